"""Measures the guards on human translations: false alarms, and mutations that they catch.

    python -m translation.evaluation.guards CORPUS.tsv…

Each line of a corpus is situation, speaker, Japanese, English, separated by tabs. What a guard
calls failed in a human translation is a false alarm. One number, or one polarity, of one side is
then changed by rule; what it lets pass is a miss. The seed is fixed: two runs give the same.
"""

import argparse
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from translation.checks import degenerate, polarity
from translation.machine.units import invents_a_unit
from translation.ports import Language
from translation.quantities import Kind, check, find
from translation.quantities.numerals import TENS, UNITS

_WORDS = (
    " ".join((*UNITS, *TENS)),
    "second third fourth fifth sixth seventh eighth ninth tenth",
    "January February March April May June July August September October November December",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
)
_KANJI = "一二三四五六七八九"

Pair = tuple[str, str]
Guard = Callable[[str, str], bool]
"""Whether a guard calls a pair (Japanese, English) failed."""


@dataclass(slots=True)
class Figures:
    """What one guard did.

    Attributes:
        pairs: human translations it judged.
        alarms: those it called failed.
        changed: pairs with one side changed.
        missed: those it let pass.
    """

    pairs: int = 0
    alarms: list[Pair] = field(default_factory=list)
    changed: int = 0
    missed: list[Pair] = field(default_factory=list)

    def summary(self) -> str:
        """Return the figures in one line."""
        wrong = len(self.alarms) / max(1, self.pairs)
        caught = 1 - len(self.missed) / max(1, self.changed)
        return (
            f"false alarms {len(self.alarms)}/{self.pairs} = {wrong:.2%}; "
            f"changes caught {self.changed - len(self.missed)}/{self.changed} = {caught:.2%}"
        )


