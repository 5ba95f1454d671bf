"""From the panel's touch to the site's answer: real browser, real worker (Z-07, Z-20)."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal

import aiohttp
import cv2
import numpy as np
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from kiosk_client.erasure.vault import MemoryVault, vault_folder
from kiosk_client.erasure.watch import Watch
from kiosk_client.photo.booth import PhotoBooth
from kiosk_client.photo.site_input import SitePhotoInput
from kiosk_client.photo.worker_process import WorkerPlace
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.cdp import CdpRefusedError, CdpTimeoutError
from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import open_display
from kiosk_client.window.documents import DocumentGoneError
from kiosk_client.window.options import WindowOptions
from kiosk_client.window.settings import DesktopEnvironment
from kiosk_client.workers.process import camera_listener
from server.protocol.photo import PanelPhoto, PanelPhotoDo, PhotoOverridden, PhotoReason

WAIT_S: Final = 60.0
ORIGIN: Final = "http://127.0.0.1:1"
PORTRAIT: Final = Path(__file__).parents[2] / "data/photo/portrait.jpg"
FORM: Final = """<!doctype html><meta charset=utf-8><title>photo</title>%s
<form method=post action=/photo enctype=multipart/form-data>
<input type=file id=photo name=photo><button id=next>次へ</button></form>"""
Touch = Literal["open", "close", "shutter", "use", "retake", "delete"]


@dataclass
class Site:
    """A site that refuses the first photo; it keeps what it got."""

    got: list[bytes] = field(default_factory=list)

    async def form(self, _request: web.Request) -> web.Response:
        return web.Response(text=FORM % "", content_type="text/html")

    async def other(self, _request: web.Request) -> web.Response:
        return web.Response(text="<!doctype html><title>t</title>ok", content_type="text/html")

    async def post(self, request: web.Request) -> web.Response:
        part = (await request.post())["photo"]
        assert isinstance(part, web.FileField)
        self.got.append(part.file.read())
        if len(self.got) == 1:
            page = FORM % "<p id=why>顔が  暗いです。</p>"
            return web.Response(text=page, content_type="text/html")
        raise web.HTTPSeeOther("/thanks")

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/photo", self.form)
        app.router.add_post("/photo", self.post)
        app.router.add_get("/thanks", self.other)
        app.router.add_get("/", self.other)
        return app


def profile(origin: str) -> SiteProfile:
    return SiteProfile.model_validate(
        {
            "format": 1,
            "id": "site",
            "version": 1,
            "name": {"ja": "サイト"},
            "origins": (origin,),
            "pages": (
                {"id": "photo", "name": {"ja": "写真"}, "path": "^/photo$"},
                {"id": "thanks", "name": {"ja": "済"}, "path": "^/thanks$"},
            ),
            "photo": {
                "page": "photo",
                "selector": "#photo",
                "accepted": {"path": "^/photo$", "statuses": (303,), "then": "thanks"},
                "refusal": "#why",
            },
        }
    )


class Visit:
    """A citizen at the panel: touches, the camera's frames, and what the panel was told."""

    def __init__(
        self, charge: MemoryVault, booth: Callable[[Callable[[PanelPhoto], None]], PhotoBooth]
    ) -> None:
        self.charge = charge
        self.told: list[PanelPhoto] = []
        self._news = asyncio.Event()
        self.booth = booth(self._show)

    def _show(self, message: PanelPhoto) -> None:
        self.told.append(message)
        self._news.set()

    def touch(self, what: Touch, reason: PhotoReason | None = None) -> None:
        self.told.clear()
        self.booth.touched(PanelPhotoDo(what=what, reason=reason))

    async def until(self, phase: str, such: Callable[[PanelPhoto], bool] = bool) -> PanelPhoto:
        async with asyncio.timeout(WAIT_S):
            while True:
                for message in self.told:
                    if message.phase == phase and such(message):
                        return message
                self._news.clear()
                await self._news.wait()

    async def film(self, camera: Any) -> None:
        """Be the panel's camera: a frame whenever one is wanted."""
        picture = np.full((720, 1280, 3), 215, np.uint8)
        portrait = cv2.imread(str(PORTRAIT))
        assert portrait is not None
        picture[:, 295:986] = cv2.resize(portrait, (691, 720))
        jpeg = bytes(cv2.imencode(".jpg", picture)[1])
        async with aiohttp.ClientSession() as client:
            panel = await client.ws_connect(
                f"ws://127.0.0.1:{camera.port}/camera",
                protocols=("madoguchi.camera", f"token.{camera.token}"),
                headers={"Origin": ORIGIN},
            )
            async for message in panel:
                await panel.send_bytes((b"W" if message.data == "take" else b"P") + jpeg)

    @contextlib.asynccontextmanager
    async def step(self) -> AsyncIterator[None]:
        """Open the step, with a camera."""
        self.touch("open")
        shown = await self.until("framing")
        filming = asyncio.create_task(self.film(shown.camera))
        try:
            yield
        finally:
            filming.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await filming

    async def take(self) -> None:
        self.touch("shutter")
        assert (await self.until("countdown")).seconds > 0
        await self.until("taken")


