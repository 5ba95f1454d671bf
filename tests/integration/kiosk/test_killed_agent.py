"""A real kiosk under a real `kill -9`: neither screen nor citizen's data outlives the agent."""

import asyncio
import itertools
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest

from kiosk_client.settings import KioskSettings
from madoguchi.stack.waiting import NotYetError, until

pytestmark = pytest.mark.e2e

MakeSettings = Callable[..., Awaitable[KioskSettings]]
WITHIN_S = 60.0
KIOSK = (
    "import asyncio, sys; from kiosk_client.agent import run_kiosk; "
    "from kiosk_client.settings import KioskSettings; "
    "asyncio.run(run_kiosk(KioskSettings.model_validate_json(sys.argv[1]),"
    " started=lambda a: print('ready', flush=True)))"
)


def directories(family: list[psutil.Process]) -> set[Path]:
    """What the kiosk's programs were told to keep their files in."""
    words: list[str] = []
    for process in family:
        with suppress(psutil.NoSuchProcess):  # Chromium's short-lived helpers come and go
            words += process.cmdline()
    profiles = {Path(w.partition("=")[2]) for w in words if w.startswith("--user-data-dir=")}
    authorities = {Path(at).parent for word, at in itertools.pairwise(words) if word == "-auth"}
    return profiles | authorities


def alive(family: list[psutil.Process]) -> list[str]:
    """Those which still run; orphans that nobody collects stay as zombies and do nothing."""
    found = []
    for process in family:
        try:
            if process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process.name())
        except psutil.NoSuchProcess:
            continue
    return found


async def test_a_killed_kiosk_leaves_nothing(server: Any, kiosk_settings: MakeSettings) -> None:
    """After kill -9: no browser, no Xvfb, no sentinel, no profile, no authority (Z-07)."""
    settings = await kiosk_settings(application_url=f"{server.url}/", show_panel=False)
    code = settings.enrol_code
    assert code is not None
    words = settings.model_dump_json(exclude={"enrol_code"})
    environment = {k: v for k, v in os.environ.items() if k != "DISPLAY"}  # noqa: TID251 - the child's
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", KIOSK, words),
        env=environment | {"MADOGUCHI_KIOSK_ENROL_CODE": code.get_secret_value()},
        stdout=asyncio.subprocess.PIPE,
    )
    assert child.stdout is not None
    async with asyncio.timeout(WITHIN_S):
        while not (await child.stdout.readline()).startswith(b"ready"):
            pass
    family = psutil.Process(child.pid).children(recursive=True)
    left = directories(family)
    assert len(left) == 2
    assert {"Xvfb"} <= set(alive(family))
    child.kill()
    await child.wait()

    async def look() -> None:
        found = [*alive(family), *(str(each) for each in left if each.exists())]
        if found:
            raise NotYetError(str(found))

    await until(look, "nothing of the kiosk is left", WITHIN_S)
