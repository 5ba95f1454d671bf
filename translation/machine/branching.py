"""Mends a rendering that lost a number or a denial: others that begin like it and leave it later.

The many renderings of a beam differ in their last words. What was lost is often lost at one place,
and the engine knows another way on from there: it is asked for what it would say next at several
places of its best rendering, and goes on greedily from each answer. Taken is what fails no check
and comes back most like the sentence (`translation.machine.way_back`). The engine had said
otherwise first, so the line keeps its mark.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from translation import quantities
from translation.machine.asking import invents_a_placeholder
from translation.machine.judging import Judge
from translation.machine.model import MachineOptions, MachineText
from translation.machine.tidy import closed, tidy
from translation.machine.way_back import comes_back
from translation.ports import Branching, Hypothesis, Language, Translator
from translation.quantities import Masked

Clock = Callable[[], float]
"""Seconds from any point on, never going back."""

_AS_SURE: Final = 0.6
"""Share of the broken rendering's confidence that the mended one needs."""

_LOOKED_AT: Final = 12
"""Renderings that are translated back, the likeliest."""


class Mender:
    """Asks an engine for renderings that leave its best one, as long as there is time."""

    def __init__(
        self, translator: Translator, judge: Judge, options: MachineOptions, clock: Clock
    ) -> None:
        """Take the engine, who looks at its renderings, how many are asked for, and the time."""
        self._translator = translator
        self._judge = judge
        self._options = options
        self._clock = clock

    def mend(
        self, broken: MachineText, sentence: str, source: Language, target: Language, until: float
    ) -> MachineText:
        """Return a rendering that keeps what another lost, or that other one.

        Args:
            broken: the rendering to mend; left alone if it lost no number and no denial.
            sentence: one sentence.
            source: its language.
            target: the other.
            until: when no more is asked for, by the clock.

        Raises:
            ModelMissingError: this direction is not installed.
            TranslationError: the engine failed.
        """
        if not broken.text or "failed" not in {broken.numbers, broken.polarity}:
            return broken
        whole = closed(sentence, source)
        job = _Job(self._judge, whole, quantities.mask(whole, source), source, target)
        sound: list[MachineText] = []
        for text in job.asked(masking=self._options.masking):
            if self._clock() < until:
                sound += self._leaving(job, text)
        sound = [one for one in sound if one.confidence >= _AS_SURE * broken.confidence]
        sound = sorted(sound, key=lambda one: one.confidence, reverse=True)[:_LOOKED_AT]
        if not sound or self._clock() >= until:
            return broken
        texts = (broken, *sound)
        mended = comes_back(self._translator, sentence, source, target, texts)
        return broken if mended is None else replace(mended, mended=True)

    def _leaving(self, job: "_Job", text: str) -> list[MachineText]:
        """Return what fails no check of the renderings that leave the best one of a text."""
        options = self._options
        best = self._translator.hypotheses(text, job.source, job.target, 1)
        if not best:
            return []
        branching = Branching(
            best[0].text,
            shares=tuple(place / options.places for place in range(options.places)),
            count=options.leaving,
            accepts=lambda one: job.judged(text, Hypothesis(one, 1.0)) is not None,
        )
        found = self._translator.branches(text, job.source, job.target, branching)
        judged = (job.judged(text, one) for one in found)
        return [one for one in judged if one is not None]


@dataclass(frozen=True, slots=True)
class _Job:
    """One sentence that is mended."""

    judge: Judge
    sentence: str
    masked: Masked
    source: Language
    target: Language

    def asked(self, *, masking: bool) -> tuple[str, ...]:
        """Return the sentence as the engine is asked: masked, if it has quantities, and plain."""
        is_masked = masking and bool(self.masked.quantities)
        return (self.masked.text, self.sentence) if is_masked else (self.sentence,)

    def judged(self, asked: str, found: Hypothesis) -> MachineText | None:
        """Return a rendering of what was asked as it is shown; None if it fails a check."""
        if asked == self.masked.text:
            text = quantities.unmask(found.text, self.masked, self.target)
        else:
            text = None if invents_a_placeholder(asked, found.text) else found.text
        if text is None:
            return None
        shown = Hypothesis(tidy(text, self.target), found.confidence)
        judged = self.judge.look(self.sentence, self.source, shown, self.target)
        return judged if judged.is_sound else None
