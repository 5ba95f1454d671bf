"""What an end's own browser has heard, on its way to a caption: as if the worker had heard it.

Finished utterances go through the queue of lines and provisional ones straight to the worker;
either is masked there before anybody reads it.
"""

from collections.abc import Callable
from datetime import timedelta

from server.interpreter.errands import Guess
from server.interpreter.ports import Clock, Worker
from server.interpreter.talk import Said, Talk, partial
from server.protocol.base import Party
from server.protocol.speech import CaptionHeard


def recognises(talk: Talk, party: Party, message: CaptionHeard) -> bool:
    """Whether this end's device has said that it recognises the language it speaks now."""
    speaks = talk.choices[party].speaks
    return message.language == speaks == talk.devices[party].device.language


class DeviceHearing:
    """Takes what devices heard, for any number of sessions.

    Args:
        worker: masks and translates what is provisional.
        clock: by which lines are dated.
        new_id: makes identifiers.
        patience_s: seconds after which a line is no longer waited for.
    """

    def __init__(
        self, worker: Worker, clock: Clock, new_id: Callable[[], str], patience_s: float
    ) -> None:
        self._worker = worker
        self._clock = clock
        self._new_id = new_id
        self._patience_s = patience_s

    def heard(self, talk: Talk, party: Party, message: CaptionHeard) -> Said | None:
        """The line, if the utterance is over; dropped if a hold is on, or it began before one."""
        ear = talk.devices[party]
        now = self._clock.monotonic()
        if talk.held or not ear.admits(message.utterance, message.spoken_s, now):
            return None
        if not message.is_final:
            self._guess(party, message)
            return None
        ear.finish(message.utterance)
        if message.text.strip():
            return self._said(party, message)
        talk.show(partial(message, party, ""))
        return None

    def _guess(self, party: Party, message: CaptionHeard) -> None:
        self._worker.tell(
            Guess(
                session_id=message.session_id,
                party=party,
                utterance=message.utterance,
                language=message.language,
                text=message.text,
            )
        )

    def _said(self, party: Party, message: CaptionHeard) -> Said:
        at, now = self._clock.now(), self._clock.monotonic()
        return Said(
            caption_id=self._new_id(),
            party=party,
            source="speech",
            language=message.language,
            text=message.text.strip(),
            started_at=at - timedelta(seconds=message.spoken_s),
            at=at,
            since=now,
            until=now + self._patience_s,
            utterance=message.utterance,
            heard=message.confidence,
            mask=True,
        )
