"""The interpreter: layers in order, sentence by sentence, nothing invented."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from translation.cache import Cache
from translation.glossary import Glossary, Term
from translation.interpretation import weakest, worst
from translation.memory import Memory, Pair
from translation.phrases import BookVersion, PhraseBook, Procedure, Wording
from translation.pipeline import Interpreter, Layers
from translation.ports import Language

TERM = Term(ja="委任状", reading="いにんじょう", en="power of attorney", easy="かみ", source="test")


class FullStops:
    """Cuts after each 。 and full stop."""

    def sentences(self, text: str, language: Language) -> tuple[str, ...]:
        mark = "。" if language == "ja" else "."
        return tuple(piece.strip() + mark for piece in text.split(mark) if piece.strip())


@pytest.fixture(scope="module")
def layers() -> Layers:
    phrase = {
        "id": "fees.fee-is",
        "speaker": "operator",
        "ja": "手数料は{fee}です。",
        "en": "The fee is {fee}.",
        "easy": "お金は {fee}です。",
        "slots": {"fee": "money"},
    }
    title = {"ja": "手数料", "en": "Fees", "easy": "お金"}
    book = PhraseBook(
        [Procedure.model_validate({"procedure": "fees", "title": title, "phrases": [phrase]})],
        BookVersion(1, 0),
    )
    memory = Memory([Pair("窓口でのお手続きが必要です。", "Please come to the counter.")])
    return Layers(book, Glossary([TERM]), FullStops(), memory)


@pytest.fixture
def make(layers: Layers, scripted: Callable[..., Any]) -> Callable[..., Interpreter]:
    def interpreter(renderings: Mapping[str, list[tuple[str, float]]] | None = None) -> Interpreter:
        return Interpreter(replace(layers, translator=scripted(renderings or {})))

    return interpreter


def test_what_people_wrote_comes_first(make: Callable[..., Interpreter]) -> None:
    """Phrase book, then memory; the engine is not even asked."""
    interpreter = make()
    phrase = interpreter.interpret("手数料は３００円です", "ja", "en")
    assert (phrase.text, phrase.layer) == ("The fee is 300 yen.", "phrase")
    assert (phrase.slots, phrase.back) == ({"fee": "300円"}, "手数料は300円です。")
    assert not phrase.must_check
    memory = interpreter.interpret("窓口でのお手続きが必要です", "ja", "en")
    assert (memory.text, memory.layer) == ("Please come to the counter.", "memory")


def test_the_engine_is_marked_and_translated_back(make: Callable[..., Interpreter]) -> None:
    """The speaker sees what the other side will understand."""
    interpreter = make(
        {
            "予約しました。": [("I made a booking.", 0.9)],
            "I made a booking.": [("予約しました。", 0.9)],
        }
    )
    found = interpreter.interpret("予約しました。", "ja", "en")
    assert (found.text, found.layer, found.back) == (
        "I made a booking.",
        "machine",
        "予約しました。",
    )
    assert found.confidence == pytest.approx(0.95)
    assert found.warnings == ()
    assert interpreter.interpret("予約しました。", "ja", "en", back=False).back is None


def test_a_failed_check_is_shown_with_its_reason(make: Callable[..., Interpreter]) -> None:
    """The line appears, never silently."""
    interpreter = make(
        {
            "委任状が必要です。": [("You need your register.", 0.9)],
            "再発行は300円です。": [("A reissue is 30 yen.", 0.9)],
            "予約しました。": [("Something else.", 0.24)],
        }
    )
    assert "terms" in interpreter.interpret("委任状が必要です。", "ja", "en").warnings
    assert "numbers" in interpreter.interpret("再発行は300円です。", "ja", "en").warnings
    assert "confidence" in interpreter.interpret("予約しました。", "ja", "en").warnings


def test_a_line_with_a_number_or_a_denial_must_be_surer(make: Callable[..., Interpreter]) -> None:
    """A mark beside every other line is not looked at; a wrong fee does the most harm."""
    interpreter = make(
        {
            "予約しました。": [("Something else.", 0.3)],
            "再発行は⟦0⟧です。": [("A reissue is ⟦0⟧.", 0.3)],
            "再発行は⟦0⟧ですね。": [("A reissue is ⟦0⟧, right.", 0.41)],
            "届きません。": [("It doesn't come.", 0.3)],
        }
    )
    assert not interpreter.interpret("予約しました。", "ja", "en", back=False).warnings
    fee = interpreter.interpret("再発行は300円です。", "ja", "en", back=False)
    assert (fee.numbers, fee.warnings) == ("kept", ("confidence",))
    denial = interpreter.interpret("届きません。", "ja", "en", back=False)
    assert (denial.polarity, denial.warnings) == ("kept", ("confidence",))
    sure = interpreter.interpret("再発行は300円ですね。", "ja", "en", back=False)
    assert not sure.warnings


def test_a_mended_line_keeps_its_mark(layers: Layers, scripted: Callable[..., Any]) -> None:
    """It says the denial; whether it says the rest, the engine's first answer doubts."""
    said = {
        "紙は要りません。": [("I need paper.", 0.9)],
        "I need paper.": [("紙が要ります。", 0.9)],
        "I don't need paper.": [("紙は要りません。", 0.9)],
    }
    leaving = {"紙は要りません。": [("I don't need paper.", 0.9)]}
    interpreter = Interpreter(replace(layers, translator=scripted(said, leaving)))
    found = interpreter.interpret("紙は要りません。", "ja", "en")
    assert (found.text, found.polarity) == ("I don't need paper.", "kept")
    assert found.warnings == ("confidence",)


