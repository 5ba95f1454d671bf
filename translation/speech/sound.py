"""Reads WAV sound of any rate and number of channels as mono at `SAMPLE_RATE`."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

import av
import av.error
import numpy as np

from translation.ports import SAMPLE_RATE, Samples, TranslationError

PIECE: Final = SAMPLE_RATE // 2
"""Samples that are handed on at once: an hour of sound never lies in memory."""


class SoundError(TranslationError):
    """This is not sound that can be read; the message says what is wrong with it."""


def read_wav(path: Path) -> Iterator[Samples]:
    """Yield the sound of a file in pieces of half a second.

    Raises:
        SoundError: no such file, not a WAV file, no sound in it, damaged.
    """
    try:
        with path.open("rb") as file:
            yield from decode_wav(file)
    except OSError as error:
        # FFmpeg's errors are OSErrors, too, and are told apart in `decode_wav`.
        raise SoundError(f"{path}: {error.strerror or 'cannot be read'}") from None
    except SoundError as error:
        raise SoundError(f"{path}: {error}") from None


def decode_wav(file: BinaryIO) -> Iterator[Samples]:
    """Yield the sound of an open file in pieces of half a second; the last is shorter.

    Only RIFF WAVE is decoded, from the bytes themselves: FFmpeg's other formats may name further
    files and addresses, which it would open.

    Raises:
        SoundError: not a WAV file, no sound in it, damaged.
    """
    kept: list[Samples] = []
    size = total = 0
    for piece in _resampled(file):
        kept.append(piece)
        size, total = size + piece.size, total + piece.size
        if size >= PIECE:
            yield np.concatenate(kept)
            kept, size = [], 0
    if kept:
        yield np.concatenate(kept)
    if total == 0:
        raise SoundError("there is no sound in this file")


def _resampled(file: BinaryIO) -> Iterator[Samples]:
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    try:
        with av.open(file, mode="r", format="wav") as container:
            for frame in container.decode(audio=0):
                for part in resampler.resample(frame):
                    yield _samples(part)
            for part in resampler.resample(None):
                yield _samples(part)
    except (av.error.FFmpegError, IndexError, ValueError):
        # Without a cause: FFmpeg's words say less than these, and may quote the bytes.
        raise SoundError("not a WAV file, or a damaged one") from None


def at_our_rate(sound: Samples, rate: int) -> Samples:
    """Return mono sound of any rate (Hz) at `SAMPLE_RATE`."""
    frame = av.AudioFrame.from_ndarray(sound[np.newaxis], format="s16", layout="mono")
    frame.sample_rate = rate
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    parts = (*resampler.resample(frame), *resampler.resample(None))
    return np.concatenate([_samples(part) for part in parts])


def _samples(frame: av.AudioFrame) -> Samples:
    return np.ascontiguousarray(frame.to_ndarray()[0]).astype(np.int16, copy=False)
