"""The whole main procedure of the practice site stays visible to the operator (Z-07, design §4).

A shutter that closes over ordinary pages would be as useless as one that leaks.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.cdp import CdpError
from kiosk_client.window.chromium import Placement
from kiosk_client.window.options import WindowOptions
from madoguchi.practice_site.app import build_app
from madoguchi.practice_site.settings import PracticeSiteSettings

pytestmark = pytest.mark.asyncio(loop_scope="module")

SETTLED_S = 4.0
LOADED_S = 60.0
SIZE = Placement(0, 0, 640, 480)
OPEN_RULES = {"default": "open", "pages": []}
"""No profile names any field, so whatever is covered was found secret by itself."""
SETTINGS = PracticeSiteSettings(port=0)
ORDINARY = ("/", "/letter", "/mailbox", "/insurance", "/account", "/reissue")
SECRET = ("/login", "/widgets")
PHOTO = """
const canvas = Object.assign(document.createElement('canvas'), {width: 600, height: 700});
const context = canvas.getContext('2d');
for (let y = 0; y < 700; y += 2) for (let x = 0; x < 600; x += 2) {
  context.fillStyle = `rgb(${Math.random() * 255},${Math.random() * 255},99)`;
  context.fillRect(x, y, 2, 2);
}
const blob = await new Promise((r) => canvas.toBlob(r, 'image/jpeg', 0.9));
const files = new DataTransfer();
files.items.add(new File([blob], 'face.jpg', {type: 'image/jpeg'}));
document.getElementById('photo').files = files.files;
"""
FILL = "for (const [id, v] of Object.entries(%s)) document.getElementById(id).value = v;"
CONTACT = FILL % (
    "{application_id: '1234 5678 9012 3456 7890 123', contact_name: '練習　太郎',"
    " contact_email: 'taro@example.jp', contact_email_again: 'taro@example.jp'}"
)
CODE = FILL % "{confirmation_code: 'CODE'}"
BIRTH = FILL % "{birth_era: 'heisei', birth_year: '2', birth_month: '3', birth_day: '4'}" + (
    "document.getElementById('braille_no').checked = true;"
)
STEPS = (
    ("/apply", "document.getElementById('agree').checked = true;"),
    ("/apply/contact", CONTACT),
    ("/apply/code", CODE),
    ("/apply/photo", PHOTO),
    ("/apply/details", BIRTH),
    ("/apply/confirm", ""),
    ("/apply/complete", None),
)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def practice() -> AsyncIterator[str]:
    """The real practice site; returns its address."""
    async with TestServer(build_app(SETTINGS)) as server:
        yield f"http://127.0.0.1:{server.port}"


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def citizen(practice: str, site: Any, display: Any, desktop: Any, viewer: Any) -> Any:
    """A window at the practice site."""
    english = f"{practice}/?lang=en"
    options = WindowOptions(practice + "/", SIZE, page_rules=OPEN_RULES, start_url_en=english)
    async with ApplicationWindow(options, display, desktop) as window:
        citizen = type(viewer)(window)
        await citizen.until(lambda: window.frame is not None)
        yield citizen


async def test_an_english_citizen_begins_in_english(citizen: Any, practice: str) -> None:
    """The start page changes with the language; who has gone further is left where they are."""
    window: ApplicationWindow = citizen.window
    await citizen.go(practice + "/")
    window.speak("en")
    assert await _in_language(citizen, "en")
    assert await citizen.evaluate("location.pathname") == "/"
    await citizen.go(practice + "/letter")
    window.speak("ja")
    assert await citizen.evaluate("location.pathname") == "/letter"
    assert window.start_url == practice + "/"
    await citizen.go(practice + "/?lang=ja")


async def _in_language(citizen: Any, language: str) -> bool:
    """Wait until the page that is shown now is in this language."""
    async with asyncio.timeout(LOADED_S):
        while True:
            with suppress(CdpError):  # the document went while it was asked
                if await citizen.evaluate("document.documentElement?.lang") == language:
                    return True
            await asyncio.sleep(0)


async def _mailed_code(practice: str) -> str:
    token = SETTINGS.inspect_token.get_secret_value()
    headers = {"Authorization": f"Bearer {token}"}
    async with ClientSession(headers=headers) as http:
        answer = await http.get(practice + "/__practice__/mailbox")
        return str((await answer.json())[0]["code"])


@pytest.mark.parametrize("path", ORDINARY)
async def test_ordinary_pages_are_open(citizen: Any, practice: str, path: str) -> None:
    """The page is released, and nothing on it closes the shutter."""
    citizen.forget()
    await citizen.show(practice + path)
    await citizen.paints(5)
    assert citizen.window.frame is not None
    assert "secret_field" not in {state.shutter for state in citizen.states}


async def test_the_main_procedure_is_open(citizen: Any, practice: str) -> None:
    """Each step is released while and after it is filled in, from the terms to the receipt."""
    await citizen.go(practice + "/apply")
    for path, fill in STEPS:
        script = fill
        await citizen.until(lambda: citizen.window.frame is not None, SETTLED_S)
        assert await citizen.evaluate("location.pathname") == path
        if script is None:
            break
        citizen.forget()
        if path == "/apply/code":
            script = script.replace("CODE", await _mailed_code(practice))
        await citizen.evaluate(f"(async () => {{ {script} return 1 }})()")
        await citizen.paints(5)
        assert "secret_field" not in {state.shutter for state in citizen.states}, path
        send = "document.querySelector('main .button--primary, form .button--primary').click()"
        await citizen.evaluate(f"setTimeout(() => {send}); 1")
        await citizen.until(lambda: any(s.shutter == "navigation" for s in citizen.states))


@pytest.mark.parametrize("path", SECRET)
async def test_secrets_are_found_among_the_rest(citizen: Any, practice: str, path: str) -> None:
    """The positive control: the same window finds the secrets, and shows the page around them."""
    citizen.forget()
    await citizen.show(practice + path)
    assert "secret_field" in {state.shutter for state in citizen.states}
