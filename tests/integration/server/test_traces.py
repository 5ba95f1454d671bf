"""A collector gets spans of a session, and nothing that anybody typed."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from server.app import build_app, running
from server.protocol.session import ChatMessage, ChatSend
from server.settings import ServerSettings

CANARY = "CANARY-7c1e 山田太郎"
TOKEN = "a token of the collector"


class Collector:
    """Takes traces as OTLP/HTTP says, on an address of its own."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        self.tokens: set[str | None] = set()
        self.address = ""

    async def take(self, request: web.Request) -> web.Response:
        self.tokens.add(request.headers.get("Authorization"))
        self.bodies.append(await request.read())
        return web.Response(content_type="application/x-protobuf")

    @property
    def names(self) -> set[str]:
        """Of all spans."""
        return {
            span.name
            for body in self.bodies
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        }


@pytest.fixture
async def collector() -> AsyncIterator[Collector]:
    found = Collector()
    app = web.Application()
    app.router.add_post("/v1/traces", found.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    found.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield found
    await runner.cleanup()


async def test_a_session_is_traced(
    settings: ServerSettings, collector: Collector, at_address: Any
) -> None:
    """Requests, messages and transactions; all of it is sent by the end of the server."""
    traced = settings.model_copy(
        update=ServerSettings(trace_endpoint=collector.address, trace_token=TOKEN).model_dump(
            include={"trace_endpoint", "trace_token"}
        )
    )
    async with (
        running(build_app(traced), traced) as address,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
    ):
        world = at_address(traced, address, http)
        kiosk, console = await world.kiosk(), await world.console()
        await console.go_available()
        session = await world.in_call(kiosk, console)
        await console.send(
            ChatSend(session_id=session, message_id="message-1", text=CANARY, language="ja")
        )
        await kiosk.expect(ChatMessage)
        assert (await world.rest.call("GET", f"/api/nothing/{CANARY}"))[0] == 404
        await world.close()
    assert {"POST /api/session", "message session.request", "message chat.send"} <= collector.names
    assert {"database read", "database write"} <= collector.names
    assert collector.tokens == {f"Bearer {TOKEN}"}
    everything = b"".join(collector.bodies)
    for part in ("CANARY-7c1e", "山田太郎", session, "窓口 花子", "hanako"):
        assert part.encode() not in everything
