"""What became of one input, before it is a message: applied, or refused and why."""

from dataclasses import dataclass

from server.protocol.fields import FieldId
from server.protocol.input import InputRefusal


class RefusedError(Exception):
    """An input is not carried out; no fault, but an answer for the operator.

    Attributes:
        refusal: why.
        field: the field concerned, if it is known and may be named.
    """

    def __init__(self, refusal: InputRefusal, field: FieldId | None = None) -> None:
        self.refusal = refusal
        self.field = field
        super().__init__(refusal)


class DisarmedError(Exception):
    """The lease ended while an input was under way."""


@dataclass(frozen=True, slots=True)
class Applied:
    """An input reached the page.

    Attributes:
        field: the field that it reached.
        match: whether its value, read back, is what was meant; None if nothing is compared.
    """

    field: FieldId | None = None
    match: bool | None = None