def pairs_of(paths: list[Path]) -> Iterator[Pair]:
    """Yield (Japanese, English) of the corpora."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) >= 4:
                yield fields[2], fields[3]


def numbers_fail(ja: str, en: str) -> bool:
    """Whether the number check calls a pair failed."""
    return check(ja, "ja", en, "en").state == "failed"


def counters_fail(ja: str, en: str) -> bool:
    """Whether either check of numbers calls a Japanese rendering failed."""
    return numbers_fail(ja, en) or invents_a_unit(en, ja, "ja")


def polarity_fails(ja: str, en: str) -> bool:
    """Whether the polarity check calls a pair failed."""
    return polarity(ja, "ja", en, "en").state == "failed"


def measure(
    pairs: list[Pair], guard: Guard, change: Callable[[str, Language], str | None]
) -> Figures:
    """Judge human pairs, and each that passes again with either side changed."""
    figures = Figures(pairs=len(pairs))
    for ja, en in pairs:
        if guard(ja, en):
            figures.alarms.append((ja, en))
            continue
        other_ja, other_en = change(ja, "ja"), change(en, "en")
        changed = [(other_ja, en)] if other_ja else []
        changed += [(ja, other_en)] if other_en else []
        figures.changed += len(changed)
        figures.missed += [pair for pair in changed if not guard(*pair)]
    return figures


class NumberChanger:
    """Changes one number of a text: another digit, one more, one less, another word."""

    def __init__(self, seed: int = 7) -> None:
        self._random = random.Random(seed)  # noqa: S311 -- a measurement, nothing secret

    def __call__(self, text: str, language: Language) -> str | None:
        """Return the changed text; None if it says no number that can be changed."""
        firm = [q for q in find(text, language) if not q.loose]
        if not firm:
            return None
        chosen = self._random.choice(firm)
        changed = self._figures(chosen.text) or self._word(chosen.text, language)
        return changed and text[: chosen.start] + changed + text[chosen.end :]

    def _figures(self, text: str) -> str | None:
        runs = list(re.finditer("[0-9]+", text))
        if not runs:
            return None
        run = self._random.choice(runs)
        old = run.group()
        place = self._random.randrange(len(old))
        new = self._random.choice(
            (
                old + "0",
                old[:place]
                + str((int(old[place]) + self._random.randint(1, 9)) % 10)
                + old[place + 1 :],
                old[:place] + old[place + 1 :] if len(old) > 1 else old + "5",
                str(int(old) + self._random.randint(1, 9)),
            )
        )
        is_fraction = text[: run.start()].endswith((".", "．"))
        if new.lstrip("0") == old.lstrip("0") or (is_fraction and new.rstrip("0") == old):
            return None
        return text[: run.start()] + new + text[run.end() :]

    def _word(self, text: str, language: Language) -> str | None:
        if language == "ja":
            return self._swapped(text, f"[{_KANJI}]", list(_KANJI)) or self._swapped(
                text, "[月火水木金土日](?=曜)", list("月火水木金土日")
            )
        for words in _WORDS:
            listed = words.split()
            if changed := self._swapped(text, rf"\b(?:{'|'.join(listed)})(?=s?\b)", listed):
                return changed
        return None

    def _swapped(self, text: str, pattern: str, choices: list[str]) -> str | None:
        match = re.search(pattern, text, re.IGNORECASE)
        if match is None:
            return None
        others = [c for c in choices if c.lower() != match.group().lower()]
        return text[: match.start()] + self._random.choice(others) + text[match.end() :]


_OTHER_COUNTER = {"person": "枚", "sheet": "人", "age": "枚", "month": "枚", "year": "人"}


def recount(text: str, language: Language) -> str | None:
    """Return a Japanese text with one number under another counter (3か月 as 3枚), else None."""
    if language != "ja":
        return None
    for found in find(text, "ja"):
        figures = re.match("[0-9]+", found.text)
        if found.kind in {Kind.COUNT, Kind.DURATION} and figures and not found.loose:
            counter = _OTHER_COUNTER.get(found.unit or "", "人")
            return text[: found.start] + figures.group() + counter + text[found.end :]
    return None


# Turned by rule; what a rule would turn into nonsense is left out (tags, questions, set phrases).
_UNTURNED = {
    "en": re.compile(
        r"no (?:longer|problem|good|doubt|worries|later|more|trouble|wonder|matter|rush|use)|worry"
        r"|don['’]t mind|not (?:only|just|until)|n['’]t (?:you|it|they|we|i|he|she|that|there)\b"
        r"|^(?:is|are|do|does|did|can|could|have|has|was)n['’]t|\?",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        "すみません|すいません|申し訳|しれ|問題|差し支え|構い|かまい|心配|違い|なければ|なりません|いけません"
        "|しか|だけ|とんでも|か。|か？|よね|ではありま|じゃありま|ませんでした|？"
    ),
}
_NO_SUBJECT = r"(?!n['’]t| not| (?:you|i|we|they|he|she|it|there|that)\b| (?:only|just))"
_TURNS = {
    "en": (
        (r"\bcan['’]t\b", "can"),
        (r"\bwon['’]t\b", "will"),
        (r"\b(is|are|was|were|could|would|should|must|does|do|did|has|have|need)n['’]t\b", r"\1"),
        (r"\bcannot\b", "can"),
        (r"\bnot\b ", ""),
        (r"\bno\b (?=[a-z])", "a "),
        (r"\bnever\b", "always"),
        (r"\bwithout\b", "with"),
        (
            r"(?<=[a-z] )(is|are|was|were|can|could|will|would|should|must)\b" + _NO_SUBJECT,
            r"\1 not",
        ),
    ),
    "ja": (
        ("できません(?!か)", "できます"),
        ("ありません(?!か)", "あります"),
        ("ません(?!か|でした)", "ます"),
        ("(?<=[らわかたさまば])ない(?=です|。|ので|場合)", "る"),
        ("できます(?=。|が)", "できません"),
        ("(?<=[きしりいちみびえけれべせ])ます(?=。|が)", "ません"),
        ("です(?=。)", "ではありません"),
    ),
}


def turn(text: str, language: Language) -> str | None:
    """Return the text with one denial taken away or put in; None if no rule fits."""
    if _UNTURNED[language].search(text):
        return None
    for pattern, put in _TURNS[language]:
        turned, times = re.subn(pattern, put, text, count=1, flags=re.IGNORECASE)
        if times:
            return turned
    return None


def main() -> None:
    """Print the figures of all guards, and on request what they got wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--list", type=int, default=0, help="print so many errors of each kind")
    options = parser.parse_args()
    pairs = list(pairs_of(options.corpus))
    for name, figures in (
        ("numbers", measure(pairs, numbers_fail, NumberChanger())),
        ("counters", measure(pairs, counters_fail, recount)),
        ("polarity", measure(pairs, polarity_fails, turn)),
    ):
        print(f"{name}: {figures.summary()}")  # noqa: T201 -- a command
        for kind, errors in (("false alarm", figures.alarms), ("missed", figures.missed)):
            for ja, en in errors[: options.list]:
                print(f"  {kind}: {ja} | {en}")  # noqa: T201 -- a command
    withheld = [p for p in pairs if degenerate(p[0], "ja", p[1], "en")]
    withheld += [p for p in pairs if degenerate(p[1], "en", p[0], "ja")]
    print(f"degenerate: {len(withheld)}/{2 * len(pairs)} human translations withheld")  # noqa: T201


if __name__ == "__main__":
    main()
