"""From the end of somebody's speech to the caption that others read: the interpreter's real path.

The worker's own ear, endpointer, recogniser, mask and renderer hear sentences that eSpeak NG
speaks, in real time, for the pauses of the speech are part of what is measured. The clock is that
of the samples: the end of speech is the moment at which its last loud sample has been fed.
"""

import asyncio
import itertools
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final, Literal

import numpy as np

from madoguchi.bench.outcome import Say
from madoguchi.bench.translate.speech_result import SpeechResult, Spoken
from server.interpreter.errands import Heard, Render, Setup
from server.interpreter.worker.ear import Ear
from server.interpreter.worker.engines import make_engines
from server.interpreter.worker.ports import Engines
from server.interpreter.worker.rendering import rendered
from server.interpreter.worker.threads import Cores
from translation.phrases import PhraseBook
from translation.ports import SAMPLE_RATE, Samples
from translation.speech.espeak import EspeakSynthesiser
from translation.speech.whisper import FILES

RecogniserName = Literal["phrases", "whisper"]

PIECE: Final = SAMPLE_RATE // 50
"""Samples of a WebRTC frame, 20 ms."""
LEAD_S: Final = 0.4
PATIENCE_S: Final = 8.0
"""An utterance without a caption for so long was not understood."""
LOUD: Final = 300
HISS: Final = 20.0
_SESSION: Final = "bench"


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said, how it sounds, and after how many seconds its last sound is over."""

    text: str
    samples: Samples
    ends_s: float


def missing() -> str | None:
    """Why speech cannot be measured here, as a sentence; None if it can."""
    if shutil.which("espeak-ng") is None:
        return "espeak-ng is not installed: sudo apt-get install espeak-ng"
    return None


def recognisers(models: Path) -> tuple[RecogniserName, ...]:
    """Those that can be measured: the phrase spotter, and Whisper if a model is installed."""
    whisper = any(
        all((folder / name).is_file() for name in FILES) for folder in models.glob("whisper-*")
    )
    return ("phrases", "whisper") if whisper else ("phrases",)


def sentences(count: int) -> tuple[Sentence, ...]:
    """Sentences of citizens, evenly over the phrase book, spoken by turns in two voices."""
    voices = [EspeakSynthesiser(voices={"en": voice}) for voice in ("en-us", "en-gb")]
    said = _phrases()
    chosen = said[:: max(1, len(said) // count)][:count]
    return tuple(
        _sentence(text, voice.speak(text, "en"))
        for text, voice in zip(chosen, itertools.cycle(voices), strict=False)
    )


async def measure(
    recogniser: RecogniserName, models: Path, said: Sequence[Sentence], say: Say
) -> SpeechResult | None:
    """Say each sentence once and wait for its caption; None if the engine is not there."""
    setup = Setup(recogniser=recogniser, models=str(models), threads=1)
    engines = await asyncio.to_thread(make_engines, setup)
    if "en" not in engines.recognisers:
        return None
    await asyncio.to_thread(engines.begin)
    listener = _Listener(engines)
    try:
        spoken = [await listener.hear(sentence) for sentence in said]
    finally:
        await listener.close()
    found = SpeechResult.of(engines.name, spoken)
    say(f"{engines.name}: {found.heard} of {found.said} captioned")
    return found


class _Listener:
    """One end of a call, from its sound to its caption."""

    def __init__(self, engines: Engines) -> None:
        self._engines = engines
        self._sounds = Cores(1, "recognise")
        self._words = Cores(1, "render")
        self._heard: asyncio.Queue[tuple[float, Heard]] = asyncio.Queue()
        self._ear = Ear(_SESSION, "citizen", "en", engines, self._sounds, self._words, self._take)

    async def hear(self, sentence: Sentence) -> Spoken:
        """Feed the sound as a microphone would, and silence until the caption is there."""
        while not self._heard.empty():
            self._heard.get_nowait()
        began = monotonic()
        feeding = asyncio.create_task(self._feed(sentence.samples, began))
        ended = began + sentence.ends_s
        try:
            async with asyncio.timeout(sentence.ends_s + PATIENCE_S):
                at, heard = await self._final(ended)
        except TimeoutError:
            return Spoken()
        finally:
            feeding.cancel()
            await asyncio.gather(feeding, return_exceptions=True)
        if not heard.text:
            return Spoken()
        await self._words.run(lambda: rendered(_errand(heard), self._engines))
        return Spoken(
            closed_ms=1000 * (at - heard.late_s - ended),
            caption_ms=1000 * (at - ended),
            translated_ms=1000 * (monotonic() - ended),
            is_right=heard.text == sentence.text,
        )

    async def close(self) -> None:
        await self._ear.close()
        self._sounds.close()
        self._words.close()

    def _take(self, heard: Heard) -> None:
        if heard.is_final:
            self._heard.put_nowait((monotonic(), heard))

    async def _final(self, ended: float) -> tuple[float, Heard]:
        """The caption of the end of the sentence: a pause within it makes one of its own."""
        while True:
            at, heard = await self._heard.get()
            if at >= ended:
                return at, heard

    async def _feed(self, sound: Samples, began: float) -> None:
        for number, piece in enumerate(_pieces(sound)):
            await asyncio.sleep(max(0.0, began + (number + 1) * PIECE / SAMPLE_RATE - monotonic()))
            self._ear.take(piece)


def _errand(heard: Heard) -> Render:
    return Render(errand=1, text=heard.text, language="en", targets=("en", "ja"))


def _pieces(sound: Samples) -> Iterator[Samples]:
    """The sound, and the hiss of the room behind it without an end."""
    random = np.random.default_rng(1)
    for at in range(0, sound.size - PIECE + 1, PIECE):
        yield sound[at : at + PIECE]
    while True:
        yield _hiss(random, PIECE)


def _sentence(text: str, voice: Samples) -> Sentence:
    lead = round(LEAD_S * SAMPLE_RATE)
    random = np.random.default_rng(0)
    loud = np.flatnonzero(np.abs(voice.astype(np.int32)) > LOUD)
    last = int(loud[-1]) + 1 if loud.size else voice.size
    quiet = _hiss(random, lead + voice.size).astype(np.int32)
    quiet[lead:] += voice
    samples = np.clip(quiet, -32_768, 32_767).astype(np.int16)
    return Sentence(text, samples, (lead + last) / SAMPLE_RATE)


def _hiss(random: np.random.Generator, size: int) -> Samples:
    return (random.standard_normal(size) * HISS).astype(np.int16)


def _phrases() -> tuple[str, ...]:
    """What citizens say without blanks, in English, as the spotter of the product listens for."""
    book = PhraseBook.shipped()
    return tuple(
        phrase.forms("en")[0]
        for procedure in book.procedures
        for phrase in procedure.phrases
        if phrase.speaker == "citizen" and not phrase.slots
    )
