"""Control end to end: a real console peer, server, link and panel; only the page is played."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp
import numpy as np
import pytest
from aiortc import RTCConfiguration, RTCDataChannel, RTCPeerConnection, RTCSessionDescription

from kiosk_client.control.epoch import EpochFile
from kiosk_client.control.keeper import ControlParts, WindowPorts
from kiosk_client.control.ports import CitizenFieldCallback, Unconfirmed
from kiosk_client.desk import Desk
from kiosk_client.diagnosis.record import RunRecord
from kiosk_client.diagnosis.registry import PROBES
from kiosk_client.enrol import ensure_identity
from kiosk_client.erasure.eraser import Eraser, Surroundings
from kiosk_client.erasure.ledger import ReceiptLedger
from kiosk_client.erasure.own_memory import forget
from kiosk_client.erasure.post import ReceiptPost
from kiosk_client.erasure.traces import Places
from kiosk_client.errands import Office
from kiosk_client.identity import IdentityStore
from kiosk_client.link import ServerLink
from kiosk_client.panel_host.host import open_panel_host
from kiosk_client.parts import diagnosis_desk, first_state, lease_options
from kiosk_client.performer import Kept
from kiosk_client.reenrol import Reenrolment
from kiosk_client.repairs.ending import Ending
from kiosk_client.repairs.registry import Means, bench_of
from kiosk_client.report_file import ReportFile
from kiosk_client.settings import KioskSettings
from kiosk_client.tls import client_tls
from kiosk_client.window.display import Display
from kiosk_client.window.feed import ReleasedFrame, WindowState
from kiosk_client.window.restarts import CrashCount
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.base import Message
from server.protocol.control import (
    ControlAsk,
    ControlHeartbeat,
    ControlState,
)
from server.protocol.diagnosis import DiagnosisAsk, DiagnosisState
from server.protocol.fields import FieldOptions, FieldsState
from server.protocol.input import InputKey, InputResult, ProxyInput
from server.protocol.marks import MarkClear, MarkMessage, PointerMessage, PointerMove
from server.protocol.panel import (
    PanelControl,
    PanelControlAnswer,
    PanelServerLink,
    PanelTakeBack,
)
from server.protocol.receipt import Erased
from server.protocol.repair import RepairState
from server.protocol.session import (
    QueueUpdated,
    SessionAccept,
    SessionConsent,
    SessionEnd,
    SessionPowers,
    SessionRequest,
    SessionState,
)
from server.protocol.signal import SessionDescription, SignalDescription
from server.protocol.watch import SessionWatch, SessionWatchAnswer, WatchState
from server.protocol.wire import decode_agent_input, encode

MakeSettings = Callable[..., Awaitable[KioskSettings]]
ALL = ("see", "point", "operate")
SHORT_S = 1.0
"""So long a lease of these tests lives without a heartbeat."""


class Window:
    """A window that shows one grey picture, and the hands, shield and marks at it."""

    def __init__(self) -> None:
        self.state = WindowState("live", None)
        pixels = np.full((60, 80, 3), 128, dtype=np.uint8)
        self.frame: ReleasedFrame | None = ReleasedFrame(1, pixels, 0.0, 0.0, 0.0)
        self.performed: list[ProxyInput] = []
        self.drawn: list[str] = []
        self.news = asyncio.Event()
        self.is_shielded = False

    def subscribe(self, *_: Any) -> Callable[[], None]:
        return lambda: None

    profile: Path | None = None
    clipboard_emptied = True

    alive = True

    async def emptied(self) -> bool:
        return True

    def visit_began(self) -> None:
        return

    def visit_ended(self) -> None:
        return

    def wiped(self) -> None:
        return

    def file_due(self, path: Path, within_s: float) -> None:
        del path, within_s

    def file_gone(self, path: Path) -> None:
        del path

    def end(self) -> Erased:
        return Erased(what="photo", how="none_found", amount=0, verified_by="agent", gone=True)

    resets = 0

    async def reset(self) -> None:
        self.resets += 1

    def speak(self, _language: str) -> None:
        return

    async def arm(self) -> None:
        return

    async def disarm(self) -> None:
        return

    async def perform(self, message: ProxyInput) -> InputResult | Unconfirmed:
        self.performed.append(message)
        return InputResult(lease=message.lease, seq=message.seq, outcome="applied")

    async def focus_for_citizen(self, field: str) -> bool:
        return bool(field)

    async def options(self, field: str) -> FieldOptions | None:
        return FieldOptions(field=field, generation=1, total=0, options=())

    async def up(self, on_touch: Callable[[], None]) -> None:
        del on_touch
        self.is_shielded = True

    async def down(self) -> None:
        self.is_shielded = False

    def opened(self) -> AbstractAsyncContextManager[None]:
        return nullcontext()

    async def point(self, message: PointerMessage) -> None:
        self._draw(message.type)

    async def mark(self, message: MarkMessage) -> bool:
        self._draw(message.type)
        return True

    async def clear(self) -> None:
        self._draw("clear")

    def _draw(self, what: str) -> None:
        self.drawn.append(what)
        self.news.set()

    def watch(self, callback: CitizenFieldCallback) -> Callable[[], None]:
        del callback
        return lambda: None


class Page(Window):
    """The same window as the hands see it: `subscribe` tells of fields."""

    def __init__(self, window: Window) -> None:
        self.__dict__ = window.__dict__

    def subscribe(self, *args: Any) -> Callable[[], None]:
        args[0](FieldsState(generation=1))
        return lambda: None


@asynccontextmanager
async def agent(settings: KioskSettings, window: Window) -> AsyncIterator[str]:
    """The agent without its browsers; yields the panel's address."""
    identity = await ensure_identity(settings)
    epoch = EpochFile(settings.state_dir)
    page = Page(window)
    options = replace(lease_options(settings, epoch.begin()), expires_s=SHORT_S)
    parts = ControlParts(WindowPorts(page, page, page, page.watch), epoch, options)
    reports = ReportFile(settings.state_dir)
    state = first_state(settings, identity, reports.read())
    ledger = ReceiptLedger(settings.state_dir, identity, "0.1.0")
    around = Surroundings(window.emptied, Places((), ()), window, window, forget)
    kept = Kept(reports, Eraser(window, ledger, around), ReceiptPost(ledger))
    # Enough for what is looked at during a session: no display is opened.
    display = Display(":0", None, ours=False)
    diagnosis = diagnosis_desk(settings, DesktopEnvironment(display=None), display, CrashCount())
    desk = Desk(state, window, parts, kept, diagnosis=diagnosis)
    async with AsyncExitStack() as stack:
        host = await stack.enter_async_context(open_panel_host(settings.panel_dist, 0, desk))
        store = IdentityStore(settings.state_dir)
        key = Reenrolment(settings.server_url, client_tls(None), store, identity)
        link = ServerLink(settings.server_url, identity, desk, tls=client_tls(None), successor=key)
        means = Means(
            directory=settings.state_dir,
            window=kept.eraser,
            panel=None,
            reader=None,
            profile=None,
            key=key,
            ending=Ending(),
            supervised=False,
            maintenance=desk.maintenance_switched,
        )
        work = desk.run(link, host, Office(bench_of(means)))
        running = [asyncio.create_task(link.run()), asyncio.create_task(work)]
        try:
            yield host.access.url
        finally:
            for task in running:
                task.cancel()
            await asyncio.wait(running)


