"""Malformed, oversized, unknown and too many messages (T19)."""

import json
from pathlib import Path
from typing import Any

import pytest

from server.protocol.base import MAX_WIRE_BYTES
from server.settings import ServerSettings
from server.signalling.gateway import MAX_FRAME_BYTES
from server.signalling.limits import MAX_REFUSALS

REFUSED = sorted((Path(__file__).parents[1] / "data/wire/refused").glob("*.json"))
RESUME = {"type": "session.resume", "session_id": "nothing-here", "last_seq": 0}


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.stem)
async def test_refused_and_kept_open(target: Any, path: Path) -> None:
    """A bad message is answered with its code, counted, and the connection goes on."""
    case = json.loads(path.read_text(encoding="utf-8"))  # noqa: ASYNC240 - a small local file
    raw = await target.kiosk()
    await raw.packet("42" + json.dumps(["msg", case["raw"]], ensure_ascii=False))
    await raw.refused(case["code"])
    assert await target.refusals(case["code"]) == 1
    await raw.send(RESUME)
    await raw.refused("not_found")


@pytest.mark.parametrize(
    "packet",
    [
        "4",
        "42",
        "42{}",
        '42["msg"]',
        '42["msg", 1]',
        '42["msg", {"type": "session.resume"}]',
        '42["msg", "{}", "more"]',
        '42["other", "{}"]',
        '42["connect", "{}"]',
        '42["disconnect", "{}"]',
        '451-["msg", {"_placeholder": true, "num": 0}]',
        '4599999-["msg"]',
        '461-["msg"]',
        "43[]",
        "44{}",
        "47[]",
        "4x",
        "42" + "[" * 5_000,
        "42" + "9" * 200 + '["msg", "{}"]',
    ],
)
async def test_strange_packets(target: Any, packet: str) -> None:
    """Whatever Socket.IO could mean beyond our one event is a malformed message."""
    raw = await target.kiosk()
    await raw.packet(packet)
    answer = await raw.expect("error")
    assert answer["code"] in {"malformed", "unknown_type"}
    await raw.send(RESUME)
    await raw.refused("not_found")


async def test_one_connection_per_transport(target: Any) -> None:
    """A second CONNECT changes nothing; after a DISCONNECT the transport is cut."""
    raw = await target.kiosk()
    await raw.packet("40" + json.dumps({"role": "operator"}))
    await raw.send(RESUME)
    await raw.refused("not_found")
    await raw.packet("41")
    await raw.packet("40" + json.dumps({"role": "operator"}))
    await raw.closed()


async def test_oversized_frame(target: Any) -> None:
    """A frame beyond the transport's limit ends the connection and is counted."""
    raw = await target.kiosk()
    await raw.packet("4" + "x" * MAX_FRAME_BYTES)
    await raw.closed()
    other = await target.kiosk()
    await other.send(RESUME)
    await other.refused("not_found")
    assert await target.refusals("too_large") == 1


async def test_largest_message_passes_the_transport(target: Any) -> None:
    """A message just within the wire limit arrives, even where every quote is escaped."""
    raw = await target.kiosk()
    body = json.dumps({"type": "session.accept", "v": 1})
    await raw.send(body + " " * (MAX_WIRE_BYTES - len(body)))
    assert (await raw.refused("malformed"))["ref_type"] == "session.accept"


async def test_too_many_errors(target: Any) -> None:
    """The eleventh refusal within a minute ends the connection; others do not notice."""
    bystander = await target.kiosk()
    raw = await target.kiosk()
    for _ in range(MAX_REFUSALS + 1):
        await raw.send("{")
        await raw.refused("malformed")
    await raw.refused("too_many_errors")
    await raw.closed()
    await bystander.send(RESUME)
    await bystander.refused("not_found")


async def test_errors_are_forgotten(target: Any) -> None:
    """Ten refusals in every minute are tolerated."""
    raw = await target.kiosk()
    for _ in range(3):
        for _ in range(MAX_REFUSALS):
            await raw.send("{")
            await raw.refused("malformed")
        target.clock.advance(61)
    await raw.send(RESUME)
    await raw.refused("not_found")


async def test_flood(target: Any, settings: ServerSettings) -> None:
    """Who sends more than the burst is refused, and ended if it does not stop."""
    raw = await target.kiosk()
    presence = {"type": "kiosk.presence", "state": "ready", "agent_version": "0"}
    for _ in range(settings.message_burst + MAX_REFUSALS + 1):
        await raw.send(presence)
    await raw.refused("rate_limited")
    await raw.refused("too_many_errors")
    await raw.closed()


async def test_crossing_messages_are_no_errors(target: Any) -> None:
    """Candidates that arrive after the call's end are refused without ending the connection."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.in_call(kiosk, console)
    await kiosk.send({"type": "session.end", "session_id": session_id, "reason": "idle"})
    assert (await console.expect("session.state"))["session"]["state"] == "wrap_up"
    for _ in range(2 * MAX_REFUSALS):
        await console.send(
            {
                "type": "signal.candidate",
                "session_id": session_id,
                "link": "call",
                "attempt": "attempt-1",
                "candidate": None,
            }
        )
    for _ in range(2 * MAX_REFUSALS):
        await console.refused("illegal_transition")
    wrap_up = {"session_id": session_id, "outcome": "completed", "note": ""}
    await console.send({"type": "session.wrap_up", **wrap_up})
    await console.expect("session.state")


class TestImpatientServer:
    """A server that waits half a second for a proof."""

    @pytest.fixture
    def settings(self, settings: ServerSettings) -> ServerSettings:
        return settings.model_copy(update={"proof_timeout_s": 0.5})

    async def test_silent_sockets_are_cut(self, target: Any) -> None:
        """A websocket that never connects, or never proves itself, does not stay."""
        silent = await target.socket()
        unproven = await target.connect((await target.enrolled()).auth())
        await silent.closed()
        await unproven.closed()

    async def test_proved_connections_stay(self, target: Any) -> None:
        """Whoever has proved who it is outlives the deadline of one who has not."""
        kiosk, console = await target.kiosk(), await target.console()
        silent = await target.socket()
        await silent.closed()
        for raw in (kiosk, console):
            await raw.send(RESUME)
            await raw.refused("not_found")
