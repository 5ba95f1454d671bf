"""The engine on packages of the real format; quality is not looked at here."""

import contextlib
import math
import os
import socket
import traceback
from pathlib import Path

import ctranslate2
import pytest

from translation.argos import ArgosTranslator, bundled_packages, install, installed
from translation.argos.library import package_library
from translation.argos.packages import opened
from translation.ports import Language, ModelMissingError, TextRefusedError, TranslationError


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to open a connection or look up a name fails the test."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the engine reached for the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.usefixtures("no_network")
def test_it_renders_without_a_sentence_model_and_without_network(packages: Path) -> None:
    """The packages hold no sentence model; argostranslate alone would fetch one here."""
    engine = ArgosTranslator(packages)
    assert engine.hypotheses("手数料は300円です。よろしいですか。", "ja", "en", 1)
    assert engine.hypotheses("The fee is 300 yen. Is that all right?", "en", "ja", 1)


def test_hypotheses_are_different_and_fall_in_confidence(packages: Path) -> None:
    """At most as many as asked for, likeliest first, each with a probability."""
    found = ArgosTranslator(packages).hypotheses("窓口はどこですか。", "ja", "en", 4)
    assert 1 <= len(found) <= 4
    assert len({hypothesis.text for hypothesis in found}) == len(found)
    confidences = [hypothesis.confidence for hypothesis in found]
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 < confidence <= 1 for confidence in confidences)


def test_confidence_is_the_geometric_mean_of_the_pieces(packages: Path) -> None:
    """Compared with what the model says of its own output, piece by piece."""
    engine = ArgosTranslator(packages, beam=1, both_ways=False)
    (best,) = engine.hypotheses("写真を撮ります。", "ja", "en")
    package = next(p for p in installed(packages) if p.source == "ja")
    with opened(package) as folder:
        pieces = package_library().Package(folder).tokenizer
        model = ctranslate2.Translator(str(folder / "model"))
        source = pieces.encode("写真を撮ります。")
        (result,) = model.translate_batch(
            [source], beam_size=1, max_decoding_length=3 * len(source) + 20
        )
        (scored,) = model.score_batch([source], [result.hypotheses[0]])
    chances = scored.log_probs[: len(result.hypotheses[0]) + 1]
    whole = math.exp(sum(chances) / len(chances))
    cut_off = math.exp(sum(chances[:-1]) / (len(chances) - 1))
    assert best.confidence == pytest.approx(whole, rel=0.01) or best.confidence == pytest.approx(
        cut_off, rel=0.01
    )


def test_the_way_back_decides_among_candidates(packages: Path) -> None:
    """The first is the one from which the other model says the source again most likely."""
    sentence = "写真を撮ります。"
    there = ArgosTranslator(packages, both_ways=False).hypotheses(sentence, "ja", "en", 6)
    both = ArgosTranslator(packages).hypotheses(sentence, "ja", "en", 6)
    assert {one.text for one in both} == {one.text for one in there}
    package = next(p for p in installed(packages) if p.source == "en")
    with opened(package) as folder:
        pieces = package_library().Package(folder).tokenizer
        model = ctranslate2.Translator(str(folder / "model"))
        rows = model.score_batch(
            [pieces.encode(one.text) for one in there], [pieces.encode(sentence)] * len(there)
        )
    back = {
        one.text: sum(row.log_probs) / len(row.log_probs)
        for one, row in zip(there, rows, strict=True)
    }
    total = {one.text: math.log(one.confidence) + 0.6 * back[one.text] for one in there}
    assert both[0].text == max(total, key=lambda text: total[text])
    assert both[0].confidence == pytest.approx(math.exp(total[both[0].text] / 1.6), rel=0.02)


def test_nothing_comes_of_nothing(packages: Path) -> None:
    """An empty sentence is not rendered as a polite phrase."""
    engine = ArgosTranslator(packages)
    assert engine.hypotheses("", "ja", "en") == ()
    assert engine.hypotheses(" \n\u3000", "ja", "en") == ()


def test_too_long_a_sentence_is_refused_not_cut(packages: Path) -> None:
    """A sentence whose end was dropped would say something else."""
    with pytest.raises(TextRefusedError) as refused:
        ArgosTranslator(packages).hypotheses("窓" * 1000, "ja", "en")
    assert refused.value.code == "too_long"


