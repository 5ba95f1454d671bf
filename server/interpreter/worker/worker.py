"""The worker: one line to the server, engines in threads, an ear for each end that is heard."""

import asyncio
import logging
from collections.abc import Callable

from server.interpreter.choices import untranslated
from server.interpreter.errands import (
    Forget,
    Guess,
    Heard,
    Listen,
    Passed,
    Ping,
    Pong,
    Ready,
    Render,
    Rendered,
    Reword,
    Setup,
    ToWorker,
)
from server.interpreter.line import Line, LineLost
from server.interpreter.worker.hearing import Hearing
from server.interpreter.worker.ports import Engines
from server.interpreter.worker.rendering import provisional, rendered, unfinished
from server.interpreter.worker.threads import Cores
from server.protocol.phrases import PhraseWording

log = logging.getLogger(__name__)


class Worker:
    """Serves one server for as long as the line holds.

    Args:
        line: to the server.
        make_engines: loads what is installed; runs in a thread.
    """

    def __init__(self, line: Line[ToWorker], make_engines: Callable[[Setup], Engines]) -> None:
        self._line = line
        self._make_engines = make_engines
        self._words = Cores(1, "render")
        self._is_used = False

    async def run(self) -> None:
        """Work until the line is lost."""
        try:
            setup = await self._line.receive()
        except LineLost:
            return
        if not isinstance(setup, Setup):
            return
        engines = await asyncio.to_thread(self._make_engines, setup)
        sounds = Cores(setup.threads, "recognise")
        hearing = Hearing(engines, sounds, self._words, setup.ice_servers, self._line.send)
        self._line.send(
            Ready(
                engine=engines.name[:120],
                translates=engines.interpreter is not None,
                hears=tuple(engines.recognisers),
            )
        )
        try:
            async with asyncio.TaskGroup() as tasks:
                await self._obey(engines, hearing, tasks)
        except* LineLost:
            pass
        finally:
            await hearing.close()
            sounds.close()
            self._words.close()

    async def _obey(self, engines: Engines, hearing: Hearing, tasks: asyncio.TaskGroup) -> None:
        while True:
            match await self._line.receive():
                case Render() | Guess() as errand:
                    tasks.create_task(self._word(errand, engines))
                case Listen() as listen:
                    self._begin(engines, tasks)
                    hearing.listen(listen)
                case Forget(session_id=session_id):
                    hearing.forget(session_id)
                    if engines.interpreter is not None:
                        engines.interpreter.forget()
                case Reword(wordings=wordings):
                    tasks.create_task(self._reword(engines, wordings))
                case Passed(party=party, signal=signal):
                    hearing.signal(party, signal)
                case Ping(number=number):
                    ears, dropped_s = hearing.counts()
                    self._line.send(Pong(number=number, ears=ears, dropped_s=dropped_s))
                case Setup():
                    return

    def _begin(self, engines: Engines, tasks: asyncio.TaskGroup) -> None:
        """Load what a spare worker does without, as soon as a session talks."""
        if not self._is_used:
            self._is_used = True
            tasks.create_task(asyncio.to_thread(engines.begin))

    async def _reword(self, engines: Engines, wordings: dict[str, PhraseWording]) -> None:
        interpreter = engines.interpreter
        if interpreter is not None:
            fits = await self._words.run(lambda: interpreter.reword(wordings))
            if not fits:
                log.warning("wordings_left_out")

    async def _word(self, errand: Render | Guess, engines: Engines) -> None:
        if isinstance(errand, Render):
            await self._render(errand, engines)
        else:
            await self._guess(errand, engines)

    async def _guess(self, guess: Guess, engines: Engines) -> None:
        """Pass on what an end's own device hears, as the ear does with sound."""
        text = unfinished(engines.mask(guess.text.strip(), guess.language))
        if not text or not self._words.is_free:
            return
        language = guess.language
        try:
            translation = await self._words.run(lambda: provisional(text, language, engines))
        except Exception as error:  # noqa: BLE001 - the engine's boundary: its text may quote words
            log.error("render_fault %s", type(error).__name__)  # noqa: TRY400
            return
        heard = Heard(
            session_id=guess.session_id,
            party=guess.party,
            utterance=guess.utterance,
            language=language,
            text=text,
            translation=translation,
            confidence=0.0,
            is_final=False,
            spoken_s=0.0,
            late_s=0.0,
        )
        self._line.send(heard)

    async def _render(self, errand: Render, engines: Engines) -> None:
        try:
            done = await self._words.run(lambda: rendered(errand, engines))
        except Exception as error:  # noqa: BLE001 - the errand's boundary: whatever an engine does
            # Its text may quote the line; the type is enough to find it.
            log.error("render_fault %s", type(error).__name__)  # noqa: TRY400
            gaps = untranslated(errand.text, errand.language, errand.targets)
            text = "" if errand.mask else errand.text
            done = Rendered(errand=errand.errand, text=text, renderings=() if errand.mask else gaps)
        self._line.send(done)
