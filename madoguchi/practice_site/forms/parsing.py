"""From a posted form to a typed model, or to one problem per field."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from madoguchi.practice_site.problems import Problem, RefusedError

_TYPE_PROBLEMS: Final[Mapping[str, Problem]] = {
    "missing": Problem.REQUIRED,
    "string_too_long": Problem.TOO_LONG,
    "enum": Problem.NOT_A_CHOICE,
    "literal_error": Problem.NOT_A_CHOICE,
    "bool_parsing": Problem.NOT_A_CHOICE,
    "int_parsing": Problem.NOT_A_NUMBER,
    "date_from_datetime_parsing": Problem.NO_SUCH_DATE,
    "date_parsing": Problem.NO_SUCH_DATE,
}


class Form(BaseModel):
    """Base of all posted forms: immutable; names the page does not know are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")


F = TypeVar("F", bound=Form)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A form that was refused.

    Attributes:
        problems: the first problem of each field, in the order of the page; the key is a field's
            name, or the group's name that the model gives in ``RefusedFieldError``.
        values: what was typed, to be shown again; templates show no value in a secret field.
    """

    problems: Mapping[str, Problem]
    values: Mapping[str, str] = field(default_factory=dict)


class RefusedFieldError(RefusedError):
    """A check over several fields failed; ``name`` says beside which one to show it."""

    def __init__(self, name: str, problem: Problem) -> None:
        super().__init__(problem)
        self.name = name


def parse(model: type[F], posted: Mapping[str, str]) -> F | Refusal:
    """Validate ``posted`` (field name to text); empty text counts as not sent."""
    present = {name: value for name, value in posted.items() if value.strip()}
    try:
        return model.model_validate(present)
    except ValidationError as error:
        problems: dict[str, Problem] = {}
        for details in error.errors(include_url=False, include_input=False):
            name, problem = _explain(details)
            problems.setdefault(name, problem)
        return Refusal(problems, dict(posted))


def _explain(details: ErrorDetails) -> tuple[str, Problem]:
    cause = details.get("ctx", {}).get("error")
    if isinstance(cause, RefusedFieldError):
        return cause.name, cause.problem
    name = str(details["loc"][0]) if details["loc"] else ""
    if isinstance(cause, RefusedError):
        return name, cause.problem
    return name, _TYPE_PROBLEMS.get(details["type"], Problem.UNREADABLE)
