"""Checks around the engine: what goes in is text, what comes out is a translation of it."""

from .agreement import PolarityCheck, denies, polarity
from .degenerate import degenerate
from .hygiene import LIMIT, clean, refuse_other_languages
from .secrets import HIDDEN, mask_secrets

__all__ = [
    "HIDDEN",
    "LIMIT",
    "PolarityCheck",
    "clean",
    "degenerate",
    "denies",
    "mask_secrets",
    "polarity",
    "refuse_other_languages",
]
