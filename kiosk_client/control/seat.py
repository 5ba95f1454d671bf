"""One console's place at the lease: what it says goes in, what it is told goes out."""

from collections.abc import Callable

from kiosk_client.control.events import Console, ConsoleLeft, ConsoleSaid, Event
from server.protocol.input import AgentInput, ConsoleInput
from server.protocol.marks import PointerMessage


class Seat:
    """Held by a console's channels for as long as they live.

    Args:
        console: its number.
        send: sends to it.
        tell: the lease.
        left: called once, when it has left.
    """

    def __init__(
        self,
        console: Console,
        send: Callable[[AgentInput], None],
        tell: Callable[[Event], None],
        left: Callable[[Console], None],
    ) -> None:
        self.console = console
        self.send = send
        self._tell = tell
        self._left = left
        self._is_taken = True

    def said(self, message: ConsoleInput | PointerMessage) -> None:
        """Take a message, as long as the place is taken."""
        if self._is_taken:
            self._tell(ConsoleSaid(self.console, message))

    def leave(self) -> None:
        """Give the place up, and with it control; harmless when it was left before."""
        if self._is_taken:
            self._is_taken = False
            self._left(self.console)
            self._tell(ConsoleLeft(self.console))
