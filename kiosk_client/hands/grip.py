"""Hands on one page while they are armed: the parts that work on it together."""

from contextlib import suppress
from dataclasses import dataclass, field

from kiosk_client.hands.dispatch import Dispatcher
from kiosk_client.hands.names import FieldNames
from kiosk_client.hands.outcomes import Applied, RefusedError
from kiosk_client.hands.renderer import Renderer, Target
from kiosk_client.window.cdp import CdpRefusedError
from kiosk_client.window.documents import DocumentGoneError, PageDocument
from server.protocol.input import InputRefusal


@dataclass(slots=True)
class Grip:
    """What hands hold of one page.

    Attributes:
        names: names of its fields.
        renderer: the guard in its documents.
        dispatcher: its input; tells whether the grip still holds.
        pressed: where the mouse button or the finger went down; None if it was refused.
        deaf: why keys and text are dropped: the last press was refused, and what has focus is not
            what the operator meant.
        typed: the field which takes more text without an announcement of its own.
        scripts: what was added to each session for documents to come: session, identifier.
    """

    names: FieldNames
    renderer: Renderer
    dispatcher: Dispatcher
    pressed: Target | None = None
    deaf: InputRefusal | None = None
    typed: Target | None = None
    scripts: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_orphaned(self) -> bool:
        """Whether the document of the press is gone; what was dragged from it may still be held."""
        pressed = self.pressed
        return pressed is not None and pressed.document not in self.renderer.documents.all()

    def applied(self, target: Target, *, match: bool | None = None) -> Applied:
        """Return the outcome of an input which reached this target."""
        if target.field is None:
            return Applied(None, match)
        return Applied(self.names.name(target.document, target.field), match)

    async def end_text(self) -> None:
        """Let no more text come unannounced, before something else is announced anywhere.

        Raises:
            CdpError: the document does not answer.
        """
        typed, self.typed = self.typed, None
        if typed is not None:
            with suppress(DocumentGoneError):
                await self.renderer.end_text(typed.document)

    async def end_press(self, document: PageDocument) -> None:
        """End a press and what became of it, whatever that was."""
        with suppress(DocumentGoneError, CdpRefusedError):
            await self.renderer.settle(document, over=True)

    async def check_fate(self, document: PageDocument, *, over: bool) -> None:
        """End an announcement; raise if the guard stopped the input.

        Args:
            document: where it was announced.
            over: a press ends with it.

        Raises:
            RefusedError: it did not arrive.
        """
        try:
            fate = await self.renderer.settle(document, over=over)
        except (DocumentGoneError, CdpRefusedError):
            return  # the input led to another page
        if fate.refusal is not None:
            raise RefusedError(fate.refusal)