def test_what_the_engine_does_not_believe_is_not_shown(make: Callable[..., Interpreter]) -> None:
    """Out of noise it makes fluent noise."""
    interpreter = make({"あーうー。": [("Unless it is fusing.", 0.1)]})
    found = interpreter.interpret("あーうー。", "ja", "en", back=False)
    assert (found.text, found.layer, found.warnings) == ("", "none", ("degenerate",))


def test_figures_of_noise_are_shown(make: Callable[..., Interpreter]) -> None:
    """Nothing else of it is; and the mark says why."""
    interpreter = make({"あー300円うー。": [("Unless it is fusing.", 0.1)]})
    found = interpreter.interpret("あー300円うー。", "ja", "en", back=False)
    assert (found.text, found.numbers) == ("… (figures: 300 yen)", "failed")
    assert set(found.warnings) == {"numbers", "degenerate"}


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("请问这里可以办理居留卡吗", "ja", "other_language"),
        ("请问这里可以办理居留卡吗", "en", "other_language"),
        ("Где получить карту", "en", "other_language"),
        ("<p></p>", "ja", "markup"),
    ],
)
def test_what_is_refused_has_a_code(
    make: Callable[..., Interpreter], text: str, source: Language, code: str
) -> None:
    """The engine is not asked, and nothing is shown."""
    found = make().interpret(text, source, "en" if source == "ja" else "ja")
    assert (found.text, found.layer, found.warnings) == ("", "none", ("refused", code))


def test_html_is_read_as_its_text(make: Callable[..., Interpreter]) -> None:
    """As a browser would show it."""
    found = make().interpret("<p>手数料は300円です。</p>", "ja", "en")
    assert (found.original, found.layer) == ("手数料は300円です。", "phrase")


def test_a_turn_is_as_good_as_its_weakest_sentence(make: Callable[..., Interpreter]) -> None:
    """A long turn goes sentence by sentence."""
    interpreter = make({"予約しました。": [("I made a booking.", 0.6)]})
    found = interpreter.interpret("手数料は300円です。予約しました。", "ja", "en", back=False)
    assert found.text == "The fee is 300 yen. I made a booking."
    assert (found.layer, found.confidence) == ("machine", 0.6)
    assert (found.numbers, found.slots) == ("kept", {"fee": "300円"})


def test_a_sentence_that_may_not_be_shown_leaves_a_gap(make: Callable[..., Interpreter]) -> None:
    """Nobody takes half a turn for all of it."""
    found = make().interpret("手数料は300円です。予約しました。", "ja", "en")
    assert (found.text, found.layer) == ("The fee is 300 yen. …", "phrase")
    assert found.warnings == ("degenerate",)
    nothing = make().interpret("予約しました。", "ja", "en")
    assert (nothing.text, nothing.layer) == ("", "none")


