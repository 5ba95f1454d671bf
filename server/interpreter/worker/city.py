"""The pipeline of `translation` with a city's own wording of phrases on top."""

from collections.abc import Mapping

from pydantic import ValidationError

from server.protocol.phrases import PhraseWording
from server.protocol.speech import MAX_RENDERED_CHARS
from translation.easy import shared_readings
from translation.interpretation import Interpretation
from translation.phrases import PhraseError, Wording
from translation.pipeline import Interpreter
from translation.ports import Language


class CityInterpreter:
    """Implements `ports.LineInterpreter`; threads may share it."""

    def __init__(self, shipped: Interpreter) -> None:
        self._shipped = shipped
        self._now = shipped
        self._readings = shared_readings()

    def interpret(
        self, text: str, source: Language, target: Language, *, back: bool = True
    ) -> Interpretation:
        """Render a line through all layers."""
        return self._now.interpret(text, source, target, back=back)

    def easy(self, text: str) -> str:
        """Write a Japanese line as やさしい日本語, with readings; "" if it cannot be."""
        easy = self._now.easy(text)
        read = self._readings.added(easy)
        return read if len(read) <= MAX_RENDERED_CHARS else easy

    def forget(self) -> None:
        """Drop what was said from the caches."""
        self._now.forget()

    def reword(self, wordings: Mapping[str, PhraseWording]) -> bool:
        """Use this wording from now on, and no other; `False` if it does not fit the book."""
        try:
            own = {each: Wording(**wording.model_dump()) for each, wording in wordings.items()}
            book = self._shipped.layers.phrases.reworded(own, len(own))
        except (PhraseError, ValidationError):
            return False
        self._now = self._shipped.with_phrases(book) if own else self._shipped
        return True
