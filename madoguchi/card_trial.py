"""An engineer's trial of the card reader: look at the card, read it once, at a terminal."""

import json
import os
import shlex
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Final

from kiosk_client.card.characters import CardText
from kiosk_client.card.faults import NoCardError, NoReaderError, PinFormatError
from kiosk_client.card.files import CardKind
from kiosk_client.card.licence import LicenceEntries
from kiosk_client.card.pcsc import open_readers
from kiosk_client.card.pin import PIN_DIGITS, PinBuffer
from kiosk_client.card.ports import Channel
from kiosk_client.card.reading import CardData, CardLook, look, read_card
from kiosk_client.card.session import CardSession
from madoguchi.virtual_card.mishaps import Mishap, make_card

Say = Callable[[str], None]
KINDS: Final[dict[CardKind, tuple[str, str]]] = {
    "my_number": ("マイナンバーカード", "My Number Card"),
    "licence": ("運転免許証", "driver's licence"),
}
LONGEST_LINE: Final = 64


@dataclass(frozen=True, slots=True)
class CardSource:
    """Where a card is: the name of its reader, and how it is held.

    Attributes:
        open: holds the card, and gives its reader's name.
        options: by which `madoguchi card read` finds the same card.
    """

    open: Callable[[], AbstractContextManager[tuple[str, Channel]]]
    options: str = ""


def pcsc_source(part: str | None) -> CardSource:
    """Take the card in the first reader with `part` in its name."""

    @contextmanager
    def hold() -> Iterator[tuple[str, Channel]]:
        with open_readers() as readers:
            found = [state for state in readers.states() if part is None or part in state.name]
            if not found:
                raise NoReaderError
            state = next((state for state in found if state.present), None)
            if state is None:
                raise NoCardError
            with readers.open(state.name) as channel:
                yield state.name, channel

    return CardSource(hold, "" if part is None else f" --reader {shlex.quote(part)}")


def virtual_source(kind: CardKind, mishap: Mishap) -> CardSource:
    """Take a virtual card, the same one at each opening."""
    card = make_card(kind, mishap)

    @contextmanager
    def hold() -> Iterator[tuple[str, Channel]]:
        try:
            yield "仮想カードリーダー / virtual reader", card
        finally:
            card.reset()

    return CardSource(hold, f" --virtual {kind.replace('_', '-')}{_mishap(mishap)}")


def show_status(source: CardSource, say: Say, *, as_json: bool) -> None:
    """Print what a card tells without a PIN.

    Raises:
        CardError: there is no card, or it does not answer as it should.
    """
    with source.open() as (reader, channel):
        seen = look(CardSession(channel))
    if as_json:
        facts = {"reader": reader, "kind": seen.kind, "tries": seen.tries, "usable": seen.usable}
        if seen.common is not None:
            facts["specification"] = seen.common.version
        say(json.dumps(facts, ensure_ascii=False))
        return
    ja, en = KINDS[seen.kind]
    say(f"リーダー / reader: {reader}")
    say(f"カード / card: {ja} / {en}")
    say(_tries_line(seen))
    for line in _next(seen, source.options):
        say(line)


def read_once(source: CardSource, say: Say, *, show: bool) -> None:
    """Show the tries, take the PIN from the terminal, read the card.

    Raises:
        CardError: see `read_card`; a PIN that is none never reaches the card.
    """
    with source.open() as (_, channel):
        seen = look(CardSession(channel))
    say(_tries_line(seen))
    seen.require_usable()
    with PinBuffer() as typed:
        say("暗証番号（4桁、表示されません）/ PIN (four digits, not shown):")
        _type_pin(typed, sys.stdin.fileno())
        with source.open() as (_, channel):
            data = read_card(CardSession(channel), seen.kind, typed, shown=seen.tries)
    for name, value in _lines(data):
        say(f"{name}: {value.text if show else f'{len(value.text)} 文字 / characters'}")
        if value.doubtful:
            places = ", ".join(str(at + 1) for at in value.doubtful)
            say(f"  外字 / characters the card has no code for: {places}")


def _next(seen: CardLook, options: str) -> tuple[str, ...]:
    """What can be done now, in both languages."""
    if not seen.usable:
        return (
            (
                "残りが1回以下のときは、ここでは試しません。"
                "市の窓口（運転免許証は警察署）で、暗証番号を再設定してください。"
            ),
            (
                "With one try left or none nothing is tried here. "
                "The city's counter (for a licence the police) sets a new PIN."
            ),
        )
    command = f"madoguchi card read{options}"
    return (
        f"次に: {command} で、暗証番号を入れて1回だけ読み取ります（値は表示しません）。",
        f"Next: {command} asks for the PIN and reads once (values are not shown).",
    )


def _mishap(mishap: Mishap) -> str:
    return "" if mishap == "none" else f" --mishap {mishap}"


def _tries_line(seen: CardLook) -> str:
    return f"暗証番号の残り回数 / PIN tries left: {seen.tries}"


def _lines(data: CardData) -> Iterator[tuple[str, CardText]]:
    yield "氏名 / name", data.name
    yield "住所 / address", data.address
    birth = "" if data.birth is None else data.birth.isoformat()
    yield "生年月日 / birth", CardText(birth)
    if isinstance(data, LicenceEntries):
        yield "免許証の番号 / number", CardText(data.number)
    else:
        yield "性別 / sex", CardText(data.sex or "")


def _type_pin(typed: PinBuffer, descriptor: int) -> None:
    """Read a line without echo, straight into a buffer that is wiped.

    Raises:
        PinFormatError: not four digits.
    """
    line = bytearray(LONGEST_LINE)
    try:
        with _without_echo(descriptor):
            count = os.readv(descriptor, [line])
        while count and line[count - 1] in b"\r\n":
            count -= 1
        if count != PIN_DIGITS:
            raise PinFormatError
        for at in range(count):
            typed.push(line[at] - ord("0"))
    finally:
        for at in range(LONGEST_LINE):
            line[at] = 0


@contextmanager
def _without_echo(descriptor: int) -> Iterator[None]:
    if not os.isatty(descriptor):
        yield
        return
    before = termios.tcgetattr(descriptor)
    quiet = [*before]
    quiet[3] = before[3] & ~termios.ECHO
    termios.tcsetattr(descriptor, termios.TCSADRAIN, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
