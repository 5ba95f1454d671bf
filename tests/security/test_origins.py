"""Cross-site WebSocket hijacking (T15): exact Origin at the handshake and at the connection."""

from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest


def foreign(address: str) -> dict[str, str]:
    port = urlsplit(address).port
    return {
        "another site": "https://evil.example",
        "null": "null",
        "https": f"https://127.0.0.1:{port}",
        "other port": f"http://127.0.0.1:{port + 1}",
        "no port": "http://127.0.0.1",
        "suffix": f"http://127.0.0.1.evil.example:{port}",
        "prefix": f"http://evil127.0.0.1:{port}",
        "user": f"http://127.0.0.1:{port}@evil.example",
        "localhost": f"http://localhost:{port}",
        "upper case scheme": f"HTTP://127.0.0.1:{port}",
        "trailing slash": f"http://127.0.0.1:{port}/",
        "subdomain of a configured one": "https://a.madoguchi.city.example.jp",
        "configured without tls": "http://madoguchi.city.example.jp",
        "empty": "",
    }


CASES = sorted(foreign("http://127.0.0.1:1"))


@pytest.mark.parametrize("case", CASES)
async def test_foreign_origin_gets_no_socket(target: Any, case: str) -> None:
    """A page of any other origin is refused at the handshake, cookie or not."""
    cookie = await target.operator()
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await target.socket(origin=foreign(target.address)[case], cookie=cookie)
    assert refused.value.status == 403
    assert await target.refusals("wrong_origin") == 1


@pytest.mark.parametrize("case", [case for case in CASES if case != "empty"])
async def test_foreign_origin_cannot_write(target: Any, case: str) -> None:
    """A write from any other origin is refused, whatever cookie the browser adds (T16)."""
    cookie = await target.operator()
    origin = foreign(target.address)[case]
    answer = await target.call("DELETE", "/api/session", cookie=cookie, Origin=origin)
    assert answer.status == 403
    assert (await target.call("GET", "/api/session", cookie=cookie)).status == 200


async def test_console_needs_an_origin(target: Any) -> None:
    """A console without Origin is refused and disconnected, though its cookie is right."""
    raw = await target.connect({"role": "operator"}, cookie=await target.operator())
    await raw.refused("wrong_origin")
    await raw.closed()
    assert raw.said_goodbye


async def test_configured_origin_is_allowed(target: Any) -> None:
    """The public address behind a reverse proxy is let in."""
    raw = await target.connect(
        {"role": "operator"},
        cookie=await target.operator(),
        origin="https://madoguchi.city.example.jp",
    )
    await raw.expect("operator.welcome")


async def test_browser_page_cannot_be_a_kiosk(target: Any) -> None:
    """A page, even of our own origin, is no kiosk: kiosks carry no Origin."""
    identity = await target.enrolled()
    raw = await target.connect(identity.auth(), origin=target.address)
    await raw.refused("wrong_origin")
    await raw.closed()


@pytest.mark.parametrize("query", ["EIO=4&transport=polling", "EIO=4&transport=websocket&sid=x"])
async def test_websocket_is_the_only_transport(target: Any, query: str) -> None:
    """Long polling, and attaching to somebody's connection by its sid, are refused."""
    answer = await target.call("GET", f"/socket.io/?{query}")
    assert answer.status == 400
    assert (await target.call("POST", f"/socket.io/?{query}", {})).status == 405
