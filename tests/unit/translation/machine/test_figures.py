"""Figures beside a rendering that lost them."""

from collections.abc import Callable

import pytest

from translation import quantities
from translation.glossary import Glossary
from translation.machine import Machine, MachineOptions
from translation.machine.figures import carried
from translation.ports import Language, Translator

MakeTranslator = Callable[..., Translator]


@pytest.mark.parametrize(
    ("sentence", "source", "text", "target", "shown"),
    [
        ("手数料は3,000円です。", "ja", "It costs.", "en", "It costs. (figures: 3,000 yen)"),
        ("It is 300 yen.", "en", "30円です。", "ja", "…です。（数字：300円）"),
        ("It is busy.", "en", "30人です。", "ja", "…です。"),
        ("I don't turn them away.", "en", "1歳になりません。", "ja", "…になりません。"),
        ("手数料は3,000円です。", "ja", "", "en", "… (figures: 3,000 yen)"),
        ("こんにちは。", "ja", "", "en", ""),
    ],
)
def test_what_is_lost_is_appended_and_what_is_wrong_struck(
    sentence: str, source: Language, text: str, target: Language, shown: str
) -> None:
    assert carried(sentence, source, text, target) == shown


def test_turned_ranges_are_shown_as_they_were_said() -> None:
    sentence = "9時から17時までです。"
    shown = carried(sentence, "ja", "From 17:00 to 9:00.", "en")
    assert quantities.check(sentence, "ja", shown, "en").state == "kept"


def test_the_line_stays_failed(scripted: MakeTranslator) -> None:
    """Figures beside a line make it complete, not right."""
    engine = scripted({"再発行は300円です。": [("A reissue costs.", 0.8)]})
    found = Machine(engine, Glossary([])).translate("再発行は300円です。", "ja", "en")
    assert found.text == "A reissue costs. (figures: 300 yen)"
    assert (found.numbers, found.carries) == ("failed", True)
    without = Machine(engine, Glossary([]), MachineOptions(figures=False))
    bare = without.translate("再発行は300円です。", "ja", "en")
    assert (bare.text, bare.carries) == ("A reissue costs.", False)
    assert without.figures("再発行は300円です。", "ja", "en") == ""


def test_a_placeholder_that_the_engine_invents_is_never_shown(scripted: MakeTranslator) -> None:
    """The models have learnt ⟦0⟧, and may say it of themselves."""
    engine = scripted({"混んでいます。": [("About ⟦0⟧ are here.", 0.9), ("It is busy.", 0.2)]})
    machine = Machine(engine, Glossary([]))
    assert machine.translate("混んでいます。", "ja", "en").text == "It is busy."
