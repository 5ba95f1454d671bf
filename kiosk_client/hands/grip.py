"""Hands on one page while they are armed: the parts that work on it together."""

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
        scripts: what was added to each session for documents to come: session, identifier.
    """

    names: FieldNames
    renderer: Renderer
    dispatcher: Dispatcher
    pressed: Target | None = None
    deaf: InputRefusal | None = None
    scripts: list[tuple[str, str]] = field(default_factory=list)

    def applied(self, target: Target, *, match: bool | None = None) -> Applied:
        """Return the outcome of an input which reached this target."""
        if target.field is None:
            return Applied(None, match)
        return Applied(self.names.name(target.document, target.field), match)

    async def check_fate(self, document: PageDocument, *, over: bool, leads: bool = True) -> None:
        """End an announcement; raise if the guard stopped the input.

        Args:
            document: where it was announced.
            over: a press ends with it.
            leads: the input may lead to another page, so that a document which is gone was left
                because of it.

        Raises:
            RefusedError: it did not arrive.
        """
        try:
            fate = await self.renderer.settle(document, over=over)
        except (DocumentGoneError, CdpRefusedError):
            if leads:
                return
            raise RefusedError("moved") from None
        if fate.refusal is not None:
            raise RefusedError(fate.refusal)
