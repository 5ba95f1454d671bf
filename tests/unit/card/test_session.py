"""The rules that protect a card and its holder; each fails when its guard is taken away."""

import contextlib
from collections.abc import Callable

import pytest

from kiosk_client.card import session as rules
from kiosk_client.card.apdu import INSTRUCTIONS, Command
from kiosk_client.card.faults import (
    CardRefusedError,
    CardRemovedError,
    FileNotAllowedError,
    LastTryError,
    MalformedCardError,
    PinBlockedError,
    PinFormatError,
    TriesChangedError,
    UnknownCardError,
    WrongPinError,
)
from kiosk_client.card.files import (
    ALLOWED,
    FOUR_ATTRIBUTES,
    LICENCE_COMMON,
    LICENCE_ENTRIES,
    TEXT_INPUT,
    TEXT_INPUT_PIN,
    CardFile,
    CardKind,
)
from kiosk_client.card.licence import LicenceEntries
from kiosk_client.card.my_number_card import Attributes
from kiosk_client.card.pin import PinBuffer
from kiosk_client.card.reading import look, read_card
from kiosk_client.card.session import CardSession
from madoguchi.virtual_card.card import VirtualCard
from madoguchi.virtual_card.cards import licence, my_number_card, pin_of
from madoguchi.virtual_card.mishaps import Pulled, Stubborn, make_card

Typed = Callable[[str], PinBuffer]
KINDS: tuple[CardKind, ...] = ("my_number", "licence")
NUMBER = CardFile("個人番号", TEXT_INPUT, 0x0001, 17, one_object=True)
VERIFY = INSTRUCTIONS["VERIFY"]


def verified(card: VirtualCard) -> int:
    """How many PINs the card was given."""
    return sum(1 for head in card.log if head.instruction == VERIFY and head.length)


class Recorder:
    """Keeps a copy of every command."""

    def __init__(self, card: VirtualCard) -> None:
        self.card = card
        self.sent: list[bytes] = []
        self.buffers: list[bytearray] = []

    def transmit(self, command: bytearray) -> bytes:
        self.sent.append(bytes(command))
        self.buffers.append(command)
        return self.card.transmit(command)


@pytest.mark.parametrize("kind", KINDS)
def test_a_card_is_looked_at_and_read(kind: CardKind, typed: Typed) -> None:
    """The whole way, with the right PIN."""
    card = make_card(kind)
    seen = look(CardSession(card))
    assert (seen.kind, seen.tries, seen.usable) == (kind, 3, True)
    data = read_card(CardSession(card), kind, typed("1234"), shown=3)
    assert isinstance(data, Attributes if kind == "my_number" else LicenceEntries)
    assert data.name.text == "試験　花子"
    assert verified(card) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_looking_costs_no_try(kind: CardKind) -> None:
    """The counter is asked for by a VERIFY without a PIN."""
    card = make_card(kind)
    for _ in range(10):
        look(CardSession(card))
    assert pin_of(card).left == 3
    assert verified(card) == 0


def test_the_individual_number_is_never_read(typed: Typed) -> None:
    """個人番号 (EF 0001) is not selected by any reading, and refused when asked for by name."""
    card = my_number_card()
    session = CardSession(card)
    look(session)
    read_card(session, "my_number", typed("1234"), shown=3)
    for read in (session.read, session.read_here):
        with pytest.raises(FileNotAllowedError):
            read(NUMBER)
    assert {file for application, file in card.selected if application == TEXT_INPUT.aid} == {
        0x0002,
        0x0011,
    }


def test_only_the_allow_list_keeps_the_number(typed: Typed) -> None:
    """The card itself would give it: without the list it is read."""
    session = CardSession(my_number_card(), ALLOWED | {NUMBER})
    session.verify(TEXT_INPUT_PIN, typed("1234"), shown=3)
    assert b"123456789018" in session.read_here(NUMBER)


def test_the_allow_list_is_what_the_documentation_says() -> None:
    """Whoever adds a file changes this test and docs/card.md knowingly."""
    assert {(file.application.name, file.file) for file in ALLOWED} == {
        ("券面事項入力補助AP", 0x0002),
        ("運転免許証 MF", 0x2F01),
        ("運転免許証 DF1", 0x0001),
    }


