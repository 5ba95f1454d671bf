"""What the agent looks at before it opens anything: the camera, and the machine itself."""

import resource
from pathlib import Path

import structlog

from kiosk_client.camera import DEVICES, CameraMissingError, check_camera, has_camera
from kiosk_client.preflight.checks import failed_musts, run_checks
from kiosk_client.preflight.machine import Machine
from kiosk_client.settings import KioskSettings

log = structlog.get_logger(__name__)


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
