"""Recognition of sentences that are known beforehand, and of nothing else (定型文の音声認識)."""

from translation.speech.spotting.phrases import Phrases, Slots
from translation.speech.spotting.spotter import PhraseSpotter

__all__ = ["PhraseSpotter", "Phrases", "Slots"]
