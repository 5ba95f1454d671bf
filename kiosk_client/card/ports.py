"""What the rules of a card need of a reader; PC/SC and the virtual card both are one."""

from typing import Protocol


class Channel(Protocol):
    """An open way to one card."""

    def transmit(self, command: bytearray) -> bytes:
        """Send one command and return the answer with its status word.

        The caller wipes `command`; the channel keeps no copy.

        Raises:
            CardRemovedError: the card is gone.
        """
        ...
