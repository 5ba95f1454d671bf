"""Turns that have no text, and turns made of several sentences."""

from collections.abc import Sequence
from typing import Final

from translation import quantities
from translation.interpretation import Caution, Interpretation, weakest, worst
from translation.ports import Language

_LEFT_OUT: Final = "…"


def nothing(text: str, source: Language, target: Language, *warnings: str) -> Interpretation:
    """Return a turn of which nothing is shown, and why."""
    return Interpretation(source, target, text, "", "none", 0.0, warnings=warnings)


def joined(
    text: str, source: Language, target: Language, parts: Sequence[Interpretation]
) -> Interpretation:
    """Put the sentences of a turn together; it is as good as its weakest.

    A sentence that may not be shown leaves "…" behind, so that nobody takes the rest for all.
    """
    shown = parts if any(part.text for part in parts) else ()
    glue, back_glue = ("", " ") if target == "ja" else (" ", "")
    backs = [part.back if part.back is not None else part.original for part in parts]
    has_back = any(part.back is not None for part in parts)
    warnings = dict.fromkeys(warning for part in parts for warning in part.warnings)
    whole = glue.join(part.text or _LEFT_OUT for part in shown) if shown else ""
    numbers = worst([part.numbers for part in parts])
    # Sentences that are right apart may say another number together.
    if whole and numbers != "failed" and not warnings:
        numbers = quantities.check(text, source, whole, target).state
        warnings |= {Caution.NUMBERS: None} if numbers == "failed" else {}
    return Interpretation(
        source,
        target,
        text,
        whole,
        weakest([part.layer for part in parts if part.text]),
        min(part.confidence for part in parts),
        back=back_glue.join(backs) if has_back else None,
        numbers=numbers,
        polarity=worst([part.polarity for part in parts]),
        terms=worst([part.terms for part in parts]),
        slots={name: value for part in parts for name, value in part.slots.items()},
        warnings=tuple(warnings),
    )
