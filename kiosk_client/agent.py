"""The kiosk agent: puts display, windows, panel host, link and session machine together."""

import asyncio
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import structlog

from kiosk_client.camera import DEVICES, CameraMissingError, check_camera, has_camera
from kiosk_client.card_reader import open_card_desk
from kiosk_client.control.epoch import EpochFile
from kiosk_client.control.keeper import ControlParts
from kiosk_client.control.state import ASKS_OF_A_PROCESS, LeaseOptions
from kiosk_client.desk import Desk
from kiosk_client.diagnosis.desk import DiagnosisDesk, DiagnosisMeans
from kiosk_client.diagnosis.lines import Order
from kiosk_client.diagnosis.worker_process import DiagnosisProcess
from kiosk_client.enrol import ensure_identity
from kiosk_client.erasure.eraser import Eraser, Surroundings
from kiosk_client.erasure.ledger import ReceiptLedger
from kiosk_client.erasure.post import ReceiptPost
from kiosk_client.erasure.scrub import Scrubber
from kiosk_client.erasure.traces import Places
from kiosk_client.erasure.vault import MemoryVault, vault_folder
from kiosk_client.erasure.watch import Watch
from kiosk_client.identity import KioskIdentity
from kiosk_client.letter_desk import letter_desk
from kiosk_client.link import ServerLink
from kiosk_client.panel_host.files import check_built
from kiosk_client.panel_host.host import PanelHost, open_panel_host
from kiosk_client.panel_window import FIRST_PATH, PanelWindow, media_flags
from kiosk_client.performer import Kept
from kiosk_client.photo.booth import PhotoBooth
from kiosk_client.photo.ports import PhotoCharge
from kiosk_client.photo.site_input import SitePhotoInput
from kiosk_client.photo.worker_process import WorkerPlace
from kiosk_client.preflight.checks import failed_musts, run_checks
from kiosk_client.preflight.machine import Machine
from kiosk_client.report_file import ReportFile
from kiosk_client.session.state import AgentState
from kiosk_client.settings import KioskSettings
from kiosk_client.site import site_profile, start_url, start_url_en
from kiosk_client.sites.page_rules import page_rules
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.state_lock import held
from kiosk_client.tls import client_tls
from kiosk_client.version import agent_version
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.chromium import ChromiumOptions, Placement, find_chromium
from kiosk_client.window.clipboard import clear_clipboard
from kiosk_client.window.display import Display, open_display
from kiosk_client.window.options import WindowOptions
from kiosk_client.window.profile import profile_root
from kiosk_client.window.settings import DesktopEnvironment
from kiosk_client.window.shortcuts import shortcuts_refused
from kiosk_client.window_ports import window_ports
from kiosk_client.workers.process import camera_host, camera_listener
from server.protocol.control import ControlReport
from server.protocol.panel import PanelHello
from server.protocol.photo import PanelPhoto
from server.protocol.session import IceServer

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
        with shortcuts_refused(display), _at_sigterm(running.cancel):
            await asyncio.wait([running])


