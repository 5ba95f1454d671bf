"""Window B: the assistance panel, always there, the only page with camera and microphone."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import structlog

from kiosk_client.panel_host.access import PanelAccess
from kiosk_client.panel_picture import idle_picture
from kiosk_client.window.cdp import CdpClient, CdpError
from kiosk_client.window.chromium import ChromiumOptions, ChromiumProcess, launch_chromium
from kiosk_client.window.display import Display
from kiosk_client.window.restarts import RestartPolicy
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.errors import StartupError

log = structlog.get_logger(__name__)

CALL_PERMISSIONS = ("audioCapture", "videoCapture")
LONGEST_PAUSE_S = 10.0
FIRST_PAGE_S = 10.0
LOOK_S = 0.05
RESTART_S = 30.0
FIRST_PATH = "/icon.svg"
"""What the window shows until the panel: an address, or Chromium would add tabs and a menu."""


def media_flags(video: Path | None, audio: Path | None) -> tuple[str, ...]:
    """Return the flags which put files in place of camera and microphone (demo and tests).

    Args:
        video: Y4M or MJPEG, looped.
        audio: WAV, looped.
    """
    if video is None and audio is None:
        return ()
    flags = ["--use-fake-device-for-media-stream"]
    if video is not None:
        flags.append(f"--use-file-for-fake-video-capture={video.resolve()}")
    if audio is not None:
        flags.append(f"--use-file-for-fake-audio-capture={audio.resolve()}")
    return tuple(flags)


class PanelWindow:
    """Keeps one Chromium at the panel; run it in a task, and cancel that to end it.

    A browser that dies is started again; the panel then resumes its session from the agent.
    """

    def __init__(
        self,
        options: ChromiumOptions,
        access: PanelAccess,
        display: Display,
        desktop: DesktopEnvironment,
        restarts: RestartPolicy | None = None,
    ) -> None:
        self._options = options
        self._access = access
        self._display = display
        self._desktop = desktop
        self._restarts = restarts or RestartPolicy()
        self._again = asyncio.Event()
        self._shown = asyncio.Event()
        self.process: ChromiumProcess | None = None

    async def restart(self) -> bool:
        """End the browser and wait for the next one; return whether the panel is shown again.

        It counts as no death: the pauses between deaths are not for those who repair.
        """
        if self.process is None:
            return False
        self._shown.clear()
        self._again.set()
        try:
            async with asyncio.timeout(RESTART_S):
                await self._shown.wait()
        except TimeoutError:
            return False
        return True

    async def picture(self) -> str | None:
        """Return the panel at its first screen as a small JPEG in base64; None: there is none.

        Raises:
            NotIdleError: it shows another screen.
        """
        process = self.process
        if process is None or not self._shown.is_set():
            return None
        try:
            async with asyncio.timeout(FIRST_PAGE_S):
                page = await _first_page(process.cdp)
        except (CdpError, TimeoutError):
            return None
        return await idle_picture(process.cdp, page)

    async def run(self, started: Callable[[], None]) -> None:
        """Run one browser after the other until cancelled.

        Args:
            started: called once, when the panel is shown for the first time.

        Raises:
            StartupError: the very first browser does not start at all.
        """
        was_launched = was_shown = False
        while True:
            try:
                async with launch_chromium(self._options, self._display, self._desktop) as process:
                    was_launched = True
                    self.process = process
                    await self._allow_devices(process)
                    await self._open_panel(process)
                    self._shown.set()
                    if not was_shown:
                        was_shown = True
                        started()
                    await _first_of(process.exited, self._again)
                    if not self._again.is_set():
                        log.warning("panel_window_died")
            except StartupError as fault:
                if not was_launched:
                    raise
                log.error("panel_window_not_started", code=fault.code)  # noqa: TRY400 - says all
            except (CdpError, TimeoutError) as error:
                # It died, or hung, before it showed the panel: a crash like any other.
                log.warning("panel_not_shown", error=type(error).__name__)
            finally:
                self.process = None
                self._shown.clear()
            if self._again.is_set():
                self._again.clear()
                continue
            # Never give up: without its panel a kiosk cannot even say that it is out of order.
            await asyncio.sleep(self._pause())

    def _pause(self) -> float:
        pause = self._restarts.after_death(time.monotonic())
        return LONGEST_PAUSE_S if pause is None else pause

    async def _allow_devices(self, process: ChromiumProcess) -> None:
        """Grant camera and microphone to the panel's own origin, and nothing to any other.

        A grant by origin, not `--use-fake-ui-for-media-stream` or
        `--auto-accept-camera-and-microphone-capture`, which grant to whatever page is shown.
        """
        await process.cdp.send(
            "Browser.grantPermissions",
            {"origin": self._access.origin, "permissions": list(CALL_PERMISSIONS)},
        )

    async def _open_panel(self, process: ChromiumProcess) -> None:
        """Show the panel by the pipe: on a command line every local user could read its token.

        Raises:
            CdpError: the browser refused or ended.
            TimeoutError: it has no page in time.
        """
        async with asyncio.timeout(FIRST_PAGE_S):
            page = await _first_page(process.cdp)
            attached = await process.cdp.send(
                "Target.attachToTarget", {"targetId": page, "flatten": True}
            )
            session = attached["sessionId"]
            await process.cdp.send("Page.navigate", {"url": self._access.url}, session=session)
            await process.cdp.send("Target.detachFromTarget", {"sessionId": session})


async def _first_of(*events: asyncio.Event) -> None:
    """Wait until one of these is set."""
    waits = {asyncio.create_task(event.wait()) for event in events}
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()


async def _first_page(client: CdpClient) -> str:
    """Return the target of the browser's only window, which it opens soon after its start."""
    while True:
        for target in (await client.send("Target.getTargets"))["targetInfos"]:
            if target["type"] == "page":
                return str(target["targetId"])
        await asyncio.sleep(LOOK_S)
