"""The photo step on the panel's real page, with a camera and a photo worker (Z-20)."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final, Protocol

import cv2
import numpy as np
import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, async_playwright, expect

from kiosk_client.erasure.vault import MemoryVault, vault_folder
from kiosk_client.erasure.watch import Watch
from kiosk_client.panel_host.host import PanelHost, open_panel_host
from kiosk_client.photo.booth import PhotoBooth, words_of
from kiosk_client.photo.site_input import SitePhotoInput
from kiosk_client.photo.worker_process import WorkerPlace
from kiosk_client.settings import KioskSettings
from kiosk_client.sites.reading import read_profile
from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from kiosk_client.workers.process import camera_host, camera_listener
from madoguchi.practice_site.profile import practice_profile
from server.protocol.base import Language
from server.protocol.panel import PanelHello, PanelMessage, PanelServerLink, PanelWindow
from server.protocol.photo import PanelPhoto, PanelPhotoDo
from server.protocol.session import PartyView, SessionState, SessionView

PORTRAIT: Final = Path(__file__).parents[1] / "data/photo/portrait.jpg"
PANEL: Final = {"width": 640, "height": 1080}
LANGUAGES: Final[tuple[Language, ...]] = ("ja", "ja-easy", "en")
WAIT_MS: Final = 60_000
CALL_HEIGHT: Final = 480
CAMERA_HEIGHT: Final = 720
"""Of the film: a camera that can do more than a call needs."""
MEMORY: Final = Path("/dev/shm")

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(240)]


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...

    async def ruler(self, page: Page) -> list[str]: ...


class NoWindow:
    """There is no application window here: nothing can be placed."""

    process = None


class Agent:
    """The agent, as far as the photo step goes."""

    def __init__(self, language: Language, *, voiced: bool, camera: str | None) -> None:
        self.language = language
        self.camera = camera
        self.voiced = voiced
        self.host: PanelHost | None = None
        self.booth: PhotoBooth | None = None

    def panel_joined(self) -> None:
        assert self.host is not None
        at = "2026-11-21T09:00:00Z"
        view: dict[str, Any] = {
            "session_id": "session-0001",
            "seq": 1,
            "state": "in_call",
            "purpose": "photo_help",
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
            coach_voice=self.voiced,
            photo_camera=self.camera,
        )
        self.host.send(hello)
        self.host.send(PanelWindow(state="ready", streaming=True, shuttered=False))
        self.host.send(PanelServerLink(state="up"))
        self.host.send(SessionState(session=SessionView.model_validate(view)))
        self.host.send(PanelPhoto(phase="idle"))

    def panel_left(self) -> None:
        """Nothing depends on it here."""

    def panel_said(self, message: PanelMessage) -> None:
        if isinstance(message, PanelPhotoDo) and self.booth is not None:
            self.booth.touched(message)


VOICES: Final = """
window.saidAloud = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const machine = ["ja-JP", "en-US"].map((lang) => ({ lang, localService: true }));
Object.assign(window.speechSynthesis, {
    getVoices: () => machine,
    speak: (line) => {
        window.saidAloud.push(`${line.lang}: ${line.text}`);
        document.documentElement.dataset.saidAloud = window.saidAloud.length;
    },
    cancel: () => {},
});
"""
"""A machine with two voices; where the tests run, browsers have none."""


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A camera before which the public-domain portrait sits."""
    frame = np.full((720, 1280, 3), 215, np.uint8)
    portrait = cv2.imread(str(PORTRAIT))
    assert portrait is not None
    frame[:, 295:986] = cv2.resize(portrait, (691, 720))
    written, data = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, 95])
    assert written
    file = tmp_path_factory.mktemp("film") / "sitter.mjpeg"
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
async def at_panel(
    browser: Any,
    language: Language = "ja",
    *,
    voiced: bool = True,
    camera: str | None = None,
    script: str = VOICES,
) -> AsyncIterator[tuple[Page, Agent]]:
    agent = Agent(language, voiced=voiced, camera=camera)
    with (
        camera_listener() as listening,
        vault_folder(MEMORY) as folder,
        Watch(folder).watching() as watch,
    ):
        opened = open_panel_host(
            KioskSettings().panel_dist, 0, agent, camera=camera_host(listening)
        )
        async with opened as host:
            agent.host = host
            place = WorkerPlace(listening, host.access.origin, MEMORY)
            site = read_profile(practice_profile("http://127.0.0.1:9")).profile
            agent.booth = PhotoBooth(
                place, MemoryVault(folder, watch), SitePhotoInput(NoWindow(), site), host.send
            )
            running = asyncio.create_task(agent.booth.run())
            page = await browser.new_page(viewport=PANEL)
            await page.add_init_script(script)
            try:
                await page.goto(host.access.url)
                await expect(page.get_by_test_id("photo-open")).to_be_enabled(timeout=WAIT_MS)
                yield page, agent
            finally:
                await page.close()
                running.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await running


