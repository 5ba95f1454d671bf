"""Search of the phrase book by words, for the operator's screen."""

from collections.abc import Iterable, Iterator

from translation.phrases.model import Phrase, Procedure, Speaker
from translation.wording import normalise


def search(
    procedures: Iterable[Procedure], words: str, procedure: str | None, speaker: Speaker | None
) -> tuple[Phrase, ...]:
    """Return phrases that contain all words, in any language.

    Those whose shown wording begins with the words as they were typed come first, then those that
    contain them so, then those that show all of them, then those that only a variant finds; of
    equals the shorter. Without words, the order of the book.
    """
    wanted = normalise(words).lower().split()
    ranked: list[tuple[int, int, Phrase]] = []
    for phrase in _among(procedures, procedure, speaker):
        rank = _rank(phrase, wanted)
        if rank is not None:
            ranked.append((rank, len(phrase.ja) if wanted else 0, phrase))
    ranked.sort(key=lambda entry: entry[:2])  # stable: the order of the book decides ties
    return tuple(phrase for *_, phrase in ranked)


def _among(
    procedures: Iterable[Procedure], procedure: str | None, speaker: Speaker | None
) -> Iterator[Phrase]:
    for group in procedures:
        if procedure in {None, group.procedure}:
            yield from (p for p in group.phrases if speaker in {None, p.speaker})


def _rank(phrase: Phrase, wanted: list[str]) -> int | None:
    shown = [normalise(text).lower() for text in (phrase.ja, phrase.en, phrase.easy)]
    others = [normalise(text).lower() for text in (*phrase.ja_variants, *phrase.en_variants)]
    everything = "\n".join((phrase.id, *shown, *others))
    if not all(word in everything for word in wanted):
        return None
    line = " ".join(wanted)
    if any(text.startswith(line) for text in shown):
        return 0
    if any(line in text for text in shown):
        return 1
    return 2 if all(any(word in text for text in shown) for word in wanted) else 3
