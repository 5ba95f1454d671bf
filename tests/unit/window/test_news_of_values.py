"""A value that the agent did not know: what is captured already stays, and all must paint again."""

import asyncio
from typing import Any

import pytest

from kiosk_client.window.cdp import CdpClient, CdpError
from kiosk_client.window.documents import PageDocuments
from kiosk_client.window.sensor import PageSensor
from kiosk_client.window.shutter import SensorReport, Shutter

CLEAN: dict[str, Any] = {"appearances": 0, "present": 0, "moving": False}
TELLS = {**CLEAN, "spoken": [[6, 123, 1, False]]}


def _opened(shutter: Shutter, *frames: str) -> None:
    """Open on a page with these frames, each in a session of its own."""
    shutter.main_navigated("page", "page")
    for frame in ("page", *frames):
        shutter.document_created(f"in {frame}", frame, frame)
        shutter.reported(f"in {frame}", SensorReport(0, 0))
    assert shutter.open(shutter.epoch)


def _sensor(shutter: Shutter, tasks: asyncio.TaskGroup) -> PageSensor:
    client = CdpClient()
    return PageSensor(client, shutter, tasks, "", PageDocuments(client, shutter, "page"))


@pytest.mark.asyncio
async def test_a_new_value_closes_until_all_others_have_painted() -> None:
    """Another frame may have shown it before it was told, for a moment only."""
    shutter = Shutter()
    async with asyncio.TaskGroup() as tasks:
        sensor = _sensor(shutter, tasks)
        _opened(shutter, "form", "preview")
        epoch = shutter.epoch
        sensor.inquiry.learn("in form", "form", TELLS)
        assert not shutter.admits(epoch)
        assert {name for name, _ in shutter.must_paint} == {"in page", "in preview"}
        assert shutter.open(shutter.epoch)
        sensor.inquiry.learn("in form", "form", TELLS)  # no news any more
        assert shutter.is_open


@pytest.mark.asyncio
async def test_a_page_alone_stays_open() -> None:
    """It conceals what it repeats before it is painted."""
    shutter = Shutter()
    async with asyncio.TaskGroup() as tasks:
        sensor = _sensor(shutter, tasks)
        _opened(shutter)
        sensor.inquiry.learn("in page", "page", TELLS)
        assert shutter.is_open


@pytest.mark.asyncio
async def test_nonsense_is_an_error_that_closes() -> None:
    """Only our own script can call, so it means that something is broken."""
    shutter = Shutter()
    async with asyncio.TaskGroup() as tasks:
        sensor = _sensor(shutter, tasks)
        _opened(shutter)
        with pytest.raises(CdpError):
            sensor.inquiry.learn("in page", "page", {**CLEAN, "spoken": "834712"})
