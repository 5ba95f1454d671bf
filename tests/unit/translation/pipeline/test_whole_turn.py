"""Z-18: sentences that are right apart may say another number together."""

from collections.abc import Callable
from typing import Any

from translation.glossary import Glossary
from translation.interpretation import Caution
from translation.phrases import BookVersion, PhraseBook
from translation.pipeline import Interpreter, Layers
from translation.ports import Language


class FullStops:
    """Cuts after each full stop."""

    def sentences(self, text: str, _language: Language) -> tuple[str, ...]:
        return tuple(f"{piece.strip()}." for piece in text.split(".") if piece.strip())


def test_a_number_that_two_sentences_make_together_is_marked(scripted: Callable[..., Any]) -> None:
    engine = scripted(
        {
            "The number is 3.": [("番号は3", 0.9)],
            "It is 5 people.": [("5人です。", 0.9)],
        }
    )
    interpreter = Interpreter(
        Layers(PhraseBook([], BookVersion(1, 0)), Glossary([]), FullStops(), translator=engine)
    )
    apart = interpreter.interpret("It is 5 people.", "en", "ja", back=False)
    assert (apart.text, apart.must_check) == ("5人です。", False)
    found = interpreter.interpret("The number is 3. It is 5 people.", "en", "ja", back=False)
    assert found.text == "番号は35人です。"
    assert (found.numbers, found.warnings) == ("failed", (Caution.NUMBERS,))