@pytest.mark.parametrize("text", ["😀😀😀", "\x00\x07", "<b>&lt;</b>", "ｶｰﾄﾞ", "\ud83d", "ﷺ" * 50])
def test_strange_text_neither_crashes_nor_leaks(packages: Path, text: str) -> None:
    """Whatever arrives, there is a rendering or an error that does not repeat the text."""
    said = ""
    with contextlib.suppress(TranslationError):
        try:
            ArgosTranslator(packages).hypotheses(text, "ja", "en")
        except TranslationError as error:
            said = "".join(traceback.format_exception(error))
            raise
    assert text not in said


@pytest.mark.parametrize("direction", [("ja", "en"), ("en", "ja")])
def test_a_missing_model_names_the_command(
    tmp_path: Path, direction: tuple[Language, Language]
) -> None:
    """What an engineer reads says what to type."""
    with pytest.raises(ModelMissingError, match="madoguchi models install"):
        ArgosTranslator(tmp_path / "none").hypotheses("はい。", *direction)


def test_a_broken_model_is_a_translation_error(packages: Path, tmp_path: Path) -> None:
    """A truncated model file stops interpretation with a sentence, not the worker."""
    for package in packages.glob("*ja_en.argosmodel"):
        folder = install(package, tmp_path).path
        (folder / "model" / "model.bin").write_bytes(b"half")
    with pytest.raises(TranslationError, match="--replace"):
        ArgosTranslator(tmp_path).hypotheses("はい。", "ja", "en")


def test_the_newest_package_of_a_direction_serves(packages: Path, tmp_path: Path) -> None:
    """1.10 is newer than 1.9; other folders are passed over."""
    for package in packages.glob("*ja_en.argosmodel"):
        old = install(package, tmp_path).path
        for version in ("1.9", "1.10"):
            metadata = (old / "metadata.json").read_text("utf-8").replace('"1.0"', f'"{version}"')
            new = tmp_path / f"other-{version}"
            new.mkdir()
            (new / "metadata.json").write_text(metadata, encoding="utf-8")
    (tmp_path / "something-else").mkdir()
    assert ArgosTranslator(tmp_path).name == "argos ja-en 1.10"


def test_the_library_leaves_no_trace(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Importing it changes no variable and makes no folder in the user's home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", "/nowhere")
    before = dict(os.environ)  # noqa: TID251 -- what is tested
    package_library()
    assert dict(os.environ) == before  # noqa: TID251 -- what is tested
    assert list(tmp_path.iterdir()) == []


def test_bundled_packages_translate() -> None:
    """What ships keeps placeholders, in both directions."""
    engine = ArgosTranslator(bundled_packages())
    assert engine.directions == {("ja", "en"), ("en", "ja")}
    for sentence, source, target in (
        ("手数料は⟦0⟧です。", "ja", "en"),
        ("The fee is ⟦0⟧.", "en", "ja"),
    ):
        texts = [found.text for found in engine.hypotheses(sentence, source, target, 4)]
        assert any(text.count("⟦0⟧") == 1 for text in texts)


def test_several_sentences_at_once_are_rendered_as_each_alone() -> None:
    """Together they take less time; empty ones keep their place."""
    engine = ArgosTranslator(bundled_packages())
    asked = ("手数料は300円です。", "", "窓口はどこですか。")
    together = engine.hypotheses_of(asked, "ja", "en", 4)
    assert [len(found) > 0 for found in together] == [True, False, True]
    for sentence, found in zip(asked, together, strict=True):
        alone = engine.hypotheses(sentence, "ja", "en", 4)
        assert [one.text for one in alone][:1] == [one.text for one in found][:1]


def test_one_rendering_is_not_looked_at_from_the_other_direction(packages: Path) -> None:
    """What is only read back need not be weighed, and takes half the time."""
    (both,) = ArgosTranslator(packages).hypotheses("窓口はどこですか。", "ja", "en")
    (there,) = ArgosTranslator(packages, both_ways=False).hypotheses(
        "窓口はどこですか。", "ja", "en"
    )
    assert both == there
