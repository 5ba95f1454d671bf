"""The form beside the picture: fill in, choose, check, by the name of a field; then read back."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final

from kiosk_client.hands.by_keys import plan_parts, plan_steps
from kiosk_client.hands.form_field import FormField, find_field
from kiosk_client.hands.grip import Grip
from kiosk_client.hands.keys import key_events
from kiosk_client.hands.outcomes import Applied, DisarmedError, RefusedError
from kiosk_client.sites.normalise import normalise
from server.protocol.fields import FieldId
from server.protocol.input import InputCheck, InputChoose, InputFill, InputFocus, KeyName

TICKED: Final = {True: "☑", False: "☐"}


@dataclass(frozen=True, slots=True)
class Change:
    """A change that is allowed, not yet made.

    Attributes:
        field: of which field.
        label: what the page calls it, or the site profile.
        label_en: the site profile's English name.
        text: what the citizen is asked about, if they must confirm it.
        must_confirm: whether they must.
        make: makes it; examines the field again, for it may be later.
    """

    field: FieldId
    label: str
    label_en: str | None
    text: str
    must_confirm: bool
    make: Callable[[], Awaitable[Applied]]


async def plan(grip: Grip, message: InputFill | InputChoose | InputCheck) -> Change:
    """Examine and normalise a change.

    Raises:
        RefusedError: it is refused.
        TextRefusedError: no field may be given such text.
        CdpError: the page does not answer.
    """
    field = find_field(grip, message.field)
    facts = await field.check()
    if isinstance(message, InputFill):
        text, make = _fill(field, facts, message.text)
    elif isinstance(message, InputChoose):
        text, make = await _choose(field, facts, message.option)
    else:
        text, make = _check(field, facts, wanted=message.checked)
    must_confirm = facts["klass"] == "confirm"
    return Change(field.name, facts["label"], facts["labelEn"], text, must_confirm, make)


async def move_focus(grip: Grip, message: InputFocus) -> Applied:
    """Move focus to a field; the next keys go there. Raises as `plan`."""
    field = find_field(grip, message.field)
    await field.check()
    if not await field.call("focus"):
        raise RefusedError("moved", field.name)
    grip.deaf = None
    return Applied(field.name)


async def focus_any(grip: Grip, name: FieldId) -> bool:
    """Move focus to a field of whatever class; raises as `plan`."""
    return bool(await find_field(grip, name).call("focus"))


# -- text ----------------------------------------------------------------------------------------

_Plan = tuple[str, Callable[[], Awaitable[Applied]]]


def _fill(field: FormField, facts: dict[str, Any], typed: str) -> _Plan:
    if facts["kind"] in ("checkbox", "radio", "select"):
        raise RefusedError("not_editable", field.name)
    text = normalise(facts["normalise"], typed, multiline=bool(facts["multiline"]))
    match facts["way"]:
        case "parts":
            return text, plan_parts(field, text, facts["type"])
        case "steps":
            return text, plan_steps(field, text)
        case "set":
            write = _set
        case _:
            write = _write

    async def make() -> Applied:
        return Applied(field.name, await write(field, text) == text)

    return text, make


async def _set(field: FormField, text: str) -> str | None:
    """Set a colour, which no key reaches, with events that the page can tell from a citizen's."""
    await field.check()
    await field.call("set", json.dumps(text))
    value: str | None = await field.call("read")
    return value


async def _write(field: FormField, text: str) -> str | None:
    """Replace the whole content by what an IME would commit; raises as `FormField.finish`."""
    field.refuse(await field.call("enter"))
    dispatcher = field.grip.dispatcher
    if text:
        await dispatcher.text(text)
    else:
        await dispatcher.key(*key_events("Delete", shift=False))
    return await field.finish()


# -- choices -------------------------------------------------------------------------------------


async def _choose(field: FormField, facts: dict[str, Any], place: int) -> _Plan:
    if facts["kind"] not in ("select", "radio"):
        raise RefusedError("not_editable", field.name)
    text = await _option_text(field, place)

    async def make() -> Applied:
        await field.check()
        # The citizen was asked about a text, and the page may have another one in its place by now.
        if await _option_text(field, place) != text:
            raise RefusedError("moved", field.name)
        verdict = await field.call("option", str(place))
        if verdict != "done":
            field.refuse(verdict)
            await _press_to_choose(field, place)
            if await field.call("option", str(place)) != "done":
                await field.call("choose", str(place))
        await field.call("leave")
        return Applied(field.name, await field.call("option", str(place)) == "done")

    return text, make


async def _press_to_choose(field: FormField, place: int) -> None:
    """Choose by a key, where one does it; control that ends before the key changes nothing."""
    key: KeyName | None = await field.call("keyToChoose", str(place))
    if key is None:
        return
    try:
        await field.press(key)
    except DisarmedError:
        await field.call("putBack")
        raise


async def _option_text(field: FormField, place: int) -> str:
    listed = await field.grip.renderer.call(
        field.document, f"madoguchiFields.options({field.number})"
    )
    options: list[str] = listed["options"] if listed else []
    return options[place] if place < len(options) else ""


def _check(field: FormField, facts: dict[str, Any], *, wanted: bool) -> _Plan:
    if facts["kind"] != "checkbox":
        raise RefusedError("not_editable", field.name)

    async def make() -> Applied:
        await field.check()
        if await field.call("isTicked") != wanted:
            key: KeyName | None = await field.call("keyToTick")
            if key is not None:
                await field.press(key)
            if await field.call("isTicked") != wanted:
                await field.call("tick")
        return Applied(field.name, await field.call("isTicked") == wanted)

    return TICKED[wanted], make
