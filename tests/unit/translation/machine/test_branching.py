"""A number or denial that the best rendering lost: others that leave it somewhere."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from translation.argos import ArgosTranslator, bundled_packages
from translation.glossary import Glossary
from translation.machine import Machine, MachineOptions
from translation.ports import Branching, Translator

NO_TERMS = Glossary([])
ALONE = MachineOptions(clauses=False, more=0)
MakeTranslator = Callable[..., Translator]

MISSED = "Bookings that were missed are cancelled."
WRONG = "予約が遅れた分は解除されました。"
TURNED = "予約が遅れた分は解除されませんでした。"
RIGHT = "お越しにならない予約は取り消されます。"
ON_THE_WAY_BACK = {
    WRONG: [("Bookings that were late were cancelled.", 0.5)],
    TURNED: [("Bookings that were late were not cancelled.", 0.5)],
    RIGHT: [("Bookings you missed are cancelled.", 0.5)],
}


def test_a_lost_denial_is_found_behind_another_beginning(scripted: MakeTranslator) -> None:
    """What comes back decides: a denial anywhere would pass the check of the line."""
    said = {MISSED: [(WRONG, 0.5)], **ON_THE_WAY_BACK}
    engine = scripted(said, {MISSED: [(TURNED, 0.49), (RIGHT, 0.4)]})
    found = Machine(engine, NO_TERMS, ALONE).translate(MISSED, "en", "ja")
    assert (found.text, found.polarity, found.mended) == (RIGHT, "kept", True)


def test_what_says_the_contrary_mends_nothing(scripted: MakeTranslator) -> None:
    """It passes the check of the line, and comes back as what was not said."""
    said = {MISSED: [(WRONG, 0.5)], **ON_THE_WAY_BACK}
    engine = scripted(said, {MISSED: [(TURNED, 0.49)]})
    found = Machine(engine, NO_TERMS, ALONE).translate(MISSED, "en", "ja")
    assert (found.text, found.polarity, found.mended) == (WRONG, "failed", False)


def test_a_lost_number_comes_from_the_masked_sentence(scripted: MakeTranslator) -> None:
    """Its renderings cannot say another number."""
    asked, masked = "5センチ下がってください。", "⟦0⟧センチ下がってください。"
    said = {
        asked: [("Step back.", 0.6)],
        masked: [("Step back.", 0.6)],  # lost its placeholder: no candidate
        "Step back.": [("下がってください。", 0.5)],
        "Step 5 centimetres back.": [("5センチ下がってください。", 0.5)],
    }
    leaving = [("Step ⟦0⟧ centimetres back.", 0.5), ("Step back ⟦1⟧.", 0.9)]
    engine = scripted(said, {masked: leaving})
    found = Machine(engine, NO_TERMS, ALONE).translate(asked, "ja", "en")
    assert (found.text, found.numbers) == ("Step 5 centimetres back.", "kept")


@pytest.mark.parametrize("sureness", [0.29, 0.31])
def test_what_the_engine_hardly_believes_mends_nothing(
    scripted: MakeTranslator, sureness: float
) -> None:
    """Below six tenths of the broken one's confidence."""
    said = {MISSED: [(WRONG, 0.5)], **ON_THE_WAY_BACK}
    engine = scripted(said, {MISSED: [(RIGHT, sureness)]})
    found = Machine(engine, NO_TERMS, ALONE).translate(MISSED, "en", "ja")
    assert found.mended is (sureness > 0.3)


def test_a_sound_line_is_left_alone(scripted: MakeTranslator) -> None:
    """Nothing more is asked for."""
    engine = scripted({MISSED: [(RIGHT, 0.5)]}, {MISSED: [(RIGHT, 0.5)]})
    assert not Machine(engine, NO_TERMS, ALONE).translate(MISSED, "en", "ja").mended
    assert engine.left == []  # type: ignore[attr-defined]


def _ticking(step_s: float) -> Callable[[], float]:
    ticks: Iterator[int] = count()
    return lambda: next(ticks) * step_s


def test_a_late_sentence_is_not_mended(scripted: MakeTranslator) -> None:
    """A caption that comes with its mark is better than one that does not come."""
    said = {MISSED: [(WRONG, 0.5)], **ON_THE_WAY_BACK}
    engine = scripted(said, {MISSED: [(RIGHT, 0.4)]})
    late = Machine(engine, NO_TERMS, ALONE, _ticking(ALONE.patience_s))
    assert not late.translate(MISSED, "en", "ja").mended
    in_time = Machine(engine, NO_TERMS, ALONE, _ticking(ALONE.patience_s / 4))
    assert in_time.translate(MISSED, "en", "ja").mended


def test_the_shipped_model_leaves_its_rendering_where_it_is_asked_to() -> None:
    """Real decoding: what begins alike goes on differently, and only what is accepted comes."""
    engine = ArgosTranslator(bundled_packages())
    sentence = "手数料は現金でお支払いください。"
    (best,) = engine.hypotheses(sentence, "ja", "en")
    asked: list[str] = []

    def accepts(text: str) -> bool:
        asked.append(text)
        return "cash" in text.lower()

    branching = Branching(best.text, shares=(0.0, 0.5), count=4, accepts=accepts)
    found = engine.branches(sentence, "ja", "en", branching)
    assert len(set(asked)) == len(asked) > 4
    start = best.text[: len(best.text) // 4]
    assert sum(text.startswith(start) for text in asked) >= 4
    assert {one.text for one in found} == {text for text in asked if "cash" in text.lower()}
    assert all(0 < one.confidence <= 1 for one in found)
    nothing = Branching(best.text, shares=(), count=4, accepts=accepts)
    assert engine.branches(sentence, "ja", "en", nothing) == ()
