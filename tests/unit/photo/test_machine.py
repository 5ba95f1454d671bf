"""The photo step's table: no way leads to a photo that nobody deletes (Z-07)."""

from collections import deque
from typing import get_args

import pytest

from kiosk_client.photo.machine import REASONS, TABLE, WITHOUT_WORKER, PhotoEvent, step
from server.protocol.photo import PhotoPhase

PHASES: tuple[PhotoPhase, ...] = get_args(PhotoPhase)
EVENTS: tuple[PhotoEvent, ...] = get_args(PhotoEvent)
HOLDING = {"taken", "placing", "placed", "refused"}
"""Phases in which there is a photo."""


def reachable() -> set[PhotoPhase]:
    found: set[PhotoPhase] = {"idle"}
    pending = deque[PhotoPhase](["idle"])
    while pending:
        phase = pending.popleft()
        for event in EVENTS:
            after, _ = step(phase, event)
            if after not in found:
                found.add(after)
                pending.append(after)
    return found


def test_every_phase_is_reached() -> None:
    """A phase that nothing leads to is a screen that nobody ever sees."""
    assert reachable() == set(PHASES)


@pytest.mark.parametrize("phase", PHASES)
def test_the_end_of_the_visit_ends_all(phase: PhotoPhase) -> None:
    """Whatever goes on, the worker ends and with it the photo."""
    after, orders = step(phase, "visit_over")
    assert after == "idle"
    assert orders[-1] == "end_worker"
    assert "withdraw" in orders


@pytest.mark.parametrize("phase", [p for p in PHASES if p not in WITHOUT_WORKER])
def test_a_worker_that_died_is_told(phase: PhotoPhase) -> None:
    """Its photo died with it; a form that still names the file must not be sent."""
    after, orders = step(phase, "worker_lost")
    assert after == "failed"
    assert "withdraw" in orders


@pytest.mark.parametrize(("phase", "event"), [(p, e) for p in PHASES for e in EVENTS])
def test_a_photo_ends_only_by_deletion(phase: PhotoPhase, event: PhotoEvent) -> None:
    """From a phase with a photo to one without: it is deleted, by name or with the worker."""
    after, orders = step(phase, event)
    if phase in HOLDING and after not in HOLDING:
        assert set(orders) & {*REASONS, "end_worker"}


@pytest.mark.parametrize(("phase", "event"), [(p, e) for p in PHASES for e in EVENTS])
def test_only_the_citizen_uses_a_photo(phase: PhotoPhase, event: PhotoEvent) -> None:
    """Nothing but their touch puts it into the form: not the shutter, not time."""
    _, orders = step(phase, event)
    if "place" in orders:
        assert event == "use"
        assert phase in {"taken", "refused"}


def test_the_operators_shutter_only_begins() -> None:
    """Pressed while framing it counts down; it stops nothing, takes nothing, and opens nothing."""
    for phase in PHASES:
        after, orders = step(phase, "pressed")
        if phase == "framing":
            assert (after, orders) == ("countdown", ("count_down",))
        else:
            assert (after, orders) == (phase, ())


def test_an_event_out_of_place_changes_nothing() -> None:
    """A second touch on a button that has just gone does nothing."""
    for phase in PHASES:
        for event in EVENTS:
            if (phase, event) not in TABLE and event not in {"visit_over", "worker_lost"}:
                assert step(phase, event) == (phase, ())


@pytest.mark.parametrize("phase", HOLDING - {"placing"})
def test_delete_is_always_in_reach(phase: PhotoPhase) -> None:
    """And so is another try, as long as the site has not taken the photo."""
    assert step(phase, "delete")[0] == "idle"
    assert step(phase, "retake")[0] == "framing"