class Console:
    """The operator's end of the peer connection, with all three channels."""

    def __init__(self, make_inbox: Callable[[], Any]) -> None:
        self.peer = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self.inbox = make_inbox()
        self.window = self.peer.createDataChannel("window", ordered=True)
        self.input = self.peer.createDataChannel("input", ordered=True)
        self.pointer = self.peer.createDataChannel("pointer", ordered=False, maxRetransmits=0)
        self.bad = self.peer.createDataChannel("pointer", ordered=True)
        self.bad_closed = asyncio.Event()
        self.bad.on("close", self.bad_closed.set)
        self.window_told = asyncio.Event()
        self.window.on("message", lambda _: self.window_told.set())
        self.input_closed = asyncio.Event()
        self.input.on("close", self.input_closed.set)
        self.input.on("message", lambda raw: self.inbox.put(decode_agent_input(raw)))

    async def connect(self, operator: Any, session_id: str, attempt: str) -> None:
        await self.peer.setLocalDescription(await self.peer.createOffer())
        offer = SessionDescription(type="offer", sdp=self.peer.localDescription.sdp)
        signal = SignalDescription(
            session_id=session_id, link="window", attempt=attempt, description=offer
        )
        await operator.send(signal)
        answer = await operator.expect(SignalDescription, lambda m: m.attempt == attempt)
        await self.peer.setRemoteDescription(
            RTCSessionDescription(answer.description.sdp, answer.description.type)
        )

    def say(self, message: Message, channel: RTCDataChannel | None = None) -> None:
        (channel or self.input).send(encode(message))

    async def expect(self, kind: Any, such: Callable[[Any], bool] = lambda _: True) -> Any:
        return await self.inbox.expect(kind, such)

    async def beat(self, lease: int, stop: asyncio.Event) -> None:
        """Send heartbeats until told to stop."""
        while not stop.is_set():
            self.say(ControlHeartbeat(lease=lease))
            try:
                async with asyncio.timeout(SHORT_S / 5):
                    await stop.wait()
            except TimeoutError:
                continue


