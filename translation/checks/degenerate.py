"""Whether a rendering is no translation at all (loops, copies, noise, stock phrases).

Small engines answer what they do not know with what they saw most: "Hello" → お問い合わせ,
(拍手)(拍手)…, the source itself. Such text is withheld, never shown with a warning.
"""

import re
from collections import Counter

from translation.ports import Language

_GREETINGS = {
    "en": re.compile(
        r"\W*(?:hello|hi|hey|good (?:morning|afternoon|evening)|good ?bye|bye"
        r"|thank(?:s| you).{0,14}|help(?: me)?|sorry|excuse me|yes|no|please|welcome)\W*",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"\W*(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|もしもし|さようなら|はい|いいえ"
        r"|ありがとう(?:ございます|ございました)?|すみません|失礼します|助けて(?:ください)?)\W*"
    ),
}
# What engines trained on the web say for a greeting.
_STOCK = re.compile(
    r"お問い合わせ|フィードバック|サイトマップ|プライバシーポリシー|ログイン|ダウンロード"
    r"|ご視聴|チャンネル登録"
    r"|contact us|sitemap|privacy policy|log ?in|sign up|subscribe|click here|copyright",
    re.IGNORECASE,
)
_NOISE = re.compile(r"[\[(（【♪<][^\])）】♪>]{0,24}[\])）】♪>]|[♪♫\s、。.,…!?！？・-]+")
_NOISY_WORD = re.compile(
    r"[\[(（【♪]\s*(?:music|applause|laughter|silence|noise|inaudible|音楽|拍手|掌声|笑い?|笑声|無音|雑音)",
    re.IGNORECASE,
)
_WORD = {"en": re.compile(r"[A-Za-z0-9']+"), "ja": re.compile(r"[0-9０-９]+|[^\W_]")}
_JAPANESE = re.compile("[ぁ-ヿ々一-鿿]")
_LATIN = re.compile("[A-Za-z]")
# Characters of the target to one of the source; human translations stay well within.
_RATIO = {("ja", "en"): (0.5, 9.0), ("en", "ja"): (0.08, 2.2)}


def degenerate(
    source: str, source_language: Language, target: str, target_language: Language
) -> str | None:
    """Return why a rendering is no translation; None if nothing speaks against it.

    Returns:
        `empty`, `noise`, `repetition`, `copy`, `untranslated`, `stock_phrase` or `length`.
    """
    source, target = source.strip(), target.strip()
    stays = _stays(source, source_language)
    is_greeting = bool(_GREETINGS[source_language].fullmatch(source))
    reasons = (
        ("empty", not target),
        ("noise", _is_noise(target) and not _is_noise(source)),
        ("repetition", _is_repeated(source, source_language, target, target_language)),
        ("copy", not stays and _folded(source) == _folded(target)),
        ("untranslated", not stays and _is_untranslated(target, target_language)),
        ("stock_phrase", is_greeting and bool(_STOCK.search(target))),
        ("length", not stays and _is_out_of_proportion(source, target, source_language)),
    )
    return next((reason for reason, holds in reasons if holds), None)


def _is_repeated(source: str, sl: Language, target: str, tl: Language) -> bool:
    return _repeats(target, tl) > max(3, _repeats(source, sl) + 1)


def _is_noise(text: str) -> bool:
    return bool(_NOISY_WORD.search(text)) or not _NOISE.sub("", text)


def _repeats(text: str, language: Language) -> int:
    """Return how often the most repeated stretch (1 to 8 words or characters) follows itself."""
    words = [w.lower() for w in _WORD[language].findall(text)][:600]
    best = 1
    for size in range(1, 9):
        run = 1
        for i in range(size, len(words) - size + 1):
            same = words[i : i + size] == words[i - size : i]
            run = run + 1 if same else 1
            # A stretch that follows itself shifts through `size` places.
            best = max(best, 1 + (run - 1 + size - 1) // size)
    return max(best, _most_common(words, language))


def _most_common(words: list[str], language: Language) -> int:
    size = 4 if language == "en" else 8
    grams = Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))
    return max(grams.values(), default=1)


def _stays(source: str, language: Language) -> bool:
    """Whether there is nothing to translate: names, codes, numbers."""
    if language == "ja":
        return not _JAPANESE.search(source)
    words = _LATIN.findall(source) and re.findall(r"[A-Za-z']+", source)
    return not words or all(not w.islower() for w in words)


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _is_untranslated(target: str, language: Language) -> bool:
    japanese, latin = len(_JAPANESE.findall(target)), len(_LATIN.findall(target))
    if language == "ja":
        return not japanese and latin > 3
    return japanese * 2 > latin


def _is_out_of_proportion(source: str, target: str, source_language: Language) -> bool:
    if max(len(source), len(target)) < 24:
        return False
    low, high = _RATIO[source_language, "en" if source_language == "ja" else "ja"]
    return not low <= len(target) / max(len(source), 4) <= high