@contextlib.asynccontextmanager
async def kiosk(site: Site) -> AsyncIterator[tuple[Visit, ApplicationWindow, str]]:
    desktop = DesktopEnvironment()
    async with TestServer(site.app()) as server:
        origin = f"http://127.0.0.1:{server.port}"
        options = WindowOptions(start_url=f"{origin}/photo", placement=Placement(0, 0, 800, 600))
        async with (
            open_display(desktop, width=800, height=600) as display,
            ApplicationWindow(options, display, desktop) as window,
        ):
            with (
                camera_listener() as listening,
                vault_folder(Path("/dev/shm")) as folder,
                Watch(folder).watching() as watch,
            ):
                charge = MemoryVault(folder, watch)
                place = WorkerPlace(listening, ORIGIN, Path("/dev/shm"))
                sites = SitePhotoInput(window, profile(origin))
                visit = Visit(charge, lambda show: PhotoBooth(place, charge, sites, show))
                running = asyncio.create_task(visit.booth.run())
                try:
                    yield visit, window, origin
                finally:
                    running.cancel()
                    with contextlib.suppress(asyncio.CancelledError):
                        await running


async def evaluate(window: ApplicationWindow, expression: str) -> Any:
    documents = window.documents
    assert documents is not None
    (main, *_) = documents.all()
    return await documents.evaluate(main, expression)


ON_THE_MOVE = (CdpRefusedError, CdpTimeoutError, DocumentGoneError)
"""What a page answers that is left while it is asked; a browser that is gone is a fault."""


async def at(window: ApplicationWindow, path: str) -> None:
    """Wait until the page at a path can be worked in."""
    async with asyncio.timeout(WAIT_S):
        while True:
            if window.documents is not None and window.documents.all():
                with contextlib.suppress(*ON_THE_MOVE):
                    place = await evaluate(window, "location.pathname + document.readyState")
                    if place == f"{path}complete":
                        return
            await asyncio.sleep(0)


def photos() -> list[Path]:
    return list(Path("/dev/shm").glob("madoguchi-camera-*/photo-*"))


@pytest.mark.timeout(240)
async def test_refused_retaken_accepted_and_gone() -> None:
    """The site's own words are shown; the photo goes by path, and once accepted it is gone."""
    site = Site()
    async with kiosk(site) as (visit, window, _):
        await at(window, "/photo")
        async with visit.step():
            await visit.take()
            (file,) = photos()
            sent = await asyncio.to_thread(file.read_bytes)
            visit.touch("use")
            await visit.until("placed")
            await evaluate(window, "document.querySelector('#next').click()")
            refused = await visit.until("refused")
            assert refused.reason == "顔が 暗いです。"
            assert site.got == [sent]
            visit.touch("retake")
            await visit.until("framing")
            assert photos() == []
            visit.told.clear()
            visit.booth.pressed()
            assert (await visit.until("countdown")).by_operator
            assert (await visit.until("taken")).improve  # the portrait is small, hence soft
            visit.booth.overridden("looks_right")
            agreed = PhotoOverridden(by="operator", reason="looks_right")
            await visit.until("taken", lambda shown: shown.override == agreed)
            visit.touch("use")
            assert (await visit.until("placed")).override == agreed
            await evaluate(window, "document.querySelector('#next').click()")
            assert (await visit.until("accepted")).override == agreed
            assert len(site.got) == 2
            assert photos() == []
            line = visit.charge.end()
            assert (line.amount, line.gone, line.how) == (2, True, "overwritten_and_removed")


@pytest.mark.timeout(240)
async def test_another_page_and_the_end_of_the_visit() -> None:
    """On another page nothing is placed and the photo is kept; the end of the visit removes it."""
    async with kiosk(Site()) as (visit, window, origin):
        await at(window, "/photo")
        await evaluate(window, f"location.href = '{origin}/thanks'")
        await at(window, "/thanks")
        async with visit.step():
            await visit.take()
            visit.touch("use", "circumstances")
            refused = await visit.until("taken", lambda shown: shown.failure is not None)
            assert refused.failure == "not_on_page"
            assert refused.override == PhotoOverridden(by="citizen", reason="circumstances")
            assert len(photos()) == 1
            visit.told.clear()
            visit.booth.visit_over()
            await visit.until("idle", lambda _: True)
            assert photos() == []
