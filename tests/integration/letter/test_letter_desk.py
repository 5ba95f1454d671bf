"""From the panel's touch to the form: a real worker, frames by its WebSocket, nothing kept."""

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import aiohttp
import cv2
import numpy as np
import psutil
import pytest
import segno

from kiosk_client.letter.desk import LetterDesk
from kiosk_client.letter.payload import LetterRules
from kiosk_client.letter.worker_process import LetterPlace
from kiosk_client.workers.process import camera_listener
from server.protocol.letter import PanelLetter, PanelLetterDo
from server.protocol.photo import PhotoCamera

WAIT_S = 40.0
ORIGIN = "http://127.0.0.1:1"
ID = "20261121000012345678901"
RULES = LetterRules(("http://127.0.0.1:8095",), "^/apply$", "id")


def frame(text: str) -> bytes:
    out = io.BytesIO()
    segno.make_qr(text, error="m").save(out, kind="png", scale=6, border=6)
    picture = cv2.imdecode(np.frombuffer(out.getvalue(), np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    written, data = cv2.imencode(".jpg", picture)
    assert written
    return data.tobytes()


class Panel:
    """The citizen's side: touches, frames, and what was told."""

    def __init__(self, desk: Callable[["Panel"], LetterDesk]) -> None:
        self.told: list[PanelLetter] = []
        self.filled: list[str] = []
        self._news = asyncio.Event()
        self.desk = desk(self)

    async def fill(self, application_id: str) -> int:
        self.filled.append(application_id)
        return 1

    def show(self, message: PanelLetter) -> None:
        self.told.append(message)
        self._news.set()

    def touch(self, what: Any) -> None:
        self.desk.touched(PanelLetterDo(what=what))

    async def until(self, phase: str, such: Callable[[PanelLetter], Any] = bool) -> PanelLetter:
        async with asyncio.timeout(WAIT_S):
            while not (self.told and self.told[-1].phase == phase and such(self.told[-1])):
                self._news.clear()
                await self._news.wait()
        return self.told[-1]


@asynccontextmanager
async def at_panel(**options: Any) -> AsyncIterator[Panel]:
    with camera_listener() as listening:
        place = LetterPlace(listening, ORIGIN, RULES)
        panel = Panel(lambda it: LetterDesk(place, it.fill, it.show, **options))
        running = asyncio.create_task(panel.desk.run())
        try:
            yield panel
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
    assert not workers()


def workers() -> list[psutil.Process]:
    mine = psutil.Process().children(recursive=True)
    return [one for one in mine if "kiosk_client.letter.worker" in one.cmdline()]


@asynccontextmanager
async def filming(camera: PhotoCamera | None) -> AsyncIterator[Callable[[str], Any]]:
    assert camera is not None
    async with (
        aiohttp.ClientSession() as http,
        http.ws_connect(
            f"ws://127.0.0.1:{camera.port}/camera",
            protocols=["madoguchi.camera", f"token.{camera.token}"],
            origin=ORIGIN,
        ) as socket,
    ):

        async def show(text: str) -> None:
            async with asyncio.timeout(WAIT_S):
                await socket.receive()
            await socket.send_bytes(b"P" + frame(text))

        yield show


async def test_from_the_letter_to_the_form() -> None:
    """A foreign code is refused, the letter's is read, one touch fills in; the worker is gone."""
    async with at_panel() as panel:
        panel.touch("fill")  # there is nothing to fill in
        panel.touch("open")
        looking = await panel.until("looking")
        async with filming(looking.camera) as show:
            await show("https://evil.example/apply?id=" + ID)
            await panel.until("looking", lambda told: told.fault == "other_site")
            await show(f"{RULES.origins[0]}/apply?id={ID}")
            read = await panel.until("read")
        assert (read.application_id, read.camera) == (ID, None)
        assert not workers()
        assert panel.filled == []
        panel.touch("fill")
        assert (await panel.until("filled")).application_id is None
        assert panel.filled == [ID]


async def test_without_a_letter() -> None:
    """The branch for citizens without one (Z-11): the camera's worker ends."""
    async with at_panel() as panel:
        panel.touch("open")
        await panel.until("looking")
        panel.touch("without")
        await panel.until("without")
        assert not workers()
        panel.touch("close")
        await panel.until("idle")


async def test_an_id_that_nobody_touches_is_put_away(caplog: pytest.LogCaptureFixture) -> None:
    """It does not wait on the screen for the next citizen, and stands in no log."""
    async with at_panel(untouched_s=0.01) as panel:
        panel.touch("open")
        looking = await panel.until("looking")
        async with filming(looking.camera) as show:
            await show(ID)
            await panel.until("idle")
        panel.touch("fill")
        panel.touch("without")
        await panel.until("without")
        assert panel.filled == []
    assert ID not in caplog.text


async def test_a_worker_that_dies_is_said() -> None:
    """The citizen can try again, or type the number."""
    async with at_panel() as panel:
        panel.touch("open")
        await panel.until("looking")
        for worker in workers():
            worker.kill()
        await panel.until("failed")
        panel.touch("open")
        await panel.until("looking")
