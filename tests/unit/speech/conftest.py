"""Sound for the tests: something that WebRTC's detector takes for a voice, and silence."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest

from translation.ports import SAMPLE_RATE, Samples

MakeSound = Callable[..., Samples]


@pytest.fixture(scope="session")
def voice() -> MakeSound:
    """Vowel-like sound of so many seconds: harmonics of 120 Hz under three formants."""

    @cache
    def make(seconds: float, level: float = 0.2) -> Samples:
        time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
        sound = np.zeros(time.size)
        for harmonic in range(1, 30):
            pitch = 120.0 * harmonic
            weight = sum(np.exp(-(((pitch - f) / 200) ** 2)) for f in (600, 1_200, 2_400))
            sound += (weight + 0.02) * np.sin(2 * np.pi * pitch * time + harmonic)
        sound *= level / max(1e-9, float(np.abs(sound).max(initial=0)))
        made: Samples = (sound * 32_767).astype(np.int16)
        made.flags.writeable = False  # one for all tests
        return made

    return make


@pytest.fixture(scope="session")
def silence() -> MakeSound:
    """Hiss of a quiet room."""

    def make(seconds: float) -> Samples:
        random = np.random.default_rng(7)
        return (random.standard_normal(round(seconds * SAMPLE_RATE)) * 6).astype(np.int16)

    return make
