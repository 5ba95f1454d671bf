"""What the control lease needs of the window: hands, shield, marks, and news of the page."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from server.protocol.fields import FieldId, FieldOptions, FieldsState
from server.protocol.input import InputResult, ProxyInput
from server.protocol.marks import MarkMessage, PointerMessage


class HandsError(Exception):
    """The page cannot be guarded now, so nobody but the citizen may operate it."""


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A text for a `confirm` field, which the citizen must see before it is written.

    Whoever gets it asks the citizen on the panel; only if they accept, and the lease is still the
    same, `write` puts the text into the field (after examining it again) and says what became of
    it. `label` is the field's, `label_en` the site profile's English one, if there is one; `text`
    as it was normalised.
    """

    label: str
    text: str
    write: Callable[[], Awaitable[InputResult]]
    label_en: str | None = None


class Hands(Protocol):
    """Operates the application page for the operator, never in a field of the citizen's own.

    It trusts its caller for the lease and nothing else: every target is examined again in the
    renderer, at the moment of the input.
    """

    async def arm(self) -> None:
        """Put the guard into every document of the page; input works from now on.

        Raises:
            HandsError: some document is not guarded; nothing is armed.
        """

    async def disarm(self) -> None:
        """End all input at once, also what is under way; buttons and keys are let go."""

    async def perform(self, message: ProxyInput) -> InputResult | Unconfirmed:
        """Do one input and say what became of it; refusals are results, not errors.

        Called for one input after the other. A text for a `confirm` field is not written yet.
        """

    async def focus_for_citizen(self, field: FieldId) -> bool:
        """Move focus to a field of the citizen's own; False if there is none of that name."""

    async def options(self, field: FieldId) -> FieldOptions | None:
        """List the options of a select or radio group; None if there is none of that name."""

    def subscribe(self, on_fields: Callable[[FieldsState], None]) -> Callable[[], None]:
        """Be told of the page's fields, now and at each change; return how to stop."""


class Shield(Protocol):
    """Keeps the citizen's local input from window A while the operator holds control.

    It must fall away by itself when the agent dies.
    """

    async def up(self, on_touch: Callable[[], None]) -> None:
        """Shield the window; `on_touch` is called for each touch, click or key that it caught.

        Raises:
            ShieldError: the platform cannot.
        """

    async def down(self) -> None:
        """Give the window and the keyboard back; harmless when it is down."""

    def opened(self) -> AbstractAsyncContextManager[None]:
        """Let one input of the operator's through: `async with shield.opened(): …`.

        A shield that input by CDP passes anyway does nothing here.
        """


class ShieldError(Exception):
    """Local input cannot be shielded on this platform, so no lease is granted."""


class Marker(Protocol):
    """Shows pointer and marks over the application page; they take no input."""

    async def point(self, message: PointerMessage) -> None:
        """Move or hide the laser pointer."""

    async def mark(self, message: MarkMessage) -> bool:
        """Add, grow or remove a mark; False if its target is not there."""

    async def clear(self) -> None:
        """Remove everything."""


@dataclass(frozen=True, slots=True)
class CitizenField:
    """A field of the citizen's own has focus; `label` is None if it has no name or is hidden."""

    label: str | None
    label_en: str | None = None


CitizenFieldCallback = Callable[[CitizenField | None], None]
"""Called when focus enters such a field, and with None when it has left and is concealed again."""

WatchCitizenField = Callable[[CitizenFieldCallback], Callable[[], None]]
"""Begins to call, in the order of events; returns how to stop."""
