"""Readings (ふりがな) above the kanji of a line."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.easy import Readings
from translation.phrases import PhraseBook

MARKED = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")


@pytest.fixture(scope="module")
def readings() -> Readings:
    found = Readings()
    assert found.known, "make setup installs the extra `readings`"
    return found


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("窓口で 受け取ります。", "{窓口|まどぐち}で {受|う}け{取|と}ります。"),
        ("お金を はらって ください。", "お{金|かね}を はらって ください。"),
        ("日本語を 話せますか。", "{日本語|にほんご}を {話|はな}せますか。"),
        ("市役所へ 行って ください。", "{市役所|しやくしょ}へ {行|い}って ください。"),
        ("日本に います。", "{日本|にほん}に います。"),
        ("私は 係です。", "{私|わたし}は {係|かかり}です。"),
        ("これは {窓口|まどぐち}です。", "これは {窓口|まどぐち}です。"),
    ],
)
def test_a_word_is_read_as_counters_say_it(readings: Readings, line: str, read: str) -> None:
    """Kana stay below; what is marked already is not marked again."""
    assert readings.added(line) == read


@pytest.mark.parametrize("line", ["3人です。", "300円です。", "14日に", "あの方が", "何が"])
def test_what_is_read_in_several_ways_gets_no_reading(readings: Readings, line: str) -> None:
    """さんにん or ひと: a wrong reading would be worse than none."""
    assert readings.added(line) == line


@pytest.mark.parametrize("line", ["{name}さんの 番", "a|b 窓口", "", "Hello", "ひらがな"])
def test_braces_and_lines_without_kanji_stay(readings: Readings, line: str) -> None:
    """Nobody's typed brace becomes a mark."""
    assert readings.added(line) == line


def test_the_phrase_book_is_read_in_hiragana(readings: Readings) -> None:
    """Every やさしい日本語 line that ships: without its marks it is the same line."""
    marks = 0
    for procedure in PhraseBook.shipped().procedures:
        for phrase in procedure.phrases:
            bare = phrase.easy.replace("{", "").replace("}", "")
            read = readings.added(bare)
            assert MARKED.sub(r"\1", read) == bare
            assert all(re.fullmatch("[ぁ-ゖー]+", one[2]) for one in MARKED.finditer(read))
            marks += len(MARKED.findall(read))
    assert marks > 400


@given(st.text(alphabet="窓口取り消しをお金3人日々〆ヶ|{}ァー abc。"))
def test_any_line_keeps_its_characters(readings: Readings, line: str) -> None:
    """Marks are added, and nothing is taken away."""
    assert MARKED.sub(r"\1", readings.added(line)) == MARKED.sub(r"\1", line)


def test_without_the_dictionary_lines_come_without_readings(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An option that is not installed: the line stays, and the log says what to install."""
    monkeypatch.setitem(sys.modules, "janome.tokenizer", None)
    bare = Readings()
    assert not bare.known
    assert bare.added("窓口です。") == "窓口です。"
    assert "madoguchi[readings]" in caplog.text
