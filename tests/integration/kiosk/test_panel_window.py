"""Window B in real Chromium: its devices, its crash, and the faults of a start."""

import asyncio
import os
import signal
import sys
import wave
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
from aiohttp import ClientConnectionError, ClientSession, web

from kiosk_client.agent import KioskAddresses, run_kiosk
from kiosk_client.panel_window import FIRST_PATH
from kiosk_client.settings import KioskSettings
from madoguchi.stack.ports import free_port
from madoguchi.stack.waiting import NotYetError, until
from server.protocol.errors import StartupError

pytestmark = pytest.mark.e2e

MakeSettings = Callable[..., Awaitable[KioskSettings]]
WITHIN_S = 60.0

PANEL_SCRIPT = """
const token = new URLSearchParams(location.hash.slice(1)).get("token");
const socket = new WebSocket(`ws://${location.host}/panel/ws`,
  ["madoguchi.panel", `token.${token}`]);
socket.onmessage = async (event) => {
  if (JSON.parse(event.data).type !== "panel.hello") return;
  try {
    const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    document.title = "has " + media.getTracks().map((t) => t.kind).sort().join(" ")
      + ` bars ${outerHeight - innerHeight}`;
  } catch (error) { document.title = error.name; }
};
"""
FOREIGN_PAGE = """<!doctype html><title>asking</title><script>
navigator.permissions.query({ name: "camera" }).then((p) => { document.title = p.state; });
</script>"""


@pytest.fixture
def speaking_panel(panel_dist: Path) -> Path:
    """A panel that connects and opens camera and microphone."""
    page = panel_dist / "index.html"
    tag = '<script type="module" src="/assets/panel.js"></script>'
    page.write_text(page.read_text(encoding="utf-8") + tag, encoding="utf-8")
    (panel_dist / "assets" / "panel.js").write_text(PANEL_SCRIPT, encoding="utf-8")
    return panel_dist


@pytest.fixture
def silence(tmp_path: Path) -> Path:
    """A second of nothing, in place of a microphone."""
    path = tmp_path / "silence.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(bytes(96_000))
    return path


@pytest.fixture
async def foreign(tmp_path: Path) -> Any:
    """A page of another origin that would like to have the camera."""

    async def page(_request: web.Request) -> web.Response:
        return web.Response(text=FOREIGN_PAGE, content_type="text/html")

    runner = web.AppRunner(web.Application())
    runner.app.router.add_get("/", page)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    await runner.cleanup()


async def titled(debug_url: str, wanted: Callable[[str], bool]) -> str:
    """Wait until a page behind a debugging port has such a title; return it."""

    async def look() -> str:
        try:
            async with ClientSession() as http, http.get(f"{debug_url}/json") as answer:
                titles = [page["title"] for page in await answer.json()]
        except ClientConnectionError as error:
            raise NotYetError(type(error).__name__) from None
        for title in titles:
            if wanted(title):
                return str(title)
        raise NotYetError(str(titles))

    return await until(look, "a page has the title", WITHIN_S)


def panel_browsers() -> list[psutil.Process]:
    """Browsers that were started for a panel."""
    return [
        process
        for process in psutil.Process().children(recursive=True)
        if any(a.startswith("--app=") and a.endswith(FIRST_PATH) for a in process.cmdline())
    ]


def command_lines() -> list[str]:
    """What every local user can read about the kiosk's processes."""
    return [
        argument
        for process in psutil.Process().children(recursive=True)
        for argument in process.cmdline()
    ]


