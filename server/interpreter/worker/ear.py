"""What one end says: sound in, utterances out, recognised one after the other.

Provisional captions are made only while a core is idle; finished utterances wait their turn and
are never left out, unless more sound waits than anybody would still read about.
"""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from server.interpreter.errands import Heard
from server.interpreter.worker.ports import Engines
from server.interpreter.worker.rendering import provisional, unfinished
from server.interpreter.worker.threads import Cores
from server.protocol.base import Party
from server.protocol.speech import MAX_SPOKEN_CHARS, SpokenLanguage
from translation.ports import SAMPLE_RATE, Samples, TranslationError, Utterance
from translation.ports import Heard as Recognised

log = logging.getLogger(__name__)

MAX_WAITING_S: Final = 120.0
"""Sound of one end that may wait to be recognised."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A finished utterance."""

    utterance: str
    samples: Samples = field(repr=False)
    language: SpokenLanguage
    epoch: int
    noticed_at: float


class Ear:
    """Hears one end of one session.

    Args:
        session_id: of the session.
        party: the end.
        language: which it speaks now.
        engines: recognisers, endpointers, masks.
        sounds: cores that recognise.
        words: the core that translates what is provisional.
        say: tells the server.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - made in one place
        self,
        session_id: str,
        party: Party,
        language: SpokenLanguage,
        engines: Engines,
        sounds: Cores,
        words: Cores,
        say: Callable[[Heard], None],
    ) -> None:
        self._session_id = session_id
        self._party = party
        self._language = language
        self._engines = engines
        self._sounds = sounds
        self._words = words
        self._say = say
        self._endpointer = engines.endpointer()
        self._utterance = _new_utterance()
        self._is_held = False
        self._epoch = 0
        self._finished: asyncio.Queue[_Waiting] = asyncio.Queue()
        self._waiting_s = 0.0
        self._guessing: asyncio.Task[None] | None = None
        self._recognising = asyncio.create_task(self._recognise_all(), name="recognise")
        self.dropped_s = 0.0

    def speak(self, language: SpokenLanguage, *, held: bool) -> None:
        """Hear this language from now on, or nothing: what was not recognised yet is dropped."""
        if language == self._language and held == self._is_held:
            return
        self._language, self._is_held = language, held
        self._epoch += 1
        self._endpointer = self._engines.endpointer()
        self._utterance = _new_utterance()
        while not self._finished.empty():
            self._finished.get_nowait()
        self._waiting_s = 0.0

    def take(self, samples: Samples) -> None:
        """Hear some more sound; dropped, not kept, while held or in a language nobody knows."""
        if self._is_held or self._language not in self._engines.recognisers:
            return
        for utterance in self._endpointer.feed(samples):
            if utterance.is_over:
                self._finish(utterance)
            else:
                self._guess(utterance)

    async def close(self) -> None:
        """Hear nothing any more and forget everything."""
        self._epoch += 1
        tasks = [task for task in (self._recognising, self._guessing) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _finish(self, utterance: Utterance) -> None:
        seconds = utterance.samples.size / SAMPLE_RATE
        if self._waiting_s + seconds > MAX_WAITING_S:
            self.dropped_s += seconds
        else:
            self._waiting_s += seconds
            self._finished.put_nowait(
                _Waiting(
                    self._utterance,
                    utterance.samples,
                    self._language,
                    self._epoch,
                    time.monotonic(),
                )
            )
        self._utterance = _new_utterance()

    def _guess(self, utterance: Utterance) -> None:
        busy = self._guessing is not None and not self._guessing.done()
        if busy or not self._sounds.is_free:
            return
        work = self._provisional(utterance, self._utterance, self._language, self._epoch)
        self._guessing = asyncio.create_task(work, name="provisional")

    async def _recognise_all(self) -> None:
        while True:
            waiting = await self._finished.get()
            found = await self._recognise(waiting.samples, waiting.language)
            if waiting.epoch != self._epoch:
                continue
            seconds = waiting.samples.size / SAMPLE_RATE
            self._waiting_s = max(0.0, self._waiting_s - seconds)
            text, confidence = found or ("", 0.0)
            heard = Heard(
                session_id=self._session_id,
                party=self._party,
                utterance=waiting.utterance,
                language=waiting.language,
                text=text,
                confidence=confidence,
                is_final=True,
                spoken_s=seconds,
                late_s=time.monotonic() - waiting.noticed_at,
            )
            self._say(heard)

    async def _provisional(
        self, utterance: Utterance, name: str, language: SpokenLanguage, epoch: int
    ) -> None:
        found = await self._recognise(utterance.samples, language)
        text = unfinished(found[0]) if found else ""
        if not found or not text or (name, epoch) != (self._utterance, self._epoch):
            return
        translation = None
        if self._words.is_free:
            translation = await self._words.run(lambda: provisional(text, language, self._engines))
        if (name, epoch) != (self._utterance, self._epoch):  # it ended or was held meanwhile
            return
        heard = Heard(
            session_id=self._session_id,
            party=self._party,
            utterance=name,
            language=language,
            text=text,
            translation=translation,
            confidence=found[1],
            is_final=False,
            spoken_s=utterance.samples.size / SAMPLE_RATE,
            late_s=0.0,
        )
        self._say(heard)

    async def _recognise(
        self, samples: Samples, language: SpokenLanguage
    ) -> tuple[str, float] | None:
        """Text, masked, and confidence; None if nothing was said or the engine failed."""
        recogniser = self._engines.recognisers.get(language)
        if recogniser is None:
            return None

        def work() -> tuple[str, Recognised]:
            found = recogniser.recognise(samples, language)
            return self._engines.mask(found.text.strip(), language), found

        try:
            text, found = await self._sounds.run(work)
        except TranslationError as error:
            log.warning("recognition_fault %s", type(error).__name__)
            return None
        except Exception as error:  # noqa: BLE001 - the engine's boundary: its text may quote words
            log.error("recognition_fault %s", type(error).__name__)  # noqa: TRY400
            return None
        return text[:MAX_SPOKEN_CHARS], min(1.0, max(0.0, found.confidence))


def _new_utterance() -> str:
    return secrets.token_urlsafe(12)
