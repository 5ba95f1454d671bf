"""DNS rebinding (T15): a page whose name points to our address is not ours."""

import asyncio
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest

PATHS = ["/", "/console/", "/api/config", "/api/session", "/metrics", "/readyz", "/nothing"]


@pytest.mark.parametrize("path", PATHS)
async def test_foreign_names_are_refused(target: Any, path: str) -> None:
    """Under another name no path tells anything but that the name is wrong."""
    answer = await target.call("GET", path, Host="evil.example:8080")
    assert (answer.status, (await answer.json())["code"]) == (421, "wrong_host")
    assert await target.refusals("wrong_host") == 1


async def test_a_rebound_page_cannot_sign_in(target: Any) -> None:
    """Host and Origin that agree with each other are still not ours."""
    body = {"login": "operator1", "password": "a long enough password"}
    answer = await target.call(
        "POST", "/api/session", body, Host="evil.example", Origin="http://evil.example"
    )
    assert answer.status == 421


async def test_a_rebound_page_gets_no_socket(target: Any) -> None:
    """The handshake asks for the name too."""
    url = target.address + "/socket.io/?EIO=4&transport=websocket"
    headers = {"Host": "evil.example", "Origin": "http://evil.example"}
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await target.http.ws_connect(url, headers=headers)
    assert refused.value.status == 421


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1", "madoguchi.city.example.jp"])
async def test_our_names_are_answered(target: Any, host: str) -> None:
    """Our addresses, localhost and the public name are answered."""
    assert (await target.call("GET", "/api/config", Host=host)).status == 200


@pytest.mark.parametrize("name", [b"Authorization", b"Cookie", b"Origin", b"Host"])
@pytest.mark.parametrize("value", [b"\xff", b"caf\xe9", "窓口".encode()])
async def test_strange_bytes_in_headers_are_no_fault(
    target: Any, name: bytes, value: bytes
) -> None:
    """Bytes beyond ASCII in a header are a wrong credential or name, not an error of ours."""
    url = urlsplit(target.address)
    reader, writer = await asyncio.open_connection(url.hostname, url.port)
    host = b"" if name == b"Host" else b"Host: localhost\r\n"
    header = name + b": madoguchi_session=" + value
    writer.write(b"GET /api/session HTTP/1.1\r\n" + host + header + b"\r\n\r\n")
    status = (await reader.readline()).split()[1]
    writer.close()
    await writer.wait_closed()
    assert status == (b"421" if name == b"Host" else b"401")
    assert "request_fault" not in target.logged.getvalue()
