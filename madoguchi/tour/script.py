"""What a tour is made of: acts of steps, each step a small function that plays and looks."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from madoguchi.tour.stage import Stage

Witness = Literal["citizen", "operator", "it", "site", "server"]
"""Who saw it: citizen at the kiosk, operator, IT, practice site, or the machine itself."""


@dataclass(frozen=True)
class Seen:
    """One thing that the *other* side of an action really saw."""

    by: Witness
    ja: str
    en: str


Evidence: TypeAlias = tuple[Seen, ...]


@dataclass(frozen=True)
class Step:
    """One step of the session; `play` acts, asserts from the other side, and tells what it saw."""

    name: str
    ja: str
    en: str
    play: Callable[[Stage], Awaitable[Evidence]]


@dataclass(frozen=True)
class Act:
    """Steps that belong together, in the order in which a person does them."""

    name: str
    ja: str
    en: str
    steps: tuple[Step, ...]


class StepFailedError(Exception):
    """The other side did not see what it had to see; the text says what it saw instead."""


def require(held: bool, message: str) -> None:  # noqa: FBT001 - reads as an assertion
    """Fail the step with `message` unless `held`; unlike `assert`, never optimised away."""
    if not held:
        raise StepFailedError(message)