def test_nothing_is_ever_written() -> None:
    """No UPDATE BINARY, no CHANGE REFERENCE DATA, nothing that alters a card."""
    assert set(INSTRUCTIONS.values()) == {0xA4, 0x20, 0xB0, 0xC0}


@pytest.mark.parametrize("digits", ["", "1", "123"])
def test_a_malformed_pin_costs_no_try(digits: str, typed: Typed) -> None:
    """The card is not even asked."""
    card = my_number_card()
    buffer = typed(digits)
    with pytest.raises(PinFormatError):
        CardSession(card).verify(TEXT_INPUT_PIN, buffer, shown=3)
    assert card.log == []
    assert len(buffer) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_wrong_pin_costs_one_try_and_is_not_repeated(kind: CardKind, typed: Typed) -> None:
    """One press, one VERIFY; a second press needs the PIN anew and the new number of tries."""
    card = make_card(kind)
    session = CardSession(card)
    buffer = typed("9999")
    with pytest.raises(WrongPinError) as wrong:
        read_card(session, kind, buffer, shown=3)
    assert wrong.value.left == 2
    assert verified(card) == 1
    with pytest.raises(PinFormatError):
        read_card(session, kind, buffer, shown=2)
    with pytest.raises(TriesChangedError):
        read_card(session, kind, typed("1234"), shown=3)
    assert verified(card) == 1
    assert pin_of(card).left == 2


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("claimed", [1, 2, 3, 15])
def test_the_last_try_is_never_used(kind: CardKind, claimed: int, typed: Typed) -> None:
    """Whatever number was shown: the card itself is asked directly before."""
    card = make_card(kind, "last_try")
    assert not look(CardSession(card)).usable
    with pytest.raises(LastTryError):
        read_card(CardSession(card), kind, typed("1234"), shown=claimed)
    assert pin_of(card).left == 1


def test_a_hundred_presses_never_block_a_card(typed: Typed) -> None:
    """A forger who presses and presses wins one try of two."""
    card = my_number_card()
    for _ in range(100):
        seen = look(CardSession(card))
        with pytest.raises((WrongPinError, LastTryError)):
            read_card(CardSession(card), "my_number", typed("9999"), shown=seen.tries)
    assert pin_of(card).left == 1


