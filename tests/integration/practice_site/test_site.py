"""The site as a whole: headers, languages, secrets, inspection, serving."""

import asyncio
import re
import socket

import pytest
from aiohttp import ClientSession, CookieJar
from aiohttp.test_utils import TestClient
from aiohttp.web import Application, Request

from madoguchi.practice_site.app import serve
from madoguchi.practice_site.settings import PracticeSiteSettings
from server.protocol.errors import PortTakenError

Client = TestClient[Request, Application]
OPEN_PAGES = ("/", "/apply", "/letter", "/mailbox", "/reissue", "/insurance", "/account")
SECRET_PAGES = ("/login", "/widgets", "/widgets/two", "/widgets/frame")
PASSWORD_LIKE = re.compile(r'type="password"|one-time-code|current-password|new-password')


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("path", [*OPEN_PAGES, *SECRET_PAGES])
async def test_every_page_opens_in_both_languages(client: Client, path: str, lang: str) -> None:
    """Each page answers in the language asked for and says so."""
    answer = await client.get(path, params={"lang": lang})
    assert answer.status == 200
    assert f'<html lang="{lang}">' in await answer.text()


async def test_the_language_is_remembered(client: Client) -> None:
    """A language once chosen holds on the next page; an unknown one changes nothing."""
    await client.get("/", params={"lang": "en"})
    assert '<html lang="en">' in await (await client.get("/reissue")).text()
    assert '<html lang="en">' in await (await client.get("/?lang=tlh")).text()


async def test_the_main_flow_has_no_password_like_field(at_confirm: Client) -> None:
    """No page of the application would shutter the assistance stream."""
    pages = ("", "/contact", "/photo", "/details", "/confirm")
    for page in pages:
        answer = await at_confirm.get(f"/apply{page}")
        assert answer.url.path == f"/apply{page}"
        assert not PASSWORD_LIKE.search(await answer.text())
    complete = await at_confirm.post("/apply/confirm")
    assert not PASSWORD_LIKE.search(await complete.text())


async def test_the_code_page_has_no_password_like_field(
    client: Client, contact: dict[str, str]
) -> None:
    """The confirmation code is an ordinary text field."""
    await client.post("/apply", data={"agree": "yes"})
    page = await (await client.post("/apply/contact", data=contact)).text()
    assert 'name="confirmation_code"' in page
    assert not PASSWORD_LIKE.search(page)


@pytest.mark.parametrize("path", SECRET_PAGES)
async def test_secret_pages_have_one(client: Client, path: str) -> None:
    """The pages which must shutter the stream do hold a password field."""
    assert PASSWORD_LIKE.search(await (await client.get(path)).text())


async def test_every_page_says_that_it_is_practice(client: Client) -> None:
    """Nobody can take a page for the real site, error pages included."""
    for path in (*OPEN_PAGES, "/login", "/widgets", "/nowhere"):
        assert "練習用サイトです" in await (await client.get(path)).text()


@pytest.mark.parametrize("path", ["/", "/widgets", "/nowhere", "/static/site.js", "/mypage"])
async def test_strict_headers(client: Client, path: str) -> None:
    """Every answer, redirects and errors among them, forbids framing and inline script."""
    answer = await client.get(path, allow_redirects=False)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_only_the_frame_page_may_be_framed(client: Client) -> None:
    """The frame's page names the site as its only ancestor."""
    answer = await client.get("/widgets/frame")
    assert "X-Frame-Options" not in answer.headers
    assert "frame-ancestors 'self' http://" in answer.headers["Content-Security-Policy"]


async def test_foreign_posts_are_refused(client: Client) -> None:
    """A form sent from another origin's page is refused with a page that says so."""
    headers = {"Origin": "http://evil.example"}
    answer = await client.post("/apply", data={"agree": "yes"}, headers=headers)
    assert answer.status == 403
    assert "この操作は受け付けられません" in await answer.text()


async def test_large_forms_are_refused(client: Client) -> None:
    """A form of more than 64 KiB is refused."""
    assert (await client.post("/apply", data={"agree": "x" * 70_000})).status == 413


async def test_inspection_needs_the_token(client: Client, inspect_headers: dict[str, str]) -> None:
    """Without the right token the address does not exist."""
    path = "/__practice__/submissions"
    assert (await client.get(path)).status == 404
    assert (await client.get(path, headers={"Authorization": "Bearer guess"})).status == 404
    assert (await client.delete(path)).status == 404
    assert (await client.get("/__practice__/mailbox")).status == 404
    assert (await client.get(path, headers=inspect_headers)).status == 200


async def test_inspection_with_strange_bytes(client: Client) -> None:
    """Bytes that are no UTF-8 in the credential are a wrong token, not a fault."""
    reader, writer = await asyncio.open_connection(client.server.host, client.server.port)
    writer.write(
        b"GET /__practice__/submissions HTTP/1.1\r\nHost: localhost\r\n"
        b"Authorization: Bearer \xff\r\n\r\n"
    )
    assert (await reader.readline()).split()[1] == b"404"
    writer.close()
    await writer.wait_closed()


async def test_forgetting(client: Client, inspect_headers: dict[str, str]) -> None:
    """DELETE forgets what was sent and says how much it was."""
    await client.post("/widgets", data={"spa_memo": "x"})
    path = "/__practice__/submissions"
    forgotten = await client.delete(path, headers=inspect_headers)
    assert await forgotten.json() == {"forgotten": 1}
    assert await (await client.get(path, headers=inspect_headers)).json() == []


async def run_once(settings: PracticeSiteSettings, memo: str | None) -> tuple[int, str]:
    """Serve the site, optionally send it something; return how much it knows, and its page."""
    addresses: asyncio.Queue[str] = asyncio.Queue()
    serving = asyncio.create_task(serve(settings, started=addresses.put_nowait))
    site = await addresses.get()
    headers = {"Authorization": f"Bearer {settings.inspect_token.get_secret_value()}"}
    try:
        async with ClientSession(site, cookie_jar=CookieJar(unsafe=True)) as session:
            if memo is not None:
                await session.post("/widgets", data={"spa_memo": memo})
            page = await (await session.get("/widgets")).text()
            listed = await (await session.get("/__practice__/submissions", headers=headers)).json()
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
    return len(listed), page


async def test_a_restart_forgets_everything(settings: PracticeSiteSettings) -> None:
    """What one run was sent, the next run does not know."""
    assert (await run_once(settings, "remember me"))[0] == 1
    assert (await run_once(settings, None))[0] == 0


async def test_the_cross_origin_frame_has_another_origin(settings: PracticeSiteSettings) -> None:
    """The frame of the widgets page is served from a second port, so it really is foreign."""
    _, page = await run_once(settings, None)
    frame = re.search(r'name="cross" src="(http://127\.0\.0\.1:\d+)/widgets/frame"', page)
    assert frame is not None
    assert not frame[1].endswith(":0")


async def test_a_taken_port_is_said_in_both_languages() -> None:
    """A port in use ends the start with one sentence in each language."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortTakenError) as refused:
            await serve(PracticeSiteSettings(port=port))
    assert str(port) in refused.value.message_ja
    assert str(port) in refused.value.message_en
    assert "使用しています" in refused.value.message_ja
    assert "used by another program" in refused.value.message_en
