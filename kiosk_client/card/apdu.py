"""Commands and answers of a card, in their short form (ISO/IEC 7816-4 §5.1).

There is no command here that writes to a card or changes a PIN, and there must be none:
`INSTRUCTIONS` is all that this program ever says to one.
"""

from dataclasses import dataclass, field
from typing import Final, Literal

Instruction = Literal["SELECT", "VERIFY", "READ BINARY", "GET RESPONSE"]
INSTRUCTIONS: Final[dict[Instruction, int]] = {
    "SELECT": 0xA4,
    "VERIFY": 0x20,
    "READ BINARY": 0xB0,
    "GET RESPONSE": 0xC0,
}
LONGEST_DATA: Final = 255
LONGEST_ANSWER: Final = 256

OK: Final = 0x9000
END_OF_FILE: Final = 0x6282
NOT_FOUND: Final = 0x6A82
WRONG_OFFSET: Final = 0x6B00
NOT_SATISFIED: Final = 0x6982
BLOCKED: Final = frozenset({0x6983, 0x6984})
TRIES_MASK: Final = 0x63C0


@dataclass(frozen=True, slots=True)
class Command:
    """One command; its data never shows in a traceback, for it may be a PIN.

    Attributes:
        instruction: by name.
        p1: first parameter.
        p2: second parameter.
        data: 0 to 255 bytes.
        expected: how many bytes of answer are wanted, 256 at most; None: none.
    """

    instruction: Instruction
    p1: int
    p2: int
    data: bytes | bytearray = field(default=b"", repr=False)
    expected: int | None = None

    def encode(self) -> bytearray:
        """Return the bytes, in a buffer that its user can wipe.

        Raises:
            ValueError: a part is too long for the short form.
        """
        if len(self.data) > LONGEST_DATA:
            raise ValueError("more data than a short command holds")
        if self.expected is not None and not 1 <= self.expected <= LONGEST_ANSWER:
            raise ValueError("a short command asks for 1 to 256 bytes")
        out = bytearray((0, INSTRUCTIONS[self.instruction], self.p1, self.p2))
        if self.data:
            out.append(len(self.data))
            out += self.data
        if self.expected is not None:
            out.append(self.expected % LONGEST_ANSWER)
        return out


@dataclass(frozen=True, slots=True)
class Answer:
    """What the card said; `data` is a citizen's, so it never shows in a traceback.

    Attributes:
        data: without the status word.
        status: the status word, SW1 SW2.
    """

    data: bytes = field(repr=False)
    status: int

    @property
    def tries(self) -> int | None:
        """How many tries a PIN has left, if that is what the status word tells (63Cx)."""
        if self.status in BLOCKED:
            return 0
        return self.status & 0xF if self.status & 0xFFF0 == TRIES_MASK else None

    @classmethod
    def decode(cls, raw: bytes) -> "Answer":
        """Read an answer.

        Raises:
            ValueError: it has no status word, or is longer than an answer can be.
        """
        if not 2 <= len(raw) <= LONGEST_ANSWER + 2:
            raise ValueError("an answer has 2 to 258 bytes")
        return cls(raw[:-2], int.from_bytes(raw[-2:], "big"))
