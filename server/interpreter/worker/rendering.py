"""From a line to what each reader gets. Synchronous: runs in the worker's thread."""

import re
from typing import Final, get_args

from server.interpreter.choices import nothing, same, spoken
from server.interpreter.errands import Render, Rendered
from server.interpreter.worker.ports import Engines, Interpreted, LineInterpreter
from server.protocol.speech import (
    MAX_RENDERED_CHARS,
    MAX_SPOKEN_CHARS,
    CaptionLanguage,
    Refusal,
    Rendering,
    SpokenLanguage,
)
from translation.ports import TranslationError

_REFUSALS: Final[tuple[Refusal, ...]] = get_args(Refusal)
_UNFINISHED_NUMBER: Final = re.compile(r"[0-9０-９][0-9０-９\s,.・-]*$")
"""Digits at the end of what is still being said: the word that makes a PIN of them may follow."""


def unfinished(text: str) -> str:
    """What may be shown of a masked text that goes on."""
    return _UNFINISHED_NUMBER.sub("", text).rstrip()


def rendered(errand: Render, engines: Engines) -> Rendered:
    """Render a line for every language that is asked for.

    What an engine cannot do is left open (`layer` none); it never makes a line fail.
    """
    text = engines.mask(errand.text, errand.language) if errand.mask else errand.text
    text = text[:MAX_SPOKEN_CHARS]
    work = _Line(text, errand.language, engines.interpreter)
    return Rendered(
        errand=errand.errand,
        text=text,
        renderings=tuple(work.into(target) for target in errand.targets),
    )


def provisional(text: str, language: SpokenLanguage, engines: Engines) -> str | None:
    """A quick rendering of an utterance that goes on; None if there is none."""
    if engines.interpreter is None or not text:
        return None
    target: SpokenLanguage = "en" if language == "ja" else "ja"
    try:
        done = engines.interpreter.interpret(text, language, target, back=False)
    except TranslationError:
        return None
    return done.text[:MAX_RENDERED_CHARS] or None


class _Line:
    """One line, interpreted once however many read it."""

    def __init__(
        self, text: str, language: SpokenLanguage, interpreter: LineInterpreter | None
    ) -> None:
        self._text = text
        self._language = language
        self._interpreter = interpreter
        self._done: dict[SpokenLanguage, Interpreted] = {}

    def into(self, target: CaptionLanguage) -> Rendering:
        """The rendering for who reads this language."""
        if target == self._language:
            return same(self._text, self._language)
        if self._interpreter is None:
            return nothing(target)
        try:
            if target == "ja-easy" and self._language == "ja":
                return self._easy_original(self._interpreter)
            return self._foreign(self._interpreter, target)
        except TranslationError:
            return nothing(target)

    def _easy_original(self, interpreter: LineInterpreter) -> Rendering:
        easy = interpreter.easy(self._text)
        if not easy or len(easy) > MAX_RENDERED_CHARS:
            return nothing("ja-easy")
        return Rendering(
            language="ja-easy", text=easy, layer="same", confidence=1.0, must_check=False
        )

    def _foreign(self, interpreter: LineInterpreter, target: CaptionLanguage) -> Rendering:
        into = spoken(target)
        done = self._done.get(into)
        if done is None:
            done = interpreter.interpret(self._text, self._language, into)
            self._done[into] = done
        text = interpreter.easy(done.text) if target == "ja-easy" and done.text else done.text
        if not text or len(text) > MAX_RENDERED_CHARS:  # never cut: half a sentence can lie
            return nothing(target, _refusal(done.warnings))
        back = done.back if done.back and len(done.back) <= MAX_RENDERED_CHARS else None
        return Rendering(
            language=target,
            text=text,
            layer=done.layer,
            confidence=min(1.0, max(0.0, done.confidence)),
            numbers=done.numbers,
            polarity=done.polarity,
            terms=done.terms,
            must_check=bool(done.warnings),
            back=back,
        )


def _refusal(warnings: tuple[str, ...]) -> Refusal | None:
    """Why the text was refused, of the codes that readers have sentences for."""
    return next((code for code in _REFUSALS if code in warnings), None)
