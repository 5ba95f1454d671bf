"""A chirp from the loudspeaker to the microphone: does it arrive, how loud, how late.

The chirp is known, so a matched filter finds it below the hall's noise and says when it came. What
is recorded is compared with the chirp and forgotten: no sound leaves this module (T9).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]
Duplex = Callable[[Samples, int], Samples]
"""Plays samples (full scale ±1, at a rate in Hz) and returns what the microphone hears meanwhile.

Both begin at the same moment. Raises `OSError`: there is no loudspeaker or no microphone.
"""

RATE: Final = 48_000
LOW_HZ: Final = 400.0
HIGH_HZ: Final = 7_000.0
"""What small loudspeakers play and small microphones hear."""
CHIRP_S: Final = 0.4
AFTER_S: Final = 0.8
"""How late an echo may come: Bluetooth takes a quarter of a second."""
LOUDNESS: Final = 0.25
"""Of the chirp, of full scale (-12 dBFS): heard in the room, no fright."""
FADE_S: Final = 0.02
HEARD_DB: Final = 20.0
"""By how much the echo stands above all else: noise alone reaches some 15 dB."""
SILENCE_DB: Final = -120.0


class NoSoundLibraryError(Exception):
    """PortAudio is not installed on this machine."""


@dataclass(frozen=True, slots=True)
class Echo:
    """What came back.

    Attributes:
        heard: whether the chirp is in what was recorded.
        delay_ms: from the loudspeaker's sample to the microphone's, with all buffers between.
        level_db: what arrives against what was played, in dB.
        clearness_db: by how much it stands above all else that was heard, in dB.
    """

    heard: bool
    delay_ms: float
    level_db: float
    clearness_db: float


def chirp(rate: int = RATE) -> Samples:
    """Return a sweep whose pitch rises evenly in octaves, faded in and out.

    Args:
        rate: samples a second.
    """
    time = np.arange(int(rate * CHIRP_S)) / rate
    octaves = np.log(HIGH_HZ / LOW_HZ)
    phase = 2 * np.pi * LOW_HZ * CHIRP_S / octaves * (np.exp(time / CHIRP_S * octaves) - 1)
    fade = np.minimum(1, np.minimum(time, time[::-1]) / FADE_S)
    return np.asarray(LOUDNESS * fade * np.sin(phase), dtype=np.float64)


def hear_chirp(duplex: Duplex, rate: int = RATE) -> Echo:
    """Play the chirp and look for it in what is heard.

    Args:
        duplex: loudspeaker and microphone.
        rate: samples a second.

    Raises:
        OSError: there is no loudspeaker, or no microphone.
        NoSoundLibraryError: this machine cannot play and record at once.
    """
    played = chirp(rate)
    silence = np.zeros(int(rate * AFTER_S))
    return echo_in(duplex(np.concatenate([played, silence]), rate), played, rate)


def echo_in(recorded: Samples, played: Samples, rate: int) -> Echo:
    """Find what was played in what was recorded, by a matched filter.

    Args:
        recorded: at least as long as `played`.
        played: the chirp.
        rate: of both, samples a second.
    """
    if recorded.size < played.size:
        raise OSError(None, "no sound comes")
    strength = np.abs(_correlation(recorded, played))
    at = int(strength.argmax())
    peak, elsewhere = float(strength[at]), _elsewhere(strength, at, rate)
    clearness = _decibel(peak / elsewhere) if elsewhere > 0 else 0.0
    level = _decibel(peak / float(played @ played))
    return Echo(clearness >= HEARD_DB and level > SILENCE_DB, 1000 * at / rate, level, clearness)


def _correlation(recorded: Samples, played: Samples) -> Samples:
    """Return how well the chirp fits at each sample, by the Fourier transform."""
    size = 1 << int(np.ceil(np.log2(recorded.size + played.size)))
    spectrum = np.fft.rfft(recorded, size) * np.conj(np.fft.rfft(played, size))
    fits = np.fft.irfft(spectrum, size)[: recorded.size - played.size + 1]
    return np.asarray(fits, dtype=np.float64)


def _elsewhere(strength: Samples, at: int, rate: int) -> float:
    """Return the mean strength away from the peak: the room answers for some 100 ms after it."""
    far = np.concatenate([strength[: max(0, at - rate // 50)], strength[at + rate // 10 :]])
    return float(np.sqrt((far**2).mean())) if far.size else 0.0


def _decibel(ratio: float) -> float:
    return max(SILENCE_DB, 20 * float(np.log10(max(ratio, 1e-9))))


def play_and_record(samples: Samples, rate: int) -> Samples:
    """Use the session's default loudspeaker and microphone at once (PortAudio).

    One stream for both: its two clocks begin together, so that the delay can be told.

    Raises:
        OSError: there is no loudspeaker, or no microphone.
        NoSoundLibraryError: PortAudio is not installed.
    """
    try:
        import sounddevice  # noqa: PLC0415 - looks for PortAudio when it is imported
    except OSError:
        raise NoSoundLibraryError from None
    try:
        heard = sounddevice.playrec(samples, rate, channels=1, dtype="float32", blocking=True)
    except sounddevice.PortAudioError as error:
        raise OSError(None, str(error.args[0])[:80]) from None
    return np.asarray(heard, dtype=np.float64).reshape(-1)
