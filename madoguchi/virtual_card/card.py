"""A card as ISO/IEC 7816-4 has it: files, PINs with counters, and what a SELECT makes it forget."""

from dataclasses import dataclass, field
from typing import Final

OK, NOT_FOUND, NOT_SATISFIED = b"\x90\x00", b"\x6a\x82", b"\x69\x82"
NO_FILE, BLOCKED, WRONG_LENGTH = b"\x69\x86", b"\x69\x84", b"\x67\x00"
WRONG_OFFSET, END_OF_FILE, UNKNOWN = b"\x6b\x00", b"\x62\x82", b"\x6d\x00"
WRONG_CLASS, WRONG_PARAMETERS = b"\x6e\x00", b"\x6a\x86"
MF: Final = b""
SELECT, VERIFY, READ = 0xA4, 0x20, 0xB0

Place = tuple[bytes, int]
"""Name of an application (`MF` for the master file) and identifier of a file in it."""


@dataclass(slots=True)
class CardPin:
    """A PIN with its counter.

    Attributes:
        value: what is right.
        most: tries when none is used up.
        left: tries now.
    """

    value: bytes = field(repr=False)
    most: int
    left: int


@dataclass(frozen=True, slots=True)
class CardFile:
    """A file and the PINs of which one opens it; none: it is open."""

    content: bytes = field(repr=False)
    opened_by: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class Header:
    """What a test may know of a command: never its data."""

    instruction: int
    p1: int
    p2: int
    length: int


@dataclass(slots=True)
class VirtualCard:
    """Answers commands as a card does.

    Attributes:
        atr: answer to reset.
        applications: names that SELECT finds.
        files: contents by place.
        pins: PINs by place.
        short_references: PINs that VERIFY names by P2, wherever it stands.
        log: heads of all commands.
        selected: each file that was selected.
    """

    atr: bytes
    applications: frozenset[bytes]
    files: dict[Place, CardFile]
    pins: dict[Place, CardPin]
    short_references: dict[int, Place] = field(default_factory=dict)
    log: list[Header] = field(default_factory=list)
    selected: list[Place] = field(default_factory=list)
    _application: bytes = MF
    _file: int | None = None
    _open: set[Place] = field(default_factory=set)

    def reset(self) -> None:
        """Forget what was selected and checked, as at power-on; the counters stay."""
        self._application, self._file = MF, None
        self._open.clear()

    def transmit(self, command: bytes | bytearray) -> bytes:
        """Answer one command in its short form."""
        if len(command) < 4:
            return WRONG_LENGTH
        return self._answer(command)

    def _answer(self, command: bytes | bytearray) -> bytes:
        cla, instruction, p1, p2 = command[:4]
        body = command[4:]
        data = body[1 : 1 + body[0]] if len(body) > 1 else b""
        self.log.append(Header(instruction, p1, p2, len(data)))
        if len(body) > 1 and len(body) not in (1 + body[0], 2 + body[0]):
            return WRONG_LENGTH
        if cla != 0:
            return WRONG_CLASS
        if instruction == SELECT:
            return self._select(p1, bytes(data))
        if instruction == VERIFY:
            return self._verify(p2, data)
        if instruction == READ:
            return self._read(p1 << 8 | p2, body[0] or 256 if len(body) == 1 else 256)
        return UNKNOWN

    def _select(self, how: int, name: bytes) -> bytes:
        if how == 0x00 and not name:
            self._application, self._file = MF, None
            return OK
        if how == 0x04:
            if name not in self.applications:
                return NOT_FOUND
            self._application, self._file = name, None
            # What was checked in an application ends when one is selected; the card's own stays.
            self._open = {place for place in self._open if place[0] == MF}
            return OK
        if how == 0x02 and len(name) == 2:
            place = (self._application, int.from_bytes(name, "big"))
            if place not in self.files and place not in self.pins:
                return NOT_FOUND
            self._file = place[1]
            self.selected.append(place)
            return OK
        return WRONG_PARAMETERS

    def _verify(self, reference: int, typed: bytes | bytearray) -> bytes:
        place = self.short_references.get(reference)
        if place is None and reference == 0x80 and self._file is not None:
            place = (self._application, self._file)
        pin = self.pins.get(place) if place is not None else None
        if pin is None or place is None:
            return NO_FILE
        if not typed:
            return bytes((0x63, 0xC0 | pin.left))
        if pin.left == 0:
            return BLOCKED
        if len(typed) != len(pin.value):
            return WRONG_LENGTH
        if typed == pin.value:
            pin.left = pin.most
            self._open.add(place)
            return OK
        pin.left -= 1
        self._open.discard(place)
        return bytes((0x63, 0xC0 | pin.left))

    def _read(self, at: int, count: int) -> bytes:
        file = self.files.get((self._application, self._file or 0))
        if file is None:
            return NO_FILE
        if file.opened_by and not file.opened_by & self._open:
            return NOT_SATISFIED
        if at > len(file.content) or (at == len(file.content) and at):
            return WRONG_OFFSET
        part = file.content[at : at + count]
        return part + (OK if len(part) == count or count == 256 else END_OF_FILE)
