"""The agent's one inbox: events in, one at a time, through the session machine, effects out."""

import asyncio
from collections.abc import Callable
from typing import Protocol

import structlog
from aiortc import RTCIceServer

from kiosk_client.card.desk import CardDesk
from kiosk_client.control.clock import LoopClock
from kiosk_client.control.events import Event as ControlEvent
from kiosk_client.control.events import PanelAnswered, TakenBack
from kiosk_client.control.hold_timer import HoldTimer
from kiosk_client.control.keeper import ControlParts, KeeperOutlets, LeaseKeeper
from kiosk_client.diagnosis.desk import DiagnosisDesk
from kiosk_client.diagnosis.occasions import call_failed
from kiosk_client.errands import Errands, Office
from kiosk_client.letter.desk import LetterDesk
from kiosk_client.link import LinkState, ServerLink
from kiosk_client.panel_host.host import PanelHost
from kiosk_client.peer import WindowPeer
from kiosk_client.performer import Kept, Performer
from kiosk_client.photo.booth import PhotoBooth
from kiosk_client.session.card_eye import CardEye
from kiosk_client.session.events import (
    ControlChanged,
    ControlLasts,
    Event,
    LinkChanged,
    MaintenanceSwitched,
    PanelAway,
    PanelJoined,
    PanelLeft,
    PanelSaid,
    PhotoChanged,
    ServerSaid,
    VisitOverdue,
    WindowChanged,
    WindowCondition,
)
from kiosk_client.session.state import AgentState
from kiosk_client.session.step import step
from kiosk_client.side_steps import SideSteps
from kiosk_client.update.desk import UpdateDesk
from kiosk_client.viewer_slot import MakePeer, ViewerSlots
from kiosk_client.window.feed import WindowFeed, WindowState
from server.protocol.base import Language
from server.protocol.card import PanelCard
from server.protocol.control import ControlReport
from server.protocol.diagnosis import DiagnosisRecorded, DiagnosisRun
from server.protocol.errors import ErrorMessage
from server.protocol.kiosk import KioskWelcome
from server.protocol.panel import (
    PanelConfirmAnswer,
    PanelControlAnswer,
    PanelMessage,
    PanelTakeBack,
)
from server.protocol.photo import PanelPhoto
from server.protocol.receipt import ReceiptRecorded
from server.protocol.session import IceServer
from server.protocol.update import UpdateApply, UpdateBack, UpdateOffer, UpdatePiece
from server.protocol.wire import WireMessage

log = structlog.get_logger(__name__)

OVER_S = 40.0
"""The panel ends a visit 20 s after its session; the wipe must be done 60 s after it (D10)."""
PANEL_AWAY_S = 5.0
"""A panel that reloads, or whose browser is started again, is back before."""


class LanguageWindow(WindowFeed, Protocol):
    """The application window, as far as the desk knows it; `ApplicationWindow` is one."""

    def speak(self, language: Language) -> None:
        """Begin in the citizen's language, if the site can."""


