"""The whole agent: real Chromium, real server, an aiortc viewer in the operator's place."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import psutil
import pytest
from aiohttp import web
from aiortc import (
    RTCConfiguration,
    RTCPeerConnection,
    RTCSessionDescription,
)

from kiosk_client.agent import KioskAddresses, run_kiosk
from kiosk_client.desk import PANEL_AWAY_S
from kiosk_client.settings import KioskSettings
from kiosk_client.window.chunks import FrameAssembler
from server.protocol.kiosk import KioskWelcome
from server.protocol.panel import (
    PanelHello,
    PanelReset,
    PanelServerLink,
    PanelWindow,
    PanelWiped,
)
from server.protocol.session import (
    QueueUpdated,
    SessionAccept,
    SessionConsent,
    SessionEnd,
    SessionRequest,
    SessionState,
)
from server.protocol.signal import SessionDescription, SignalDescription
from server.protocol.window import WindowAck, WindowFrame

pytestmark = pytest.mark.e2e

MakeSettings = Callable[..., Awaitable[KioskSettings]]
TICKS = 8
PAGE = """<!doctype html><html lang=ja><meta charset=utf-8><title>申請</title>
<p style="font-size:80px" id=n>0</p><script>
let n = 0; const p = document.getElementById("n");
setInterval(() => { p.textContent = ++n; fetch("/tick"); }, 100);
</script>"""


@dataclass
class Site:
    """A page that never stands still, and what its server saw of each visitor."""

    url: str = ""
    visitors: list[bool] = field(default_factory=list)
    ticks: int = 0
    ticked: asyncio.Event = field(default_factory=asyncio.Event)

    async def page(self, request: web.Request) -> web.Response:
        self.visitors.append("visited" in request.cookies)
        answer = web.Response(text=PAGE, content_type="text/html")
        answer.set_cookie("visited", "yes")
        return answer

    async def tick(self, _request: web.Request) -> web.Response:
        self.ticks += 1
        self.ticked.set()
        return web.Response()

    async def paints(self, count: int = TICKS) -> None:
        """Wait until the page has changed this often."""
        goal = self.ticks + count
        async with asyncio.timeout(60):
            while self.ticks < goal:
                self.ticked.clear()
                await self.ticked.wait()


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    made = Site()
    app = web.Application()
    app.add_routes([web.get("/", made.page), web.get("/tick", made.tick)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    yield made
    await runner.cleanup()


@asynccontextmanager
async def kiosk(settings: KioskSettings) -> AsyncIterator[KioskAddresses]:
    """Run an agent for as long as the block."""
    started: asyncio.Future[KioskAddresses] = asyncio.get_running_loop().create_future()
    running = asyncio.create_task(run_kiosk(settings, started=started.set_result))
    try:
        await asyncio.wait([running, started], return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
        yield started.result()
    finally:
        running.cancel()
        await asyncio.wait([running])


class Viewer:
    """The operator's end of link `window`: counts what it gets and acknowledges frames."""

    def __init__(self) -> None:
        self.peer = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self.channel = self.peer.createDataChannel("window", ordered=True)
        self.frames: list[WindowFrame] = []
        self.bytes = 0
        self.news = asyncio.Event()
        self.closed = asyncio.Event()
        self._assembler = FrameAssembler()
        self.channel.on("message", self._received)
        self.channel.on("close", self.closed.set)

    def _received(self, message: bytes | str) -> None:
        self.bytes += len(message)
        if isinstance(message, str):
            return
        whole = self._assembler.add(message)
        if whole is not None:
            header, _ = whole
            self.frames.append(header)
            self.channel.send(WindowAck(frame=header.frame).model_dump_json())
            self.news.set()

    @property
    def pictures(self) -> list[WindowFrame]:
        return [frame for frame in self.frames if frame.tiles]

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not condition():
                self.news.clear()
                await self.news.wait()

    async def connect(self, operator: Any, session_id: str, attempt: str) -> None:
        await self.peer.setLocalDescription(await self.peer.createOffer())
        local = self.peer.localDescription
        offer = SessionDescription(type="offer", sdp=local.sdp)
        await operator.send(
            SignalDescription(
                session_id=session_id, link="window", attempt=attempt, description=offer
            )
        )
        answer = await operator.expect(SignalDescription, lambda m: m.attempt == attempt)
        await self.peer.setRemoteDescription(
            RTCSessionDescription(answer.description.sdp, answer.description.type)
        )


@asynccontextmanager
async def viewer() -> AsyncIterator[Viewer]:
    made = Viewer()
    try:
        yield made
    finally:
        await made.peer.close()


async def call(panel: Any, operator: Any) -> str:
    """Play citizen and operator into a call in which the operator may see."""
    await panel.expect(PanelServerLink, lambda m: m.state == "up")
    await panel.send(
        SessionRequest(request_id="request-0001", purpose="new_application", language="ja")
    )
    ringing = await operator.expect(QueueUpdated, lambda m: bool(m.entries))
    session_id: str = ringing.entries[0].session_id
    await operator.send(SessionAccept(session_id=session_id))
    await panel.expect(SessionState, lambda m: m.session.state == "consenting")
    await panel.send(
        SessionConsent(session_id=session_id, decision="grant", powers=("see",), notice_version="1")
    )
    await operator.expect(SessionState, lambda m: m.session.state == "in_call")
    return session_id


