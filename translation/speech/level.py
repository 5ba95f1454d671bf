"""How loud sound is."""

import numpy as np

from translation.ports import Samples

FULL_SCALE = 32_768.0
WINDOW = 480
"""Samples over which a level is taken: 30 ms."""
SILENCE_DB = -120.0
"""Level of digital silence (dBFS); nothing is below it."""


def level_db(samples: Samples) -> float:
    """Return the root mean square level in dB below full scale; `SILENCE_DB` if there is none."""
    if samples.size == 0:
        return SILENCE_DB
    power = float(np.mean(np.square(samples.astype(np.float64) / FULL_SCALE)))
    return max(SILENCE_DB, 10.0 * float(np.log10(power))) if power > 0 else SILENCE_DB


def loudness_db(samples: Samples) -> float:
    """Return the level of the louder tenth of an utterance (dBFS); pauses in it do not count."""
    frames = [samples[at : at + WINDOW] for at in range(0, samples.size, WINDOW)]
    if not frames:
        return SILENCE_DB
    return float(np.percentile([level_db(frame) for frame in frames], 90))
