"""Phantom lines (幻の字幕): what Whisper writes where nobody spoke.

It learned from subtitles of videos, and on breath, music or a closing door it writes how videos
end. A caption that nobody said is worse than none: the other side answers it. Such a line is
dropped if the sound gives reason to doubt it; a citizen who says ありがとうございました into the
microphone is heard.

Source: lines known from Koenecke et al. 2024 (FAccT, "Careless Whisper") and from reports of users
of whisper and faster-whisper.
"""

import re
import unicodedata
from typing import Final

from translation.ports import SAMPLE_RATE, Language, Samples
from translation.speech.level import loudness_db

WEAK_DB: Final = -42.0
"""Speech into a kiosk's microphone is louder than this in its louder parts (dBFS)."""
UNSURE: Final = 0.5
VERY_UNSURE: Final = 0.3
REPEATS: Final = 4

FASTEST: Final[dict[Language, float]] = {"ja": 14.0, "en": 26.0}
"""Letters in a second that nobody exceeds: twice the usual speed."""

_SUBTITLES: Final[dict[Language, re.Pattern[str]]] = {
    "ja": re.compile(
        r"(ご視聴|ご覧).*(ありがとう|感謝)|チャンネル登録|高評価|次(回)?の(動画|ビデオ)で"
        r"|(この|次の)動画|字幕 ?(by|は|協力|制作|提供|作成)|視聴者"
        r"|^(終わり|おわり|エンディング|初音ミク)$"
    ),
    "en": re.compile(
        r"thanks? (you )?(so much |very much )?for (watching|listening|viewing)"
        r"|(please |and )subscribe|^subscribe"
        r"|(sub)?titles? by|caption(s|ed) by|transcri(bed|ption) by|amara ?org"
        r"|(see|catch) you (guys )?(in the )?next (video|time|one)|like and share"
        r"|^the end$|copyright|www|all rights reserved|(please )?hit the bell"
    ),
}
_COURTESY: Final[dict[Language, re.Pattern[str]]] = {
    "ja": re.compile(
        r"ありがとう(ございま(した|す))?|お疲れ様でした|おやすみなさい|おはようございます|はい|うん|ん|あ"
    ),
    "en": re.compile(r"you|thanks|thank you( very much)?|bye( bye)?|oh|okay|so|the|i'm sorry"),
}
"""People do say these, and Whisper writes them on noise: only the sound itself tells."""

_REPEATED: Final = re.compile(rf"(.{{1,12}}?)(?:\s*\1){{{REPEATS - 1},}}")
_SIGNS: Final = re.compile(r"[^\w\s']+")


def is_phantom(text: str, language: Language, samples: Samples, confidence: float) -> bool:
    """Return whether a line was most likely never spoken.

    Args:
        text: what a recogniser wrote.
        language: of the text.
        samples: the utterance it was written for.
        confidence: of the recogniser, 0 to 1.
    """
    line = _plain(text)
    if not line:
        return bool(text.strip())  # signs alone, such as ♪♪ and ...
    doubted = _is_inaudible(line, language, samples)
    if _COURTESY[language].fullmatch(line):
        return doubted or confidence < VERY_UNSURE
    if _SUBTITLES[language].search(line) or _is_repeated(line):
        return doubted or confidence < UNSURE
    return False


def _is_inaudible(line: str, language: Language, samples: Samples) -> bool:
    """Whether the sound is too weak for speech, or too short for so many letters."""
    spoken_s = samples.size / SAMPLE_RATE
    letters = sum(not sign.isspace() for sign in line)
    return loudness_db(samples) < WEAK_DB or letters > FASTEST[language] * spoken_s


def _is_repeated(line: str) -> bool:
    """Whether one word or syllable, said four times and more, is most of the line."""
    found = _REPEATED.search(line)
    return found is not None and len(found[0]) * 2 > len(line)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return " ".join(_SIGNS.sub(" ", folded).split())
