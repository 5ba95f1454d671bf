"""A kiosk that is killed while the server is away: the record of control has no hole (Z-04)."""

import asyncio
import os
import sqlite3
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription

from kiosk_client.report_file import ReportFile
from kiosk_client.settings import KioskSettings
from madoguchi.stack.waiting import NotYetError, until
from server.protocol.control import ControlAsk, ControlHeartbeat, ControlState
from server.protocol.input import InputResult
from server.protocol.panel import PanelControl, PanelControlAnswer, PanelServerLink
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
WITHIN_S = 60.0
AGAIN_S = 6.0
"""The kiosk lets an operator ask once in five seconds."""
KIOSK = (
    "import asyncio, sys; from kiosk_client.agent import run_kiosk; "
    "from kiosk_client.settings import KioskSettings; "
    "asyncio.run(run_kiosk(KioskSettings.model_validate_json(sys.argv[1]),"
    " started=lambda a: print('ready', a.panel_url, flush=True)))"
)


@asynccontextmanager
async def kiosk(settings: KioskSettings) -> AsyncIterator[tuple[str, asyncio.subprocess.Process]]:
    """A kiosk in a process of its own, killed at the end; yields the panel's address, too."""
    code = settings.enrol_code
    assert code is not None
    environment = {k: v for k, v in os.environ.items() if k != "DISPLAY"}  # noqa: TID251 - the child's
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", KIOSK, settings.model_dump_json(exclude={"enrol_code"})),
        env=environment | {"MADOGUCHI_KIOSK_ENROL_CODE": code.get_secret_value()},
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert child.stdout is not None
        async with asyncio.timeout(WITHIN_S):
            while not (line := (await child.stdout.readline()).decode()).startswith("ready "):
                assert line, "the kiosk ended"
        yield line.split()[1], child
    finally:
        await kill(child)


async def kill(child: asyncio.subprocess.Process) -> None:
    """End a process by SIGKILL, if it still runs."""
    if child.returncode is None:
        child.kill()
    await child.wait()


async def ringing(panel: Any, operator: Any) -> str:
    """The citizen calls, the operator accepts, and may do everything."""
    await panel.expect(PanelServerLink, lambda m: m.state == "up")
    await panel.send(
        SessionRequest(request_id="request-0001", purpose="new_application", language="ja")
    )
    waiting = await operator.expect(QueueUpdated, lambda m: bool(m.entries))
    session_id: str = waiting.entries[0].session_id
    await operator.send(SessionAccept(session_id=session_id))
    await panel.expect(SessionState, lambda m: m.session.state == "consenting")
    powers = ("see", "point", "operate")
    await panel.send(
        SessionConsent(session_id=session_id, decision="grant", powers=powers, notice_version="1")
    )
    await operator.expect(SessionState, lambda m: m.session.state == "in_call")
    return session_id


@asynccontextmanager
async def console(operator: Any, session_id: str, inbox: Any) -> AsyncIterator[Any]:
    """The operator's end of the `input` channel, once the kiosk has said who holds control."""
    peer = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    peer.createDataChannel("window", ordered=True)
    channel = peer.createDataChannel("input", ordered=True)
    channel.on("message", lambda raw: inbox.put(decode_agent_input(raw)))
    try:
        await peer.setLocalDescription(await peer.createOffer())
        offer = SessionDescription(type="offer", sdp=peer.localDescription.sdp)
        await operator.send(
            SignalDescription(
                session_id=session_id, link="window", attempt="attempt-0001", description=offer
            )
        )
        told = await operator.expect(SignalDescription, lambda m: m.attempt == "attempt-0001")
        answer = told.description
        await peer.setRemoteDescription(RTCSessionDescription(answer.sdp, answer.type))
        await inbox.expect(ControlState, lambda m: m.may_operate)
        yield channel
    finally:
        await peer.close()


async def asked_for(channel: Any, panel: Any, inbox: Any) -> PanelControl:
    """Ask for control until the citizen is asked; no ask goes without an answer."""
    while True:
        channel.send(encode(ControlAsk()))
        with suppress(TimeoutError):
            async with asyncio.timeout(AGAIN_S):
                asked: PanelControl = await panel.expect(PanelControl, lambda m: m.phase == "asked")
                return asked
        told = await inbox.expect(InputResult)
        assert told.refusal in ("window_away", "rate_limited")


async def granted(channel: Any, panel: Any, inbox: Any) -> int:
    """Ask for control and get it by the citizen's yes; return the lease."""
    asked = await asked_for(channel, panel, inbox)
    await panel.send(PanelControlAnswer(ask=asked.ask, decision="grant"))
    state = await inbox.expect(ControlState, lambda m: m.phase == "operator")
    lease: int = state.lease
    return lease


async def test_reports_outlive_the_agent(
    server: Any, kiosk_settings: MakeSettings, panel_at: Any
) -> None:
    """Who asked, was refused and then had control is recorded, although nobody could be told.

    The agent is killed while the operator holds control: its successor reports the end of that,
    with the length that was known last.
    """
    settings = await kiosk_settings(application_url=f"{server.url}/healthz", show_panel=False)
    reports = ReportFile(settings.state_dir)
    async with (
        kiosk(settings) as (url, child),
        panel_at(url) as panel,
        server.operator() as operator,
    ):
        session_id = await ringing(panel, operator)
        inbox = type(panel.inbox)()
        async with console(operator, session_id, inbox) as channel:
            await server.stop()
            asked = await asked_for(channel, panel, inbox)
            await panel.send(PanelControlAnswer(ask=asked.ask, decision="refuse"))
            await panel.expect(PanelControl, lambda m: m.reason == "refused")
            lease = await granted(channel, panel, inbox)

            async def held() -> None:
                channel.send(encode(ControlHeartbeat(lease=lease)))  # a lease lasts three seconds
                kept = reports.read()
                if kept[-1].before != "operator" or kept[-1].held_ms == 0:
                    raise NotYetError([(r.before, r.after, r.reason) for r in kept])

            await until(held, "what would close the hold is on disk", WITHIN_S)
            await kill(child)
    left = [(r.session_id, r.before, r.after, r.reason) for r in reports.read()]
    assert left == [
        (session_id, "citizen", "asked", "asked"),
        (session_id, "asked", "citizen", "refused"),
        (session_id, "citizen", "asked", "asked"),
        (session_id, "asked", "operator", "granted"),
        (session_id, "operator", "citizen", "agent_lost"),
    ]
    await server.start()
    async with kiosk(settings):

        async def settled() -> None:
            if reports.read():
                raise NotYetError

        await until(settled, "the server has recorded them", WITHIN_S)
    with sqlite3.connect(server.settings.database_path) as db:
        rows = db.execute(
            "SELECT session_id, before, after, reason FROM control_change ORDER BY id"
        ).fetchall()
    assert rows == left
