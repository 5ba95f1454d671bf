"""Cuts turns into sentences by rules (句点・終止符); loads nothing and asks no network.

Argos Translate would load a sentence model at the first sentence, from the network if it is not in
the package. For turns of conversation, rules do (findings: none of the models was better).
"""

import re
from collections.abc import Iterator
from typing import Final

from translation.ports import Language

LONGEST: Final[dict[Language, int]] = {"ja": 120, "en": 300}
"""Signs of a sentence; a longer one is cut at a comma, so that no engine drops its end."""

_CLOSERS_JA: Final = "」』）)】〉》”’\"'"
_END_JA: Final = re.compile(rf"[。．！？!?…]+[{_CLOSERS_JA}]*|(?<=[ぁ-んァ-ヶ一-龥々ー])\.(?=\s|$)")
_QUOTED: Final = re.compile(r"\s*(?:と|って|を|の)(?![、。]?$)")
_OPEN, _CLOSE = "「『（【", "」』）】"

_END_EN: Final = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|(?<=[.!?…][\"'”’)\]])\s+")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\"'])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|No|Nos|Tel|Ext|Fl|Rm|Bldg|Ave|vs|approx|e\.g|i\.e"
    r"|cf|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$"
)
_HALF_DAY: Final = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_AFTER_TIME: Final = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|JST|January|February|March|April|May|June"
    r"|July|August|September|October|November|December|[a-z0-9])"
)
_ORDINAL: Final = re.compile(r"(?:^|\n)\s*\(?\d{1,2}\.$")
_BREAK: Final = {"ja": re.compile(r"[、,;；:：]"), "en": re.compile(r"[,;:]\s")}


class RuleSegmenter:
    """The segmenter of every engine here."""

    def sentences(self, text: str, language: Language) -> tuple[str, ...]:
        """Return the sentences in order, stripped; none for blank text."""
        cut = _japanese if language == "ja" else _english
        return tuple(
            part
            for line in text.splitlines()
            for sentence in cut(line)
            for part in _no_longer_than(LONGEST[language], sentence.strip(), language)
        )


def _japanese(line: str) -> Iterator[str]:
    """Cut after 。！？, but not inside 「…」 nor before a particle that follows a quotation."""
    start = 0
    for end in _END_JA.finditer(line):
        before, after = line[start : end.end()], line[end.end() :]
        if sum(map(before.count, _OPEN)) > sum(map(before.count, _CLOSE)):
            continue
        if end[0][-1] in _CLOSERS_JA and _QUOTED.match(after):
            continue
        yield before
        start = end.end()
    yield line[start:]


def _english(line: str) -> Iterator[str]:
    """Cut after . ! ? and a space, but not after an abbreviation, an initial or a list number."""
    start = 0
    casual = not re.search(r"[A-Z]", re.sub(r"\bI\b", "", line))
    for gap in _END_EN.finditer(line):
        before, after = line[start : gap.end()].rstrip(), line[gap.end() :]
        bare = before.rstrip("\"'”’)]")
        if _ABBREVIATION.search(bare) or _ORDINAL.search(bare):
            continue
        if _HALF_DAY.search(bare) and _AFTER_TIME.match(after):
            continue
        if after[:1].islower() and not casual:
            continue
        yield before
        start = gap.end()
    yield line[start:]


def _no_longer_than(longest: int, sentence: str, language: Language) -> Iterator[str]:
    """Cut what is too long at its last comma, else at a space, else anywhere."""
    while len(sentence) > longest:
        breaks = [found.end() for found in _BREAK[language].finditer(sentence, 0, longest)]
        spaces = sentence.rfind(" ", 0, longest)
        if breaks and breaks[-1] > longest // 4:
            at = breaks[-1]
        else:
            at = spaces + 1 if spaces > longest // 4 else longest
        yield sentence[:at].strip()
        sentence = sentence[at:].strip()
    if sentence:
        yield sentence
