"""A window that can be looked at and nothing else: every question ends in `not_guarded`."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext

from kiosk_client.control.keeper import WindowPorts
from kiosk_client.control.ports import CitizenFieldCallback, HandsError, Unconfirmed
from server.protocol.fields import FieldId, FieldOptions, FieldsState
from server.protocol.input import InputResult, ProxyInput
from server.protocol.marks import MarkMessage, PointerMessage


class NoHands:
    """Hands that can never be armed."""

    async def arm(self) -> None:
        """See `Hands`.

        Raises:
            HandsError: always.
        """
        raise HandsError

    async def disarm(self) -> None:
        """See `Hands`."""

    async def perform(self, message: ProxyInput) -> InputResult | Unconfirmed:
        """Refuse."""
        return InputResult(
            lease=message.lease, seq=message.seq, outcome="refused", refusal="window_away"
        )

    async def focus_for_citizen(self, field: FieldId) -> bool:
        """Find nothing."""
        del field
        return False

    async def options(self, field: FieldId) -> FieldOptions | None:
        """Find nothing."""
        del field
        return None

    def subscribe(self, on_fields: Callable[[FieldsState], None]) -> Callable[[], None]:
        """Tell nothing."""
        del on_fields
        return _nothing


class NoShield:
    """A shield where there is nothing to shield."""

    async def up(self, on_touch: Callable[[], None]) -> None:
        """See `Shield`."""
        del on_touch

    async def down(self) -> None:
        """See `Shield`."""

    def opened(self) -> AbstractAsyncContextManager[None]:
        """See `Shield`."""
        return nullcontext()


class NoMarker:
    """A marker that cannot draw."""

    async def point(self, message: PointerMessage) -> None:
        """Draw nothing."""
        del message

    async def mark(self, message: MarkMessage) -> bool:
        """Draw nothing."""
        del message
        return False

    async def clear(self) -> None:
        """See `Marker`."""


def watch_nothing(callback: CitizenFieldCallback) -> Callable[[], None]:
    """Never call."""
    del callback
    return _nothing


def look_only() -> WindowPorts:
    """Return the ports of a window that nobody but the citizen operates."""
    return WindowPorts(NoHands(), NoShield(), NoMarker(), watch_nothing)


def _nothing() -> None:
    return