async def _run(
    settings: KioskSettings,
    identity: KioskIdentity,
    display: Display,
    desktop: DesktopEnvironment,
    started: Started | None,
) -> None:
    """Open the parts in the order of their need and close them in the opposite one."""
    scrubber = Scrubber()
    site = site_profile(settings)
    if site is not None:
        log.info("site_profile_loaded", what=site.id, count=site.version)
    epoch = EpochFile(settings.state_dir)
    reports = ReportFile(settings.state_dir)
    ledger = ReceiptLedger(settings.state_dir, identity, agent_version())
    async with AsyncExitStack() as stack:
        window = await stack.enter_async_context(
            ApplicationWindow(application_options(settings, site), display, desktop)
        )
        folder = stack.enter_context(vault_folder(profile_root(desktop.xdg_runtime_dir)))
        watch = stack.enter_context(Watch(folder).watching())
        unsafe = look_at_machine(settings, folder)
        vault = MemoryVault(folder, watch, refusing(settings, unsafe))
        around = Surroundings(
            lambda: clear_clipboard(display, desktop),
            Places(),
            watch,
            vault,
            unsafe,
            scrubber.scrub,
        )
        eraser = Eraser(window, ledger, around)
        await eraser.vouch_for_predecessor()
        handlers = await stack.enter_async_context(asyncio.TaskGroup())
        ports = window_ports(window, display, handlers, site, lambda: desk.language)
        control = ControlParts(ports, epoch, lease_options(settings, epoch.begin()))
        state = first_state(settings, identity, reports.read())
        desk = Desk(
            state,
            window,
            control,
            Kept(reports, eraser, ReceiptPost(ledger)),
            await stack.enter_async_context(open_card_desk(settings, window)),
            diagnosis_desk(settings, desktop, display),
        )
        camera = stack.enter_context(camera_listener())
        host = await stack.enter_async_context(
            open_panel_host(
                settings.panel_dist, settings.panel_port, desk, camera=camera_host(camera)
            )
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
        tasks.create_task(watch.run(), name="watchdog")
        tasks.create_task(link.run(), name="link")
        place = WorkerPlace(
            camera,
            host.access.origin,
            profile_root(desktop.xdg_runtime_dir),
            settings.face_model,
        )
        booth = photo_booth(
            place,
            vault,
            site_photo(window, site),
            _photo_heard(host, desk),
            refusing(settings, unsafe),
        )
        letter = letter_desk(camera, window, site, host)
        tasks.create_task(desk.run(link, host, booth, letter), name="desk")
        if started is not None:
            started(_addresses(identity, host, window, panel, display))


def refusing(settings: KioskSettings, unsafe: tuple[str, ...]) -> tuple[str, ...]:
    """Return the failed checks that refuse photos; none where the deployer overrides them."""
    return () if settings.unsafe_photos else unsafe


def _photo_heard(host: PanelHost, desk: Desk) -> Callable[[PanelPhoto], None]:
    """Tell the panel where the photo step is, and the desk, by which the operator hears of it."""

    def heard(photo: PanelPhoto) -> None:
        host.send(photo)
        desk.photo_changed(photo)

    return heard


def photo_booth(
    place: WorkerPlace,
    charge: PhotoCharge,
    site: SitePhotoInput | None,
    tell: Callable[[PanelPhoto], None],
    refused: tuple[str, ...],
) -> PhotoBooth | None:
    """Return what takes photos, if the site has a place for one and the machine is safe for it.

    Without it the panel offers no photo: a button that must fail wastes the citizen's time.

    Args:
        place: what its workers are given.
        charge: answers for the photos.
        site: the site's input for a photo; None: it has none.
        tell: hears of each change of the photo step.
        refused: names of the required checks for which this machine refuses photos (D7).
    """
    return None if site is None or refused else PhotoBooth(place, charge, site, tell)


def diagnosis_desk(
    settings: KioskSettings, desktop: DesktopEnvironment, display: Display
) -> DiagnosisDesk:
    """Return what diagnoses this kiosk in processes of their own."""

    def order(ice: tuple[IceServer, ...], in_session: bool) -> Order:  # noqa: FBT001 - a callback
        return Order.of(settings, desktop, display, ice, in_session=in_session)

    return DiagnosisDesk(DiagnosisMeans(order, DiagnosisProcess.start, settings.diagnosis_at))


def site_photo(window: ApplicationWindow, site: SiteProfile | None) -> SitePhotoInput | None:
    """Return the site's input for a photo, if its profile names one."""
    return None if site is None or site.photo is None else SitePhotoInput(window, site)


def look_for_camera(settings: KioskSettings, devices: Path = DEVICES) -> None:
    """Say that there is no camera, unless a file stands in for it or no panel is shown here.

    Raises:
        CameraMissingError: the settings require one.
    """
    if settings.fake_video is not None or not settings.show_panel:
        return
    if settings.photo_camera is not None and not has_camera(settings.photo_camera):
        log.warning("photo_camera_missing")
    try:
        check_camera(devices)
    except CameraMissingError as fault:
        if settings.require_camera:
            raise
        log.warning(fault.code)


def look_at_machine(settings: KioskSettings, folder: Path) -> tuple[str, ...]:
    """Return the required checks of this machine that have failed, and say so (D7)."""
    # Inherited by the browsers: whatever the machine is set to, our programs leave no dump.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    unsafe = failed_musts(run_checks(Machine(folder, settings.state_dir)))
    if unsafe and settings.unsafe_photos:
        log.error("photos_on_unsafe_machine", what=",".join(unsafe))
    elif unsafe:
        log.warning("photos_refused_by_preflight", what=",".join(unsafe))
    return unsafe


def first_state(
    settings: KioskSettings, identity: KioskIdentity, reports: tuple[ControlReport, ...] = ()
) -> AgentState:
    """Return what the agent knows before anything has happened; `reports` are left from before."""
    hello = PanelHello(
        kiosk_name=identity.enrolment.name,
        municipality=identity.enrolment.municipality,
        languages=settings.languages,
        idle_warning_s=settings.idle_warning_s,
        idle_grace_s=settings.idle_grace_s,
        cancel_s=settings.cancel_s,
        coach_voice=settings.coach_voice,
        photo_camera=settings.photo_camera,
    )
    return AgentState(hello, agent_version(), reports=reports)


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
        start_url_en=start_url_en(settings, site),
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
