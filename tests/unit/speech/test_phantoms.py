"""Lines that nobody said (Z-18: no invented text)."""

from collections.abc import Callable

import numpy as np
import pytest

from translation.ports import Language, Samples
from translation.speech.phantoms import is_phantom

MakeSound = Callable[..., Samples]

JA = [
    "ご視聴ありがとうございました",
    "ご視聴ありがとうございました。",
    "最後までご視聴いただきありがとうございました。",
    "チャンネル登録よろしくお願いします",
    "チャンネル登録と高評価をお願いします！",
    "次の動画でお会いしましょう",
    "字幕 by H.",
    "字幕制作：NHK",
    "はいはいはいはいはいはい",
    "あああああああああ",
]
EN = [
    "Thanks for watching!",
    "Thank you for watching.",
    "Thank you so much for watching",
    "Please subscribe to my channel.",
    "Subtitles by the Amara.org community",
    "Transcribed by https://otter.ai",
    "I'll see you in the next video.",
    "the the the the the",
    "so so so so so",
]
PHANTOMS: list[tuple[str, Language]] = [*((t, "ja") for t in JA), *((t, "en") for t in EN)]
GENUINE: list[tuple[str, Language]] = [
    ("ありがとうございました", "ja"),
    ("ありがとうございます。", "ja"),
    ("はい", "ja"),
    ("はい、はい、はい", "ja"),
    ("字幕を出してください", "ja"),
    ("こちらをご覧ください", "ja"),
    ("手続きはこれで終わりです", "ja"),
    ("Thank you very much.", "en"),
    ("Thank you.", "en"),
    ("Could you turn on the captions?", "en"),
    ("No, no, no.", "en"),
    ("I watched the video at home.", "en"),
]


@pytest.mark.parametrize(("text", "language"), PHANTOMS)
def test_a_phantom_on_weak_sound_is_found(
    text: str, language: Language, silence: MakeSound
) -> None:
    assert is_phantom(text, language, silence(3.0), 0.9)


@pytest.mark.parametrize(("text", "language"), PHANTOMS)
def test_a_phantom_of_low_confidence_is_found(
    text: str, language: Language, voice: MakeSound
) -> None:
    assert is_phantom(text, language, voice(3.0), 0.4)


@pytest.mark.parametrize(("text", "language"), PHANTOMS)
def test_what_is_clearly_said_is_believed(text: str, language: Language, voice: MakeSound) -> None:
    assert not is_phantom(text, language, voice(4.0), 0.9)


@pytest.mark.parametrize(("text", "language"), GENUINE)
def test_what_people_say_at_a_counter_passes(
    text: str, language: Language, voice: MakeSound
) -> None:
    assert not is_phantom(text, language, voice(1.6), 0.45)


@pytest.mark.parametrize(
    ("text", "language"), [("ありがとうございました", "ja"), ("Thank you.", "en")]
)
def test_thanks_that_the_sound_does_not_hold_are_phantoms(
    text: str, language: Language, voice: MakeSound, silence: MakeSound
) -> None:
    assert is_phantom(text, language, silence(2.0), 0.8)
    assert is_phantom(text, language, voice(0.12), 0.8)
    assert is_phantom(text, language, voice(2.0), 0.2)


def test_too_many_letters_for_the_time_make_a_phantom(voice: MakeSound) -> None:
    line = "ご視聴ありがとうございました"
    assert is_phantom(line, "ja", voice(0.8), 0.9)
    assert not is_phantom(line, "ja", voice(1.6), 0.9)


def test_pauses_do_not_make_speech_weak(voice: MakeSound, silence: MakeSound) -> None:
    sound = np.concatenate((silence(0.6), voice(1.5), silence(1.2)))
    assert not is_phantom("ありがとうございました", "ja", sound, 0.8)


@pytest.mark.parametrize("signs", ["♪♪", "...", "！！！", " 。 "])
def test_signs_alone_are_phantoms(signs: str, voice: MakeSound) -> None:
    assert is_phantom(signs, "ja", voice(1.0), 0.99)


@pytest.mark.parametrize("nothing", ["", "  ", "\n"])
def test_nothing_is_no_phantom(nothing: str, voice: MakeSound) -> None:
    assert not is_phantom(nothing, "en", voice(1.0), 0.0)
