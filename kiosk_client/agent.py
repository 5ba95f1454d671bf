"""The kiosk agent: puts display, windows, panel host, link and session machine together."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import structlog

from kiosk_client.card.desk import CardDesk
from kiosk_client.card_reader import open_card_desk
from kiosk_client.control.epoch import EpochFile
from kiosk_client.control.keeper import ControlParts
from kiosk_client.desk import Desk
from kiosk_client.enrol import ensure_identity
from kiosk_client.erasure.eraser import Eraser, Surroundings
from kiosk_client.erasure.ledger import ReceiptLedger
from kiosk_client.erasure.own_memory import forget, warn_of_freed
from kiosk_client.erasure.post import ReceiptPost
from kiosk_client.erasure.traces import Places
from kiosk_client.erasure.vault import MemoryVault, vault_folder
from kiosk_client.erasure.watch import Watch
from kiosk_client.errands import Office
from kiosk_client.identity import IdentityStore, KioskIdentity
from kiosk_client.letter_desk import letter_desk
from kiosk_client.life_signs import life_signs
from kiosk_client.link import ServerLink
from kiosk_client.log_ring import LogRing
from kiosk_client.outset import look_at_machine, look_for_camera
from kiosk_client.panel_host.files import check_built
from kiosk_client.panel_host.host import PanelHost, open_panel_host
from kiosk_client.panel_window import PanelWindow
from kiosk_client.parts import (
    application_options,
    diagnosis_desk,
    first_state,
    lease_options,
    panel_options,
    photo_booth,
    refusing,
    site_photo,
    update_desk,
)
from kiosk_client.performer import Kept
from kiosk_client.photo.worker_process import WorkerPlace
from kiosk_client.reenrol import Reenrolment
from kiosk_client.repairs.bench import Bench
from kiosk_client.repairs.ending import Ending, is_supervised
from kiosk_client.repairs.maintenance import MaintenanceFile
from kiosk_client.repairs.registry import Means, bench_of
from kiosk_client.report_file import ReportFile
from kiosk_client.settings import KioskSettings
from kiosk_client.sigterm import at_sigterm
from kiosk_client.site import site_profile
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.state_lock import held
from kiosk_client.tls import client_tls
from kiosk_client.version import agent_version
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.clipboard import clear_clipboard
from kiosk_client.window.display import Display, open_display
from kiosk_client.window.profile import profile_root
from kiosk_client.window.restarts import CrashCount, RestartPolicy
from kiosk_client.window.settings import DesktopEnvironment
from kiosk_client.window.shortcuts import shortcuts_refused
from kiosk_client.window_ports import window_ports
from kiosk_client.workers.process import camera_host, camera_listener
from server.protocol.photo import PanelPhoto

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


async def run_kiosk(
    settings: KioskSettings, *, started: Started | None = None, logs: LogRing | None = None
) -> int | None:
    """Run a kiosk until cancelled or until SIGTERM; everything that it opened is gone then.

    It returns an exit code if IT has ordered that it be started again (`START_AGAIN`).

    A server that is away does not stop it: it keeps trying, and the panel says so.

    Args:
        settings: of the kiosk.
        started: called once, when both windows are open.
        logs: keeps what this program logs, for IT.

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
    async with life_signs():
        with held(settings.state_dir):
            return await _run_alone(settings, desktop, started, logs or LogRing())


async def _run_alone(
    settings: KioskSettings, desktop: DesktopEnvironment, started: Started | None, logs: LogRing
) -> int | None:
    """Run the only agent of its state directory."""
    ending = Ending()
    identity = await ensure_identity(settings)
    async with (
        open_display(
            desktop, width=settings.display_width, height=settings.display_height
        ) as display,
        asyncio.TaskGroup() as tasks,
    ):
        running = tasks.create_task(
            _run(settings, identity, display, desktop, ending, logs, started)
        )
        wanted = tasks.create_task(ending.wanted(), name="ending")
        with shortcuts_refused(display), at_sigterm(running.cancel):
            await asyncio.wait([running, wanted], return_when=asyncio.FIRST_COMPLETED)
            running.cancel()
            await asyncio.wait([running])
            wanted.cancel()
    return ending.code


@dataclass(frozen=True, slots=True)
class _Kiosk:
    """What every part of one agent belongs to; `stack` closes them in the opposite order."""

    settings: KioskSettings
    identity: KioskIdentity
    display: Display
    desktop: DesktopEnvironment
    site: SiteProfile | None
    stack: AsyncExitStack
    crashes: CrashCount

    @property
    def profiles(self) -> Path:
        """Where throw-away profiles lie."""
        return profile_root(self.desktop.xdg_runtime_dir)


@dataclass(frozen=True, slots=True)
class _Erasure:
    """What erases; `refused` names the failed checks for which this machine takes no photos."""

    eraser: Eraser
    ledger: ReceiptLedger
    vault: MemoryVault
    watch: Watch
    refused: tuple[str, ...]


