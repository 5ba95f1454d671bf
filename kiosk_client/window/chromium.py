"""One Chromium: started apart, driven through pipes, and gone with its profile at the end."""

import asyncio
import json
import os
import shutil
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import ExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import structlog

from kiosk_client.window.cdp import CdpClient, CdpError
from kiosk_client.window.cdp_pipe import PipeTransport, make_pipes
from kiosk_client.window.display import Display
from kiosk_client.window.profile import profile_root, throwaway_profile
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.errors import StartupError

log = structlog.get_logger(__name__)

BINARY_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
START_S = 20.0
EXIT_S = 5.0

DISABLED_FEATURES = (
    "PaintHolding",  # would show the previous page's pixels after the next page has begun
    "PaintHoldingCrossOrigin",
    "BackForwardCache",  # a frozen document would come back with its sensor's history
    "Prerender2",
    "MediaRouter",
    "OptimizationHints",
    "AutofillServerCommunication",
    "DialMediaRouteProvider",
)
PREFERENCES = {
    "autofill": {"profile_enabled": False, "credit_card_enabled": False},
    "credentials_enable_service": False,
    "profile": {"password_manager_enabled": False},
    "translate": {"enabled": False},
    "printing": {"enabled": False},  # as the managed policy does, where nobody has installed it
}
"""What was typed into one page must not be offered, or shown, in a field of the next: the field of
that name may be the operator's there, and a key that is theirs takes the offer. Nor may an offered
translation lie over the city's form."""
BASE_FLAGS = (
    "--no-first-run",
    "--no-default-browser-check",
    "--no-service-autorun",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-quic",
    "--disable-save-password-bubble",
    "--password-store=basic",
    "--use-mock-keychain",
    # A window that is not focused, or partly covered by the panel, must go on painting.
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
    "--disable-gpu",
    # What sites are told; Chromium's own words follow LANGUAGE.
    "--accept-lang=ja,en-US,en",
    "--remote-debugging-pipe",
)


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a window lies on the display, in pixels."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ChromiumOptions:
    """How to start one Chromium.

    `debug_port` opens a debugging port on loopback as well (0: any); for tests and the tour
    only, because whoever reaches it owns the window. `extra_flags` come last, so they win.
    """

    url: str
    placement: Placement
    binary: Path | None = None
    debug_port: int | None = None
    extra_flags: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)


class ChromiumProcess:
    """A running Chromium and the connection to it."""

    def __init__(self, pid: int, profile: Path, client: CdpClient) -> None:
        self.pid = pid
        self.profile = profile
        self.cdp = client
        self.exited = asyncio.Event()
        self.debug_url: str | None = None
        self._pidfd = os.pidfd_open(pid)
        asyncio.get_running_loop().add_reader(self._pidfd, self._reap)

    def _reap(self) -> None:
        if self._pidfd < 0:
            return
        asyncio.get_running_loop().remove_reader(self._pidfd)
        os.close(self._pidfd)
        self._pidfd = -1
        os.waitpid(self.pid, 0)
        self.exited.set()

    async def kill(self) -> None:
        """Kill the browser with everything it started; nothing of it runs afterwards."""
        family = _family(self.pid)
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        for process in family:
            with suppress(psutil.NoSuchProcess):
                process.kill()
        async with asyncio.timeout(EXIT_S):
            await self.exited.wait()
            # Renderers are children of the zygote, not ours, so nothing tells us of their end.
            while any(_is_alive(process) for process in family):  # noqa: ASYNC110 - see above
                await asyncio.sleep(0.01)
        self.cdp.close()


def _family(pid: int) -> list[psutil.Process]:
    """Return all that a browser started: its descendants, and its group if it is dead itself."""
    group = [process for process in psutil.process_iter() if _group_of(process.pid) == pid]
    with suppress(psutil.NoSuchProcess):
        group += psutil.Process(pid).children(recursive=True)
    return [process for process in group if process.pid != pid]


def _group_of(pid: int) -> int | None:
    try:
        return os.getpgid(pid)
    except (ProcessLookupError, PermissionError):
        return None


