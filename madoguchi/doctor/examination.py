"""One run over the whole list, with its sentence, and its place in the record."""

import time
from collections.abc import Sequence

import structlog

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Probe
from kiosk_client.diagnosis.record import Run, RunRecord, made
from kiosk_client.diagnosis.running import Heard, diagnose
from kiosk_client.diagnosis.verdict import sentence
from kiosk_client.version import agent_version

log = structlog.get_logger(__name__)


async def examine(place: Place, probes: Sequence[Probe], *, in_session: bool, heard: Heard) -> Run:
    """Run the probes and put what they found into a sentence.

    Args:
        place: the kiosk.
        probes: what is looked at.
        in_session: leave out what opens a device.
        heard: called with each finding as soon as it is there.
    """
    began = time.perf_counter()
    findings = await diagnose(probes, place, in_session=in_session, heard=heard)
    took = time.perf_counter() - began
    words = sentence(findings)
    return made(findings, words, took, agent_version(), in_session=in_session)


def earlier(place: Place) -> tuple[Run, ...]:
    """Return the kiosk's record; one that cannot be read must not hide what is found now."""
    try:
        return RunRecord(place.state).runs()
    except OSError as error:
        log.warning("diagnoses_not_read", error=type(error).__name__)
        return ()


def keep(place: Place, run: Run) -> None:
    """Add a run to the kiosk's record; a machine that is no kiosk keeps none."""
    if not place.enrolled:
        return
    try:
        RunRecord(place.state).add(run)
    except OSError as error:  # a full disk must not hide what was found
        log.warning("diagnosis_not_kept", error=type(error).__name__)
