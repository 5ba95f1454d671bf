"""Sound in frames of 30 ms, each heard once by the voice detector."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import webrtcvad

from translation.ports import SAMPLE_RATE, Samples
from translation.speech.level import level_db

FRAME_MS: Final = 30
FRAME: Final = SAMPLE_RATE * FRAME_MS // 1000
"""Samples of a frame; 10, 20 and 30 ms are what WebRTC's detector takes."""

NONE: Final[Samples] = np.zeros(0, dtype=np.int16)


@dataclass(frozen=True, slots=True)
class Frame:
    """30 ms of sound.

    Attributes:
        index: counted from the start of the stream.
        samples: `FRAME` of them.
        level: dBFS.
        is_voiced: there is a voice in it, loud enough to be meant for us.
    """

    index: int
    samples: Samples
    level: float
    is_voiced: bool


class Framer:
    """Makes frames of sound that arrives in pieces of any size; the detector's state runs on."""

    def __init__(self, aggressiveness: int, floor_db: float) -> None:
        self._detector = webrtcvad.Vad(aggressiveness)
        self._floor = floor_db
        self._rest = NONE
        self._count = 0

    def feed(self, samples: Samples) -> Iterator[Frame]:
        """Yield each frame that is whole now.

        Raises:
            ValueError: not mono sound of 16 bits.
        """
        if samples.dtype != np.int16 or samples.ndim != 1:
            raise ValueError(f"mono int16 is wanted, not {samples.dtype} with {samples.ndim} axes")
        sound = np.concatenate((self._rest, samples))
        whole = sound.size - sound.size % FRAME
        # The caller may use its buffer again: what is kept is a copy (concatenate makes one).
        self._rest = sound[whole:].copy()
        for start in range(0, whole, FRAME):
            yield self._frame(sound[start : start + FRAME])

    def take_rest(self) -> Samples:
        """Return what does not fill a frame, and forget it."""
        rest, self._rest = self._rest, NONE
        return rest

    def _frame(self, samples: Samples) -> Frame:
        level = level_db(samples)
        # The detector hears every frame, also quiet ones: it learns the room's noise from them.
        spoken = self._detector.is_speech(samples.tobytes(), SAMPLE_RATE)
        index, self._count = self._count, self._count + 1
        return Frame(index, samples, level, is_voiced=spoken and level >= self._floor)
