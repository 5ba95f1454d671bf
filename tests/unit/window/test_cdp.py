"""The CDP client: calls, errors, events, and messages cut anywhere by the pipe."""

import asyncio
import itertools
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_client.window.cdp import (
    CdpClient,
    CdpClosedError,
    CdpEvent,
    CdpRefusedError,
    CdpTimeoutError,
)
from kiosk_client.window.cdp_pipe import PipeTransport


class Browser:
    """The other end of a connection: keeps what was sent, and answers when told to."""

    def __init__(self, client: CdpClient) -> None:
        self.client = client
        self.sent: list[dict[str, Any]] = []
        client.connected(self)

    def send_text(self, text: str) -> None:
        """Keep a call."""
        self.sent.append(json.loads(text))

    def close(self) -> None:
        """Nothing to close."""

    def answer(self, **message: Any) -> None:
        """Answer the newest call."""
        self.client.received(json.dumps({"id": self.sent[-1]["id"], **message}))


async def test_a_call_gets_its_result() -> None:
    """The answer with the call's id is the call's result."""
    client = CdpClient()
    browser = Browser(client)
    call = client.post("Page.enable", {"a": 1}, session="s")
    browser.answer(result={"b": 2})
    assert await call == {"b": 2}
    assert browser.sent == [
        {"id": 1, "method": "Page.enable", "params": {"a": 1}, "sessionId": "s"}
    ]


async def test_a_refusal_names_the_method() -> None:
    """An error of the browser is an error of ours, with the method's name."""
    client = CdpClient()
    browser = Browser(client)
    call = client.post("Page.navigate")
    browser.answer(error={"message": "no"})
    with pytest.raises(CdpRefusedError, match=r"Page\.navigate: no"):
        await call


async def test_a_silent_browser_times_out() -> None:
    """No call waits for ever."""
    client = CdpClient()
    Browser(client)
    with pytest.raises(CdpTimeoutError):
        await client.send("Page.enable", timeout=0.001)


async def test_the_end_fails_what_waits_and_what_comes_after() -> None:
    """When the browser dies every call knows."""
    client = CdpClient()
    Browser(client)
    waiting = client.post("Page.enable")
    client.lost()
    for call in (waiting, client.post("Page.enable")):
        with pytest.raises(CdpClosedError):
            await call
    assert client.closed.is_set()


async def test_a_detached_session_fails_only_its_own_calls() -> None:
    """A frame that goes away must not hold up whoever asked it."""
    client = CdpClient()
    browser = Browser(client)
    gone, stays = client.post("A", session="gone"), client.post("B", session="stays")
    client.forget_session("gone")
    with pytest.raises(CdpRefusedError, match="detached"):
        await gone
    browser.answer(result={})
    assert await stays == {}


async def test_events_go_to_the_subscribers_of_their_session() -> None:
    """Sessions do not hear each other, and who unsubscribed hears nothing."""
    client = CdpClient()
    heard: list[CdpEvent] = []
    stop = client.on("E", heard.append, session="s")
    for session in ("s", "t"):
        client.received(json.dumps({"method": "E", "params": {}, "sessionId": session}))
    stop()
    client.received(json.dumps({"method": "E", "params": {}, "sessionId": "s"}))
    assert heard == [CdpEvent("E", {}, "s")]


@given(
    values=st.lists(st.text(max_size=50), max_size=8),
    cuts=st.lists(st.integers(0, 600), max_size=12),
)
def test_messages_survive_any_cut_of_the_pipe(values: list[str], cuts: list[int]) -> None:
    """However the bytes are split, the same events arrive in the same order."""
    client = CdpClient()
    heard: list[str] = []
    client.on("E", lambda event: heard.append(event.params["v"]))
    transport = PipeTransport(client)
    stream = b"".join(
        json.dumps({"method": "E", "params": {"v": value}}).encode() + b"\0" for value in values
    )
    edges = sorted({0, len(stream), *(cut for cut in cuts if cut < len(stream))})
    for start, end in itertools.pairwise(edges):
        transport.data_received(stream[start:end])
    assert heard == values


async def test_a_cancelled_call_ignores_its_late_answer() -> None:
    """An answer that comes after the time-out harms nobody."""
    client = CdpClient()
    browser = Browser(client)
    call = client.post("Page.enable")
    call.cancel()
    browser.answer(result={})
    await asyncio.wait([call])
    assert call.cancelled()
