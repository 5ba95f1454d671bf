"""The phrase book (定型文, 公式訳): approved phrases in each language, with slots.

Consoles read it whole by `GET /api/phrases` (`PhraseBook`); the panel, which has no credential,
asks for the citizen's part of it by `phrase.wanted`.
"""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Identifier, Message, Part, Party

PhraseId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{2,100}$")]
"""Readable name: procedure, dot, what it says (`renewal.expiry-question`)."""

MAX_PHRASE: Final = 400
PhraseText = Annotated[str, StringConstraints(min_length=1, max_length=MAX_PHRASE)]
"""One wording; `{name}` stands for a slot."""

SlotName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,29}$")]
SlotValue = Annotated[str, StringConstraints(min_length=1, max_length=80)]
PhraseSlots = Annotated[dict[SlotName, SlotValue], Field(max_length=8)]
"""What the slots of one phrase are filled with, as it was typed."""

PhraseKey = Literal["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8"]


class Phrase(Part):
    """One phrase. `slots` gives the type of each; `edited`: the city's own wording."""

    id: PhraseId
    speaker: Party
    ja: PhraseText
    en: PhraseText
    easy: PhraseText
    slots: Annotated[dict[SlotName, SlotName], Field(max_length=8)]
    key: PhraseKey | None = None
    edited: bool = False


class PhraseTitle(Part):
    """Name of a group in each caption language."""

    ja: PhraseText
    en: PhraseText
    easy: PhraseText


class PhraseGroup(Part):
    """The phrases of one procedure (手続)."""

    procedure: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{1,59}$")]
    title: PhraseTitle
    phrases: tuple[Phrase, ...]


class PhraseBook(Part):
    """`GET /api/phrases`. `version` changes with every edit; it is the answer's ETag."""

    version: Annotated[str, StringConstraints(max_length=64)]
    procedures: tuple[PhraseGroup, ...]


class PhraseWording(Part):
    """`PUT /api/phrases/{id}`: the city's own wording, with the slots of the shipped one."""

    ja: PhraseText
    en: PhraseText
    easy: PhraseText


class PhraseWanted(Message):
    """Panel → server: the phrases that a citizen can say; answered by `phrase.list`."""

    type: Literal["phrase.wanted"] = "phrase.wanted"
    session_id: Identifier
    request_id: Identifier


class PhraseList(Message):
    """Server → panel: one procedure's phrases for the citizen; `remaining` messages follow."""

    type: Literal["phrase.list"] = "phrase.list"
    session_id: Identifier
    request_id: Identifier
    group: PhraseGroup
    remaining: Annotated[int, Field(ge=0, le=999)]