async def call(panel: Any, operator: Any) -> str:
    """Play citizen and operator into a call in which every power holds."""
    await panel.expect(PanelServerLink, lambda m: m.state == "up")
    await panel.send(
        SessionRequest(request_id="request-0001", purpose="new_application", language="ja")
    )
    ringing = await operator.expect(QueueUpdated, lambda m: bool(m.entries))
    session_id: str = ringing.entries[0].session_id
    await operator.send(SessionAccept(session_id=session_id))
    await panel.expect(SessionState, lambda m: m.session.state == "consenting")
    await panel.send(
        SessionConsent(session_id=session_id, decision="grant", powers=ALL, notice_version="1")
    )
    await operator.expect(SessionState, lambda m: m.session.state == "in_call")
    return session_id


async def granted(console: Console, panel: Any) -> int:
    """Ask on the console, grant on the panel; return the lease."""
    console.say(ControlAsk())
    asked = await panel.expect(PanelControl, lambda m: m.phase == "asked")
    await panel.send(PanelControlAnswer(ask=asked.ask, decision="grant"))
    state = await console.expect(ControlState, lambda m: m.phase == "operator")
    return int(state.lease)


@pytest.fixture
async def scene(
    server: Any, kiosk_settings: MakeSettings, panel_at: Any
) -> AsyncIterator[tuple[Window, Any, Any, Console, str]]:
    """Everything connected, nobody has asked for control yet."""
    window = Window()
    settings = await kiosk_settings(show_panel=False)
    async with (
        agent(settings, window) as url,
        panel_at(url) as panel,
        server.operator() as operator,
    ):
        session_id = await call(panel, operator)
        console = Console(type(panel.inbox))
        await console.connect(operator, session_id, "attempt-0001")
        await console.expect(ControlState, lambda m: m.may_operate)
        yield window, panel, operator, console, session_id
        await console.peer.close()


async def test_ask_grant_operate_take_back(scene: Any) -> None:
    """The whole way over real channels: input counts from the grant to the take-back."""
    window, panel, _, console, _ = scene
    lease = await granted(console, panel)
    await panel.expect(PanelControl, lambda m: m.phase == "operator" and m.operator == "窓口 花子")
    assert window.is_shielded
    stop = asyncio.Event()
    beating = asyncio.create_task(console.beat(lease, stop))
    try:
        console.say(InputKey(lease=lease, seq=1, key="Tab"))
        assert (await console.expect(InputResult)).outcome == "applied"
        await panel.send(PanelTakeBack())
        back = await console.expect(ControlState, lambda m: m.phase == "citizen")
        assert back.reason == "taken_back"
        assert not window.is_shielded
        console.say(InputKey(lease=lease, seq=2, key="Tab"))
        assert (await console.expect(InputResult)).refusal == "no_lease"
    finally:
        stop.set()
        await beating
    assert [m.seq for m in window.performed] == [1]
    assert await granted(console, panel) > lease


async def test_a_silent_console_loses_control(scene: Any) -> None:
    """Without heartbeats over the real channel the lease expires by the kiosk's own clock."""
    window, panel, _, console, _ = scene
    await granted(console, panel)
    state = await console.expect(ControlState, lambda m: m.phase == "citizen")
    assert state.reason == "expired"
    assert not window.is_shielded


async def test_withdrawing_powers_works_at_the_kiosk_first(scene: Any) -> None:
    """`operate` ends the lease, `point` clears marks, `see` ends the connection."""
    window, panel, _, console, session_id = scene
    await granted(console, panel)

    async def allow(*powers: Any) -> None:
        await panel.send(SessionPowers(session_id=session_id, powers=powers, notice_version="1"))

    await allow("see", "point")
    state = await console.expect(ControlState, lambda m: not m.may_operate)
    assert (state.phase, state.reason) == ("citizen", "consent_withdrawn")
    await allow("see")
    async with asyncio.timeout(60):
        while "clear" not in window.drawn:
            window.news.clear()
            await window.news.wait()
    await allow()
    async with asyncio.timeout(60):
        await console.input_closed.wait()


