"""Values of HTML's date and time types, taken apart for the keys that type them."""

from decimal import Decimal

import pytest

from kiosk_client.hands.by_keys import next_presses
from kiosk_client.hands.parts import Part, digits_of, is_same, shown_parts, written
from kiosk_client.sites.normalise import TextRefusedError


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("2024-04-01", "date", {"year": 2024, "month": 4, "day": 1}),
        ("2024-4", "month", {"year": 2024, "month": 4}),
        ("2024-W07", "week", {"year": 2024, "week": 7}),
        ("9:05", "time", {"hour": 9, "minute": 5}),
        ("09:05:00", "time", {"hour": 9, "minute": 5}),
        ("09:05:06.5", "time", {"hour": 9, "minute": 5, "second": 6, "millisecond": 500}),
        (
            "2024-04-01 10:30",
            "datetime-local",
            {"year": 2024, "month": 4, "day": 1, "hour": 10, "minute": 30},
        ),
    ],
)
def test_a_value_is_taken_apart(text: str, kind: str, parts: dict[str, int]) -> None:
    """As HTML writes it, and a little more freely; zero seconds are no seconds."""
    assert written(text, kind) == parts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2024-04-01", "month"),
        ("10:30", "date"),
        ("2024-04-01", "datetime-local"),
        ("きのう", "time"),
        ("10:3", "time"),
        ("24:00", "time"),
        ("2024-13", "month"),
        ("2024-W54", "week"),
        ("２０２４-04", "month"),
        ("2023-02-29", "date"),
        ("2024-04-31 10:30", "datetime-local"),
        ("2024-00-01", "date"),
        ("0001-06-04", "date"),
        ("0204-04", "month"),
        ("20240-W07", "week"),
    ],
)
def test_what_is_no_such_value_is_refused(text: str, kind: str) -> None:
    """It is not typed in part."""
    with pytest.raises(TextRefusedError):
        written(text, kind)


def test_a_value_is_compared_by_what_it_means() -> None:
    """Not by how the control writes it; what is no value of this type is not the same."""
    assert is_same("10:30", written("10:30:00", "time"), "time")
    assert is_same("", {}, "date")
    assert not is_same("", {"year": 2024, "month": 4}, "month")
    assert not is_same("2024-04", {}, "month")
    assert not is_same("secret", {"year": 2024, "month": 4}, "month")
    assert not is_same(None, {}, "date")


def test_the_parts_of_a_control_are_found_in_the_order_in_which_it_shows_them() -> None:
    """Whatever lies around them; one that takes no focus is locked."""

    def part(name: str, *more: str) -> dict[str, object]:
        pseudo = f"-webkit-datetime-edit-{name}-field"
        return {"attributes": ["role", "spinbutton", "pseudo", pseudo, *more]}

    row = {"children": [part("month", "aria-valuemax", "12"), part("year", "disabled", ""), {}]}
    node = {"attributes": ["type", "month"], "shadowRoots": [{"children": [row]}]}
    assert shown_parts(node) == [
        Part("month", 12, locked=False),
        Part("year", 0, locked=True),
    ]


@pytest.mark.parametrize(
    ("hour", "largest", "halves", "digits"),
    [
        (0, 23, False, "00"),
        (13, 23, False, "13"),
        (0, 12, True, "12"),
        (12, 12, True, "12"),
        (13, 12, True, "01"),
        (12, 11, True, "00"),
    ],
)
def test_hours_are_typed_as_the_clock_shows_them(
    hour: int, largest: int, *, halves: bool, digits: str
) -> None:
    """Of 24 or, beside 午前・午後, of 12."""
    wanted = written(f"{hour:02}:30", "time")
    assert digits_of(Part("hour", largest, locked=False), wanted, halves=halves) == digits
    half = digits_of(Part("ampm", 2, locked=False), wanted, halves=halves)
    assert half == ("2" if hour >= 12 else "1")


def test_a_control_is_emptied_part_by_part() -> None:
    """No digits: the key that empties it."""
    assert digits_of(Part("year", 9999, locked=False), {}, halves=False) == ""


@pytest.mark.parametrize(
    ("value", "wanted", "step", "keys"),
    [
        ("50", "100", "1", ("PageUp", 5)),
        ("50", "43", "1", ("ArrowDown", 7)),
        ("50", "50", "1", ("ArrowDown", 0)),
        ("50", "400", "1", ("PageUp", 5)),
        ("50", "100", "25", ("ArrowUp", 2)),
        ("50", "51", "0.5", ("ArrowUp", 2)),
        ("50", "57", "any", ("ArrowUp", 7)),
    ],
)
def test_a_slider_goes_by_pages_and_then_by_steps(
    value: str, wanted: str, step: str, keys: tuple[str, int]
) -> None:
    """The fewest keys; never beyond its end."""
    scale = {"value": value, "min": "0", "max": "100", "step": step}
    assert next_presses(scale, Decimal(wanted)) == keys


def test_a_slider_without_a_length_stays_where_it_is() -> None:
    """A page may turn its ends around."""
    scale = {"value": "7", "min": "7", "max": "3", "step": "any"}
    assert next_presses(scale, Decimal(5)) == ("ArrowUp", 0)
