"""What is on the cards, as far as this program may know of it: applications, files, PINs.

My Number Card: 券面事項入力補助AP, as the open-source readers jpki/myna (MIT) and OpenSC
(card-jpki.c, LGPL; read, not copied) describe it. Driver's licence: 運転免許証及び運転免許証作成
システム等仕様書 (警察庁, versions 008 to 010).

The individual number (個人番号) has no file here: EF 0001 of the 券面事項入力補助AP, the files of
the 券面事項確認AP and the photo of the licence are nowhere named, so nothing can read them.
"""

from dataclasses import dataclass
from typing import Final, Literal

CardKind = Literal["my_number", "licence"]


@dataclass(frozen=True, slots=True)
class Application:
    """An application of a card; `aid` None is the master file itself (MF)."""

    name: str
    aid: bytes | None


@dataclass(frozen=True, slots=True)
class PinFile:
    """A PIN: its application, and how VERIFY names it.

    Attributes:
        application: selected first.
        file: the elementary file to select before VERIFY; None: `reference` names it.
        reference: P2 of VERIFY (ISO/IEC 7816-4 §7.5.6).
        tries: how many it has when none is used up.
    """

    application: Application
    file: int | None
    reference: int
    tries: int


@dataclass(frozen=True, slots=True)
class CardFile:
    """A file; at most `longest` bytes of it are read, whatever the card says.

    Attributes:
        name: for messages.
        application: selected first.
        file: identifier of the elementary file.
        longest: in bytes.
        one_object: whether it is one data object (then only that is read) or a sequence.
    """

    name: str
    application: Application
    file: int
    longest: int
    one_object: bool


TEXT_INPUT: Final = Application("券面事項入力補助AP", bytes.fromhex("D3921000310001010408"))
LICENCE_MF: Final = Application("運転免許証 MF", None)
LICENCE_DF1: Final = Application(
    "運転免許証 DF1", bytes.fromhex("A0000002310100000000000000000000")
)

TEXT_INPUT_PIN: Final = PinFile(TEXT_INPUT, 0x0011, 0x80, 3)
LICENCE_PIN1: Final = PinFile(LICENCE_MF, None, 0x81, 3)

FOUR_ATTRIBUTES: Final = CardFile("基本4情報", TEXT_INPUT, 0x0002, 2048, one_object=True)
LICENCE_COMMON: Final = CardFile("共通データ要素", LICENCE_MF, 0x2F01, 17, one_object=False)
LICENCE_ENTRIES: Final = CardFile(
    "記載事項（本籍除く）", LICENCE_DF1, 0x0001, 880, one_object=False
)

ALLOWED: Final = frozenset({FOUR_ATTRIBUTES, LICENCE_COMMON, LICENCE_ENTRIES})
"""All that is ever read. A test fails when the check of it is taken away."""
