"""What a check is, and what it finds."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk_client.diagnosis.words import Category, Verdict, Words
from kiosk_client.settings import KioskSettings
from kiosk_client.window.settings import DesktopEnvironment
from server.settings import ServerSettings

__all__ = ["Category", "Check", "Outcome", "Surroundings", "Verdict", "Words"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What checks look at: settings as the programs would read them, and the desktop session.

    Attributes:
        libraries: where Python's libraries are; None: where this program's are.
    """

    server: ServerSettings
    kiosk: KioskSettings
    desktop: DesktopEnvironment
    libraries: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one look found.

    Attributes:
        verdict: how bad it is.
        evidence: what was seen; never a secret, and of people nothing.
        todo: what to do about it.
        command: the exact command that does it, if there is one.
    """

    verdict: Verdict
    evidence: Words
    todo: Words | None = None
    command: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that can be wrong.

    Attributes:
        id: stable name, for scripts and for people on the telephone.
        category: which part of the product needs it.
        title: what is looked at.
        look: looks, in seconds at most; may raise `OSError`, `StartupError` or `TranslationError`.
    """

    id: str
    category: Category
    title: Words
    look: Callable[[Surroundings], Outcome]
