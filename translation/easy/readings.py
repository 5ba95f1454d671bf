"""ふりがな: readings above the kanji of a line, as `{窓口|まどぐち}`.

An option that whoever runs the server installs: `pip install 'madoguchi[readings]'` (Janome,
Apache-2.0, which brings the dictionary IPADIC: 200 MB). Without it lines come without readings.

A word whose reading depends on the figure before it (3人, 1日) gets none, and neither does one that
the dictionary does not know: no reading is better than a wrong one.
"""

import functools
import logging
import re
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from janome.tokenizer import Tokenizer

log = logging.getLogger(__name__)

_KANJI: Final = re.compile(r"[一-鿿々〆ヶ]")
_MARKED: Final = re.compile(r"\{[^|{}]+\|[^|{}]+\}")
_BRACE: Final = re.compile(r"[{|}]")
_KANA_RUN: Final = re.compile(r"[^一-鿿々〆ヶ]+")
_FIGURE: Final = re.compile(r"[0-9０-９一二三四五六七八九十百千万億何数]$")
_TO_HIRAGANA: Final = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ"))}
_UNSURE: Final = frozenset("人日月分間中方高")
"""Single kanji with several readings, of which the dictionary takes one by chance."""
_OWN: Final = {
    "日本": "にほん",
    "日本人": "にほんじん",
    "私": "わたし",
    "明日": "あした",
    "昨日": "きのう",
    "何時": "なんじ",
    "何": None,
    "行っ": "いっ",
    "家": "いえ",
    "後": "あと",
    "市": "し",
    "本人": "ほんにん",
}
"""Words of which a counter means another reading than the dictionary's first; None: it depends."""


class Readings:
    """Writes readings into lines; threads may share it."""

    def __init__(self) -> None:
        """Load the dictionary, where there is one (a tenth of a second, 40 MB of memory)."""
        self._tokenizer = _tokenizer()
        self._lock = threading.Lock()

    @property
    def known(self) -> bool:
        """Whether there is a dictionary."""
        return self._tokenizer is not None

    def added(self, line: str) -> str:
        """Return a Japanese line with readings; what is marked already stays as it is.

        Args:
            line: text in kanji and kana. With a brace that marks no reading it is returned as it
                is, because the marks could not be told from it.
        """
        bare = _MARKED.sub("", line)
        tokenizer = self._tokenizer
        if (
            tokenizer is None
            or not _KANJI.search(bare)
            or "{" in bare
            or "}" in bare
            or "|" in bare
        ):
            return line
        parts, at = list[str](), 0
        for marked in _MARKED.finditer(line):
            parts += (self._read(line[at : marked.start()], tokenizer), marked[0])
            at = marked.end()
        return "".join((*parts, self._read(line[at:], tokenizer)))

    def _read(self, text: str, tokenizer: "Tokenizer") -> str:
        with self._lock:
            words = [(word.surface, word.reading) for word in tokenizer.tokenize(text)]
        at, before, written = 0, "", list[str]()
        for surface, reading in words:
            start = text.index(surface, at)  # spaces are not among the words
            written += (text[at:start], _word(surface, reading, before))
            at, before = start + len(surface), surface
        return "".join((*written, text[at:]))


@functools.cache
def shared_readings() -> Readings:
    """The process's readings; the first call loads them."""
    return Readings()


def _tokenizer() -> "Tokenizer | None":
    try:
        from janome.tokenizer import Tokenizer  # noqa: PLC0415 - an option
    except ModuleNotFoundError:
        log.warning("no_readings: pip install 'madoguchi[readings]'")
        return None
    return Tokenizer()


def _word(surface: str, katakana: str, before: str) -> str:
    if not _KANJI.search(surface) or _FIGURE.search(before) or surface in _UNSURE:
        return surface
    reading = _OWN.get(surface, katakana.translate(_TO_HIRAGANA))
    if reading is None or not reading or reading == "*":
        return surface
    return "".join(_spelt(surface, reading)) or surface


def _spelt(surface: str, reading: str) -> Iterator[str]:
    """Give each run of kanji its part of the reading: 受け取り is {受|う}け{取|と}り."""
    kana = [found[0] for found in _KANA_RUN.finditer(surface)]
    kanji = [run for run in _KANA_RUN.split(surface) if run]
    shape = _KANA_RUN.sub(lambda found: re.escape(found[0].translate(_TO_HIRAGANA)), surface)
    for run in kanji:
        shape = shape.replace(run, "(.+?)", 1)
    found = re.fullmatch(shape, reading)
    if found is None:
        return
    starts_with_kana = bool(_KANA_RUN.match(surface))
    for number, run in enumerate(kanji):
        if starts_with_kana:
            yield kana.pop(0)
        yield f"{{{run}|{found[number + 1]}}}"
        if not starts_with_kana and kana:
            yield kana.pop(0)
    yield from kana
