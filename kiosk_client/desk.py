"""The agent's one inbox: events in, one at a time, through the session machine, effects out."""

import asyncio
from collections.abc import Callable
from typing import assert_never

import structlog
from aiortc import RTCIceServer

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
    ToPanel,
    ToServer,
    WipeWindow,
)
from kiosk_client.session.events import (
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
from kiosk_client.viewer_slot import ViewerSlot
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.feed import WindowState
from server.protocol.panel import PanelMessage
from server.protocol.session import IceServer
from server.protocol.wire import WireMessage

log = structlog.get_logger(__name__)

PANEL_AWAY_S = 5.0
"""A panel that reloads, or whose browser is started again, is back before."""


class Desk:
    """Listens to all parts and performs what the session machine decides.

    Args:
        state: what is known at the start.
        window: the application window.
    """

    def __init__(self, state: AgentState, window: ApplicationWindow) -> None:
        self._state = state
        self._window = window
        self._inbox: asyncio.Queue[Event] = asyncio.Queue()
        self._wipe_wanted = asyncio.Event()
        self._panel_timer: asyncio.TimerHandle | None = None

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
        """See `PanelListener`."""
        self._tell(PanelSaid(message))

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
                viewers = ViewerSlot(tasks, self._make_peer, link.send, self._tell)
                while True:
                    self._state, effects = step(self._state, await self._inbox.get())
                    for effect in effects:
                        await self._perform(effect, link, host, viewers)
        finally:
            unsubscribe()
            self._stop_panel_timer()

    def _make_peer(
        self, servers: tuple[IceServer, ...], on_closed: Callable[[], None]
    ) -> WindowPeer:
        ice = [RTCIceServer(list(s.urls), s.username, s.credential) for s in servers]
        return WindowPeer(self._window, ice, on_closed)

    async def _perform(
        self, effect: Effect, link: ServerLink, host: PanelHost, viewers: ViewerSlot
    ) -> None:
        match effect:
            case ToServer():
                await link.send(effect.message)
            case ToPanel():
                host.send(effect.message)
            case RefusePanel():
                host.refuse(effect.error)
            case OpenViewer():
                viewers.open(effect.offer, effect.ice_servers)
            case RepeatAnswer():
                await viewers.repeat_answer(effect.attempt)
            case AddCandidate():
                viewers.add_candidate(effect.signal)
            case CloseViewer():
                await viewers.close(effect.attempt)
            case WipeWindow():
                self._wipe_wanted.set()
            case Note():
                log.info(effect.fact)
            case _:
                assert_never(effect)

    async def _wipe_on_demand(self) -> None:
        """Wipe the window, one wipe after the other; only a finished one is ever reported."""
        while True:
            await self._wipe_wanted.wait()
            self._wipe_wanted.clear()
            await self._window.reset()
            self._tell(WindowWiped())


def condition_of(state: WindowState) -> WindowCondition:
    """Say what a state of the window means for a citizen."""
    match state.status:
        case "live" | "shuttered":
            return "ready"
        case "starting" | "restarting":
            return "restarting"
        case "crashed" | "closed":
            return "fault"
