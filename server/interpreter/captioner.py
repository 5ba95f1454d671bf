"""Makes captions of lines, and previews: asks the worker, and never waits for it for ever."""

import asyncio

from server.interpreter.choices import foreign, nothing, spoken, targets, untranslated
from server.interpreter.errands import Render
from server.interpreter.ports import Clock, Tally, Worker, WorkerRefusedError
from server.interpreter.talk import MAX_PENDING, Said, Talk
from server.protocol.speech import (
    CaptionLanguage,
    CaptionLine,
    Rendering,
    SpokenLanguage,
    TranslatePreview,
    TranslatePreviewed,
)

Asked = tuple[str, tuple[Rendering, ...]]


class Captioner:
    """Renders for any number of sessions, for each of them one line after the other."""

    def __init__(self, worker: Worker, tally: Tally, clock: Clock) -> None:
        self._worker = worker
        self._tally = tally
        self._clock = clock
        self._errands = 0

    async def caption(self, talk: Talk) -> None:
        """Render and publish the lines of a session in their order, until cancelled."""
        while True:
            said = await talk.said.next()
            rendered = await self._rendered(talk, said)
            if rendered is None:
                continue
            text, renderings = rendered
            talk.publish(_line(talk.session_id, said, text, renderings))
            layer = next((each.layer for each in renderings if each.layer != "same"), "same")
            self._tally.line(said.source, layer, self._clock.monotonic() - said.since)

    async def preview(self, talk: Talk, asked: TranslatePreview, until: float) -> None:
        """Send the operator a line as the citizen will read it."""
        talk.previews += 1
        try:
            reads = talk.choices["citizen"].language
            plain = spoken(reads)
            wanted = (plain, reads) if reads == "ja-easy" else (plain,)
            rendered = await self._ask(asked.text, asked.language, wanted, until)
            found = rendered[1] if rendered else (nothing(plain),)
            easy = found[1].text if len(found) > 1 else ""
            shown = TranslatePreviewed(
                session_id=talk.session_id,
                request_id=asked.request_id,
                rendering=found[0],
                easy=easy or None,
            )
            talk.outbox.put(("operator", shown))
        finally:
            talk.previews -= 1

    async def _rendered(self, talk: Talk, said: Said) -> Asked | None:
        """The line and what its readers get; None if it may not be shown unlooked at."""
        wanted = targets(talk.choices)
        if said.renderings:
            return said.text, said.renderings
        crowded = len(talk.said) >= MAX_PENDING
        if not crowded and (foreign(said.language, wanted) or said.mask):
            asked = await self._ask(said.text, said.language, wanted, said.until, mask=said.mask)
            if asked is not None:
                return asked
        if said.mask:
            return None
        return said.text, untranslated(said.text, said.language, wanted)

    async def _ask(
        self,
        text: str,
        language: SpokenLanguage,
        wanted: tuple[CaptionLanguage, ...],
        until: float,
        *,
        mask: bool = False,
    ) -> Asked | None:
        """The text, masked if so wished, and its renderings; None if they cannot be had."""
        self._errands += 1
        errand = Render(
            errand=self._errands, text=text, language=language, targets=wanted, mask=mask
        )
        try:
            async with asyncio.timeout(max(0.0, until - self._clock.monotonic())):
                done = await self._worker.render(errand)
        except (TimeoutError, WorkerRefusedError):
            self._tally.lost_line()
            return None
        is_whole = bool(done.text) and len(done.renderings) == len(wanted)
        return (done.text, done.renderings) if is_whole else None


def _line(session_id: str, said: Said, text: str, renderings: tuple[Rendering, ...]) -> CaptionLine:
    return CaptionLine(
        session_id=session_id,
        caption_id=said.caption_id,
        utterance=said.utterance,
        party=said.party,
        source=said.source,
        language=said.language,
        text=text,
        heard=said.heard,
        renderings=renderings,
        started_at=said.started_at,
        at=said.at,
        message_id=said.message_id,
        corrects=said.corrects,
    )
