"""What a fault of a drill is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from kiosk_client.diagnosis.words import Words
from madoguchi.drill.scene import Scene

Kind = Literal["real", "file", "stand-in"]
"""The thing itself is broken; a file of the kernel says that it is; a service of ours plays it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is broken on purpose.

    Attributes:
        id: stable name, for `--fault`.
        name: for people.
        expected: the probe that must name it, and no other.
        kind: how real it is.
        do: breaks it in a scene; raises `NotPossibleError` where this machine cannot.
        wants: a program without which this machine cannot play it.
    """

    id: str
    name: Words
    expected: str
    kind: Kind
    do: Callable[[Scene], Awaitable[None]]
    wants: str | None = None
