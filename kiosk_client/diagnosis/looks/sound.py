"""A second of the microphone, as levels: no sample is kept (T9)."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import av
import numpy as np
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray

RATE: Final = 16_000
SECONDS: Final = 1.0
BLOCK: Final = RATE // 50
SILENCE_DB: Final = -120.0
PATIENCE_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Sound:
    """What was heard.

    Attributes:
        seconds: how much sound came.
        peak_db: level of the loudest 20 ms, in dBFS.
        noise_db: level of the quietest tenth, in dBFS.
        clipped: share of samples at full scale, 0 … 1.
    """

    seconds: float
    peak_db: float
    noise_db: float
    clipped: float


def listen_to_file(source: Path) -> Sound:
    """Listen to the first second of a sound file (demonstrations, drills).

    Raises:
        OSError: it is not there, or no sound.
    """
    try:
        with av.open(str(source)) as container:
            samples = _samples(container)
    except av.FFmpegError as error:
        raise OSError(error.errno, error.strerror or type(error).__name__) from None
    return _levels(samples)


def listen_to_microphone(path: str) -> Sound:
    """Listen for a second to the session's default microphone, by ALSA's own recorder.

    The ALSA that PyAV's wheels carry looks for its configuration where the wheel was built, so it
    finds no device; arecord(1) gives raw samples and goes through the session's sound server.

    Args:
        path: where programs are.

    Raises:
        OSError: arecord is missing, there is no microphone, or another program has it.
    """
    program = shutil.which("arecord", path=path)
    if program is None:
        raise OSError(None, "arecord (alsa-utils) is not installed")
    command = [program, "-q", "-t", "raw", "-f", "S16_LE", "-r", str(RATE), "-c", "1", "-d", "1"]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE_S)  # noqa: S603 - a fixed command
    except subprocess.TimeoutExpired:
        raise OSError(None, "no sound comes") from None
    if done.returncode != 0:
        raise OSError(None, f"arecord ended with {done.returncode}")
    return _levels(np.frombuffer(done.stdout[: len(done.stdout) // 2 * 2], "<i2") / 32_768)


def _samples(container: av.container.InputContainer) -> NDArray[np.float64]:
    resampler = AudioResampler(format="s16", layout="mono", rate=RATE)
    pieces: list[NDArray[np.float64]] = []
    count = 0
    for frame in container.decode(audio=0):
        for part in resampler.resample(frame):
            piece = part.to_ndarray().reshape(-1).astype(np.float64) / 32_768
            pieces.append(piece)
            count += piece.size
        if count >= RATE * SECONDS:
            break
    return np.concatenate(pieces)[: int(RATE * SECONDS)] if pieces else np.zeros(0)


def _levels(samples: NDArray[np.float64]) -> Sound:
    if samples.size == 0:
        raise OSError(None, "no sound comes")
    whole = samples[: samples.size // BLOCK * BLOCK]
    blocks = whole.reshape(-1, BLOCK) if whole.size else samples.reshape(1, -1)
    power = np.sort(np.sqrt((blocks**2).mean(axis=1)))
    return Sound(
        seconds=samples.size / RATE,
        peak_db=_decibel(float(power[-1])),
        noise_db=_decibel(float(power[power.size // 10])),
        clipped=float((np.abs(samples) >= 0.999).mean()),
    )


def _decibel(level: float) -> float:
    return max(SILENCE_DB, 20 * float(np.log10(max(level, 1e-9))))
