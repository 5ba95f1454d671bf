"""やさしい日本語: a line in plain Japanese, from the phrase book, else by rules."""

from translation.easy.simplifier import EasyPart, EasyText, Simplifier

__all__ = ["EasyPart", "EasyText", "Simplifier"]
