"""A field of the form beside the picture, and what fill.js does with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk_client.hands.grip import Grip
from kiosk_client.hands.keys import key_events
from kiosk_client.hands.outcomes import RefusedError
from kiosk_client.hands.renderer import Verdict, fate_of, refuse
from kiosk_client.window.documents import PageDocument
from server.protocol.fields import FieldId
from server.protocol.input import KeyName


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form; raises `CdpError` where the page does not answer."""

    grip: Grip
    name: FieldId
    document: PageDocument
    number: int

    async def call(self, function: str, *values: str) -> Any:
        """Call a function of fill.js for this field; `values` are JavaScript literals."""
        arguments = ", ".join((str(self.number), *values))
        call = f"madoguchiFill.{function}({arguments})"
        return await self.grip.renderer.call(self.document, call)

    async def describe(self) -> Mapping[str, Any]:
        """Return its node with the parts that the browser itself draws it with."""
        element = f"madoguchiFields.get({self.number})"
        return await self.grip.renderer.describe(self.document, element, whole=True)

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

    async def finish(self) -> str | None:
        """End what `enter` or `enterByKeys` of fill.js began, and let the page see the change.

        Returns:
            What the field holds then.

        Raises:
            RefusedError: not all of it arrived, because the page moved focus away.
        """
        answer = await self.call("finish")
        refusal = fate_of(answer).refusal
        if refusal is not None:
            raise RefusedError(refusal, self.name)
        value: str | None = answer["value"]
        return value


def find_field(grip: Grip, name: FieldId) -> FormField:
    """Return the field of this name.

    Raises:
        RefusedError: there is none, or its document is gone.
    """
    document, number = grip.names.find(name)
    return FormField(grip, name, document, number)
