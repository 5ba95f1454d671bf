"""Makes the agent's parts, or what they are given, from the settings."""

import time
from collections.abc import Callable

from kiosk_client.control.state import ASKS_OF_A_PROCESS, LeaseOptions
from kiosk_client.diagnosis.desk import DiagnosisDesk, DiagnosisMeans
from kiosk_client.diagnosis.lines import Order
from kiosk_client.diagnosis.worker_process import DiagnosisProcess
from kiosk_client.identity import KioskIdentity
from kiosk_client.panel_window import FIRST_PATH, media_flags
from kiosk_client.photo.booth import PhotoBooth
from kiosk_client.photo.ports import PhotoCharge
from kiosk_client.photo.site_input import SitePhotoInput
from kiosk_client.photo.worker_process import WorkerPlace
from kiosk_client.session.state import AgentState
from kiosk_client.settings import KioskSettings
from kiosk_client.site import start_url, start_url_en
from kiosk_client.sites.page_rules import page_rules
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.update.desk import UpdateDesk, UpdateMeans
from kiosk_client.update.launcher import INBOX
from kiosk_client.update.preparing import ByService, OwnProcess
from kiosk_client.version import agent_version
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.chromium import ChromiumOptions, Placement
from kiosk_client.window.display import Display
from kiosk_client.window.options import WindowOptions
from kiosk_client.window.restarts import CrashCount, RestartPolicy
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.control import ControlReport
from server.protocol.panel import PanelHello
from server.protocol.photo import PanelPhoto
from server.protocol.session import IceServer


def first_state(
    settings: KioskSettings,
    identity: KioskIdentity,
    reports: tuple[ControlReport, ...] = (),
    *,
    maintenance: bool = False,
) -> AgentState:
    """Return what the agent knows before anything has happened; the rest is left from before."""
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
    return AgentState(hello, agent_version(), reports=reports, maintenance=maintenance)


def lease_options(settings: KioskSettings, process: int) -> LeaseOptions:
    """Return the rules of the control lease for one process, known by its durable number."""
    return LeaseOptions(
        touch_takes_back=settings.touch_takes_back,
        ask_timeout_s=settings.ask_timeout_s,
        first_ask=process * ASKS_OF_A_PROCESS,
    )


def application_options(
    settings: KioskSettings, site: SiteProfile | None = None, crashes: CrashCount | None = None
) -> WindowOptions:
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
        restarts=RestartPolicy(crashes=crashes or CrashCount()),
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


def refusing(settings: KioskSettings, unsafe: tuple[str, ...]) -> tuple[str, ...]:
    """Return the failed checks that refuse photos; none where the deployer overrides them."""
    return () if settings.unsafe_photos else unsafe


def site_photo(window: ApplicationWindow, site: SiteProfile | None) -> SitePhotoInput | None:
    """Return the site's input for a photo, if its profile names one."""
    return None if site is None or site.photo is None else SitePhotoInput(window, site)


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
    settings: KioskSettings, desktop: DesktopEnvironment, display: Display, crashes: CrashCount
) -> DiagnosisDesk:
    """Return what diagnoses this kiosk in processes of their own.

    Args:
        settings: of the agent.
        desktop: of its session.
        display: of its windows.
        crashes: counts the deaths of their browsers.
    """

    def order(ice: tuple[IceServer, ...], in_session: bool) -> Order:  # noqa: FBT001 - a callback
        told = Order.of(settings, desktop, display, ice, in_session=in_session)
        return told.model_copy(update={"crashes": crashes.within_hour(time.monotonic())})

    return DiagnosisDesk(DiagnosisMeans(order, DiagnosisProcess.start, settings.diagnosis_at))


def update_desk(settings: KioskSettings, end: Callable[[], None]) -> UpdateDesk | None:
    """Return what brings updates to this kiosk; None: they come by other means.

    Args:
        settings: of the agent.
        end: ends this agent, so that it is started again.
    """
    root = settings.update_root
    if root is None:
        return None
    inbox = settings.state_dir.expanduser() / INBOX
    preparer = ByService(root, inbox) if settings.update_by_service else OwnProcess(root, inbox)
    return UpdateDesk(UpdateMeans(root, inbox, preparer, agent_version(), end))
