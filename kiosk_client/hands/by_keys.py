"""Fills inputs that take no text by keys: dates and times part by part, sliders step by step.

All events that the page hears of it are trusted, as those of a citizen are (ADR 0041).
"""

from collections.abc import Awaitable, Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from kiosk_client.hands.form_field import FormField
from kiosk_client.hands.keys import digit_events, key_events
from kiosk_client.hands.outcomes import Applied, RefusedError
from kiosk_client.hands.parts import PARTS, Part, PartName, digits_of, is_same, shown_parts, written
from kiosk_client.sites.normalise import TextRefusedError
from server.protocol.input import KeyName

MAX_STEPS: Final = 600
"""Presses of one key in a row (about a second); where it takes more, the slider is dragged."""
MAX_ROUNDS: Final = 4
PAGES: Final = 10
ANY_STEPS: Final = 100
"""Presses of page keys, and of arrow keys where it has no step, along a whole slider (Chromium)."""

Make = Callable[[], Awaitable[Applied]]


def plan_parts(field: FormField, text: str, kind: str) -> Make:
    """Return what types a date or time.

    Args:
        field: which field.
        text: the value as HTML writes it; empty to empty the field.
        kind: `type` of the input.

    Raises:
        TextRefusedError: it is no value of this type.
    """
    wanted = written(text, kind) if text else {}

    async def make() -> Applied:
        await field.check()
        if not is_same(await field.call("read"), wanted, kind):
            await _type_parts(field, wanted)
        return Applied(field.name, is_same(await field.call("read"), wanted, kind))

    return make


async def _type_parts(field: FormField, wanted: Mapping[PartName, int]) -> None:
    """Type every part that is not locked; raises as `FormField.finish`.

    The last one is emptied first, so that the page is told of no mixture of old and new.
    """
    parts = shown_parts(await field.describe())
    free = [part for part in parts if not part.locked]
    if not free:
        raise RefusedError("not_editable", field.name)
    field.refuse(await field.call("enterByKeys"))
    halves = any(part.name == "ampm" for part in parts)
    in_order = sorted(free, key=lambda part: PARTS.index(part.name))
    await _type(field, free, in_order[-1], "")
    for part in in_order:
        digits = digits_of(part, wanted, halves=halves)
        if digits or part is not in_order[-1]:
            await _type(field, free, part, digits)
    await field.finish()


async def _type(field: FormField, free: list[Part], part: Part, digits: str) -> None:
    """Go to a part, from the first one on, and type its digits; none empty it."""
    for _ in free:
        await _press(field, "ArrowLeft")
    for _ in free[: free.index(part)]:
        await _press(field, "ArrowRight")
    if not digits:
        await _press(field, "Delete")
    for digit in digits:
        await field.grip.dispatcher.key(*digit_events(digit))


def plan_steps(field: FormField, text: str) -> Make:
    """Return what moves a slider to a number.

    Raises:
        TextRefusedError: it is no number.
    """
    try:
        wanted = Decimal(text)
    except InvalidOperation:
        raise TextRefusedError("not_a_number") from None
    if not wanted.is_finite():
        raise TextRefusedError("not_a_number")

    async def make() -> Applied:
        await field.check()
        _, presses = next_presses(await _scale(field), wanted)
        if presses:
            await _turn(field, wanted)
        return Applied(field.name, Decimal((await _scale(field))["value"]) == wanted)

    return make


async def _scale(field: FormField) -> Mapping[str, str]:
    scale: Mapping[str, str] | None = await field.call("scale")
    if scale is None:
        raise RefusedError("moved", field.name)
    return scale


async def _turn(field: FormField, wanted: Decimal) -> None:
    field.refuse(await field.call("enterByKeys"))
    for _ in range(MAX_ROUNDS):
        if not await _approach(field, wanted):
            break
    await field.finish()


async def _approach(field: FormField, wanted: Decimal) -> bool:
    """Press as many keys as the distance says; return whether there was any.

    Raises:
        RefusedError: it would take too many.
    """
    key, presses = next_presses(await _scale(field), wanted)
    if presses > MAX_STEPS:
        raise RefusedError("not_editable", field.name)
    for _ in range(presses):
        await _press(field, key)
    return presses > 0


def next_presses(scale: Mapping[str, str], wanted: Decimal) -> tuple[KeyName, int]:
    """Return which key brings a slider nearer to a number, and how often it is to be pressed.

    Args:
        scale: `value`, `min`, `max` and `step` of the slider, as HTML writes them.
        wanted: the number; beyond the ends, the end counts.
    """
    low, high = Decimal(scale["min"]), Decimal(scale["max"])
    if high <= low:
        return "ArrowUp", 0
    step = Decimal(scale["step"]) if scale["step"] != "any" else (high - low) / ANY_STEPS
    away = min(max(wanted, low), high) - Decimal(scale["value"])
    page = (high - low) / PAGES
    if step < page <= abs(away):
        return "PageUp" if away > 0 else "PageDown", int(abs(away) / page)
    return "ArrowUp" if away > 0 else "ArrowDown", int(abs(away) / step)


async def _press(field: FormField, key: KeyName) -> None:
    await field.grip.dispatcher.key(*key_events(key, shift=False))