class Desk:
    """Listens to all parts and performs what the session machine decides.

    Args:
        state: what is known at the start.
        window: the application window.
        control: what the control lease works with.
        kept: what this kiosk keeps on its disk, and erases.
        card: the citizen's card, if this kiosk has a reader.
        diagnosis: looks at the kiosk when IT asks, or by itself.
        update: brings updates to this kiosk, if it takes any.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - the parts that it listens to
        self,
        state: AgentState,
        window: LanguageWindow,
        control: ControlParts,
        kept: Kept,
        card: CardDesk | None = None,
        diagnosis: DiagnosisDesk | None = None,
        update: UpdateDesk | None = None,
    ) -> None:
        self._state = state
        self._window = window
        self._control = control
        self._kept = kept
        self._beside = SideSteps(card)
        self._diagnosis = diagnosis
        self._update = update
        self._keeper: LeaseKeeper | None = None
        self._inbox: asyncio.Queue[Event] = asyncio.Queue()
        self._panel_timer: asyncio.TimerHandle | None = None
        self._over: str | None = None
        self._over_timer: asyncio.TimerHandle | None = None

    @property
    def language(self) -> Language:
        """The language of the citizen, or of the kiosk while there is none."""
        view = self._state.visit.view
        return view.language if view is not None else self._state.hello.languages[0]

    # -- what the parts tell ------------------------------------------------------------------

    def link_changed(self, state: LinkState) -> None:
        """See `LinkListener`."""
        self._kept.receipts.link_changed(state)
        if self._diagnosis is not None:
            self._diagnosis.link_changed(state)
        if self._update is not None:
            self._update.link_changed(state)
        self._tell(LinkChanged(state))

    def server_said(self, message: WireMessage) -> None:
        """See `LinkListener`."""
        if isinstance(message, ReceiptRecorded):
            self._kept.receipts.recorded(message.number)
            return
        if isinstance(message, UpdateOffer | UpdatePiece | UpdateApply | UpdateBack):
            if self._update is not None:
                self._update.server_said(message)
            return
        if self._diagnosis is not None:
            match message:
                case DiagnosisRun() | DiagnosisRecorded():
                    self._diagnosis.server_said(message)
                    return
                case ErrorMessage():
                    self._diagnosis.server_said(message)
                case KioskWelcome():
                    self._diagnosis.welcomed(message.ice_servers)
                case _:
                    pass
        self._tell(ServerSaid(message))

    def panel_joined(self) -> None:
        """See `PanelListener`."""
        self._stop_panel_timer()
        self._tell(PanelJoined())

    def panel_left(self) -> None:
        """See `PanelListener`."""
        self._stop_panel_timer()
        loop = asyncio.get_running_loop()
        self._panel_timer = loop.call_later(PANEL_AWAY_S, self._tell, PanelAway())
        self._tell(PanelLeft())

    def panel_said(self, message: PanelMessage) -> None:
        """See `PanelListener`.

        What the citizen says about control takes effect here and now, not in the turn of the
        inbox: nothing that is under way may hold up a take-back.
        """
        match message:
            case PanelTakeBack():
                self._tell_control(TakenBack())
            case PanelControlAnswer():
                self._tell_control(PanelAnswered(message.ask, message.decision == "grant"))
            case PanelConfirmAnswer():
                if self._keeper is not None:
                    accepted = message.decision == "accept"
                    self._keeper.confirmed(message.confirm, accepted=accepted)
            case _ if not self._beside.said(message):
                self._tell(PanelSaid(message))
            case _:
                pass

    def photo_changed(self, photo: PanelPhoto) -> None:
        """Learn where the photo step is, as its panel does."""
        self._tell(PhotoChanged(photo))

    def maintenance_switched(self, on: bool) -> None:  # noqa: FBT001 - a callback
        """Show the maintenance screen, or serve again."""
        self._tell(MaintenanceSwitched(on))

    def _tell_control(self, event: ControlEvent) -> None:
        if self._keeper is not None:
            self._keeper.tell(event)

    def _stop_panel_timer(self) -> None:
        timer, self._panel_timer = self._panel_timer, None
        if timer is not None:
            timer.cancel()

    def _window_changed(self, state: WindowState) -> None:
        self._tell(
            WindowChanged(
                condition_of(state),
                state.shutter is not None,
                secret=state.shutter == "secret_field",
            )
        )

    def _tell(self, event: Event) -> None:
        self._inbox.put_nowait(event)

    # -- life ---------------------------------------------------------------------------------

    async def run(
        self,
        link: ServerLink,
        host: PanelHost,
        office: Office,
        booth: PhotoBooth | None = None,
        letter: LetterDesk | None = None,
    ) -> None:
        """Work until cancelled; every viewer is gone then, and every photo.

        Args:
            link: to the server.
            host: of the panel.
            office: what this kiosk has for IT.
            booth: takes photos; None: the site of this kiosk has no place for one.
            letter: reads letters of application; None: the site's profile knows of none.
        """
        unsubscribe = self._window.subscribe(lambda _frame: None, self._window_changed)
        self._window_changed(self._window.state)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._kept.receipts.run(link.send), name="receipts")
                keeper = self._keep_control(host)
                tasks.create_task(keeper.run(), name="control")
                self._beside.open(tasks, self._card_shown_by(host), booth, letter)
                if self._diagnosis is not None:
                    tasks.create_task(self._diagnosis.run(link.send), name="diagnosis")
                if self._update is not None:
                    tasks.create_task(self._update.run(link.send), name="update")
                viewers = ViewerSlots(
                    tasks, lambda who: self._peers_of(who, keeper), link.send, self._tell
                )
                errands = Errands(office, link.send, self._tell)
                tasks.create_task(errands.run(), name="errands")
                performer = Performer(
                    link,
                    host,
                    viewers,
                    keeper,
                    self._kept,
                    self._beside,
                    errands,
                    renewed=self._tell,
                    free=lambda: not self._state.engaged,
                )
                tasks.create_task(performer.wipe_on_demand(), name="wipe")
                while True:
                    before = self._state
                    self._state, effects = step(before, await self._inbox.get())
                    self._watch_end()
                    self._tell_diagnosis(before)
                    self._tell_update()
                    if self._state.link == "up" and before.link != "up":
                        errands.link_up()
                    self._window.speak(self.language)
                    for effect in effects:
                        await performer.perform(effect)
        finally:
            unsubscribe()
            self._stop_panel_timer()
            self._stop_over_timer()

    def _tell_diagnosis(self, before: AgentState) -> None:
        """A citizen comes before the diagnosis; a call that failed is looked into after them."""
        if self._diagnosis is None:
            return
        self._diagnosis.visited(engaged=self._state.engaged)
        if call_failed(before, self._state):
            self._diagnosis.call_failed()

    def _tell_update(self) -> None:
        """A citizen comes before an update; a new version must show both windows."""
        if self._update is not None:
            state = self._state
            well = state.window == "ready" and not state.panel_away
            self._update.visited(engaged=state.engaged, well=well)

    def _watch_end(self) -> None:
        """Give the panel its time after a session's end, and not more: it may hang."""
        over = self._state.visit.over
        if over == self._over:
            return
        self._over = over
        self._stop_over_timer()
        if over is not None:
            loop = asyncio.get_running_loop()
            self._over_timer = loop.call_later(OVER_S, self._tell, VisitOverdue(over))

    def _stop_over_timer(self) -> None:
        timer, self._over_timer = self._over_timer, None
        if timer is not None:
            timer.cancel()

    def _card_shown_by(self, host: PanelHost) -> Callable[[PanelCard], None]:
        """Show the panel how the reader is, and let the session machine know of a card in it."""
        seen = CardEye()

        def show(message: PanelCard) -> None:
            host.send(message)
            self._tell(seen.look(message.phase))

        return show

    def _keep_control(self, host: PanelHost) -> LeaseKeeper:
        clock = LoopClock()
        timer = HoldTimer(clock, lambda held_ms: self._tell(ControlLasts(held_ms)))

        def reported(report: ControlReport) -> None:
            self._tell(ControlChanged(report))
            timer.changed(report.after)

        self._keeper = LeaseKeeper(self._control, clock, KeeperOutlets(host.send, reported))
        return self._keeper

    def _peers_of(self, watcher: str | None, keeper: LeaseKeeper) -> MakePeer:
        """Make peers for one person; a watcher's have no place at the control lease."""
        join = keeper.join if watcher is None else None

        def make(servers: tuple[IceServer, ...], on_closed: Callable[[], None]) -> WindowPeer:
            ice = [RTCIceServer(list(s.urls), s.username, s.credential) for s in servers]
            return WindowPeer(self._window, ice, on_closed, join)

        return make


def condition_of(state: WindowState) -> WindowCondition:
    """Say what a state of the window means for a citizen."""
    match state.status:
        case "live" | "shuttered":
            return "ready"
        case "starting" | "restarting":
            return "restarting"
        case "crashed" | "closed":
            return "fault"
