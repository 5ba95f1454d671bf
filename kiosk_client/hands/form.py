"""The form beside the picture: fill in, choose, check, by the name of a field; then read back."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final

from kiosk_client.hands.grip import Grip
from kiosk_client.hands.keys import key_events
from kiosk_client.hands.outcomes import Applied, RefusedError
from kiosk_client.hands.renderer import Verdict, fate_of, refuse
from kiosk_client.sites.normalise import normalise
from kiosk_client.window.documents import PageDocument
from server.protocol.fields import FieldId
from server.protocol.input import InputCheck, InputChoose, InputFill, InputFocus, KeyName

TICKED: Final = {True: "☑", False: "☐"}


@dataclass(frozen=True, slots=True)
class Change:
    """A change that is allowed, not yet made.

    Attributes:
        field: of which field.
        label: what the page calls it.
        text: what the citizen is asked about, if they must confirm it.
        must_confirm: whether they must.
        make: makes it; examines the field again, for it may be later.
    """

    field: FieldId
    label: str
    text: str
    must_confirm: bool
    make: Callable[[], Awaitable[Applied]]


@dataclass(frozen=True, slots=True)
class _Field:
    grip: Grip
    name: FieldId
    document: PageDocument
    number: int

    async def call(self, function: str, *values: str) -> Any:
        """Call a function of fill.js for this field; `values` are JavaScript literals."""
        arguments = ", ".join((str(self.number), *values))
        call = f"madoguchiFill.{function}({arguments})"
        return await self.grip.renderer.call(self.document, call)

    async def check(self) -> dict[str, Any]:
        """Return what fill.js says of it, if the operator may change it.

        Raises:
            RefusedError: the operator may not.
        """
        facts: dict[str, Any] = await self.call("check")
        self.refuse(facts["verdict"])
        return facts

    def refuse(self, verdict: Verdict) -> None:
        """Raise for every verdict but `fine`, as `renderer.refuse`, with the field's name."""
        try:
            refuse(verdict)
        except RefusedError as error:
            raise RefusedError(error.refusal, self.name) from None

    async def press(self, key: KeyName) -> None:
        """Press a key for which the field has been prepared."""
        await self.grip.dispatcher.key(*key_events(key, shift=False))
        await self.grip.renderer.settle(self.document, over=False)


async def plan(grip: Grip, message: InputFill | InputChoose | InputCheck) -> Change:
    """Examine and normalise a change.

    Raises:
        RefusedError: it is refused.
        TextRefusedError: no field may be given such text.
        CdpError: the page does not answer.
    """
    field = _find(grip, message.field)
    facts = await field.check()
    if isinstance(message, InputFill):
        text, make = _fill(field, facts, message.text)
    elif isinstance(message, InputChoose):
        text, make = await _choose(field, facts, message.option)
    else:
        text, make = _check(field, facts, wanted=message.checked)
    return Change(field.name, facts["label"], text, facts["klass"] == "confirm", make)


async def move_focus(grip: Grip, message: InputFocus) -> Applied:
    """Move focus to a field; the next keys go there. Raises as `plan`."""
    field = _find(grip, message.field)
    await field.check()
    if not await field.call("focus"):
        raise RefusedError("moved", field.name)
    grip.deaf = None
    return Applied(field.name)


async def focus_any(grip: Grip, name: FieldId) -> bool:
    """Move focus to a field of whatever class; raises as `plan`."""
    return bool(await _find(grip, name).call("focus"))


def _find(grip: Grip, name: FieldId) -> _Field:
    document, number = grip.names.find(name)
    return _Field(grip, name, document, number)


# -- text ----------------------------------------------------------------------------------------

_Plan = tuple[str, Callable[[], Awaitable[Applied]]]


def _fill(field: _Field, facts: dict[str, Any], typed: str) -> _Plan:
    if facts["kind"] in ("checkbox", "radio", "select"):
        raise RefusedError("not_editable", field.name)
    text = normalise(facts["normalise"], typed, multiline=bool(facts["multiline"]))

    async def make() -> Applied:
        if facts["setOnly"]:
            await field.check()
            await field.call("set", json.dumps(text))
            value = await field.call("read")
        else:
            value = await _write(field, text)
        return Applied(field.name, value == text)

    return text, make


async def _write(field: _Field, text: str) -> str | None:
    """Replace the whole content by what an IME would commit, and let the page see the change.

    Returns:
        What the field holds then.

    Raises:
        RefusedError: it may not be changed (any more), or the page moved focus away.
    """
    field.refuse(await field.call("enter"))
    dispatcher = field.grip.dispatcher
    if text:
        await dispatcher.text(text)
    else:
        await dispatcher.key(*key_events("Delete", shift=False))
    answer = await field.call("finish")
    refusal = fate_of(answer).refusal
    if refusal is not None:
        raise RefusedError(refusal, field.name)
    value: str | None = answer["value"]
    return value


# -- choices -------------------------------------------------------------------------------------


async def _choose(field: _Field, facts: dict[str, Any], place: int) -> _Plan:
    if facts["kind"] not in ("select", "radio"):
        raise RefusedError("not_editable", field.name)
    listed = await field.grip.renderer.call(
        field.document, f"madoguchiFields.options({field.number})"
    )
    options: list[str] = listed["options"] if listed else []

    async def make() -> Applied:
        await field.check()
        verdict = await field.call("option", str(place))
        if verdict != "done":
            field.refuse(verdict)
            key: KeyName | None = await field.call("keyToChoose", str(place))
            if key is not None:
                await field.press(key)
            if await field.call("option", str(place)) != "done":
                await field.call("choose", str(place))
        await field.call("leave")
        return Applied(field.name, await field.call("option", str(place)) == "done")

    return options[place] if place < len(options) else "", make


def _check(field: _Field, facts: dict[str, Any], *, wanted: bool) -> _Plan:
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
