"""The moments by which a killed agent's successor knows how long control was away (Z-04)."""

from typing import Any

import pytest

from kiosk_client.control.hold_timer import EVERY_S, HoldTimer


@pytest.fixture
def told() -> list[int]:
    return []


@pytest.fixture
def timer(clock: Any, told: list[int]) -> HoldTimer:
    return HoldTimer(clock, told.append)


def test_it_counts_from_the_change(timer: HoldTimer, clock: Any, told: list[int]) -> None:
    """Each moment is the whole time since, in milliseconds."""
    timer.changed("operator")
    for _ in range(3):
        clock.pass_s(EVERY_S)
    assert told == [2_000, 4_000, 6_000]


def test_each_change_begins_anew(timer: HoldTimer, clock: Any, told: list[int]) -> None:
    """A phase that is over is not counted on, and no second timer runs beside the first."""
    timer.changed("operator")
    clock.pass_s(EVERY_S / 2)
    timer.changed("parked")
    clock.pass_s(EVERY_S / 2)
    assert told == []
    clock.pass_s(EVERY_S / 2)
    assert told == [2_000]


def test_nothing_is_counted_while_control_is_the_citizens(
    timer: HoldTimer, clock: Any, told: list[int]
) -> None:
    """Then there is nothing to close."""
    timer.changed("asked")
    timer.changed("citizen")
    clock.pass_s(EVERY_S * 5)
    assert told == []
