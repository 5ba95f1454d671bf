"""Window B is kept up whatever its browser does, also at the moment of its start."""

import asyncio
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk_client.panel_host.access import PanelAccess
from kiosk_client.panel_window import FIRST_PATH, PanelWindow
from kiosk_client.window.chromium import ChromiumOptions, Placement
from kiosk_client.window.display import Display
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.errors import StartupError

WITHIN_S = 60.0
GREETING = 2
"""Calls that a browser answers until it counts as started."""
FOR_EVER = 1_000
BROWSER = """#!{python}
# A browser that answers so many calls, by the plan of its n-th start, and then dies.
import json, os, pathlib
folder = pathlib.Path(__file__).parent
with (folder / "starts").open("a") as starts:
    starts.write("x")
plan = json.loads((folder / "plan").read_text())
left = plan[min((folder / "starts").stat().st_size, len(plan)) - 1]
results = {{
    "Target.getTargets": {{"targetInfos": [{{"type": "page", "targetId": "page"}}]}},
    "Target.attachToTarget": {{"sessionId": "session"}},
}}
with os.fdopen(3, "rb", buffering=0) as asked:
    text = b""
    while left and (piece := asked.read(65536)):
        *calls, text = (text + piece).split(b"\\0")
        for call in map(json.loads, calls[:left]):
            result = results.get(call["method"], {{}})
            os.write(4, json.dumps({{"id": call["id"], "result": result}}).encode() + b"\\0")
            left -= 1
"""

MakeWindow = Callable[[list[int]], PanelWindow]


@pytest.fixture
def window_by(tmp_path: Path) -> MakeWindow:
    """Make a window whose browsers answer so many calls, one number for each start."""

    def make(plan: list[int]) -> PanelWindow:
        browser = tmp_path / "browser"
        browser.write_text(BROWSER.format(python=sys.executable), encoding="utf-8")
        browser.chmod(0o700)
        (tmp_path / "plan").write_text(json.dumps(plan), encoding="utf-8")
        options = ChromiumOptions(
            f"http://127.0.0.1:9{FIRST_PATH}", Placement(0, 0, 640, 480), binary=browser
        )
        display = Display(":0", None, ours=False)
        return PanelWindow(options, PanelAccess(4711), display, DesktopEnvironment())

    return make


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param([GREETING, FOR_EVER], id="before the devices are granted"),
        pytest.param([GREETING + 1, FOR_EVER], id="before its page is found"),
        pytest.param([GREETING + 3, FOR_EVER], id="before the panel is shown"),
        pytest.param([GREETING, 0, 0, FOR_EVER], id="and does not start at the next tries"),
    ],
)
async def test_a_browser_that_dies_at_its_start_is_started_again(
    window_by: MakeWindow, tmp_path: Path, plan: list[int]
) -> None:
    """Whenever B dies, a fresh one follows, and `started` is said of the one that shows."""
    shown = asyncio.Event()
    starts: list[int] = []

    def started() -> None:
        starts.append((tmp_path / "starts").stat().st_size)
        shown.set()

    running = asyncio.create_task(window_by(plan).run(started))
    showing = asyncio.create_task(shown.wait())
    try:
        await asyncio.wait(
            [running, showing], timeout=WITHIN_S, return_when=asyncio.FIRST_COMPLETED
        )
        assert not running.done()
        assert starts == [len(plan)]
    finally:
        for task in (running, showing):
            task.cancel()
        await asyncio.wait([running, showing])


async def test_a_first_browser_that_never_starts_ends_the_agent(window_by: MakeWindow) -> None:
    """A kiosk on which no browser can run says so instead of trying for ever."""
    with pytest.raises(StartupError) as fault:
        async with asyncio.timeout(WITHIN_S):
            await window_by([0]).run(lambda: pytest.fail("nothing was shown"))
    assert fault.value.code == "chromium_failed"


async def test_a_repair_begins_the_panel_anew(window_by: MakeWindow, tmp_path: Path) -> None:
    """Window B from afar: the browser ends, and the repair is done once the next one shows."""
    shown = asyncio.Event()
    window = window_by([FOR_EVER])
    assert not await window.restart()
    running = asyncio.create_task(window.run(shown.set))
    try:
        async with asyncio.timeout(WITHIN_S):
            await shown.wait()
            assert await window.restart()
        assert (tmp_path / "starts").stat().st_size == 2
        assert window.process is not None
    finally:
        running.cancel()
        await asyncio.wait([running])
