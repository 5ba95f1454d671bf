"""The letter step on the panel's real page, with a camera, a QR code and a worker (Z-11)."""

import asyncio
import contextlib
import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final, Protocol

import cv2
import numpy as np
import pytest
import pytest_asyncio
import segno
from playwright.async_api import Page, async_playwright, expect

from kiosk_client.letter.desk import LetterDesk
from kiosk_client.letter.payload import LetterRules
from kiosk_client.letter.worker_process import LetterPlace
from kiosk_client.panel_host.host import PanelHost, open_panel_host
from kiosk_client.settings import KioskSettings
from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from kiosk_client.workers.process import camera_host, camera_listener
from server.protocol.base import Language
from server.protocol.letter import PanelLetter, PanelLetterDo
from server.protocol.panel import PanelHello, PanelMessage, PanelServerLink, PanelWindow
from server.protocol.photo import PanelPhoto
from server.protocol.session import ChatSend, PartyView, SessionState, SessionView

ID: Final = "20261121000012345678901"
RULES: Final = LetterRules(("http://127.0.0.1:8095",), "^/apply$", "id")
PANEL: Final = {"width": 640, "height": 1080}
LANGUAGES: Final[tuple[Language, ...]] = ("ja", "ja-easy", "en")
WAIT_MS: Final = 60_000

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(240)]


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...

    async def ruler(self, page: Page) -> list[str]: ...


class Agent:
    """The agent, as far as the letter step goes; its desk and its worker are real."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.host: PanelHost | None = None
        self.desk: LetterDesk | None = None
        self.filled: list[str] = []
        self.written: list[str] = []

    async def fill(self, application_id: str) -> int:
        self.filled.append(application_id)
        return 1

    def panel_joined(self) -> None:
        assert self.host is not None
        assert self.desk is not None
        at = "2026-11-21T09:00:00Z"
        view: dict[str, Any] = {
            "session_id": "session-0001",
            "seq": 1,
            "state": "in_call",
            "purpose": "new_application",
            "language": self.language,
            "ticket": 27,
            "kiosk": PartyView(id="kiosk-0001", name="1番窓口", link="up"),
            "operator": PartyView(id="operator-1", name="佐藤 花子", link="up"),
            "requested_at": at,
            "state_since": at,
        }
        hello = PanelHello(
            kiosk_name="1番窓口",
            municipality="みなと市",
            languages=LANGUAGES,
            idle_warning_s=3600,
            idle_grace_s=600,
            cancel_s=5,
        )
        self.host.send(hello)
        self.host.send(PanelWindow(state="ready", streaming=True, shuttered=False))
        self.host.send(PanelServerLink(state="up"))
        self.host.send(SessionState(session=SessionView.model_validate(view)))
        self.host.send(PanelPhoto(phase="idle"))
        self.desk.panel_joined()

    def panel_left(self) -> None:
        """Nothing depends on it here."""

    def panel_said(self, message: PanelMessage) -> None:
        if isinstance(message, PanelLetterDo) and self.desk is not None:
            self.desk.touched(message)
        elif isinstance(message, ChatSend):
            self.written.append(message.text)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A camera before which somebody holds a letter."""
    out = io.BytesIO()
    address = f"{RULES.origins[0]}/apply?id={ID}"
    segno.make_qr(address, error="m").save(out, kind="png", scale=9, border=4)
    code = cv2.imdecode(np.frombuffer(out.getvalue(), np.uint8), cv2.IMREAD_COLOR)
    assert code is not None
    frame = np.full((720, 1280, 3), 180, np.uint8)
    frame[150 : 150 + code.shape[0], 420 : 420 + code.shape[1]] = code
    written, data = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, 95])
    assert written
    file = tmp_path_factory.mktemp("film") / "letter.mjpeg"
    file.write_bytes(bytes(data) * 4)
    return file


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser(film: Path) -> AsyncIterator[Any]:
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(
            executable_path=find_chromium(None, DesktopEnvironment().path),
            args=[
                "--no-sandbox",
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                f"--use-file-for-fake-video-capture={film}",
            ],
        )
        yield opened
        await opened.close()


@contextlib.asynccontextmanager
async def at_panel(browser: Any, language: Language = "ja") -> AsyncIterator[tuple[Page, Agent]]:
    agent = Agent(language)
    with camera_listener() as camera:
        opened = open_panel_host(KioskSettings().panel_dist, 0, agent, camera=camera_host(camera))
        async with opened as host:
            agent.host = host
            place = LetterPlace(camera, host.access.origin, RULES)
            agent.desk = LetterDesk(place, agent.fill, host.send)
            running = asyncio.create_task(agent.desk.run())
            page = await browser.new_page(viewport=PANEL)
            try:
                await page.goto(host.access.url)
                await expect(page.get_by_test_id("letter-open")).to_be_enabled(timeout=WAIT_MS)
                yield page, agent
            finally:
                await page.close()
                running.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await running


async def test_from_the_camera_to_the_form_and_without_a_letter(browser: Any) -> None:
    """Frames of the call's own track reach the worker; the ID is shown, and one touch fills in."""
    async with at_panel(browser) as (page, agent):
        await page.get_by_test_id("letter-open").click()
        number = page.get_by_test_id("letter-id")
        await expect(number).to_have_text(ID, timeout=WAIT_MS)
        assert agent.filled == []
        await page.get_by_test_id("letter-fill").click()
        step = page.get_by_test_id("letter-step")
        await expect(step).to_have_attribute("data-phase", "filled", timeout=WAIT_MS)
        assert agent.filled == [ID]
        assert ID not in await page.content()
        await page.get_by_test_id("letter-close").click()
        await expect(page.get_by_test_id("letter-dialog")).to_be_hidden(timeout=WAIT_MS)
        assert agent.host is not None
        agent.host.send(PanelLetter(phase="looking"))  # before a camera that sees no letter
        await page.get_by_test_id("letter-without").click()
        await expect(page.get_by_test_id("letter-ticket")).to_contain_text("27", timeout=WAIT_MS)
        await expect(step).to_have_attribute("data-phase", "without")
        assert agent.written == ["申請書を持っていません。"]


PHASES: Final = (
    PanelLetter(phase="starting"),
    PanelLetter(phase="looking", fault="individual_number"),
    PanelLetter(phase="looking", fault="other_site"),
    PanelLetter(phase="read", application_id=ID),
    PanelLetter(phase="filled", filled=1),
    PanelLetter(phase="without"),
    PanelLetter(phase="failed"),
)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_phase_breaks_the_rules(browser: Any, audit: Audit, language: Language) -> None:
    """WCAG 2.2 AA and the ruler: nothing cut off, touch targets large enough, in each language."""
    async with at_panel(browser, language) as (page, agent):
        assert agent.host is not None
        faults = await audit.axe(page) + await audit.ruler(page)
        for phase in PHASES:
            agent.host.send(phase)
            step = page.get_by_test_id("letter-step")
            await expect(step).to_have_attribute("data-phase", phase.phase)
            found = await audit.axe(page) + await audit.ruler(page)
            faults += [f"{phase.phase}: {fault}" for fault in found]
    assert sorted(set(faults)) == []