def browsers(url: str) -> list[psutil.Process]:
    """Browser processes (not their helpers) that were started at an address."""
    flag = f"--app={url}"
    return [
        process
        for process in psutil.Process().children(recursive=True)
        if flag in process.cmdline() and not any("--type=" in a for a in process.cmdline())
    ]


async def test_the_operator_sees_exactly_while_the_citizen_agrees(
    server: Any, site: Site, kiosk_settings: MakeSettings, panel_at: Any
) -> None:
    """From consent to hang-up the live page arrives; after it not one byte; then all is wiped."""
    settings = await kiosk_settings(application_url=site.url, show_panel=False)
    async with (
        kiosk(settings) as addresses,
        panel_at(addresses.panel_url) as panel,
        server.operator() as operator,
        viewer() as eyes,
    ):
        session_id = await call(panel, operator)
        await eyes.connect(operator, session_id, "attempt-0001")
        await eyes.until(lambda: len(eyes.pictures) >= 5)
        assert eyes.pictures[0].full
        assert (eyes.pictures[0].width, eyes.pictures[0].height) == (1280, 1080)
        await panel.expect(PanelWindow, lambda m: m.streaming)

        await panel.send(SessionEnd(session_id=session_id, reason="citizen_hung_up"))
        await panel.expect(PanelWindow, lambda m: not m.streaming)
        async with asyncio.timeout(60):
            await eyes.closed.wait()
        received = eyes.bytes
        await site.paints()
        assert eyes.bytes == received

        before = len(site.visitors)
        await panel.send(PanelReset(cause="finished"))
        await panel.expect(PanelWiped)
        await site.paints(1)
        assert site.visitors[before:] == [False]


async def test_a_panel_without_the_server_says_so_and_recovers(
    server: Any, site: Site, kiosk_settings: MakeSettings, panel_at: Any
) -> None:
    """A server that is away at the start stops nothing; when it comes the panel is welcomed."""
    settings = await kiosk_settings(application_url=site.url, show_panel=False)
    async with kiosk(settings):
        pass  # enrolled
    await server.stop()
    async with kiosk(settings) as addresses, panel_at(addresses.panel_url) as panel:
        assert (await panel.expect(PanelHello)).kiosk_name == "1番窓口"
        await panel.expect(PanelServerLink, lambda m: m.state == "lost")
        await server.start()
        await panel.expect(KioskWelcome)
        await panel.expect(PanelServerLink, lambda m: m.state == "up")


async def test_a_killed_window_comes_back_and_both_sides_are_told(
    server: Any, site: Site, kiosk_settings: MakeSettings, panel_at: Any
) -> None:
    """Chromium A killed in a call: shutter, fresh window, and the pictures go on."""
    settings = await kiosk_settings(application_url=site.url, show_panel=False)
    async with (
        kiosk(settings) as addresses,
        panel_at(addresses.panel_url) as panel,
        server.operator() as operator,
        viewer() as eyes,
    ):
        session_id = await call(panel, operator)
        await eyes.connect(operator, session_id, "attempt-0001")
        await eyes.until(lambda: len(eyes.pictures) >= 3)
        for process in browsers(site.url):
            process.kill()
        await panel.expect(PanelWindow, lambda m: m.state == "restarting")
        await panel.expect(PanelWindow, lambda m: m.state == "ready" and m.streaming)
        await eyes.until(lambda: eyes.frames[-1].shutter is not None)
        await eyes.until(lambda: eyes.frames[-1].shutter is None)
        assert site.visitors[-1] is False


async def test_nobody_looks_while_the_panel_is_gone(
    server: Any, site: Site, kiosk_settings: MakeSettings, panel_at: Any
) -> None:
    """A panel that stays away takes the pictures with it; when it is back they may come again."""
    settings = await kiosk_settings(application_url=site.url, show_panel=False)
    async with (
        kiosk(settings) as addresses,
        server.operator() as operator,
        viewer() as eyes,
        viewer() as again,
    ):
        async with panel_at(addresses.panel_url) as panel:
            session_id = await call(panel, operator)
            await eyes.connect(operator, session_id, "attempt-0001")
            await eyes.until(lambda: len(eyes.pictures) >= 3)
        async with asyncio.timeout(PANEL_AWAY_S + 10):
            await eyes.closed.wait()
        received = eyes.bytes
        await site.paints()
        assert eyes.bytes == received
        async with panel_at(addresses.panel_url) as panel:
            await panel.expect(PanelHello)
            await again.connect(operator, session_id, "attempt-0002")
            await again.until(lambda: len(again.pictures) >= 3)


async def test_nothing_is_left_when_the_agent_ends(
    site: Site, kiosk_settings: MakeSettings
) -> None:
    """A cancelled agent leaves neither browser nor profile."""
    settings = await kiosk_settings(application_url=site.url, show_panel=False)
    async with kiosk(settings):
        running = browsers(site.url)
        assert len(running) == 1
    assert not running[0].is_running()
