"""A real practice site on an ephemeral port, with a clock that only the test moves."""

from collections.abc import AsyncIterator, Awaitable, Callable
from io import BytesIO

import cv2
import numpy as np
import pytest
from aiohttp import ClientResponse, CookieJar, FormData
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from madoguchi.practice_site.app import build_app
from madoguchi.practice_site.settings import PracticeSiteSettings

Client = TestClient[Request, Application]


class ManualClock:
    """Monotonic seconds which stand still until they are moved."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def settings() -> PracticeSiteSettings:
    return PracticeSiteSettings(port=0)


@pytest.fixture
async def client(settings: PracticeSiteSettings, clock: ManualClock) -> AsyncIterator[Client]:
    """One visitor's browser, as far as cookies and forms go."""
    server = TestServer(build_app(settings, clock=clock))
    async with TestClient(server, cookie_jar=CookieJar(unsafe=True)) as visitor:
        yield visitor


@pytest.fixture
def inspect_headers(settings: PracticeSiteSettings) -> dict[str, str]:
    return {"Authorization": f"Bearer {settings.inspect_token.get_secret_value()}"}


@pytest.fixture
def photo() -> bytes:
    """A JPEG within the rules."""
    picture = np.random.default_rng(seed=1).integers(0, 256, (700, 600, 3), np.uint8)
    done, encoded = cv2.imencode(".jpg", picture)
    assert done
    return encoded.tobytes()


@pytest.fixture
def contact() -> dict[str, str]:
    return {
        "application_id": "1234 5678 9012 3456 7890 123",
        "contact_name": "練習　太郎",
        "contact_email": "taro@example.jp",
        "contact_email_again": "taro@example.jp",
    }


@pytest.fixture
def details() -> dict[str, str]:
    return {
        "birth_era": "heisei",
        "birth_year": "2",
        "birth_month": "3",
        "birth_day": "4",
        "wants_authentication_certificate": "yes",
        "braille": "no",
    }


SendPhoto = Callable[[bytes], Awaitable[ClientResponse]]
ReadCode = Callable[[], Awaitable[str]]


@pytest.fixture
def send_photo(client: Client) -> SendPhoto:
    async def send(data: bytes) -> ClientResponse:
        form = FormData()
        form.add_field("photo", BytesIO(data), filename="face.jpg", content_type="image/jpeg")
        return await client.post("/apply/photo", data=form)

    return send


@pytest.fixture
def read_code(client: Client, inspect_headers: dict[str, str]) -> ReadCode:
    """Return the newest code of the practice mailbox."""

    async def read() -> str:
        answer = await client.get("/__practice__/mailbox", headers=inspect_headers)
        code = (await answer.json())[0]["code"]
        assert isinstance(code, str)
        return code

    return read


@pytest.fixture
async def at_confirm(  # noqa: PLR0917 -- fixtures, each named
    client: Client,
    contact: dict[str, str],
    details: dict[str, str],
    photo: bytes,
    send_photo: SendPhoto,
    read_code: ReadCode,
) -> Client:
    """A visitor who has filled in everything and sees the confirmation page."""
    await client.post("/apply", data={"agree": "yes"})
    await client.post("/apply/contact", data=contact)
    await client.post("/apply/code", data={"confirmation_code": await read_code()})
    await send_photo(photo)
    answer = await client.post("/apply/details", data=details)
    assert answer.url.path == "/apply/confirm"
    return client
