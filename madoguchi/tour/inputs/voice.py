"""Voices for the fake microphones: sentences spoken by espeak-ng, as 48 kHz mono WAV."""

import asyncio
import io
import wave
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from server.protocol.errors import StartupError

SAMPLE_RATE: Final = 48_000
"""Samples per second of the WAV files; Chromium's capture rate, so that nothing resamples."""

PAUSE_S: Final = 1.0
"""Silence between two sentences: long enough that each is an utterance of its own."""

Samples = npt.NDArray[np.int16]


@dataclass(frozen=True)
class Sentence:
    """One sentence and espeak-ng's voice for it; Japanese in kana, which espeak-ng can read."""

    voice: str
    text: str


CITIZEN_ASKS: Final = "What should I bring?"
"""A sentence of the phrase book, which the phrase spotter understands in this voice."""

CITIZEN_SAYS: Final = (
    Sentence("ja", "こんにちは。まいなんばーかーどの、しんせいをしたいです。"),
    Sentence("en-us", CITIZEN_ASKS),
)
OPERATOR_SAYS: Final = (
    Sentence("ja+f3", "おまたせしました。まどぐちの、かかりいんです。いっしょにすすめましょう。"),
    Sentence("en-us+f3", "Good morning. I can see the form, and I will guide you step by step."),
)


async def write_voice(path: Path, sentences: tuple[Sentence, ...]) -> None:
    """Speak the sentences into a mono 16-bit WAV of `SAMPLE_RATE`, one after the other.

    Raises:
        StartupError: `no_espeak` if the program espeak-ng is not installed.
    """
    pause = np.zeros(int(PAUSE_S * SAMPLE_RATE), dtype=np.int16)
    parts: list[Samples] = []
    for sentence in sentences:
        parts += [await _spoken(sentence), pause]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(np.concatenate(parts).tobytes())


async def _spoken(sentence: Sentence) -> Samples:
    """The sentence's samples at `SAMPLE_RATE`; the text goes in by stdin, not as an option."""
    try:
        process = await asyncio.create_subprocess_exec(
            *("espeak-ng", "-v", sentence.voice, "-s", "150", "--stdin", "--stdout"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
    except FileNotFoundError:
        raise StartupError(
            "no_espeak",
            "espeak-ng が見つかりません。Debian では apt-get install espeak-ng で入ります。",
            "espeak-ng was not found; on Debian, apt-get install espeak-ng.",
        ) from None
    spoken, complaint = await process.communicate(sentence.text.encode())
    if process.returncode != 0:
        reason = complaint.decode(errors="replace").strip()
        raise StartupError(
            "espeak_failed",
            f"espeak-ng が音声 {sentence.voice} を作れません（{reason}）。",
            f"espeak-ng could not speak with voice {sentence.voice} ({reason}).",
        )
    return resample(*read_wav(spoken))


def read_wav(data: bytes) -> tuple[Samples, int]:
    """Samples and rate of a mono 16-bit WAV whose header may hold a streaming length.

    espeak-ng writes to a pipe and cannot seek back, so its header claims more frames than follow.
    """
    with wave.open(io.BytesIO(data)) as file:
        rate = file.getframerate()
        raw = file.readframes(len(data) // 2)
    return np.frombuffer(raw[: len(raw) // 2 * 2], dtype=np.int16), rate


def resample(samples: Samples, rate: int) -> Samples:
    """Samples at `rate` → the same sound at `SAMPLE_RATE`, by linear interpolation."""
    length = len(samples) * SAMPLE_RATE // rate
    at = np.arange(length) * (rate / SAMPLE_RATE)
    sound: Samples = np.interp(at, np.arange(len(samples)), samples).astype(np.int16)
    return sound