async def test_pointer_and_marks_take_their_channels(scene: Any) -> None:
    """The pointer arrives unordered, marks in order, and a wrongly made channel is closed."""
    window, _, _, console, _ = scene
    async with asyncio.timeout(60):
        await console.bad_closed.wait()
        console.say(MarkClear())
        console.say(PointerMove(x=1, y=1), console.pointer)
        while {"mark.clear", "pointer.move"} - set(window.drawn):
            window.news.clear()
            await window.news.wait()


async def test_a_gone_console_gives_control_back(scene: Any) -> None:
    """Closing the console's connection is enough; the panel is told why."""
    window, panel, _, console, _ = scene
    await granted(console, panel)
    await console.peer.close()
    state = await panel.expect(PanelControl, lambda m: m.phase == "citizen" and m.reason != "start")
    assert state.reason in ("link_lost", "expired")
    assert not window.is_shielded


async def test_a_watcher_sees_and_never_operates(scene: Any, server: Any) -> None:
    """A supervisor whom the citizen lets in gets the picture and no channel of control."""
    window, panel, _, console, session_id = scene
    async with server.operator("jiro", "監督 次郎", "supervisor") as supervisor:
        await supervisor.send(SessionWatch(session_id=session_id))
        asked = await panel.expect(SessionState, lambda m: bool(m.session.viewers))
        watcher = asked.session.viewers[0]
        await panel.send(
            SessionWatchAnswer(
                session_id=session_id, viewer_id=watcher.id, decision="allow", notice_version="1"
            )
        )
        await supervisor.expect(
            WatchState, lambda m: any(v.state == "allowed" for v in m.session.viewers)
        )
        eyes = Console(type(panel.inbox))
        try:
            await eyes.connect(supervisor, session_id, "attempt-0002")
            async with asyncio.timeout(60):
                await eyes.window_told.wait()
                await eyes.input_closed.wait()
            lease = await granted(console, panel)
            console.say(InputKey(lease=lease, seq=1, key="Tab"))
            assert (await console.expect(InputResult)).outcome == "applied"
        finally:
            await eyes.peer.close()
    assert len(window.performed) == 1


async def test_it_diagnoses_a_kiosk_in_a_call(scene: Any, server: Any, tmp_path: Path) -> None:
    """From the question of IT to the result no device is touched, and the call goes on."""
    _, panel, operator, console, session_id = scene
    async with server.operator("it-staff", "情報", "it") as technician:
        await technician.send(DiagnosisAsk(request_id="request-0002"))
        seen = await technician.expect(DiagnosisState, lambda m: m.phase == "done")
    (run,) = RunRecord(tmp_path / "kiosk").runs()
    assert run.in_session
    skipped = {one.id for one in run.findings if one.verdict == "skip"}
    assert skipped >= {probe.id for probe in PROBES if not probe.in_session}
    assert seen.done == len(PROBES)
    await granted(console, panel)
    await panel.send(SessionEnd(session_id=session_id, reason="citizen_hung_up"))
    await operator.expect(SessionState, lambda m: m.session.end_reason == "citizen_hung_up")


async def test_a_repair_restarts_the_window_of_an_idle_kiosk(
    server: Any, kiosk_settings: MakeSettings, panel_at: Any
) -> None:
    """In two steps at the server, once at the kiosk, and with its word at the end."""
    window = Window()
    settings = await kiosk_settings(show_panel=False)
    async with (
        agent(settings, window) as url,
        panel_at(url) as panel,
        server.operator("it-staff", "情報", "it") as technician,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
    ):
        await panel.expect(PanelServerLink, lambda m: m.state == "up")
        cookie = await server.sign_in("other-it", "情報2", "it")
        headers = {"Cookie": f"madoguchi_session={cookie}", "Origin": server.url}
        kiosk_id = (await ensure_identity(settings)).kiosk_id
        path = f"{server.url}/api/fleet/kiosks/{kiosk_id}/repairs"
        wish = {"repair": "restart_window"}
        async with http.post(path, json=wish, headers=headers) as answer:
            repair_id = (await answer.json())["repair_id"]
        assert window.resets == 0
        async with http.post(f"{path}/{repair_id}", json=wish, headers=headers) as answer:
            assert answer.status == 204
        await technician.expect(RepairState, lambda m: m.outcome == "done")
    assert window.resets == 1
