"""やさしい日本語: a line in plain Japanese, from the phrase book, else by rules; its readings."""

from translation.easy.readings import Readings, shared_readings
from translation.easy.simplifier import EasyPart, EasyText, Simplifier

__all__ = ["EasyPart", "EasyText", "Readings", "Simplifier", "shared_readings"]
