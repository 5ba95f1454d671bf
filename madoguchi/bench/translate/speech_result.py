"""How long after the end of speech a caption is there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from madoguchi.bench.result import Count, Figures, Ms
from madoguchi.bench.samples import quantile

TEXT_LIMIT_MS: Final = 300.0
"""Budget from the recogniser's final text to the translated caption (p95)."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sentence, in milliseconds after its end; None where there was no caption.

    Attributes:
        closed_ms: until the endpointer took the silence for the end: nobody with it is quicker.
        caption_ms: until its final text.
        translated_ms: until its translation.
        is_right: the text is what was said.
    """

    closed_ms: float | None = None
    caption_ms: float | None = None
    translated_ms: float | None = None
    is_right: bool = False


class Delay(Figures):
    """Times of all sentences that were captioned."""

    p50_ms: Ms
    p95_ms: Ms

    @classmethod
    def of(cls, milliseconds: Sequence[float]) -> Self:
        """Sum up; a time before the end of speech, which a cut may bring, counts as none."""
        times = [max(0.0, each) for each in milliseconds]
        return cls(p50_ms=quantile(times, 0.5), p95_ms=quantile(times, 0.95))


class SpeechResult(Figures):
    """One recogniser.

    `text_ratio` is p95 of text to translated caption over its limit; `caption_ratio` and
    `translated_ratio` are p50 over p50 of the endpointer alone, measured on the same sentences.
    """

    engine: str
    said: Count
    heard: Count
    right: Count
    closed: Delay | None
    caption: Delay | None
    translated: Delay | None
    text: Delay | None
    text_ratio: float | None
    caption_ratio: float | None
    translated_ratio: float | None

    @classmethod
    def of(cls, engine: str, spoken: Sequence[Spoken]) -> Self:
        """Sum up."""
        whole = [
            (each.closed_ms, each.caption_ms, each.translated_ms)
            for each in spoken
            if each.closed_ms is not None
            and each.caption_ms is not None
            and each.translated_ms is not None
        ]
        right = sum(each.is_right for each in spoken)
        if not whole:
            return cls(
                engine=engine, said=len(spoken), heard=0, right=right, closed=None, caption=None,
                translated=None, text=None, text_ratio=None, caption_ratio=None,
                translated_ratio=None,
            )  # fmt: skip
        closed, caption, translated = (Delay.of(times) for times in zip(*whole, strict=True))
        text = Delay.of([done - found for _, found, done in whole])
        return cls(
            engine=engine,
            said=len(spoken),
            heard=len(whole),
            right=right,
            closed=closed,
            caption=caption,
            translated=translated,
            text=text,
            text_ratio=text.p95_ms / TEXT_LIMIT_MS,
            caption_ratio=_over(caption, closed),
            translated_ratio=_over(translated, closed),
        )


def _over(later: Delay, earlier: Delay) -> float | None:
    return later.p50_ms / earlier.p50_ms if earlier.p50_ms > 0 else None