async def _run(  # noqa: PLR0913, PLR0917 - what belongs to all parts
    settings: KioskSettings,
    identity: KioskIdentity,
    display: Display,
    desktop: DesktopEnvironment,
    ending: Ending,
    logs: LogRing,
    started: Started | None,
) -> None:
    """Open the parts in the order of their need and close them in the opposite one."""
    warn_of_freed()
    site = site_profile(settings)
    if site is not None:
        log.info("site_profile_loaded", what=site.id, count=site.version)
    async with AsyncExitStack() as stack:
        kiosk = _Kiosk(settings, identity, display, desktop, site, stack, CrashCount())
        window = await stack.enter_async_context(
            ApplicationWindow(application_options(settings, site, kiosk.crashes), display, desktop)
        )
        erasure = await _open_erasure(kiosk, window)
        card = await stack.enter_async_context(open_card_desk(settings, window))
        desk = await _open_desk(kiosk, window, erasure, card, ending)
        camera = stack.enter_context(camera_listener())
        host = await stack.enter_async_context(
            open_panel_host(
                settings.panel_dist, settings.panel_port, desk, camera=camera_host(camera)
            )
        )
        tls = client_tls(settings.ca_file)
        key = Reenrolment(settings.server_url, tls, IdentityStore(settings.state_dir), identity)
        link = ServerLink(settings.server_url, identity, desk, tls=tls, successor=key)
        tasks = await stack.enter_async_context(asyncio.TaskGroup())
        panel = await _open_panel(kiosk, host, tasks)
        tasks.create_task(erasure.watch.run(), name="watchdog")
        tasks.create_task(link.run(), name="link")
        place = WorkerPlace(camera, host.access.origin, kiosk.profiles, settings.face_model)
        heard = _photo_heard(host, desk)
        booth = photo_booth(place, erasure.vault, site_photo(window, site), heard, erasure.refused)
        letter = letter_desk(camera, window, site, host)
        office = Office(
            _bench(kiosk, erasure.eraser, panel, card, key, ending, desk),
            panel.picture if settings.show_panel else None,
            logs,
        )
        tasks.create_task(desk.run(link, host, office, booth, letter), name="desk")
        if started is not None:
            started(_addresses(identity, host, window, panel, display))


async def _open_erasure(kiosk: _Kiosk, window: ApplicationWindow) -> _Erasure:
    """Prepare the place for photos and what erases, and vouch for an agent that was killed."""
    settings = kiosk.settings
    ledger = ReceiptLedger(settings.state_dir, kiosk.identity, agent_version())
    folder = kiosk.stack.enter_context(vault_folder(kiosk.profiles))
    watch = kiosk.stack.enter_context(Watch(folder).watching())
    unsafe = look_at_machine(settings, folder)
    vault = MemoryVault(folder, watch, refusing(settings, unsafe))
    around = Surroundings(
        lambda: clear_clipboard(kiosk.display, kiosk.desktop),
        Places(),
        watch,
        vault,
        forget,
        unsafe,
    )
    eraser = Eraser(window, ledger, around)
    await eraser.vouch_for_predecessor()
    return _Erasure(eraser, ledger, vault, watch, refusing(settings, unsafe))


async def _open_desk(
    kiosk: _Kiosk,
    window: ApplicationWindow,
    erasure: _Erasure,
    card: CardDesk | None,
    ending: Ending,
) -> Desk:
    """Prepare the inbox with control, reports and card; it works once it is run."""
    settings, stack = kiosk.settings, kiosk.stack
    epoch = EpochFile(settings.state_dir)
    reports = ReportFile(settings.state_dir)
    handlers = await stack.enter_async_context(asyncio.TaskGroup())
    ports = window_ports(window, kiosk.display, handlers, kiosk.site, lambda: desk.language)
    desk = Desk(
        first_state(
            settings,
            kiosk.identity,
            reports.read(),
            maintenance=MaintenanceFile(settings.state_dir).is_on(),
        ),
        window,
        ControlParts(ports, epoch, lease_options(settings, epoch.begin())),
        Kept(reports, erasure.eraser, ReceiptPost(erasure.ledger)),
        card,
        diagnosis_desk(settings, kiosk.desktop, kiosk.display, kiosk.crashes),
        update_desk(settings, ending.want),
    )
    return desk


def _bench(  # noqa: PLR0913, PLR0917 - what can be repaired
    kiosk: _Kiosk,
    eraser: Eraser,
    panel: PanelWindow,
    card: CardDesk | None,
    key: Reenrolment,
    ending: Ending,
    desk: Desk,
) -> Bench:
    """Return the repairs of this kiosk (Z-23)."""
    settings = kiosk.settings
    return bench_of(
        Means(
            directory=settings.state_dir,
            window=eraser,
            panel=panel if settings.show_panel else None,
            reader=None if card is None else card.reconnect,
            profile=None if settings.site_profile is None else lambda: site_profile(settings),
            key=key,
            ending=ending,
            supervised=is_supervised(settings.supervised),
            maintenance=desk.maintenance_switched,
            reboot_command=settings.reboot_command,
        )
    )


async def _open_panel(kiosk: _Kiosk, host: PanelHost, tasks: asyncio.TaskGroup) -> PanelWindow:
    """Open window B, if this kiosk shows one."""
    options = panel_options(kiosk.settings, host.access.origin)
    restarts = RestartPolicy(crashes=kiosk.crashes)
    panel = PanelWindow(options, host.access, kiosk.display, kiosk.desktop, restarts)
    if kiosk.settings.show_panel:
        opened = asyncio.Event()
        tasks.create_task(panel.run(opened.set), name="panel window")
        await opened.wait()
    return panel


def _photo_heard(host: PanelHost, desk: Desk) -> Callable[[PanelPhoto], None]:
    """Tell the panel where the photo step is, and the desk, by which the operator hears of it."""

    def heard(photo: PanelPhoto) -> None:
        host.send(photo)
        desk.photo_changed(photo)

    return heard


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
