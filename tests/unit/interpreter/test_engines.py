"""What the worker loads, and what it says about what is not installed."""

import logging
from pathlib import Path
from typing import Any

import pytest

from server.interpreter.errands import Setup
from server.interpreter.worker.city import CityInterpreter
from server.interpreter.worker.engines import _spotter, make_engines
from server.protocol.phrases import PhraseWording
from server.protocol.speech import MAX_RENDERED_CHARS
from translation.argos import RuleSegmenter
from translation.pipeline import Interpreter, Layers

OWN = PhraseWording(
    ja="{date}までご利用になれます。", en="Good until {date}.", easy="{date}まで つかえます。"
)


@pytest.fixture(scope="module")
def shipped() -> Interpreter:
    """All layers but an engine."""
    return Interpreter(Layers.shipped(RuleSegmenter(), None))


def test_the_citys_wording_is_recognised_when_it_is_typed(shipped: Interpreter) -> None:
    """What a supervisor approved is 公式訳 wherever it is said, until it is taken back."""
    city = CityInterpreter(shipped)
    line = "5月14日までご利用になれます。"
    assert city.interpret(line, "ja", "en").layer == "none"
    assert city.reword({"renewal.expiry-is": OWN})
    done = city.interpret(line, "ja", "en")
    assert (done.layer, done.text) == ("phrase", "Good until May 14.")
    assert city.reword({})
    assert city.interpret(line, "ja", "en").layer == "none"


def test_easy_japanese_comes_with_readings(shipped: Interpreter) -> None:
    """Above the kanji, as やさしい日本語 is printed; a line that grows too long comes without."""
    city = CityInterpreter(shipped)
    assert city.easy("手数料は300円です。") == "お{金|かね}は 300円です。"
    longest = "窓口です。" * 399
    assert "|" not in city.easy(longest)
    assert len(city.easy(longest)) <= MAX_RENDERED_CHARS


def test_wording_that_does_not_fit_changes_nothing(shipped: Interpreter) -> None:
    """Of another version of the book: the shipped phrases serve."""
    city = CityInterpreter(shipped)
    assert not city.reword({"renewal.nothing-like-it": OWN})
    assert not city.reword({"renewal.expiry-is": OWN.model_copy(update={"en": "Good."})})
    assert city.interpret("有効期限は5月14日です。", "ja", "en").layer == "phrase"


@pytest.mark.parametrize("recogniser", ["none", "whisper", "phrases"])
def test_without_models_the_worker_runs_and_names_the_command(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    recogniser: Any,
) -> None:
    """Nothing installed: nothing translates or hears, and the log says what to do about it."""
    empty = tmp_path / "shipped"
    empty.mkdir()
    monkeypatch.setattr("server.interpreter.worker.engines.bundled_packages", lambda: empty)
    setup = Setup(recogniser=recogniser, models=str(tmp_path / "none"), threads=1)
    with caplog.at_level(logging.WARNING):
        engines = make_engines(setup)
    assert engines.interpreter is None
    assert not engines.recognisers
    assert "madoguchi models install" in caplog.text
    assert engines.mask("my PIN is 1234", "en") == "my PIN is ●●●●"


def test_the_spotter_listens_for_english() -> None:
    """The offline recogniser serves the citizen who speaks English, and nobody else."""
    spotter = _spotter(Layers.shipped(RuleSegmenter(), None))
    assert spotter is not None
    assert spotter.languages == {"en"}
