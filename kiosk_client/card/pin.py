"""A PIN while it is typed: digits in one buffer that is wiped, and nowhere else."""

from types import TracebackType
from typing import Final, NoReturn, Self

from typing_extensions import override

from kiosk_client.card.faults import PinFormatError

PIN_DIGITS: Final = 4
_ZERO: Final = 0x30


class PinBuffer:
    """Takes digits one by one, so that the whole PIN is never a string of any program.

    A `str` or `bytes` cannot be wiped; this buffer is, after each use and when its block ends.
    """

    __slots__ = ("_digits", "_length")

    def __init__(self) -> None:
        self._digits = bytearray(PIN_DIGITS)
        self._length = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.wipe()

    def __len__(self) -> int:
        return self._length

    @override
    def __repr__(self) -> str:
        return "PinBuffer(…)"

    @override
    def __reduce__(self) -> NoReturn:
        raise TypeError("a PIN is never copied or written down")

    @property
    def complete(self) -> bool:
        """Whether all four digits are there."""
        return self._length == PIN_DIGITS

    def push(self, digit: int) -> None:
        """Take the next digit, 0 to 9; a fifth is ignored, as a keypad does."""
        if not 0 <= digit <= 9:
            raise PinFormatError
        if self._length < PIN_DIGITS:
            self._digits[self._length] = _ZERO + digit
            self._length += 1

    def erase(self) -> None:
        """Forget the last digit."""
        if self._length:
            self._length -= 1
            self._digits[self._length] = 0

    def wipe(self) -> None:
        """Overwrite all of it."""
        for at in range(PIN_DIGITS):
            self._digits[at] = 0
        self._length = 0

    def digits(self) -> bytearray:
        """Return a copy in ASCII for one command; whoever takes it wipes it.

        Raises:
            PinFormatError: not all digits are there.
        """
        if not self.complete:
            raise PinFormatError
        return bytearray(self._digits)
