"""The engine with its guards: masking, re-ranking, the gate."""

from collections.abc import Callable

import pytest

from translation.glossary import Glossary, Term
from translation.machine import Machine, MachineOptions
from translation.machine.tidy import closed, tidy
from translation.machine.units import invents_a_unit
from translation.ports import ModelMissingError, TranslationError, Translator

TERM = Term(ja="委任状", reading="いにんじょう", en="power of attorney", easy="かみ", source="test")
GLOSSARY = Glossary([TERM])
MakeTranslator = Callable[..., Translator]


def test_numbers_are_masked_and_put_back(scripted: MakeTranslator) -> None:
    """The engine never sees the fee, so it cannot change it."""
    engine = scripted({"再発行は⟦0⟧です。": [("A reissue is ⟦0⟧.", 0.5)]})
    found = Machine(engine, GLOSSARY).translate("再発行は1,500円です。", "ja", "en")
    assert (found.text, found.numbers) == ("A reissue is 1,500 yen.", "kept")


def test_a_changed_number_loses(scripted: MakeTranslator) -> None:
    """300円 as "30 yen" was the likelier rendering of a real model."""
    engine = scripted(
        {
            "再発行は⟦0⟧です。": [("A reissue.", 0.9)],  # placeholder lost: no candidate
            "再発行は300円です。": [("A reissue is 30 yen.", 0.8), ("A reissue: 300 yen.", 0.3)],
        }
    )
    found = Machine(engine, GLOSSARY).translate("再発行は300円です。", "ja", "en")
    assert (found.text, found.numbers) == ("A reissue: 300 yen.", "kept")
    as_it_comes = Machine(engine, GLOSSARY, MachineOptions(ranking=False, figures=False))
    unranked = as_it_comes.translate("再発行は300円です。", "ja", "en")
    assert (unranked.text, unranked.numbers) == ("A reissue is 30 yen.", "failed")


def test_more_renderings_are_asked_for_when_none_keeps_the_number(
    scripted: MakeTranslator,
) -> None:
    """The right one may be the ninth; nobody waits for it when the first is right."""
    wrong = [(f"A reissue is {number} yen.", 0.9) for number in range(10, 18)]
    engine = scripted({"再発行は300円です。": [*wrong, ("A reissue is 300 yen.", 0.3)]})
    found = Machine(engine, GLOSSARY).translate("再発行は300円です。", "ja", "en")
    assert (found.text, found.numbers) == ("A reissue is 300 yen.", "kept")
    few = Machine(engine, GLOSSARY, MachineOptions(more=0))
    assert few.translate("再発行は300円です。", "ja", "en").numbers == "failed"


def test_a_sentence_that_fails_is_rendered_clause_by_clause(scripted: MakeTranslator) -> None:
    """Of a long sentence small models lose a denial that they keep of a short one."""
    long = "すぐに調べますので、封筒は捨てないでください。"
    renderings = {
        long: [("I'll check it, so please throw the envelope away.", 0.9)],
        "すぐに調べます。": [("I'll check it right away.", 0.5)],
        "封筒は捨てないでください。": [("Please don't throw it away.", 0.5)],
    }
    found = Machine(scripted(renderings), GLOSSARY).translate(long, "ja", "en")
    assert found.text == "I'll check it right away, so please don't throw it away."
    assert (found.polarity, round(found.confidence, 6)) == ("kept", 0.5)
    whole = Machine(scripted(renderings), GLOSSARY, MachineOptions(clauses=False))
    assert whole.translate(long, "ja", "en").polarity == "failed"
    del renderings["すぐに調べます。"]  # half of it would be no rendering
    assert Machine(scripted(renderings), GLOSSARY).translate(long, "ja", "en").polarity == "failed"


def test_a_sentence_that_is_kept_stays_whole(scripted: MakeTranslator) -> None:
    """Cutting it costs time, and Japanese some of its flow."""
    long = "すぐに調べますので、封筒は捨てないでください。"
    engine = scripted({long: [("I'll check, so please don't throw it away.", 0.9)]})
    found = Machine(engine, GLOSSARY).translate(long, "ja", "en")
    assert found.text == "I'll check, so please don't throw it away."