@pytest.mark.parametrize(
    ("text", "languages", "layer", "shown"),
    [
        ("手数料は300円です。", ("ja", "ja"), "same", "手数料は300円です。"),
        ("0120-95-0178", ("ja", "en"), "same", "0120-95-0178"),
        ("ありがとう", ("en", "ja"), "same", "ありがとう"),
        ("Thank you", ("ja", "en"), "same", "Thank you"),
        ("", ("ja", "en"), "none", ""),
        (" \n", ("ja", "en"), "none", ""),
        ("[noise]", ("en", "ja"), "none", ""),
        ("（雑音）", ("ja", "en"), "none", ""),
        ("あ" * 10_000, ("ja", "en"), "none", ""),
        ("\ud800", ("ja", "en"), "none", ""),
        ("壊れた。", ("ja", "en"), "none", ""),
        ("欠けた方向。", ("ja", "en"), "none", ""),
    ],
)
def test_bad_input_has_a_defined_answer(
    make: Callable[..., Interpreter],
    text: str,
    languages: tuple[Language, Language],
    layer: str,
    shown: str,
) -> None:
    """Never a crash, never invented text."""
    found = make().interpret(text, *languages)
    assert (found.layer, found.text) == (layer, shown)
    assert layer == "same" or found.must_check


def test_the_wrong_language_is_told(make: Callable[..., Interpreter]) -> None:
    """Who speaks Japanese with English set is understood anyway, and the setting is mentioned."""
    assert make().interpret("ありがとう", "en", "ja").warnings == ("language",)


def test_without_an_engine_the_phrases_still_work(layers: Layers) -> None:
    """A missing model takes away the engine only, and says so."""
    interpreter = Interpreter(layers)
    assert interpreter.interpret("手数料は300円です。", "ja", "en").layer == "phrase"
    assert interpreter.interpret("予約しました。", "ja", "en").warnings == ("no_model",)
    assert interpreter.engine == ""


def test_the_engine_is_asked_once_for_the_same_words(
    layers: Layers, scripted: Callable[..., Any]
) -> None:
    """And again once it was told to forget, or if it had failed."""
    engine = scripted({"予約しました。": [("I made a booking.", 0.9)]})
    interpreter = Interpreter(replace(layers, translator=engine))
    first = interpreter.interpret("予約しました。", "ja", "en", back=False)
    assert interpreter.interpret("予約しました。", "ja", "en", back=False) is first
    assert engine.asked == ["予約しました。"]
    interpreter.forget()
    interpreter.interpret("予約しました。", "ja", "en", back=False)
    assert len(engine.asked) == 2
    for _ in range(2):
        interpreter.interpret("壊れた。", "ja", "en", back=False)
    assert engine.asked.count("壊れた。") == 2


def test_a_citys_wording_takes_effect(make: Callable[..., Interpreter]) -> None:
    """Also for what was asked before."""
    interpreter = make()
    interpreter.interpret("手数料は300円です。", "ja", "en")
    wording = Wording(ja="手数料は{fee}です。", en="You pay {fee}.", easy="お金は {fee}です。")
    book = interpreter.layers.phrases.reworded({"fees.fee-is": wording}, 1)
    changed = interpreter.with_phrases(book)
    assert changed.interpret("手数料は300円です。", "ja", "en").text == "You pay 300 yen."


def test_easy(make: Callable[..., Interpreter]) -> None:
    """やさしい日本語, or nothing for what is no text."""
    assert make().easy("手数料は300円です。") == "お金は 300円です。"
    assert make().easy("") == ""


def test_threads_share_it(make: Callable[..., Interpreter]) -> None:
    """Two rooms at once get the answers of one."""
    interpreter = make({"予約しました。": [("I made a booking.", 0.9)]})
    lines = ["手数料は300円です。", "予約しました。", "窓口でのお手続きが必要です。"] * 30
    alone = [make().interpret("手数料は300円です。", "ja", "en").text]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda line: interpreter.interpret(line, "ja", "en").text, lines))
    assert found == [alone[0], "I made a booking.", "Please come to the counter."] * 30


def test_the_cache_drops_what_was_not_asked_for_longest() -> None:
    """It stays small."""
    cache: Cache[str, int] = Cache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    assert cache.get("a") == 1
    cache.put("c", 3)
    assert (cache.get("b"), cache.get("a"), len(cache)) == (None, 1, 2)


def test_weakest_and_worst() -> None:
    """The order of layers and states."""
    assert weakest(["same", "phrase", "memory"]) == "memory"
    assert weakest([]) == "none"
    assert worst(["none", "kept"]) == "kept"
    assert worst(["kept", "failed", "none"]) == "failed"
    assert worst([]) == "none"
