"""What a probe is: one thing that can be wrong, how it is measured, and what to do about it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict
from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.words import Category, Verdict, Words, both

DEADLINE_S = 8.0
"""Seconds that a probe gets unless it says otherwise."""


@dataclass(frozen=True, slots=True)
class Limits:
    """From which value on somebody should look, and from which on it does not work.

    Attributes:
        warn: in the probe's unit; None: there is no such value.
        fail: likewise.
        good: which side is the good one; a value equal to a limit is still on it.
    """

    warn: float | None
    fail: float | None
    good: Literal["high", "low"]

    def judge(self, value: float) -> Verdict:
        """Return what a value means."""
        if self._beyond(value, self.fail):
            return "fail"
        return "warn" if self._beyond(value, self.warn) else "ok"

    def _beyond(self, value: float, limit: float | None) -> bool:
        if limit is None:
            return False
        return value < limit if self.good == "high" else value > limit


@dataclass(frozen=True, slots=True)
class Reading:
    """What one look found.

    Attributes:
        verdict: how bad it is.
        evidence: what was seen, for IT; never a secret, and of people nothing.
        value: the measured figure in the probe's unit.
        todo: what IT does about it, where that is more precise than the probe's own remedy.
        command: the exact command that does it, if there is one.
    """

    verdict: Verdict
    evidence: Words
    value: float | None = None
    todo: Words | None = None
    command: str | None = None


class Probe(ABC):
    """One thing that can be wrong.

    Attributes:
        id: stable name, for programs and for people on the telephone.
        category: which part of the kiosk it belongs to.
        name: what is looked at.
        measures: what is measured, and how.
        unit: of the value; empty where the answer is yes or no.
        limits: what the value is judged by.
        clerk: what a clerk at the counter can do, without a tool or a password; None: nothing.
        todo: what IT does.
        needs: probes that must not have failed: without them this one says nothing.
        of_kiosk: whether only an enrolled kiosk is asked for it.
        in_session: whether it may run while a citizen is served: it opens no device (C-24, Z-09).
        deadline_s: seconds after which it counts as failed.
    """

    id: str
    category: Category
    name: Words
    measures: Words
    unit: str = ""
    limits: Limits | None = None
    clerk: Words | None = None
    todo: Words
    needs: tuple[str, ...] = ()
    of_kiosk: bool = True
    in_session: bool = True
    deadline_s: float = DEADLINE_S

    @abstractmethod
    async def look(self, place: Place) -> Reading:
        """Look; what raises `OSError` or `StartupError` could not be looked at."""

    def judged(self, value: float, evidence: Words) -> Reading:
        """Return a reading by the probe's limits."""
        verdict: Verdict = "ok" if self.limits is None else self.limits.judge(value)
        return Reading(verdict, evidence, value)

    def measured(self, value: float, digits: int = 0) -> Reading:
        """Return a reading whose evidence is the figure itself, with the probe's unit."""
        return self.judged(value, both(f"{value:.{digits}f} {self.unit}"))


class Conditional(Probe):
    """A probe that looks only where the kiosk has what it looks at."""

    @override
    async def look(self, place: Place) -> Reading:
        """Look, or say why there is nothing to look at."""
        absent = self.absent(place)
        return await self.asked(place) if absent is None else absent

    @abstractmethod
    def absent(self, place: Place) -> Reading | None:
        """Say why there is nothing to look at; None: there is."""

    @abstractmethod
    async def asked(self, place: Place) -> Reading:
        """Look; raises as `look` does."""


def skipped(ja: str, en: str) -> Reading:
    """Return the reading of what nobody asks for on this kiosk."""
    return Reading("skip", both(ja, en))


def counted(count: int, *, lack: Verdict) -> Reading:
    """Return how many of something were found; `lack` is what none of them means."""
    return Reading("ok" if count else lack, both(f"{count} 台", f"{count} found"), count)


def without_panel(place: Place) -> Reading | None:
    """Say that a kiosk without the citizen's panel uses neither camera nor microphone."""
    if place.settings.show_panel:
        return None
    return skipped("この端末は住民の画面を開きません。", "No panel here.")


class Finding(BaseModel):
    """What a probe found, as `--json` prints it and the record keeps it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    category: Category
    verdict: Verdict
    title: Words
    evidence: Words
    value: float | None = None
    unit: str = ""
    clerk: Words | None = None
    todo: Words | None
    command: str | None
    took_ms: int = 0


def finding(probe: Probe, reading: Reading, took_s: float = 0.0) -> Finding:
    """Return a finding; remedies stand only where something is to be done."""
    ill = reading.verdict in ("warn", "fail")
    return Finding(
        id=probe.id,
        category=probe.category,
        verdict=reading.verdict,
        title=probe.name,
        evidence=reading.evidence,
        value=reading.value,
        unit=probe.unit,
        clerk=probe.clerk if ill else None,
        todo=(reading.todo or probe.todo) if ill else None,
        command=reading.command,
        took_ms=round(took_s * 1000),
    )