async def test_the_panel_alone_has_devices_and_comes_back_after_a_crash(
    kiosk_settings: MakeSettings, speaking_panel: Path, silence: Path, foreign: str
) -> None:
    """Devices open unasked for the panel's origin only; B is kept up; its token is on no argv."""
    debug_url = f"http://127.0.0.1:{(port := free_port())}"
    settings = await kiosk_settings(
        panel_dist=speaking_panel,
        application_url=foreign,
        fake_audio=silence,
        debug_port_panel=port,
    )
    started: asyncio.Future[KioskAddresses] = asyncio.get_running_loop().create_future()
    running = asyncio.create_task(run_kiosk(settings, started=started.set_result))
    try:
        await asyncio.wait([running, started], return_when=asyncio.FIRST_COMPLETED)
        assert started.result().panel_debug_url == debug_url
        assert await titled(debug_url, lambda t: t.startswith("has")) == "has audio video bars 0"
        async with ClientSession() as http, http.put(f"{debug_url}/json/new?{foreign}"):
            pass
        assert await titled(debug_url, lambda t: t in ("prompt", "denied", "granted")) != "granted"
        assert panel_browsers()
        token = started.result().panel_url.rpartition("=")[2]
        assert not [argument for argument in command_lines() if token in argument]
        for process in panel_browsers():
            process.kill()
        assert await titled(debug_url, lambda t: t.startswith("has")) == "has audio video bars 0"
        assert not running.done()
    finally:
        running.cancel()
        await asyncio.wait([running])


async def test_sigterm_ends_the_agent_cleanly(
    kiosk_settings: MakeSettings, foreign: str, tmp_path: Path
) -> None:
    """A service manager's stop ends agent and browser with exit code 0; settings come by name."""
    settings = await kiosk_settings(application_url=foreign)
    code = settings.enrol_code
    assert code is not None
    environment = os.environ | {  # noqa: TID251 - the child's environment is what is tested
        "MADOGUCHI_KIOSK_SERVER_URL": settings.server_url,
        "MADOGUCHI_KIOSK_STATE_DIR": str(settings.state_dir),
        "MADOGUCHI_KIOSK_ENROL_CODE": code.get_secret_value(),
        "MADOGUCHI_KIOSK_PANEL_DIST": str(settings.panel_dist),
        "MADOGUCHI_KIOSK_APPLICATION_URL": foreign,
        "MADOGUCHI_KIOSK_SHOW_PANEL": "false",
    }
    program = (
        "import asyncio; from kiosk_client.agent import run_kiosk; "
        "from kiosk_client.settings import KioskSettings; "
        "asyncio.run(run_kiosk(KioskSettings(),"
        " started=lambda a: print('ready', a.display, flush=True)))"
    )
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, env=environment, stdout=asyncio.subprocess.PIPE
    )
    assert child.stdout is not None
    async with asyncio.timeout(WITHIN_S):
        while not (await child.stdout.readline()).startswith(b"ready"):
            pass
    family = psutil.Process(child.pid).children(recursive=True)
    assert family
    child.send_signal(signal.SIGTERM)
    await child.communicate()
    assert child.returncode == 0
    # Orphans that have ended stay as zombies where nobody reaps them; they do nothing any more.
    assert [p.status() for p in family if p.is_running() and p.status() != "zombie"] == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"chromium": "/nowhere/chromium"}, "no_chromium"),
        ({"panel_dist": "/nowhere/dist"}, "panel_not_built"),
    ],
)
async def test_faults_of_the_start_are_said(
    kiosk_settings: MakeSettings, changed: dict[str, str], code: str
) -> None:
    """What is missing is named before a one-time code is spent on it."""
    settings = await kiosk_settings(**{name: Path(value) for name, value in changed.items()})
    with pytest.raises(StartupError) as fault:
        await run_kiosk(settings)
    assert fault.value.code == code
    assert not (settings.state_dir / "enrolment.json").exists()
    assert fault.value.message_ja
    assert fault.value.message_en


async def test_a_taken_panel_port_stops_the_start(
    kiosk_settings: MakeSettings, foreign: str
) -> None:
    """A second agent on the same panel port ends with one sentence and leaves no browser."""
    blocker = await asyncio.start_server(lambda _r, _w: None, "127.0.0.1", 0)
    port = blocker.sockets[0].getsockname()[1]
    settings = await kiosk_settings(application_url=foreign, panel_port=port, show_panel=False)
    async with blocker:
        with pytest.raises(BaseExceptionGroup) as faults:
            await run_kiosk(settings)
    assert faults.group_contains(StartupError, match=str(port))