def test_the_last_try_is_used_without_its_guard(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Positive control: it is the guard, and not the card, that stops."""
    monkeypatch.setattr(rules, "KEPT_TRIES", 0)
    card = make_card("my_number", "last_try")
    CardSession(card).verify(TEXT_INPUT_PIN, typed("1234"), shown=1)
    assert pin_of(card).left == 3


@pytest.mark.parametrize("kind", KINDS)
def test_a_blocked_pin_is_not_tried(kind: CardKind, typed: Typed) -> None:
    """It is said at once, before anybody types."""
    card = make_card(kind, "blocked")
    seen = look(CardSession(card))
    assert seen.tries == 0
    with pytest.raises(PinBlockedError):
        seen.require_usable()
    with pytest.raises(PinBlockedError):
        read_card(CardSession(card), kind, typed("1234"), shown=0)
    assert verified(card) == 0


def test_the_pin_is_wiped_from_every_buffer(typed: Typed) -> None:
    """Of the buffer typed into, of the command, and whatever came of it."""
    for pin in ("1234", "9999"):
        recorder = Recorder(my_number_card())
        buffer = typed(pin)
        with contextlib.suppress(WrongPinError):
            read_card(CardSession(recorder), "my_number", buffer, shown=3)
        assert any(pin.encode() in sent for sent in recorder.sent)
        assert not any(pin.encode() in left for left in recorder.buffers)
        assert len(buffer) == 0
        assert bytes(buffer._digits) == bytes(4)


def test_a_longer_command_follows_each_pin(typed: Typed) -> None:
    """It takes the PIN's place in the reader's service, also when the PIN was wrong (R6b)."""
    for pin in ("1234", "9999"):
        recorder = Recorder(my_number_card())
        with contextlib.suppress(WrongPinError):
            read_card(CardSession(recorder), "my_number", typed(pin), shown=3)
        at = next(at for at, sent in enumerate(recorder.sent) if pin.encode() in sent)
        assert any(len(sent) >= len(recorder.sent[at]) for sent in recorder.sent[at + 1 :])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("after", range(12))
def test_a_card_may_be_pulled_at_any_command(kind: CardKind, after: int, typed: Typed) -> None:
    """One clear fault, no second VERIFY, an empty buffer."""
    card = make_card(kind)
    buffer = typed("1234")
    with contextlib.suppress(CardRemovedError):
        read_card(CardSession(Pulled(card, after)), kind, buffer, shown=3)
    assert len(buffer) == 0
    assert verified(card) <= 1
    assert pin_of(card).left == 3


@pytest.mark.parametrize("status", [b"\x6f\x00", b"\x90\x00", b"\x69\x82", b"\x67\x00"])
def test_a_counter_that_is_not_told_stops(status: bytes, typed: Typed) -> None:
    """Without the number of tries there is no VERIFY with a PIN."""
    card = my_number_card()
    with pytest.raises(CardRefusedError):
        CardSession(Stubborn(card, VERIFY, status)).verify(TEXT_INPUT_PIN, typed("1234"), shown=3)
    assert pin_of(card).left == 3


@pytest.mark.parametrize("answer", [b"", b"\x90", bytes(259)])
def test_an_answer_that_is_none(answer: bytes) -> None:
    """Too short for a status word, or longer than an answer can be."""
    with pytest.raises(MalformedCardError):
        look(CardSession(Stubborn(my_number_card(), INSTRUCTIONS["SELECT"], answer)))


def test_an_unknown_card_is_said_to_be_one() -> None:
    """A transport card has neither application."""
    with pytest.raises(UnknownCardError):
        look(CardSession(make_card("my_number", "unknown_card")))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mishap", ["malformed", "truncated"])
def test_broken_contents(kind: CardKind, mishap: str, typed: Typed) -> None:
    """One fault that names the file, and quotes nothing."""
    card = make_card(kind, "malformed" if mishap == "malformed" else "truncated")
    with pytest.raises(MalformedCardError) as fault:
        read_card(CardSession(card), kind, typed("1234"), shown=3)
    assert "試験" not in str(fault.value)


def test_a_content_that_claims_to_be_huge_is_not_followed(typed: Typed) -> None:
    """64 kB announced: no more than the file can hold is read."""
    card = my_number_card(attributes=b"\xff\x20\x82\xff\xff" + bytes(100))
    with pytest.raises(MalformedCardError):
        read_card(CardSession(card), "my_number", typed("1234"), shown=3)
    assert sum(1 for head in card.log if head.instruction == INSTRUCTIONS["READ BINARY"]) == 1


class Fussy:
    """Wants READ BINARY with the exact length (6Cxx), and gives answers by GET RESPONSE (61xx)."""

    def __init__(self, card: VirtualCard) -> None:
        self.card = card
        self.waiting = b""

    def transmit(self, command: bytearray) -> bytes:
        if command[1] == INSTRUCTIONS["GET RESPONSE"]:
            return self.waiting
        answer = self.card.transmit(command)
        if command[1] != INSTRUCTIONS["READ BINARY"] or len(answer) == 2:
            return answer
        if command[4] not in (0, len(answer) - 2):
            return bytes((0x6C, len(answer) - 2))
        self.waiting = answer
        return bytes((0x61, (len(answer) - 2) % 256))


@pytest.mark.parametrize("kind", KINDS)
def test_cards_of_other_manners_are_read(kind: CardKind, typed: Typed) -> None:
    """ISO/IEC 7816-4 §5.6: 61xx and 6Cxx."""
    data = read_card(CardSession(Fussy(make_card(kind))), kind, typed("1234"), shown=3)
    assert data.name.text == "試験　花子"


def test_files_are_read_to_their_end_and_no_further(typed: Typed) -> None:
    """One object, or a file of a known size."""
    session = CardSession(licence())
    assert len(session.read(LICENCE_COMMON)) == 17
    with pytest.raises(CardRefusedError):
        session.read(LICENCE_ENTRIES)
    with pytest.raises(CardRefusedError):
        CardSession(my_number_card()).read(FOUR_ATTRIBUTES)
    with pytest.raises(CardRefusedError):
        CardSession(licence()).read(FOUR_ATTRIBUTES)


def test_a_command_is_short_or_refused() -> None:
    """Readers differ in what they do with extended lengths."""
    for command in (
        Command("SELECT", 4, 12, bytes(256)),
        Command("READ BINARY", 0, 0, expected=257),
    ):
        with pytest.raises(ValueError, match="short"):
            command.encode()
    assert "secret" not in repr(Command("VERIFY", 0, 0x80, b"secret"))
