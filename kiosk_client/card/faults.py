"""Everything that can go wrong with a card, each with what the citizen or an engineer does next.

No message holds anything that was read from a card, nor any part of a PIN.
"""

from server.protocol.errors import StartupError

EX_DATA, EX_NO_INPUT, EX_UNAVAILABLE = 65, 66, 69
EX_IO, EX_PROTOCOL, EX_NO_PERMISSION = 74, 76, 77


class CardError(StartupError):
    """Base of all faults of the card reader; a command ends with `exit_code` (sysexits(3))."""


class CardSupportMissingError(CardError):
    """Pyscard or the PC/SC library is not installed on this machine."""

    def __init__(self) -> None:
        super().__init__(
            "card_support_missing",
            "カード読み取りのソフトウェアがありません。docs/card.md の手順で入れてください。",
            "The software for card readers is not installed. See docs/card.md.",
        )


class CardServiceAwayError(CardError):
    """The PC/SC daemon (pcscd) does not answer."""

    def __init__(self) -> None:
        super().__init__(
            "card_service_away",
            "カードリーダーのサービス (pcscd) が動いていません。起動してください。",
            "The card reader service (pcscd) is not running. Start it.",
        )


class CardServiceLogsPinsError(CardError):
    """The PC/SC daemon writes what goes to a card, and so PINs, into its log (R6)."""

    def __init__(self) -> None:
        super().__init__(
            "card_service_logs_pins",
            "カードリーダーのサービス (pcscd) が暗証番号を記録する設定 (--apdu, --debug) で"
            "動いています。外して起動し直してください。",
            "The card reader service (pcscd) runs with --apdu or --debug, which log PINs. "
            "Restart it without them.",
        )


class NoReaderError(CardError):
    """No reader is attached."""

    def __init__(self) -> None:
        super().__init__(
            "no_reader",
            "カードリーダーが見つかりません。ケーブルの接続を確認してください。",
            "No card reader was found. Check its cable.",
        )


class NoCardError(CardError):
    """The reader is empty."""

    def __init__(self) -> None:
        super().__init__(
            "no_card",
            "カードがありません。カードをリーダーに置いてください。",
            "There is no card. Put the card on the reader.",
            EX_NO_INPUT,
        )


class CardRemovedError(CardError):
    """The card went away in the middle; if a PIN was being checked, a try may have been used."""

    def __init__(self) -> None:
        super().__init__(
            "card_removed",
            "読み取りの途中でカードが離れました。もう一度置いて、残り回数を確かめてください。",
            "The card was taken away while it was read. Put it back and look at the tries left.",
            EX_IO,
        )


class ReaderBusyError(CardError):
    """Another program holds the reader for itself."""

    def __init__(self) -> None:
        super().__init__(
            "reader_busy",
            "別のプログラムがカードを使っています。終わってからもう一度試してください。",
            "Another program is using the card. Try again when it has finished.",
            EX_IO,
        )


class UnknownCardError(CardError):
    """Neither a My Number Card nor a driver's licence."""

    def __init__(self) -> None:
        super().__init__(
            "unknown_card",
            "このカードは読み取れません。マイナンバーカードか運転免許証を置いてください。",
            "This card cannot be read here. Use a My Number Card or a driver's licence.",
            EX_DATA,
        )


class MalformedCardError(CardError):
    """The card answered what its specification does not allow; `what` names the place only."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(
            "malformed_card",
            f"カードの内容を読み取れませんでした（{what}）。窓口の係員に見せてください。",
            f"The card's content could not be read ({what}). Show it to the staff.",
            EX_PROTOCOL,
        )


class CardRefusedError(CardError):
    """The card refused a command, with this status word (ISO/IEC 7816-4 §5.6)."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(
            "card_refused",
            f"カードが応じませんでした（{status:04X}）。置き直してもう一度試してください。",
            f"The card refused ({status:04X}). Put it down again and try once more.",
            EX_PROTOCOL,
        )


class FileNotAllowedError(CardError):
    """The program asked for a file that is not on the allow-list: a programmer's mistake."""

    def __init__(self, name: str) -> None:
        super().__init__(
            "file_not_allowed",
            f"このファイルを読むことは許されていません: {name}",
            f"This file must not be read: {name}",
            EX_NO_PERMISSION,
        )


class PinFormatError(CardError):
    """Not a PIN at all, so the card was not asked and no try was used."""

    def __init__(self) -> None:
        super().__init__(
            "pin_format",
            "暗証番号は数字4桁です。カードには送っていません（回数は減っていません）。",
            "A PIN has four digits. The card was not asked; no try was used.",
            EX_DATA,
        )


class TriesChangedError(CardError):
    """The number of tries is no longer the one that was shown; show it again first."""

    def __init__(self, left: int) -> None:
        self.left = left
        super().__init__(
            "tries_changed",
            f"残り回数が変わりました（残り {left} 回）。確かめてからもう一度入力してください。",
            f"The number of tries has changed ({left} left). Look at it and type again.",
            EX_DATA,
        )


class WrongPinError(CardError):
    """The card says that the PIN is wrong; `left` tries remain."""

    def __init__(self, left: int) -> None:
        self.left = left
        super().__init__(
            "wrong_pin",
            f"暗証番号が違います（残り {left} 回）。",
            f"Wrong PIN ({left} tries left).",
            EX_DATA,
        )


class LastTryError(CardError):
    """One try is left; this kiosk never uses it, so that it never blocks a card."""

    def __init__(self) -> None:
        super().__init__(
            "last_try",
            "残り1回のため、ここでは入力できません。窓口の係員にご相談ください。",
            "Only one try is left, so it is not used here. Please ask the staff at the counter.",
            EX_NO_PERMISSION,
        )


class PinBlockedError(CardError):
    """No try is left; only the city hall (or the police, for a licence) can unblock it."""

    def __init__(self) -> None:
        super().__init__(
            "pin_blocked",
            "暗証番号がロックされています。解除は窓口（免許証は警察）で手続きしてください。",
            "The PIN is blocked. It is unblocked at the city hall (a licence: by the police).",
            EX_NO_PERMISSION,
        )
