"""The kiosk agent: puts display, windows, panel host, link and session machine together."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import structlog

from kiosk_client.camera import DEVICES, CameraMissingError, check_camera
from kiosk_client.control.epoch import EpochFile
from kiosk_client.control.keeper import ControlParts
from kiosk_client.control.state import ASKS_OF_A_PROCESS, LeaseOptions
from kiosk_client.desk import Desk
from kiosk_client.enrol import ensure_identity
from kiosk_client.identity import KioskIdentity
from kiosk_client.link import ServerLink
from kiosk_client.panel_host.files import check_built
from kiosk_client.panel_host.host import PanelHost, open_panel_host
from kiosk_client.panel_window import FIRST_PATH, PanelWindow, media_flags
from kiosk_client.session.state import AgentState
from kiosk_client.settings import KioskSettings
from kiosk_client.site import site_profile, start_url
from kiosk_client.sites.page_rules import page_rules
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.state_lock import held
from kiosk_client.tls import client_tls
from kiosk_client.version import agent_version
from kiosk_client.window.application import ApplicationWindow, WindowOptions
from kiosk_client.window.chromium import ChromiumOptions, Placement, find_chromium
from kiosk_client.window.display import Display, open_display
from kiosk_client.window.settings import DesktopEnvironment
from kiosk_client.window_ports import window_ports
from server.protocol.panel import PanelHello

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class KioskAddresses:
    """Where a running kiosk is; `panel_url` holds the panel's token, so show it to its person only.

    The debug addresses are None unless the settings open those ports.
    """

    kiosk_id: str
    kiosk_name: str
    panel_url: str
    display: str
    application_debug_url: str | None
    panel_debug_url: str | None


Started = Callable[[KioskAddresses], None]


async def run_kiosk(settings: KioskSettings, *, started: Started | None = None) -> None:
    """Run a kiosk until cancelled or until SIGTERM; everything that it opened is gone then.

    A server that is away does not stop it: it keeps trying, and the panel says so.

    Args:
        settings: of the kiosk.
        started: called once, when both windows are open.

    Raises:
        StartupError: `no_chromium`, `chromium_failed`, `no_display`, `panel_not_built`,
            `port_taken`, `already_running`, `bad_ca_file`, `camera_missing` (if one is required), a
            fault of the site profile (see `site_profile`) or of the identity (see
            `ensure_identity`).
    """
    site_profile(settings)  # before anything is opened; read again when the window is
    check_built(settings.panel_dist)
    desktop = DesktopEnvironment()
    find_chromium(settings.chromium, desktop.path)
    look_for_camera(settings)
    with held(settings.state_dir):
        await _run_alone(settings, desktop, started)


async def _run_alone(
    settings: KioskSettings, desktop: DesktopEnvironment, started: Started | None
) -> None:
    """Run the only agent of its state directory."""
    identity = await ensure_identity(settings)
    async with (
        open_display(
            desktop, width=settings.display_width, height=settings.display_height
        ) as display,
        asyncio.TaskGroup() as tasks,
    ):
        running = tasks.create_task(_run(settings, identity, display, desktop, started))
        with _at_sigterm(running.cancel):
            await asyncio.wait([running])


async def _run(
    settings: KioskSettings,
    identity: KioskIdentity,
    display: Display,
    desktop: DesktopEnvironment,
    started: Started | None,
) -> None:
    """Open the parts in the order of their need and close them in the opposite one."""
    site = site_profile(settings)
    if site is not None:
        log.info("site_profile_loaded", what=site.id, count=site.version)
    epoch = EpochFile(settings.state_dir)
    async with AsyncExitStack() as stack:
        window = await stack.enter_async_context(
            ApplicationWindow(application_options(settings, site), display, desktop)
        )
        handlers = await stack.enter_async_context(asyncio.TaskGroup())
        ports = window_ports(window, display, handlers, site, lambda: desk.language)
        control = ControlParts(ports, epoch, lease_options(settings, epoch.begin()))
        desk = Desk(first_state(settings, identity), window, control)
        host = await stack.enter_async_context(
            open_panel_host(settings.panel_dist, settings.panel_port, desk)
        )
        link = ServerLink(settings.server_url, identity, desk, tls=client_tls(settings.ca_file))
        tasks = await stack.enter_async_context(asyncio.TaskGroup())
        panel = PanelWindow(
            panel_options(settings, host.access.origin), host.access, display, desktop
        )
        if settings.show_panel:
            opened = asyncio.Event()
            tasks.create_task(panel.run(opened.set), name="panel window")
            await opened.wait()
        tasks.create_task(link.run(), name="link")
        tasks.create_task(desk.run(link, host), name="desk")
        if started is not None:
            started(_addresses(identity, host, window, panel, display))


def look_for_camera(settings: KioskSettings, devices: Path = DEVICES) -> None:
    """Say that there is no camera, unless a file stands in for it or no panel is shown here.

    Raises:
        CameraMissingError: the settings require one.
    """
    if settings.fake_video is not None or not settings.show_panel:
        return
    try:
        check_camera(devices)
    except CameraMissingError as fault:
        if settings.require_camera:
            raise
        log.warning(fault.code)


def first_state(settings: KioskSettings, identity: KioskIdentity) -> AgentState:
    """Return what the agent knows before anything has happened."""
    hello = PanelHello(
        kiosk_name=identity.enrolment.name,
        municipality=identity.enrolment.municipality,
        languages=settings.languages,
        idle_warning_s=settings.idle_warning_s,
        idle_grace_s=settings.idle_grace_s,
        cancel_s=settings.cancel_s,
    )
    return AgentState(hello, agent_version())


def lease_options(settings: KioskSettings, process: int) -> LeaseOptions:
    """Return the rules of the control lease for one process, known by its durable number."""
    return LeaseOptions(
        touch_takes_back=settings.touch_takes_back,
        ask_timeout_s=settings.ask_timeout_s,
        first_ask=process * ASKS_OF_A_PROCESS,
    )


def application_options(settings: KioskSettings, site: SiteProfile | None = None) -> WindowOptions:
    """Return how window A is opened: the left of the display."""
    width = settings.display_width - settings.panel_width
    return WindowOptions(
        start_url=start_url(settings, site),
        placement=Placement(0, 0, width, settings.display_height),
        allowed_origins=(*settings.allowed_origins, *(site.origins if site else ())),
        binary=settings.chromium,
        debug_port=settings.debug_port_application,
        capture=settings.capture,
        page_rules=None if site is None else page_rules(site),
    )


def panel_options(settings: KioskSettings, origin: str) -> ChromiumOptions:
    """Return how window B is opened: the right of the display."""
    left = settings.display_width - settings.panel_width
    return ChromiumOptions(
        url=f"{origin}{FIRST_PATH}",
        placement=Placement(left, 0, settings.panel_width, settings.display_height),
        binary=settings.chromium,
        debug_port=settings.debug_port_panel,
        extra_flags=(
            "--autoplay-policy=no-user-gesture-required",
            *media_flags(settings.fake_video, settings.fake_audio),
        ),
    )


def _addresses(
    identity: KioskIdentity,
    host: PanelHost,
    window: ApplicationWindow,
    panel: PanelWindow,
    display: Display,
) -> KioskAddresses:
    return KioskAddresses(
        kiosk_id=identity.kiosk_id,
        kiosk_name=identity.enrolment.name,
        panel_url=host.access.url,
        display=display.name,
        application_debug_url=window.debug_url,
        panel_debug_url=panel.process.debug_url if panel.process is not None else None,
    )


@contextmanager
def _at_sigterm(callback: Callable[[], object]) -> Iterator[None]:
    """Call back at SIGTERM, so that the windows are wiped before the process ends."""
    loop = asyncio.get_running_loop()
    # Only a main thread has signals; elsewhere the caller cancels.
    with suppress(NotImplementedError, RuntimeError, ValueError):
        loop.add_signal_handler(signal.SIGTERM, callback)
    try:
        yield
    finally:
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.remove_signal_handler(signal.SIGTERM)