async def tall(video: Locator, height: int) -> None:
    """Wait until the camera's picture has this height: larger for the photo, else the call's."""
    await video.evaluate(
        """(video, height) => new Promise((resolve) => {
            const look = () =>
                video.videoHeight === height ? resolve() : video.requestVideoFrameCallback(look);
            look();
        })""",
        height,
    )


def photos() -> list[Path]:
    return list(MEMORY.glob("madoguchi-camera-*/photo-*"))


async def test_from_the_camera_to_a_photo_and_its_deletion(browser: Any) -> None:
    """Frames of the call's own track reach the worker; what was taken is shown; delete deletes."""
    async with at_panel(browser) as (page, _):
        own = page.get_by_test_id("local-video")
        await tall(own, CALL_HEIGHT)
        await page.get_by_test_id("photo-open").click()
        await tall(own, CAMERA_HEIGHT)
        await page.get_by_test_id("photo-shutter").click(timeout=WAIT_MS)
        await expect(page.get_by_test_id("photo-seconds")).to_be_visible()
        await page.get_by_test_id("photo-use").wait_for(timeout=WAIT_MS)
        assert len(photos()) == 1
        still = page.get_by_test_id("photo-still")
        assert await still.evaluate("(canvas) => canvas.height") == CAMERA_HEIGHT
        shape = await still.evaluate("(canvas) => canvas.width / canvas.height")
        assert shape == pytest.approx(35 / 45, abs=0.01)
        await page.get_by_test_id("photo-use").click()
        await page.get_by_test_id("photo-reason-looks_right").click()
        said = page.get_by_test_id("photo-said")
        await expect(said).to_contain_text("もう一度「使う」を押してください", timeout=WAIT_MS)
        await page.get_by_test_id("photo-delete").click()
        await expect(page.get_by_test_id("photo-stage")).to_have_count(0, timeout=WAIT_MS)
        assert photos() == []
        await tall(own, CALL_HEIGHT)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_coach_is_heard_at_a_touch(browser: Any, language: Language) -> None:
    """Silent until then; from then on each sentence that is shown, in the citizen's language."""
    async with at_panel(browser, language) as (page, agent):
        assert agent.host is not None
        agent.host.send(PHASES[0])
        await expect(page.get_by_test_id("photo-voice")).to_have_attribute("aria-pressed", "false")
        assert await page.evaluate("window.saidAloud") == []
        await page.get_by_test_id("photo-voice").click()
        agent.host.send(PHASES[1])
        root = page.locator("html")  # its attribute, for the page's policy lets nobody wait by eval
        await expect(root).to_have_attribute("data-said-aloud", "2", timeout=WAIT_MS)
        first, second = await page.evaluate("window.saidAloud")
        words = PHASES[0].advice
        assert words is not None
        shown = {"ja": words.ja, "ja-easy": words.ja_easy, "en": words.en}[language]
        assert first == f"{'en-US' if language == 'en' else 'ja-JP'}: {shown}"
        assert second.startswith("en-US: Good" if language == "en" else "ja-JP: ")
        assert "{" not in second  # readings are shown, not said


