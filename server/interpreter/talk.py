"""One session as the interpretation desk keeps it: choices, hold, lines. In memory only."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Generic, Literal, Protocol, TypeVar

from server.interpreter.choices import PARTIES, Choices
from server.interpreter.device import DeviceEar
from server.protocol.base import Message, Party
from server.protocol.speech import CaptionLine, CaptionPartial, Rendering, SpokenLanguage

MAX_KEPT: Final = 200
"""Lines of a session that are kept for whoever comes back."""
MAX_PENDING: Final = 32
"""Lines that wait for their rendering; further ones are shown without."""
MAX_QUEUED: Final = 200
"""Lines that wait at all; further ones are dropped, which no human conversation reaches."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said:
    """A line on its way to becoming a caption.

    Attributes:
        since: monotonic seconds when it was typed, or when its last word was spoken.
        until: monotonic seconds after which it is shown without a rendering.
        renderings: if they are known already (a phrase).
        mask: it may hold secrets that were spoken, and nobody has looked yet.
    """

    caption_id: str
    party: Party
    source: Literal["speech", "chat", "phrase"]
    language: SpokenLanguage
    text: str = field(repr=False)
    started_at: datetime
    at: datetime
    since: float
    until: float
    utterance: str | None = None
    heard: float | None = None
    message_id: str | None = None
    corrects: str | None = None
    renderings: tuple[Rendering, ...] = field(default=(), repr=False)
    mask: bool = False


class Waiting(Generic[T]):
    """A queue of one reader that can be emptied."""

    def __init__(self) -> None:
        self._things: deque[T] = deque()
        self._arrived = asyncio.Event()

    def __len__(self) -> int:
        return len(self._things)

    def put(self, thing: T) -> None:
        """Add at the end."""
        self._things.append(thing)
        self._arrived.set()

    async def next(self) -> T:
        """Wait for the first one and take it."""
        while not self._things:
            self._arrived.clear()
            await self._arrived.wait()
        return self._things.popleft()

    def clear(self) -> None:
        """Forget everything."""
        self._things.clear()


class Spoken(Protocol):
    """An utterance, from wherever it was heard."""

    @property
    def session_id(self) -> str:
        """Of the session."""

    @property
    def utterance(self) -> str:
        """Its name."""

    @property
    def language(self) -> SpokenLanguage:
        """In which it is spoken."""


def partial(
    heard: Spoken, party: Party, text: str, translation: str | None = None
) -> CaptionPartial:
    """What is shown of an utterance that goes on; nothing any more if `text` is empty."""
    return CaptionPartial(
        session_id=heard.session_id,
        utterance=heard.utterance,
        party=party,
        language=heard.language,
        text=text,
        translation=translation,
    )


class Talk:
    """Everything that a session's end wipes."""

    def __init__(self, session_id: str, choices: Choices) -> None:
        self.session_id = session_id
        self.choices = choices
        self.held = False
        self.previews = 0
        self.devices: dict[Party, DeviceEar] = {party: DeviceEar() for party in PARTIES}
        """What each end's own browser hears, where it does."""
        self.provisional: dict[Party, str] = {}
        """The utterance of each end that is shown provisionally."""
        self.said: Waiting[Said] = Waiting()
        self.outbox: Waiting[tuple[Party, Message]] = Waiting()
        self._lines: deque[CaptionLine] = deque(maxlen=MAX_KEPT)

    def lines(self) -> tuple[CaptionLine, ...]:
        """What was said, oldest first."""
        return tuple(self._lines)

    def own(self, caption_id: str, party: Party) -> CaptionLine | None:
        """A line of this end that was not corrected yet."""
        if any(line.corrects == caption_id for line in self._lines):
            return None
        return next(
            (line for line in self._lines if (line.caption_id, line.party) == (caption_id, party)),
            None,
        )

    def publish(self, line: CaptionLine) -> None:
        """Keep a line for who comes back, and send it to who reads captions."""
        self._lines.append(line)
        if line.utterance is not None and self.provisional.get(line.party) == line.utterance:
            del self.provisional[line.party]
        self._to_readers(line)

    def show(self, partial: CaptionPartial) -> None:
        """Show what is being said; nothing provisional waits behind a slow connection."""
        if partial.text:
            self.provisional[partial.party] = partial.utterance
        else:
            self.provisional.pop(partial.party, None)
        if not partial.text or len(self.outbox) < MAX_PENDING:
            self._to_readers(partial)

    def withdraw(self, *parties: Party) -> None:
        """Take back what is shown provisionally of these ends, or of both: it has no end."""
        for party, utterance in tuple(self.provisional.items()):
            if parties and party not in parties:
                continue
            self.show(
                CaptionPartial(
                    session_id=self.session_id,
                    utterance=utterance,
                    party=party,
                    language=self.choices[party].speaks,
                    text="",
                )
            )

    def tell(self, message: Message) -> None:
        """Send to both ends."""
        for party in PARTIES:
            self.outbox.put((party, message))

    def wipe(self) -> None:
        """Forget every text."""
        self._lines.clear()
        self.said.clear()
        self.outbox.clear()
        self.provisional.clear()

    def _to_readers(self, message: CaptionLine | CaptionPartial) -> None:
        for party in PARTIES:
            if self.choices[party].captions:
                self.outbox.put((party, message))
