"""What a fault of a running kiosk is."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from kiosk_client.diagnosis.words import Words
from madoguchi.drill.fault import Kind
from madoguchi.drill.live.house import House

Broken = Callable[[House], AbstractAsyncContextManager[None]]
"""Breaks something in a house for the length of a block, and mends it."""


@dataclass(frozen=True, slots=True)
class LiveFault:
    """One thing that is broken while the kiosk runs, and mended again.

    Attributes:
        id: stable name, for `--fault`.
        name: for people.
        expected: the probe that must name it, and no other; for a kiosk that cannot be asked, the
            word by which the server says why.
        kind: how real it is.
        broken: breaks it; raises `NotPossibleError` where this machine cannot.
    """

    id: str
    name: Words
    expected: str
    kind: Kind
    broken: Broken
