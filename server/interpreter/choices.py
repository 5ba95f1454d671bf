"""What each end has chosen, and which renderings of a line that makes necessary. No I/O."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from server.protocol.base import Language, Party
from server.protocol.speech import (
    CaptionLanguage,
    PartyInterpretation,
    Refusal,
    Rendering,
    SpokenLanguage,
)

PARTIES: Final[tuple[Party, ...]] = ("citizen", "operator")
Choices = Mapping[Party, PartyInterpretation]


def spoken(language: CaptionLanguage) -> SpokenLanguage:
    """The language that is spoken by who reads this one: やさしい日本語 is Japanese."""
    return "en" if language == "en" else "ja"


def default_choices(language: Language) -> Choices:
    """What holds until an end says otherwise: the citizen's language of the session, and `ja`."""
    return MappingProxyType({"citizen": _chosen(language), "operator": _chosen("ja")})


def with_choice(choices: Choices, party: Party, choice: PartyInterpretation) -> Choices:
    """The choices after one end has chosen."""
    return MappingProxyType({**choices, party: choice})


def targets(choices: Choices) -> tuple[CaptionLanguage, ...]:
    """The languages that are read now, each once, the citizen's first."""
    readers = (choice.language for choice in choices.values() if choice.captions)
    return tuple(dict.fromkeys(readers))


def foreign(language: SpokenLanguage, wanted: Iterable[CaptionLanguage]) -> bool:
    """Whether any of these readers needs more than the original."""
    return any(target != language for target in wanted)


def same(text: str, language: SpokenLanguage) -> Rendering:
    """The original for who reads its own language."""
    return Rendering(language=language, text=text, layer="same", confidence=1.0, must_check=False)


def nothing(target: CaptionLanguage, refused: Refusal | None = None) -> Rendering:
    """What stands where no rendering could be had: the original, and 「確認してください」."""
    return Rendering(
        language=target, text="", layer="none", confidence=0.0, must_check=True, refused=refused
    )


def untranslated(
    text: str, language: SpokenLanguage, wanted: Iterable[CaptionLanguage]
) -> tuple[Rendering, ...]:
    """The renderings that need no engine, and honest gaps for the others."""
    return tuple(
        same(text, language) if target == language else nothing(target) for target in wanted
    )


def _chosen(language: CaptionLanguage) -> PartyInterpretation:
    return PartyInterpretation(
        language=language, speaks=spoken(language), captions=True, speak=False
    )
