"""Renders single sentences by Argos packages: n-best, each with how sure the models are.

Of the candidates of one direction, those come first from which the other direction's model would
most likely say the source again (noisy channel, Yee et al. 2019). A rendering that leaves half of
the sentence out is likely by itself; the sentence is not likely given the rendering.
"""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import ctranslate2

from translation.argos.decoding import (
    Direction,
    Pieces,
    branched,
    candidates,
    encoded,
    seen_from,
)
from translation.argos.library import package_library
from translation.argos.packages import InstalledPackage, installed, opened
from translation.ports import (
    Branching,
    Hypothesis,
    Language,
    ModelMissingError,
    TranslationError,
)

BEAM: Final = 4
"""Hypotheses that are followed; see the model card for what more of them bring and cost."""

CANDIDATES: Final = 6
"""Renderings that are looked at from the other direction."""


class ArgosTranslator:
    """A `Translator` on the packages of one folder; safe for several threads.

    A direction's model is loaded at its first sentence (tens of milliseconds, 10 to 300 MB).

    Args:
        packages: folder with installed packages or `.argosmodel` files; of a direction the newest
            serves.
        threads: cores for one sentence. More than one is slower on small models (measured).
        beam: hypotheses that are followed.
        both_ways: look at candidates from the other direction too, if that is installed; takes
            twice as long.
    """

    def __init__(
        self, packages: Path, *, threads: int = 1, beam: int = BEAM, both_ways: bool = True
    ) -> None:
        self._threads = threads
        self._beam = beam
        self._both_ways = both_ways
        self._loading = threading.Lock()
        self._loaded: dict[tuple[Language, Language], Direction] = {}
        self._found: dict[tuple[Language, Language], InstalledPackage] = {}
        for package in installed(packages):
            self._found.setdefault((package.source, package.target), package)

    @property
    def name(self) -> str:
        """Engine and versions of its models, "argos ja-en 1.0, en-ja 1.0"."""
        return "argos " + ", ".join(package.label for package in self._found.values())

    @property
    def directions(self) -> frozenset[tuple[Language, Language]]:
        """Source and target of what is installed."""
        return frozenset(self._found)

    def hypotheses(
        self, sentence: str, source: Language, target: Language, count: int = 1
    ) -> tuple[Hypothesis, ...]:
        """Return up to `count` different renderings, the likeliest first.

        Confidence is the geometric mean of the pieces' probabilities; asked both ways, the mean
        of both, the way back with weight `WAY_BACK`.

        Raises:
            ModelMissingError: this direction is not installed.
            TextRefusedError: the sentence is longer than the model can read (`too_long`), or no
                text (`not_text`).
            TranslationError: the engine failed.
        """
        return self.hypotheses_of((sentence,), source, target, count)[0]

    def hypotheses_of(
        self, sentences: Sequence[str], source: Language, target: Language, count: int
    ) -> tuple[tuple[Hypothesis, ...], ...]:
        """Return the renderings of several sentences, which take less time together than apart.

        One rendering alone is not looked at from the other direction.

        Raises:
            ModelMissingError: this direction is not installed.
            TextRefusedError: as `hypotheses`.
            TranslationError: the engine failed.
        """
        asked = [sentence for sentence in sentences if sentence.strip()]
        if not asked:
            return ((),) * len(sentences)
        direction = self._direction(source, target)
        pieces = [encoded(direction, sentence) for sentence in asked]
        both = self._both_ways and count > 1 and (target, source) in self._found
        wanted = max(count, CANDIDATES) if both else count
        try:
            found = candidates(direction, pieces, wanted, max(self._beam, wanted))
            if both:
                found = seen_from(self._direction(target, source), asked, found)
        except (RuntimeError, ValueError):
            # The library's message may hold the sentence.
            raise TranslationError("The translation engine failed.") from None
        of_asked = iter(found)
        return tuple(
            tuple(next(of_asked)[:count]) if sentence.strip() else () for sentence in sentences
        )

    def branches(
        self, sentence: str, source: Language, target: Language, branching: Branching
    ) -> tuple[Hypothesis, ...]:
        """Return renderings that begin as a given one and leave it behind a share of its pieces.

        Greedy behind that place, and with the same confidence as `hypotheses` of several.

        Raises:
            ModelMissingError: this direction is not installed.
            TextRefusedError: as `hypotheses`.
            TranslationError: the engine failed.
        """
        direction = self._direction(source, target)
        pieces = encoded(direction, sentence)
        if not pieces or not branching.shares:
            return ()
        try:
            found = branched(direction, pieces, branching)
            if self._both_ways and (target, source) in self._found:
                (found,) = seen_from(self._direction(target, source), [sentence], [found])
        except (RuntimeError, ValueError):
            raise TranslationError("The translation engine failed.") from None
        return tuple(found)

    def _direction(self, source: Language, target: Language) -> Direction:
        with self._loading:
            if (source, target) not in self._loaded:
                self._loaded[source, target] = self._load(source, target)
            return self._loaded[source, target]

    def _load(self, source: Language, target: Language) -> Direction:
        package = self._found.get((source, target))
        if package is None:
            raise ModelMissingError(
                f"No translation model for {source} → {target} is installed. "
                "Install one with: madoguchi models install"
            )
        try:
            with opened(package) as folder:
                pieces: Pieces = package_library().Package(folder).tokenizer
                pieces.encode("1")  # reads its file now: the folder may be a passing one
                model = ctranslate2.Translator(
                    str(folder / "model"),
                    device="cpu",
                    compute_type="auto",
                    inter_threads=1,
                    intra_threads=self._threads,
                )
        except (RuntimeError, ValueError, OSError, AttributeError) as error:
            raise TranslationError(
                f"The translation model {package.label} cannot be loaded. "
                "Install it again with: madoguchi models install --replace"
            ) from error
        return Direction(package, pieces, model)