def _is_alive(process: psutil.Process) -> bool:
    """Whether it still runs; one that only waits to be collected writes nothing any more."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@asynccontextmanager
async def launch_chromium(
    options: ChromiumOptions, display: Display, desktop: DesktopEnvironment
) -> AsyncIterator[ChromiumProcess]:
    """Run a Chromium with a throw-away profile for as long as the block.

    Raises:
        StartupError: `no_chromium` if there is none, `chromium_failed` if it does not start.
    """
    binary = find_chromium(options.binary, desktop.path)
    with ExitStack() as stack:
        profile = stack.enter_context(throwaway_profile(profile_root(desktop.xdg_runtime_dir)))
        _write_preferences(profile)
        environment = {
            **desktop.child_environment(),
            **display.environment(),
            # Caches and settings outside the profile directory would survive it.
            "HOME": str(profile),
            **options.environment,
        }
        process = await _start(binary, command_line(options, profile), environment, profile)
        try:
            await _greet(process, options)
            yield process
        finally:
            await asyncio.shield(process.kill())


def _write_preferences(profile: Path) -> None:
    """Write what Chromium has no flag for, before it starts."""
    folder = profile / "Default"
    folder.mkdir(mode=0o700)
    (folder / "Preferences").write_text(json.dumps(PREFERENCES))


def find_chromium(chosen: Path | None, search_path: str) -> Path:
    """Return the browser to run.

    Raises:
        StartupError: `no_chromium`.
    """
    names = (str(chosen),) if chosen is not None else BINARY_NAMES
    for name in names:
        found = shutil.which(name, path=search_path)
        if found is not None:
            return Path(found)
    raise StartupError(
        "no_chromium",
        f"Chromium が見つかりません({'、'.join(names)})。"
        "インストールするか、場所を設定してください。",
        f"Chromium was not found ({', '.join(names)}). Install it or set its path.",
    )


def command_line(options: ChromiumOptions, profile: Path) -> list[str]:
    """Return all arguments of the browser."""
    place = options.placement
    flags = [
        *BASE_FLAGS,
        f"--disable-features={','.join(DISABLED_FEATURES)}",
        f"--user-data-dir={profile}",
        f"--window-position={place.x},{place.y}",
        f"--window-size={place.width},{place.height}",
    ]
    if os.geteuid() == 0:
        log.warning("chromium_without_sandbox", reason="running_as_root")
        # --test-type only hides the bar about --no-sandbox, which would shift the page.
        flags += ["--no-sandbox", "--test-type"]
    if options.debug_port is not None:
        log.warning("chromium_debug_port_open", reason="debug_port_is_set")
        flags += [f"--remote-debugging-port={options.debug_port}"]
    return [*flags, *options.extra_flags, f"--app={options.url}"]


async def _start(
    binary: Path, arguments: list[str], environment: Mapping[str, str], profile: Path
) -> ChromiumProcess:
    ends = make_pipes()
    null = os.devnull
    # asyncio's subprocesses cannot place pipes at descriptors 3 and 4 of the child.
    pid = os.posix_spawn(  # noqa: ASYNC221 - returns as soon as the child is made
        binary,
        [str(binary), *arguments],
        environment,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, null, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, null, os.O_WRONLY, 0),
            # Chromium's own log names addresses and titles of pages: personal data.
            (os.POSIX_SPAWN_OPEN, 2, null, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_DUP2, ends.child_reads, 3),
            (os.POSIX_SPAWN_DUP2, ends.child_writes, 4),
        ],
        setsid=True,
    )
    ends.close_child_ends()
    client = CdpClient()
    process = ChromiumProcess(pid, profile, client)
    await PipeTransport(client).connect(ends)
    return process


async def _greet(process: ChromiumProcess, options: ChromiumOptions) -> None:
    """Wait until the browser answers, and forbid downloads."""
    try:
        await process.cdp.send("Browser.getVersion", timeout=START_S)
        await process.cdp.send("Browser.setDownloadBehavior", {"behavior": "deny"})
    except CdpError as error:
        raise StartupError(
            "chromium_failed",
            "Chromium を開始できません。画面と権限を確認してください。",
            "Chromium did not start. Check the display and the permissions.",
        ) from error
    if options.debug_port is not None:
        port = options.debug_port or await _chosen_port(process.profile / "DevToolsActivePort")
        process.debug_url = f"http://127.0.0.1:{port}"


async def _chosen_port(port_file: Path) -> str:
    """Wait for the port which Chromium writes into its profile when it chooses one itself."""
    async with asyncio.timeout(START_S):
        while (port := _first_line(port_file)) is None:  # noqa: ASYNC110 - no event for a file
            await asyncio.sleep(0.02)
    return port


def _first_line(path: Path) -> str | None:
    try:
        return path.read_text().splitlines()[0]
    except (FileNotFoundError, IndexError):
        return None
