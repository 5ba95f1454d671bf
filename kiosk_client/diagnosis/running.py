"""Running probes side by side, each with its deadline, all within a minute (Z-09)."""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Final

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Finding, Probe, Reading, finding
from kiosk_client.diagnosis.words import Words, both
from server.protocol.errors import StartupError

WHOLE_S: Final = 60.0
"""Seconds that a whole run may take."""
NOT_NOW: Final = Reading(
    "skip", both("応対の間は機器に触れません。", "No device is touched during a session.")
)

Heard = Callable[[Finding], object]


async def diagnose(
    probes: Sequence[Probe],
    place: Place,
    *,
    in_session: bool = False,
    heard: Heard = lambda _: None,
    whole_s: float = WHOLE_S,
) -> tuple[Finding, ...]:
    """Run all probes; what does not answer in time has failed.

    Args:
        probes: what is looked at.
        place: the kiosk.
        in_session: leave out what opens a device, because a citizen is served.
        heard: called with each finding as soon as it is there.
        whole_s: seconds until those that still run count as failed.

    Returns:
        A finding for each probe, in their order.
    """
    until = asyncio.get_running_loop().time() + whole_s
    tasks: dict[str, asyncio.Task[Finding]] = {}
    ill: dict[str, Words] = {}

    async def one(probe: Probe) -> Finding:
        # Nothing is learnt from the picture of a camera that does not open.
        for need in probe.needs:
            if need in tasks:
                await tasks[need]
        first = next((ill[need] for need in probe.needs if need in ill), None)
        if in_session and not probe.in_session:
            found = finding(probe, NOT_NOW)
        elif first is not None:
            ill[probe.id] = first
            found = finding(probe, _after(first))
        else:
            found = await _looked(probe, place, until)
            if found.verdict == "fail":
                ill[probe.id] = probe.name
                found = _for_now(found, probe, place)
        heard(found)
        return found

    try:
        async with asyncio.TaskGroup() as group:
            tasks.update((each.id, group.create_task(one(each), name=each.id)) for each in probes)
    finally:
        place.end()
    return tuple(task.result() for task in tasks.values())


async def _looked(probe: Probe, place: Place, until: float) -> Finding:
    began = time.perf_counter()
    own = asyncio.get_running_loop().time() + probe.deadline_s
    try:
        async with asyncio.timeout_at(min(own, until)):
            reading = await probe.look(place)
    except TimeoutError:
        reading = _silent(time.perf_counter() - began)
    except StartupError as error:
        reading = Reading("fail", both(error.message_ja, error.message_en))
    except OSError as error:
        why = error.strerror or type(error).__name__
        reading = Reading("fail", both(f"確かめられません（{why}）。", f"Cannot look: {why}."))
    return finding(probe, reading, time.perf_counter() - began)


def _for_now(found: Finding, probe: Probe, place: Place) -> Finding:
    """Return a failure as a remark where nobody relies on the machine yet: it is not enrolled."""
    if probe.of_kiosk and not place.enrolled:
        return found.model_copy(update={"verdict": "warn"})
    return found


def _after(first: Words) -> Reading:
    return Reading("skip", both(f"先に「{first.ja}」を直します。", f"Mend “{first.en}” first."))


def _silent(seconds: float) -> Reading:
    return Reading(
        "fail",
        both(f"{seconds:.0f} 秒たっても返事がありません。", f"No answer within {seconds:.0f} s."),
    )