@pytest.mark.parametrize(("voiced", "voices"), [(False, VOICES), (True, "")])
async def test_without_setting_or_voice_no_sound_is_offered(
    browser: Any, *, voiced: bool, voices: str
) -> None:
    """A button that must stay silent is none."""
    async with at_panel(browser, voiced=voiced, script=voices) as (page, agent):
        assert agent.host is not None
        agent.host.send(PHASES[0])
        await expect(page.get_by_test_id("photo-stage")).to_be_visible()
        await expect(page.get_by_test_id("photo-voice")).to_have_count(0)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def two_cameras() -> AsyncIterator[Any]:
    """A machine with two cameras, as Chromium itself plays them."""
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(
            executable_path=find_chromium(None, DesktopEnvironment().path),
            args=[
                "--no-sandbox",
                "--use-fake-device-for-media-stream=device-count=2",
                "--use-fake-ui-for-media-stream",
            ],
        )
        yield opened
        await opened.close()


BUSY: Final = """
const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = (wanted) =>
    wanted?.video?.deviceId?.exact === undefined
        ? open(wanted)
        : Promise.reject(new DOMException("", "NotReadableError"));
"""


async def camera_of_photo(page: Page) -> str:
    """The name of the camera whose picture the photo step shows, once there is one."""
    found = (
        await page.get_by_test_id("photo-stage")
        .locator("video")
        .evaluate(
            """(video) => new Promise((resolve) => {
            const look = () =>
                video.srcObject === null
                    ? requestAnimationFrame(look)
                    : resolve(video.srcObject.getVideoTracks()[0].label);
            look();
        })"""
        )
    )
    return str(found)


async def test_a_camera_for_photos_alone_takes_them(two_cameras: Any) -> None:
    """The call keeps its own camera; a photo is taken with the other one."""
    async with at_panel(two_cameras, camera="device_1") as (page, _):
        await page.get_by_test_id("photo-open").click()
        assert "device_1" in await camera_of_photo(page)
        label = "(video) => video.srcObject.getVideoTracks()[0].label"
        assert "device_0" in await page.get_by_test_id("local-video").evaluate(label)
        await expect(page.get_by_test_id("photo-camera-fault")).to_have_count(0)
        await page.get_by_test_id("photo-shutter").click(timeout=WAIT_MS)
        await page.get_by_test_id("photo-use").wait_for(timeout=WAIT_MS)
        assert len(photos()) == 1


@pytest.mark.parametrize(
    ("camera", "script", "said"),
    [("device_7", "", "見つかりません"), ("device_1", BUSY, "ほかのプログラムが使っています")],
)
async def test_without_it_the_calls_camera_takes_the_photo(
    two_cameras: Any, camera: str, script: str, said: str
) -> None:
    """Why is said; nobody has to wait for somebody with a cable."""
    async with at_panel(two_cameras, camera=camera, script=script) as (page, _):
        await page.get_by_test_id("photo-open").click()
        await expect(page.get_by_test_id("photo-camera-fault")).to_contain_text(
            said, timeout=WAIT_MS
        )
        assert "device_0" in await camera_of_photo(page)


PHASES: Final = (
    PanelPhoto(phase="framing", advice=words_of("closer")),
    PanelPhoto(phase="framing", ready=True),
    PanelPhoto(phase="countdown", seconds=3),
    PanelPhoto(phase="taken", improve=(words_of("plain_background"), words_of("even_light"))),
    PanelPhoto(phase="taken", failure="not_on_page"),
    PanelPhoto(phase="placed"),
    PanelPhoto(phase="refused", reason="顔写真は縦横とも480ピクセル以上にしてください。"),
    PanelPhoto(phase="accepted"),
    PanelPhoto(phase="failed", failure="no_worker"),
)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_phase_breaks_the_rules(browser: Any, audit: Audit, language: Language) -> None:
    """WCAG 2.2 AA and the ruler: nothing cut off, touch targets large enough, in each language."""
    async with at_panel(browser, language) as (page, agent):
        assert agent.host is not None
        faults = await audit.axe(page) + await audit.ruler(page)
        for phase in PHASES:
            agent.host.send(phase)
            stage = page.get_by_test_id("photo-stage")
            await expect(stage).to_have_attribute("data-phase", phase.phase)
            found = await audit.axe(page) + await audit.ruler(page)
            if phase.improve:
                await page.get_by_test_id("photo-use").click()
                await expect(page.get_by_test_id("photo-why")).to_be_visible()
                found += await audit.axe(page) + await audit.ruler(page)
            faults += [f"{phase.phase}: {fault}" for fault in found]
    assert sorted(set(faults)) == []
