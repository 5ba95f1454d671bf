"""The phrase spotter hears eSpeak's voices: what is in its list, and what is not."""

import threading
from pathlib import Path

import numpy as np
import pytest

from translation.ports import Heard, Samples, TranslationError
from translation.speech.espeak import EspeakSynthesiser
from translation.speech.spotting import PhraseSpotter
from translation.speech.spotting.measure import report, trials

DATA = Path(__file__).parents[2] / "data" / "speech"
PHRASES = (DATA / "phrases.txt").read_text(encoding="utf-8").splitlines()
OTHERS = (DATA / "other-sentences.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def spotter() -> PhraseSpotter:
    return PhraseSpotter(PHRASES)


def _say(text: str, voice: str = "en-us+f3") -> Samples:
    spoken = EspeakSynthesiser(voices={"en": voice}).speak(text, "en")
    hiss = np.random.default_rng(1).standard_normal(8_000) * 20
    quiet = hiss.astype(np.int16)[:4_000]
    return np.concatenate((quiet, (spoken * 0.7).astype(np.int16), quiet))


def test_most_that_is_said_is_told_apart(spotter: PhraseSpotter) -> None:
    """A sample of what `translation.speech.spotting.measure` measures in full."""
    done = list(trials(spotter, PHRASES[5::20], OTHERS[::9]))
    rates = report(done, 0.5)
    listed = [trial.outcome(0.5) for trial in done if trial.is_listed]
    others = [trial.outcome(0.5) for trial in done if not trial.is_listed]
    assert listed.count("right") >= 0.7 * len(listed), rates
    assert listed.count("wrong") <= 1, rates
    assert others.count("wrong") <= 1, rates


def test_without_the_evidence_other_sentences_become_phrases() -> None:
    """What would happen if the grammar alone were believed: words that nobody said."""
    credulous = PhraseSpotter(PHRASES, threshold=0.0)
    done = list(trials(credulous, (), OTHERS[:6]))
    assert [trial.outcome(0.0) for trial in done].count("wrong") >= 3


def test_the_same_sound_is_heard_the_same_again_and_by_any_thread(spotter: PhraseSpotter) -> None:
    sound, other = _say(PHRASES[0]), _say(OTHERS[0])
    first = spotter.recognise(sound, "en")
    heard: list[Heard] = []

    def hear() -> None:
        spotter.recognise(other, "en")
        heard.append(spotter.recognise(sound, "en"))

    threads = [threading.Thread(target=hear) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    spotter.close()
    assert [*heard, spotter.recognise(sound, "en")] == [first] * 3


@pytest.mark.parametrize("length", [0, 100, 3_000, 48_000])
def test_silence_noise_and_hum_are_nothing(spotter: PhraseSpotter, length: int) -> None:
    noise = np.random.default_rng(2).standard_normal(length) * 3_000
    hum = np.sin(2 * np.pi * 100 * np.arange(length) / 16_000) * 8_000
    for sound in (np.zeros(length), noise, hum):
        assert spotter.recognise(sound.astype(np.int16), "en").text == ""


def test_a_slot_is_heard_in_its_place() -> None:
    spotter = PhraseSpotter(
        ["My ticket number is {number}.", "I came with my family."],
        {"number": {"twelve": "12", "ninety six": "96", "forty": "40"}},
    )
    assert spotter.recognise(_say("My ticket number is 96."), "en").text == (
        "My ticket number is 96."
    )


def test_it_says_what_it_cannot_hear(spotter: PhraseSpotter) -> None:
    assert spotter.skipped == ()
    unheard = PhraseSpotter(["My name is {name}.", "Where is the zairyukaado?", "Thank you."])
    assert unheard.skipped == ("My name is {name}.", "Where is the zairyukaado?")
    with pytest.raises(TranslationError, match="none of the sentences"):
        PhraseSpotter([]).recognise(_say("Hello."), "en")
    with pytest.raises(TranslationError, match="English alone"):
        spotter.recognise(_say("Hello."), "ja")


def test_nothing_of_what_is_said_reaches_standard_error(
    spotter: PhraseSpotter, capfd: pytest.CaptureFixture[str]
) -> None:
    spotter.recognise(_say(OTHERS[1]), "en")
    out, err = capfd.readouterr()
    assert out == ""
    assert err == ""


@pytest.mark.parametrize("voice", ["en-us+m7", "en-us+m3"])
def test_nobody_is_told_the_contrary_of_what_was_said(spotter: PhraseSpotter, voice: str) -> None:
    """In these voices "I understand." is nearest to "I don't understand.", with evidence for it."""
    assert spotter.recognise(_say("I understand.", voice), "en").text == ""