def test_a_lost_term_loses_and_is_told(scripted: MakeTranslator) -> None:
    """Confidence alone would take the wrong document."""
    wrong, right = "You need your register.", "You need a power of attorney."
    engine = scripted({"委任状が必要です。": [(wrong, 0.9), (right, 0.5)]})
    found = Machine(engine, GLOSSARY).translate("委任状が必要です。", "ja", "en")
    assert (found.text, found.terms) == (right, "kept")
    engine = scripted({"委任状が必要です。": [(wrong, 0.9)]})
    found = Machine(engine, GLOSSARY).translate("委任状が必要です。", "ja", "en")
    assert (found.text, found.terms) == (wrong, "failed")


def test_what_leaves_half_out_loses_to_what_does_not(scripted: MakeTranslator) -> None:
    """A short rendering is likely by itself."""
    half, whole = "It is ready.", "The slip is ready at the counter over there."
    engine = scripted({"控えはあちらの窓口にご用意しました。": [(half, 0.5), (whole, 0.4)]})
    found = Machine(engine, GLOSSARY).translate("控えはあちらの窓口にご用意しました。", "ja", "en")
    assert found.text == whole
    by_chance = Machine(engine, GLOSSARY, MachineOptions(fullness=0))
    found = by_chance.translate("控えはあちらの窓口にご用意しました。", "ja", "en")
    assert (found.text, found.confidence) == (half, 0.5)


def test_a_turned_negation_loses(scripted: MakeTranslator) -> None:
    """使えません as "You can use it" is the worst of errors."""
    engine = scripted(
        {"今は使えません。": [("You can use it now.", 0.8), ("You cannot use it now.", 0.4)]}
    )
    found = Machine(engine, GLOSSARY).translate("今は使えません。", "ja", "en")
    assert (found.text, found.polarity) == ("You cannot use it now.", "kept")


@pytest.mark.parametrize(
    ("source", "text", "invented"),
    [
        ("Spread 2 fingers.", "2歳の指を広げて。", True),
        ("I carry 2 phones.", "2分持っています。", True),
        ("Take four and 2 more.", "2枚お取りください。", True),
        ("Take 2 copies.", "2枚お取りください。", False),
        ("We're ready, even after 30.", "30歳からです。", True),
        ("They're both handed over.", "2人ともお渡しです。", True),
        ("My daughter is three.", "娘は3歳です。", False),
        ("Wait 2 minutes.", "2分お待ちください。", False),
        ("It's one and a half years.", "1年半です。", False),
        ("There are 2 dates.", "日付が2つあります。", False),
    ],
)
def test_an_invented_unit_is_a_wrong_number(source: str, text: str, *, invented: bool) -> None:
    """English counts without a counter; an age is no counter."""
    assert invents_a_unit(source, text, "ja") is invented
    assert not invents_a_unit(source, text, "en")


def test_noise_is_not_shown(scripted: MakeTranslator) -> None:
    """Repetition is not a translation, whatever its probability."""
    noise = "the card the card the card the card the card the card the card"
    engine = scripted({"あの。": [(noise, 0.99)]})
    found = Machine(engine, GLOSSARY).translate("あの。", "ja", "en")
    assert found.text == ""
    assert found.fault
    assert Machine(scripted({}), GLOSSARY).translate("あの。", "ja", "en").text == ""


def test_faults_of_the_engine_are_named(scripted: MakeTranslator) -> None:
    """Callers tell a missing model from a broken one."""
    machine = Machine(scripted({}), GLOSSARY)
    with pytest.raises(ModelMissingError):
        machine.translate("欠けた方向。", "ja", "en")
    with pytest.raises(TranslationError):
        machine.translate("壊れた。", "ja", "en")


def test_back(scripted: MakeTranslator) -> None:
    """The rendering as the engine understands it, numbers protected as well."""
    engine = scripted({"It is ⟦0⟧.": [("⟦0⟧です。", 0.5)]})
    machine = Machine(engine, GLOSSARY)
    assert machine.back("It is 1,500 yen.", "en", "ja") == "1,500円です。"
    assert machine.back("No such line.", "en", "ja") is None


def test_a_sentence_is_printed_as_its_language_is() -> None:
    """Spaces, marks, capital."""
    assert tidy("窓口 は 3番 です .", "ja") == "窓口は 3番です。".replace(" ", "")
    assert tidy("we open at 9 a.m..", "en") == "We open at 9 a.m."
    assert tidy("the fee is 300 yen。", "en") == "The fee is 300 yen."
    assert tidy("1,994年生まれで、1,000年間です", "ja") == "1994年生まれで、1,000年間です"
    assert tidy("本当ですか?", "ja") == "本当ですか？"
    assert (closed("はい", "ja"), closed("Yes", "en"), closed("Really?", "en")) == (
        "はい。",
        "Yes.",
        "Really?",
    )
