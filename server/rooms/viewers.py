"""Who watches a session besides its operator (見守り), each by a consent of their own (O-09)."""

from dataclasses import dataclass, replace
from typing import Literal

from server.protocol.session import ViewerView

MAX_VIEWERS = 4
"""As many viewers as a citizen can be expected to keep in mind, and a kiosk to encode for."""

MAX_ASKS = 5
"""Times that one supervisor may ask in one session: each lays a question over the citizen's screen,
which a hostile one would bring back until it is answered as they like."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """A supervisor who waits for the citizen's answer, or whom the citizen has let in."""

    id: str
    name: str
    state: Literal["asked", "allowed"] = "asked"

    def view(self) -> ViewerView:
        """What everybody in the session may know."""
        return ViewerView(id=self.id, name=self.name, state=self.state)


Viewers = tuple[Viewer, ...]


def found(viewers: Viewers, viewer_id: str) -> Viewer | None:
    """The viewer of this id."""
    return next((viewer for viewer in viewers if viewer.id == viewer_id), None)


def with_asked(viewers: Viewers, viewer_id: str, name: str) -> Viewers:
    """One more who asks; who asked before keeps what was answered."""
    if found(viewers, viewer_id) is not None:
        return viewers
    return (*viewers, Viewer(viewer_id, name))


def with_allowed(viewers: Viewers, viewer_id: str) -> Viewers:
    """This viewer may see from now on."""
    return tuple(replace(v, state="allowed") if v.id == viewer_id else v for v in viewers)


def without(viewers: Viewers, viewer_id: str) -> Viewers:
    """Everybody else."""
    return tuple(viewer for viewer in viewers if viewer.id != viewer_id)
