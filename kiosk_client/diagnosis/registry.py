"""All probes of a kiosk, in the order in which they are shown and causes are looked for."""

from typing import Final

from kiosk_client.diagnosis.probe import Probe
from kiosk_client.diagnosis.probes import (
    browser,
    camera,
    card,
    disks,
    display,
    hardening,
    ice,
    keeping,
    policy,
    printer,
    programs,
    resources,
    sound,
    updates,
    web,
)

PROBES: Final[tuple[Probe, ...]] = (
    *programs.PROBES,
    *keeping.PROBES,
    *updates.PROBES,
    *browser.PROBES,
    *camera.PROBES,
    *sound.PROBES,
    *display.PROBES,
    *card.PROBES,
    *printer.PROBES,
    *resources.PROBES,
    *disks.PROBES,
    *web.PROBES,
    *ice.PROBES,
    *policy.PROBES,
    *hardening.PROBES,
)
