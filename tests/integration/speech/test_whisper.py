"""The real path of faster-whisper: files, loader, features, tokenizer, decoder, gates."""

import shutil
import socket
import threading
from pathlib import Path

import numpy as np
import pytest

from translation.ports import ModelMissingError, Samples, TranslationError
from translation.speech.espeak import EspeakSynthesiser
from translation.speech.whisper import FILES, Hotwords, WhisperRecogniser, WhisperSettings

BELIEVE_ALL = WhisperSettings(no_speech=1.0, log_probability=-100.0, compression=1e9)
"""What random weights write would not pass the gates."""


@pytest.fixture(scope="module")
def speech() -> Samples:
    return EspeakSynthesiser().speak("I would like to renew my card, please.", "en")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("something was to be fetched")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_an_utterance_is_decoded(tiny_whisper: Path, speech: Samples, language: str) -> None:
    hotwords = Hotwords({"en": ["residence card", "Mynaportal"], "ja": ["在留カード"] * 100})
    with WhisperRecogniser(tiny_whisper, hotwords=hotwords, settings=BELIEVE_ALL) as recogniser:
        heard = recogniser.recognise(speech, language)  # type: ignore[arg-type]
    assert heard.text  # random weights write something, and it is handed on
    assert 0.0 < heard.confidence <= 1.0
    assert (heard.start_s, heard.end_s) == (0.0, pytest.approx(speech.size / 16_000))
    assert heard.is_final


def test_what_cannot_be_believed_is_not_written(tiny_whisper: Path, speech: Samples) -> None:
    with WhisperRecogniser(tiny_whisper) as recogniser:
        assert recogniser.recognise(speech, "en").text == ""
    for gate in (
        WhisperSettings(no_speech=1.0, log_probability=-0.5, compression=1e9),
        WhisperSettings(no_speech=1.0, log_probability=-100.0, compression=0.01),
        WhisperSettings(no_speech=-1.0, log_probability=-4.0, compression=1e9),
    ):
        with WhisperRecogniser(tiny_whisper, settings=gate) as recogniser:
            assert recogniser.recognise(speech, "en").text == ""


def test_silence_is_not_even_decoded(tiny_whisper: Path) -> None:
    # The folder is read with the first decoding: here it would fail.
    recogniser = WhisperRecogniser(tiny_whisper / "nowhere", settings=BELIEVE_ALL)
    for silence in (np.zeros(0, np.int16), np.zeros(48_000, np.int16), np.ones(800, np.int16)):
        assert recogniser.recognise(silence, "ja").text == ""


def test_it_can_be_closed_and_used_again(tiny_whisper: Path, speech: Samples) -> None:
    recogniser = WhisperRecogniser(tiny_whisper, settings=BELIEVE_ALL)
    recogniser.close()
    first = recogniser.recognise(speech, "en")
    recogniser.close()
    assert recogniser.recognise(speech, "en") == first
    recogniser.close()


def test_threads_share_one_model(tiny_whisper: Path, speech: Samples) -> None:
    heard: list[str] = []
    with WhisperRecogniser(tiny_whisper, settings=BELIEVE_ALL) as recogniser:

        def hear() -> None:
            heard.append(recogniser.recognise(speech, "en").text)

        threads = [threading.Thread(target=hear) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(set(heard)) == 1
    assert len(heard) == 3


@pytest.mark.parametrize("missing", [*FILES, "all"])
def test_a_missing_model_names_the_command(
    tiny_whisper: Path, tmp_path: Path, speech: Samples, missing: str
) -> None:
    folder = tmp_path / "model"
    if missing != "all":
        shutil.copytree(tiny_whisper, folder)
        (folder / missing).unlink()
    with pytest.raises(ModelMissingError, match="madoguchi models install"):
        WhisperRecogniser(folder).recognise(speech, "en")


def test_a_damaged_model_is_an_error_of_ours(
    tiny_whisper: Path, tmp_path: Path, speech: Samples
) -> None:
    folder = tmp_path / "model"
    shutil.copytree(tiny_whisper, folder)
    weights = folder / "model.bin"
    weights.write_bytes(weights.read_bytes()[:50_000])
    with pytest.raises(TranslationError, match="cannot be loaded"):
        WhisperRecogniser(folder).recognise(speech, "en")
    shutil.copy(tiny_whisper / "model.bin", weights)
    (folder / "tokenizer.json").write_text("{")
    with pytest.raises(TranslationError, match="cannot be loaded"):
        WhisperRecogniser(folder).recognise(speech, "en")
