"""A console's place at the lease: taken once, left once, and deaf afterwards (Z-03)."""

from kiosk_client.control.events import Console, ConsoleLeft, ConsoleSaid, Event
from kiosk_client.control.seat import Seat
from server.protocol.control import ControlAsk
from server.protocol.marks import PointerMove

CONSOLE: Console = 7


class Lease:
    """Hears the seat, and who has left."""

    def __init__(self) -> None:
        self.told: list[Event] = []
        self.gone: list[Console] = []
        self.seat = Seat(CONSOLE, lambda _: None, self.told.append, self.gone.append)


def test_what_a_console_says_reaches_the_lease() -> None:
    """Under its own number, in order."""
    lease = Lease()
    ask, point = ControlAsk(), PointerMove(x=1, y=2)
    lease.seat.said(ask)
    lease.seat.said(point)
    assert lease.told == [ConsoleSaid(CONSOLE, ask), ConsoleSaid(CONSOLE, point)]


def test_who_has_left_says_nothing_any_more() -> None:
    """A message that was under way when the place was given up would speak for nobody.

    The channels forget the seat as well; this is the guard that does not depend on them.
    """
    lease = Lease()
    lease.seat.leave()
    lease.seat.said(ControlAsk())
    lease.seat.said(PointerMove(x=1, y=2))
    assert lease.told == [ConsoleLeft(CONSOLE)]


def test_a_place_is_left_once() -> None:
    """A second time would take the place from whoever has the number next."""
    lease = Lease()
    lease.seat.leave()
    lease.seat.leave()
    assert (lease.told, lease.gone) == ([ConsoleLeft(CONSOLE)], [CONSOLE])
