"""The agent's one inbox: events in, one at a time, through the session machine, effects out."""

import asyncio
from collections.abc import Callable
from typing import Protocol, assert_never

import structlog
from aiortc import RTCIceServer

from kiosk_client.control.clock import LoopClock
from kiosk_client.control.events import Event as ControlEvent
from kiosk_client.control.events import PanelAnswered, TakenBack
from kiosk_client.control.keeper import ControlParts, KeeperOutlets, LeaseKeeper
from kiosk_client.link import LinkState, ServerLink
from kiosk_client.panel_host.host import PanelHost
from kiosk_client.peer import WindowPeer
from kiosk_client.session.effects import (
    AddCandidate,
    CloseViewer,
    Effect,
    Note,
    OpenViewer,
    RefusePanel,
    RepeatAnswer,
    ShowControl,
    ToControl,
    ToPanel,
    ToServer,
    WipeWindow,
)
from kiosk_client.session.events import (
    ControlChanged,
    Event,
    LinkChanged,
    PanelAway,
    PanelJoined,
    PanelLeft,
    PanelSaid,
    ServerSaid,
    WindowChanged,
    WindowCondition,
    WindowWiped,
)
from kiosk_client.session.state import AgentState
from kiosk_client.session.step import step
from kiosk_client.viewer_slot import MakePeer, ViewerSlots
from kiosk_client.window.feed import WindowFeed, WindowState
from server.protocol.base import Language
from server.protocol.panel import (
    PanelConfirmAnswer,
    PanelControlAnswer,
    PanelMessage,
    PanelTakeBack,
)
from server.protocol.session import IceServer
from server.protocol.wire import WireMessage

log = structlog.get_logger(__name__)

PANEL_AWAY_S = 5.0
"""A panel that reloads, or whose browser is started again, is back before."""


class WipeableWindow(WindowFeed, Protocol):
    """The application window, as far as the desk knows it; `ApplicationWindow` is one."""

    async def reset(self) -> None:
        """Wipe everything of this citizen; return when that is done."""


class Desk:
    """Listens to all parts and performs what the session machine decides.

    Args:
        state: what is known at the start.
        window: the application window.
        control: what the control lease works with.
    """

    def __init__(self, state: AgentState, window: WipeableWindow, control: ControlParts) -> None:
        self._state = state
        self._window = window
        self._control = control
        self._keeper: LeaseKeeper | None = None
        self._inbox: asyncio.Queue[Event] = asyncio.Queue()
        self._wipe_wanted = asyncio.Event()
        self._panel_timer: asyncio.TimerHandle | None = None

    @property
    def language(self) -> Language:
        """The language of the citizen, or of the kiosk while there is none."""
        view = self._state.visit.view
        return view.language if view is not None else self._state.hello.languages[0]

    # -- what the parts tell ------------------------------------------------------------------

    def link_changed(self, state: LinkState) -> None:
        """See `LinkListener`."""
        self._tell(LinkChanged(state))

    def server_said(self, message: WireMessage) -> None:
        """See `LinkListener`."""
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
            case _:
                self._tell(PanelSaid(message))

    def _tell_control(self, event: ControlEvent) -> None:
        if self._keeper is not None:
            self._keeper.tell(event)

    def _stop_panel_timer(self) -> None:
        timer, self._panel_timer = self._panel_timer, None
        if timer is not None:
            timer.cancel()

    def _window_changed(self, state: WindowState) -> None:
        self._tell(WindowChanged(condition_of(state), state.shutter is not None))

    def _tell(self, event: Event) -> None:
        self._inbox.put_nowait(event)

    # -- life ---------------------------------------------------------------------------------

    async def run(self, link: ServerLink, host: PanelHost) -> None:
        """Work until cancelled; every viewer is gone then."""
        unsubscribe = self._window.subscribe(lambda _frame: None, self._window_changed)
        self._window_changed(self._window.state)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._wipe_on_demand(), name="wipe")
                keeper = self._keep_control(host)
                tasks.create_task(keeper.run(), name="control")
                viewers = ViewerSlots(
                    tasks, lambda who: self._peers_of(who, keeper), link.send, self._tell
                )
                while True:
                    self._state, effects = step(self._state, await self._inbox.get())
                    for effect in effects:
                        await self._perform(effect, link, host, viewers)
        finally:
            unsubscribe()
            self._stop_panel_timer()

    def _keep_control(self, host: PanelHost) -> LeaseKeeper:
        outlets = KeeperOutlets(host.send, lambda report: self._tell(ControlChanged(report)))
        self._keeper = LeaseKeeper(self._control, LoopClock(), outlets)
        return self._keeper

    def _peers_of(self, watcher: str | None, keeper: LeaseKeeper) -> MakePeer:
        """Make peers for one person; a watcher's have no place at the control lease."""
        join = keeper.join if watcher is None else None

        def make(servers: tuple[IceServer, ...], on_closed: Callable[[], None]) -> WindowPeer:
            ice = [RTCIceServer(list(s.urls), s.username, s.credential) for s in servers]
            return WindowPeer(self._window, ice, on_closed, join)

        return make

    async def _perform(
        self, effect: Effect, link: ServerLink, host: PanelHost, viewers: ViewerSlots
    ) -> None:
        match effect:
            case ToServer():
                await link.send(effect.message)
            case ToPanel():
                host.send(effect.message)
            case RefusePanel():
                host.refuse(effect.error)
            case OpenViewer() | RepeatAnswer() | AddCandidate() | CloseViewer():
                await _perform_for_viewer(effect, viewers)
            case ToControl():
                self._tell_control(effect.event)
            case ShowControl():
                self._show_control()
            case WipeWindow():
                self._wipe_wanted.set()
            case Note():
                log.info(effect.fact)
            case _:
                assert_never(effect)

    def _show_control(self) -> None:
        if self._keeper is not None:
            self._keeper.panel_joined()

    async def _wipe_on_demand(self) -> None:
        """Wipe the window, one wipe after the other; only a finished one is ever reported."""
        while True:
            await self._wipe_wanted.wait()
            self._wipe_wanted.clear()
            await self._window.reset()
            self._tell(WindowWiped())


async def _perform_for_viewer(
    effect: OpenViewer | RepeatAnswer | AddCandidate | CloseViewer, viewers: ViewerSlots
) -> None:
    match effect:
        case OpenViewer():
            viewers.of(effect.offer.viewer).open(effect.offer, effect.ice_servers)
        case RepeatAnswer():
            await viewers.of(effect.watcher).repeat_answer(effect.attempt)
        case AddCandidate():
            viewers.of(effect.signal.viewer).add_candidate(effect.signal)
        case CloseViewer():
            await viewers.of(effect.watcher).close(effect.attempt)


def condition_of(state: WindowState) -> WindowCondition:
    """Say what a state of the window means for a citizen."""
    match state.status:
        case "live" | "shuttered":
            return "ready"
        case "starting" | "restarting":
            return "restarting"
        case "crashed" | "closed":
            return "fault"
