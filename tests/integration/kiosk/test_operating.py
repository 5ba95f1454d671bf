"""The whole kiosk under a lease: real browser, hands, shield and mask, and a console of ours."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription

from kiosk_client.agent import KioskAddresses, run_kiosk
from kiosk_client.settings import KioskSettings
from server.protocol.base import Message
from server.protocol.control import ControlAsk, ControlHandOver, ControlHeartbeat, ControlState
from server.protocol.fields import FieldsState, FieldView
from server.protocol.input import InputFill, InputFocus, InputKey, InputResult
from server.protocol.panel import (
    PanelConfirm,
    PanelConfirmAnswer,
    PanelControl,
    PanelControlAnswer,
    PanelServerLink,
    PanelTakeBack,
)
from server.protocol.session import (
    QueueUpdated,
    SessionAccept,
    SessionConsent,
    SessionRequest,
    SessionState,
)
from server.protocol.signal import SessionDescription, SignalDescription
from server.protocol.wire import decode_agent_input, encode

pytestmark = pytest.mark.e2e

MakeSettings = Callable[..., Awaitable[KioskSettings]]
WAIT_S = 60.0
PAGE = """<!doctype html><html lang=ja><meta charset=utf-8><title>申請</title>
<label>氏名<input id=name></label><label>住所<input id=address></label>
<label>暗証番号<input id=pin type=password></label><script>
for (const input of document.querySelectorAll("input")) {
  const tell = () => fetch("/typed/" + input.id, {method: "POST", body: input.value});
  input.addEventListener("input", tell);
}
document.querySelector("#pin").addEventListener("focus", async (event) => {
  await fetch("/leave");
  event.target.blur();
});
</script>"""
PROFILE = """format: 1
id: test-site
version: 1
name: {{ja: 試験, en: Test}}
origins: ["{origin}"]
pages:
  - id: form
    name: {{ja: 申請, en: Application}}
    path: ^/$
    default: open
    fields:
      - selector: "#address"
        class: confirm
"""


@dataclass
class Site:
    """An application page, and what arrived in its fields."""

    url: str = ""
    typed: dict[str, str] = field(default_factory=dict)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    may_leave: asyncio.Event = field(default_factory=asyncio.Event)

    async def leave(self, _request: web.Request) -> web.Response:
        """Answer when the citizen shall have left the PIN."""
        await self.may_leave.wait()
        return web.Response()

    async def page(self, _request: web.Request) -> web.Response:
        return web.Response(text=PAGE, content_type="text/html")

    async def take(self, request: web.Request) -> web.Response:
        self.typed[request.match_info["field"]] = await request.text()
        self.news.set()
        return web.Response()

    async def until(self, name: str, value: str) -> None:
        async with asyncio.timeout(WAIT_S):
            while self.typed.get(name) != value:
                self.news.clear()
                await self.news.wait()


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    made = Site()
    app = web.Application()
    app.add_routes([web.get("/", made.page), web.post("/typed/{field}", made.take)])
    app.router.add_get("/leave", made.leave)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    yield made
    await runner.cleanup()


@asynccontextmanager
async def kiosk(settings: KioskSettings) -> AsyncIterator[KioskAddresses]:
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


class Console:
    """The operator's end: all channels, and a heartbeat for as long as it has a lease."""

    def __init__(self, inbox: Any) -> None:
        self.inbox = inbox
        self.lease = 0
        self.seq = 0
        self.fields: tuple[FieldView, ...] = ()
        self.peer = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self.peer.createDataChannel("window", ordered=True)
        self.input = self.peer.createDataChannel("input", ordered=True)
        self.input.on("message", self._heard)
        self.stop = asyncio.Event()

    def _heard(self, raw: object) -> None:
        message = decode_agent_input(raw)
        if isinstance(message, FieldsState):
            self.fields = message.fields
        self.inbox.put(message)

    def say(self, message: Message) -> None:
        self.input.send(encode(message))

    async def expect(self, kind: Any, such: Callable[[Any], bool] = lambda _: True) -> Any:
        return await self.inbox.expect(kind, such)

    async def connect(self, operator: Any, session_id: str) -> None:
        await self.peer.setLocalDescription(await self.peer.createOffer())
        offer = SessionDescription(type="offer", sdp=self.peer.localDescription.sdp)
        await operator.send(
            SignalDescription(
                session_id=session_id, link="window", attempt="attempt-0001", description=offer
            )
        )
        answer = await operator.expect(SignalDescription)
        await self.peer.setRemoteDescription(
            RTCSessionDescription(answer.description.sdp, answer.description.type)
        )

    async def beat(self) -> None:
        while not self.stop.is_set():
            if self.lease:
                self.say(ControlHeartbeat(lease=self.lease))
            try:
                async with asyncio.timeout(0.5):
                    await self.stop.wait()
            except TimeoutError:
                continue

    async def field(self, label: str) -> FieldView:
        """The field of this label, once the page's list has it."""
        async with asyncio.timeout(WAIT_S):
            while True:
                for view in self.fields:
                    if view.label == label:
                        return view
                await self.expect(FieldsState)

    async def answer(self) -> InputResult:
        return await self.expect(InputResult, lambda m: m.seq == self.seq)

    async def do(self, kind: Any, **more: Any) -> InputResult:
        self.seq += 1
        self.say(kind(lease=self.lease, seq=self.seq, **more))
        return await self.answer()


