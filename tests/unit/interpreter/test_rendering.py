"""From a line to what each reader gets."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from server.interpreter.errands import Render
from server.interpreter.worker.ports import Engines
from server.interpreter.worker.rendering import provisional, rendered
from server.protocol.speech import MAX_RENDERED_CHARS
from translation.ports import ModelMissingError
from translation.speech.endpointing import make_endpointer


@dataclass(frozen=True)
class Done:
    text: str = "Please wait."
    layer: Any = "machine"
    confidence: float = 0.8
    back: str | None = "お待ちください。"
    numbers: Any = "kept"
    polarity: Any = "none"
    terms: Any = "none"
    warnings: tuple[str, ...] = ()


class Interpreter:
    """Counts how often it is asked."""

    def __init__(self, done: Done | Exception) -> None:
        self.done = done
        self.asked: list[tuple[str, str, str, bool]] = []

    def interpret(self, text: str, source: Any, target: Any, *, back: bool = True) -> Done:
        self.asked.append((text, source, target, back))
        if isinstance(self.done, Exception):
            raise self.done
        return self.done

    def easy(self, text: str) -> str:
        return f"やさしく {text}"

    def forget(self) -> None:
        pass

    def reword(self, wordings: object) -> bool:
        del wordings
        return True


def engines(done: Done | Exception | None) -> Engines:
    interpreter = None if done is None else Interpreter(done)
    return Engines("", interpreter, {}, make_endpointer, lambda text, _: text.replace("9", "●"))


def ask(*targets: Any, language: Any = "ja", text: str = "9番", mask: bool = False) -> Render:
    return Render(errand=1, text=text, language=language, targets=targets, mask=mask)


def test_what_is_known_of_a_rendering_is_passed_on() -> None:
    """Layer, confidence, checks and the way back reach the reader; doubt means must_check."""
    (shown,) = rendered(ask("en"), engines(Done())).renderings
    assert (shown.layer, shown.confidence, shown.numbers) == ("machine", 0.8, "kept")
    assert (shown.back, shown.must_check) == ("お待ちください。", False)
    doubtful = replace(Done(), warnings=("number_lost",), numbers="failed")
    (shown,) = rendered(ask("en"), engines(doubtful)).renderings
    assert (shown.must_check, shown.numbers) == (True, "failed")


def test_a_line_is_interpreted_once_for_all_its_readers() -> None:
    """Japanese and やさしい日本語 of an English line share one interpretation."""
    made = engines(Done(text="お待ちください。"))
    shown = rendered(ask("ja-easy", "ja", "en", language="en"), made).renderings
    assert [each.text for each in shown] == ["やさしく お待ちください。", "お待ちください。", "9番"]
    assert len(made.interpreter.asked) == 1  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "done",
    [None, ModelMissingError("none"), Done(text=""), Done(text="x" * (MAX_RENDERED_CHARS + 1))],
)
def test_what_cannot_be_rendered_is_left_open(done: Any) -> None:
    """No model, a fault, nothing, or more than fits: never invented and never cut, but marked."""
    shown = rendered(ask("en", "ja"), engines(done)).renderings
    assert (shown[0].layer, shown[0].text, shown[0].must_check) == ("none", "", True)
    assert shown[1].layer == "same"


def test_masking_comes_before_everything_else() -> None:
    """With `mask` neither the line nor any engine gets the digits of a secret."""
    made = engines(Done())
    answer = rendered(ask("en", "ja", mask=True), made)
    assert answer.text == "●番"
    assert answer.renderings[1].text == "●番"
    assert made.interpreter.asked[0][0] == "●番"  # type: ignore[union-attr]


def test_a_provisional_rendering_has_no_way_back() -> None:
    """Half a sentence is translated once, quickly; without an engine not at all."""
    made = engines(Done())
    assert provisional("お待ち", "ja", made) == "Please wait."
    assert made.interpreter.asked == [("お待ち", "ja", "en", False)]  # type: ignore[union-attr]
    assert provisional("お待ち", "ja", engines(None)) is None


@pytest.mark.parametrize(
    ("warnings", "refused"),
    [(("refused", "other_language"), "other_language"), (("refused", "noise"), None), ((), None)],
)
def test_a_refused_text_says_why(warnings: tuple[str, ...], refused: str | None) -> None:
    """The reader is told, in words, what can be done about it."""
    done = Done(text="", layer="none", warnings=warnings)
    (rendering,) = rendered(ask("en"), engines(done)).renderings
    assert (rendering.layer, rendering.refused, rendering.must_check) == ("none", refused, True)
