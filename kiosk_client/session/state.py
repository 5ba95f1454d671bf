"""Everything the agent knows, and what follows from it."""

from dataclasses import dataclass, field, replace
from typing import Final

from kiosk_client.control.events import Mandate
from kiosk_client.link import LinkState
from kiosk_client.session.events import WindowCondition
from kiosk_client.session.visit import Grant, Visit
from server.protocol.control import ControlReport
from server.protocol.kiosk import KioskPresence, KioskState, KioskWelcome
from server.protocol.panel import PanelHello, PanelServerLink, PanelWindow
from server.protocol.photo import PanelPhoto, PhotoStep
from server.protocol.session import EndReason, QueuePosition
from server.protocol.speech import CaptionHold
from server.protocol.staff_call import StaffCallView

CALL_DEVICES: Final = frozenset({"camera", "microphone"})
"""Without these a kiosk is out of order; a fault of anything else is only logged."""

REMEMBERED_VISITS: Final = 16


@dataclass(frozen=True, slots=True)
class Viewer:
    """A peer connection through which the window is seen, and why it may exist.

    `watcher` is the supervisor who looks on; None: it is the operator's.
    """

    attempt: str
    grant: Grant
    offer_sdp: str
    watcher: str | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class PastVisit:
    """A session which is over for this kiosk, whatever the server still says of it."""

    session_id: str
    reason: EndReason


@dataclass(frozen=True, slots=True)
class AgentState:
    """The agent between two events.

    `welcome` is the newest greeting of the server; `past` are the last visits of this process.
    `panel_away`: there is no panel, and not only for the moments of a reload. `viewers` has at
    most one of the operator and of each watcher; `card_left`: a visit has ended with a card on the
    reader, which is there still (S-15); `reports` the server may not have recorded yet;
    `photo` is the photo step as the panel knows it; `unclosed` is what the next agent must report
    if this one ends now; `looking`: IT's question for a picture that nobody has disturbed;
    `staff_call`: the clerk's open call for IT.
    """

    hello: PanelHello
    agent_version: str
    link: LinkState = "connecting"
    welcome: KioskWelcome | None = None
    visit: Visit = field(default_factory=Visit)
    past: tuple[PastVisit, ...] = ()
    position: QueuePosition | None = None
    viewers: tuple[Viewer, ...] = ()
    reports: tuple[ControlReport, ...] = ()
    unclosed: ControlReport | None = None
    photo: PanelPhoto | None = None
    window: WindowCondition = "restarting"
    shuttered: bool = True
    secret: bool = False
    wiping: bool = False
    panel_present: bool = False
    panel_away: bool = True
    card_present: bool = False
    card_left: bool = False
    faults: frozenset[str] = frozenset()
    maintenance: bool = False
    looking: str | None = None
    staff_call: StaffCallView | None = None

    def past_visit(self, session_id: str) -> PastVisit | None:
        """The earlier visit with this session, if it is one."""
        return next((p for p in self.past if p.session_id == session_id), None)

    @property
    def viewer(self) -> Viewer | None:
        """The operator's viewer."""
        return self.viewer_of(None)

    def viewer_of(self, watcher: str | None) -> Viewer | None:
        """The viewer of this watcher, or of the operator."""
        return next((v for v in self.viewers if v.watcher == watcher), None)

    def with_viewer(self, watcher: str | None, viewer: Viewer | None) -> "AgentState":
        """Replace the viewer of this watcher, or of the operator."""
        others = tuple(v for v in self.viewers if v.watcher != watcher)
        return replace(self, viewers=others if viewer is None else (*others, viewer))

    def grant(self, watcher: str | None = None) -> Grant | None:
        """Say whether the operator, or a watcher, may see the application window now (O-09).

        Without a panel the citizen has no button to stop it with. Their consent stays: when the
        panel is back, the console's next attempt is answered.
        """
        return None if self.panel_away else self.visit.grant(watcher)

    def mandate(self) -> Mandate | None:
        """What the operator may do; nothing while there is no panel with a button to take it back.

        Even a reload of the panel ends it: seeing may go on for that moment, operating may not.
        """
        return self.visit.mandate() if self.panel_present else None

    @property
    def hold(self) -> CaptionHold | None:
        """What the interpreter is told in a call: nothing is heard beside a citizen's field."""
        view = self.visit.view
        if view is None or view.state != "in_call":
            return None
        return CaptionHold(session_id=view.session_id, held=self.secret)

    @property
    def photo_step(self) -> PhotoStep | None:
        """What the operator is told of the photo step; None while there is nothing to tell."""
        view, photo = self.visit.view, self.photo
        if view is None or not self.visit.in_call or photo is None or photo.phase == "idle":
            return None
        return PhotoStep(
            session_id=view.session_id,
            phase=photo.phase,
            advice=photo.advice,
            ready=photo.ready,
            improve=photo.improve,
            override=photo.override,
        )

    @property
    def engaged(self) -> bool:
        """Whether a citizen is at the kiosk, or what they left is still being erased."""
        return self.visit.used or self.visit.is_open or self.wiping

    @property
    def window_ready(self) -> bool:
        """Whether the application window may be operated at all."""
        return self.window == "ready" and not self.wiping

    def presence(self) -> KioskPresence:
        """What the server is told of this kiosk."""
        return KioskPresence(
            state=self._presence_state(),
            agent_version=self.agent_version,
            card_left=self.card_left,
        )

    def _presence_state(self) -> KioskState:
        if self.maintenance and not self.visit.is_open:
            return "maintenance"
        if self.window == "fault":
            return "fault"
        if self.window == "restarting" or self.wiping:
            return "window_restarting"
        if self.visit.is_open:
            return "in_session"
        return "fault" if self.faults & CALL_DEVICES else "ready"

    def panel_window(self) -> PanelWindow:
        """What the panel is told of the application window."""
        return PanelWindow(
            state="restarting" if self.wiping and self.window == "ready" else self.window,
            streaming=any(viewer.is_open for viewer in self.viewers),
            shuttered=self.shuttered,
            secret=self.shuttered and self.secret,
        )

    def panel_link(self) -> PanelServerLink:
        """What the panel is told of the connection to the server."""
        return PanelServerLink(state=self.link)

    def panel_welcome(self) -> KioskWelcome | None:
        """The server's greeting with the session as it is now, for a panel which joins."""
        if self.welcome is None:
            return None
        return self.welcome.model_copy(update={"session": self.visit.shown_view})