async def call(panel: Any, operator: Any) -> str:
    await panel.expect(PanelServerLink, lambda m: m.state == "up")
    await panel.send(
        SessionRequest(request_id="request-0001", purpose="new_application", language="ja")
    )
    ringing = await operator.expect(QueueUpdated, lambda m: bool(m.entries))
    session_id: str = ringing.entries[0].session_id
    await operator.send(SessionAccept(session_id=session_id))
    await panel.expect(SessionState, lambda m: m.session.state == "consenting")
    powers = ("see", "point", "operate")
    await panel.send(
        SessionConsent(session_id=session_id, decision="grant", powers=powers, notice_version="1")
    )
    await operator.expect(SessionState, lambda m: m.session.state == "in_call")
    return session_id


async def test_an_operator_fills_in_what_is_theirs_and_nothing_else(
    server: Any, site: Site, kiosk_settings: MakeSettings, panel_at: Any, tmp_path: Path
) -> None:
    """Fill, confirm, hand the PIN over, take back: the page has what it should, and no more."""
    profile = tmp_path / "site.yaml"
    profile.write_text(PROFILE.format(origin=site.url.rstrip("/")), encoding="utf-8")
    settings = await kiosk_settings(
        application_url=site.url,
        show_panel=False,
        site_profile=profile,
        site_profile_unsigned=True,
    )
    async with (
        kiosk(settings) as addresses,
        panel_at(addresses.panel_url) as panel,
        server.operator() as operator,
    ):
        session_id = await call(panel, operator)
        console = Console(type(panel.inbox)())
        beating = asyncio.create_task(console.beat())
        try:
            await console.connect(operator, session_id)
            await console.expect(ControlState, lambda m: m.may_operate)
            await play(console, panel, site)
        finally:
            console.stop.set()
            await beating
            await console.peer.close()


async def play(console: Console, panel: Any, site: Site) -> None:
    name, address = await console.field("氏名"), await console.field("住所")
    pin = await console.field("暗証番号")
    assert (name.klass, address.klass, pin.klass) == ("open", "confirm", "citizen")
    console.say(ControlAsk())
    asked = await panel.expect(PanelControl, lambda m: m.phase == "asked")
    await panel.send(PanelControlAnswer(ask=asked.ask, decision="grant"))
    console.lease = (await console.expect(ControlState, lambda m: m.phase == "operator")).lease

    filled = await console.do(InputFill, field=name.id, text="髙橋 太郎")
    assert (filled.outcome, filled.match) == ("applied", True)
    await site.until("name", "髙橋 太郎")

    assert (await console.do(InputFill, field=pin.id, text="1234")).refusal == "protected"
    assert (await console.do(InputFocus, field=pin.id)).refusal == "protected"

    assert (await console.do(InputFill, field=address.id, text="見本市一丁目")).outcome == "waiting"
    question = await panel.expect(PanelConfirm)
    assert question.text == "見本市一丁目"
    assert "address" not in site.typed
    await panel.send(PanelConfirmAnswer(confirm=question.confirm, decision="accept"))
    assert (await console.answer()).outcome == "applied"
    await site.until("address", "見本市一丁目")

    console.say(ControlHandOver(lease=console.lease, field=pin.id))
    parked = await console.expect(ControlState, lambda m: m.phase == "parked")
    assert parked.reason == "handed_over"
    assert (await console.do(InputKey, key="Tab")).refusal == "no_lease"

    site.may_leave.set()
    returned = await console.expect(ControlState, lambda m: m.phase == "operator")
    assert (returned.reason, returned.lease) == ("field_done", console.lease)
    assert (await console.do(InputFill, field=name.id, text="髙橋 花子")).outcome == "applied"
    await site.until("name", "髙橋 花子")

    await panel.send(PanelTakeBack())
    back = await console.expect(ControlState, lambda m: m.phase == "citizen")
    assert back.reason == "taken_back"
    assert (await console.do(InputFill, field=name.id, text="次郎")).refusal == "no_lease"
    assert site.typed == {"name": "髙橋 花子", "address": "見本市一丁目"}
