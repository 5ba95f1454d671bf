"""What the worker is made of; `engines.py` fills it with what is installed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from server.protocol.phrases import PhraseWording
from translation.ports import Endpointer, Language, Recogniser

Agreement = Literal["none", "kept", "failed"]


class Interpreted(Protocol):
    """One line in another language, with what is known about it (`translation.interpretation`)."""

    @property
    def text(self) -> str:
        """The rendering; empty if there is none worth showing."""

    @property
    def layer(self) -> Literal["phrase", "memory", "machine", "same", "none"]:
        """Where it comes from."""

    @property
    def confidence(self) -> float:
        """0 to 1."""

    @property
    def back(self) -> str | None:
        """Translated back."""

    @property
    def numbers(self) -> Agreement:
        """Whether numbers, dates and the like agree."""

    @property
    def polarity(self) -> Agreement:
        """Whether negations agree."""

    @property
    def terms(self) -> Agreement:
        """Whether official terms agree."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """Codes of every doubt."""


class LineInterpreter(Protocol):
    """The pipeline of `translation`; takes a core for milliseconds and may be called by threads."""

    def interpret(
        self, text: str, source: Language, target: Language, *, back: bool = True
    ) -> Interpreted:
        """Render a line.

        Raises:
            TranslationError: it cannot be interpreted at all.
        """

    def easy(self, text: str) -> str:
        """Write a Japanese line as やさしい日本語; "" if it cannot be."""

    def forget(self) -> None:
        """Drop what was said from any cache: somebody's session is over."""

    def reword(self, wordings: Mapping[str, PhraseWording]) -> bool:
        """Use a city's own wording of phrases, and no other; `False` if it does not fit."""


@dataclass(frozen=True, slots=True)
class Engines:
    """What is installed and chosen.

    Attributes:
        name: of the engines, for people who ask what translates here.
        interpreter: None if no model is installed.
        recognisers: by language; empty if nothing is recognised.
        endpointer: makes one for each end that is heard.
        mask: hides the digits of secrets that were said.
        begin: loads what a spare worker does without; called in a thread when a session talks.
    """

    name: str
    interpreter: LineInterpreter | None
    recognisers: Mapping[Language, Recogniser]
    endpointer: Callable[[], Endpointer]
    mask: Callable[[str, Language], str]
    begin: Callable[[], None] = lambda: None
