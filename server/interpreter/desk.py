"""The interpretation desk (通訳): follows the sessions that talk, and has them captioned.

It keeps what is said in memory for as long as the session talks, and nowhere else. Nothing waits
for it: every method returns at once, and what follows is done by tasks of the session.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import timedelta

from server.interpreter.captioner import Captioner
from server.interpreter.choices import PARTIES, default_choices, spoken, with_choice
from server.interpreter.device import Device
from server.interpreter.device_hearing import DeviceHearing, recognises
from server.interpreter.errands import (
    Forget,
    FromWorker,
    Heard,
    Listen,
    Passed,
    Reword,
    Signal,
)
from server.interpreter.ports import Clock, Outlet, Tally, Worker
from server.interpreter.states import state_message
from server.interpreter.talk import MAX_QUEUED, Said, Talk, partial
from server.protocol.base import Language, Message, Party
from server.protocol.phrases import PhraseWording
from server.protocol.session import ChatMessage
from server.protocol.speech import (
    CaptionCorrect,
    CaptionHeard,
    InterpretationState,
    PartyInterpretation,
    Rendering,
    TranslatePreview,
)

MAX_PREVIEWS = 2
"""Previews of one session that are worked on at once."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How the desk works.

    Attributes:
        enabled: whether anything is interpreted.
        patience_s: seconds after which a line is shown without its rendering.
        new_id: makes identifiers.
        on_device: whether the ends' own browsers are to recognise, where they can.
    """

    enabled: bool
    patience_s: float
    new_id: Callable[[], str]
    on_device: bool = False


class InterpretationDesk:
    """Every session that talks."""

    def __init__(
        self, worker: Worker, outlet: Outlet, tally: Tally, clock: Clock, rules: Rules
    ) -> None:
        self._worker = worker
        self._outlet = outlet
        self._tally = tally
        self._clock = clock
        self._rules = rules
        self._captioner = Captioner(worker, tally, clock)
        self._devices = DeviceHearing(worker, clock, rules.new_id, rules.patience_s)
        self._talks: dict[str, Talk] = {}
        self._tasks: dict[str, set[asyncio.Task[None]]] = {}
        self._wordings: dict[str, PhraseWording] = {}
        worker.follow(self._worker_changed, self._worker_said)

    async def run(self) -> None:
        """Keep the worker up until cancelled; then wipe everything."""
        try:
            if self._rules.enabled:
                await self._worker.run()
            else:
                await asyncio.Event().wait()
        finally:
            for session_id in tuple(self._talks):
                self.end(session_id)

    def begin(self, session_id: str, language: Language) -> None:
        """A session talks from now on; saying so again changes nothing."""
        if session_id in self._talks:
            return
        talk = self._talks[session_id] = Talk(session_id, default_choices(language))
        self._tasks[session_id] = set()
        self._spawn(talk, self._captioner.caption(talk))
        self._spawn(talk, self._send(talk))
        self._listen(talk)
        talk.tell(self._state(talk))

    def end(self, session_id: str) -> None:
        """The session talks no more: every text of it is forgotten."""
        talk = self._talks.pop(session_id, None)
        if talk is None:
            return
        for task in self._tasks.pop(session_id):
            task.cancel()
        talk.wipe()
        self._worker.tell(Forget(session_id=session_id))

    def replay(self, session_id: str, party: Party) -> tuple[Message, ...]:
        """What an end must hear that comes back: how it stands, and what was said meanwhile."""
        talk = self._talks.get(session_id)
        if talk is None:
            return ()
        return (self._state(talk), *(talk.lines() if talk.choices[party].captions else ()))

    def reword(self, wordings: Mapping[str, PhraseWording]) -> None:
        """Recognise phrases in the city's own words too, from now on."""
        self._wordings = dict(wordings)
        self._worker.tell(Reword(wordings=self._wordings))

    def choose(self, session_id: str, party: Party, choice: PartyInterpretation) -> None:
        """Take over what an end has chosen."""
        talk = self._talks.get(session_id)
        if talk is not None:
            if choice.speaks != talk.choices[party].speaks:
                talk.devices[party].restart(self._clock.monotonic())
                talk.withdraw(party)
            talk.choices = with_choice(talk.choices, party, choice)
            self._changed(talk)

    def device(self, session_id: str, party: Party, device: Device) -> None:
        """Take note whether an end's own device recognises what it says."""
        talk = self._talks.get(session_id)
        if talk is None or not self._rules.on_device or talk.devices[party].device == device:
            return
        talk.devices[party].device = device
        talk.devices[party].restart(self._clock.monotonic())
        talk.withdraw(party)
        talk.tell(self._state(talk))

    def heard_on_device(self, party: Party, message: CaptionHeard) -> bool:
        """Caption what an end's device heard; `False` unless it recognises this language."""
        talk = self._talks.get(message.session_id)
        if talk is None or not self._is_on(talk) or not recognises(talk, party, message):
            return False
        said = self._devices.heard(talk, party, message)
        if said is not None:
            self._put(talk, said)
        return True

    def hold(self, session_id: str, *, held: bool) -> None:
        """Stop hearing while the citizen fills in a field of their own, or go on."""
        talk = self._talks.get(session_id)
        if talk is None or talk.held == held:
            return
        talk.held = held
        for party in PARTIES:
            talk.devices[party].restart(self._clock.monotonic())
        if held:
            talk.withdraw()
        self._changed(talk)

    def typed(self, chat: ChatMessage, renderings: tuple[Rendering, ...] = ()) -> None:
        """Caption a chat line; a phrase brings its own renderings and needs no worker."""
        talk = self._talks.get(chat.session_id)
        if talk is None or (not renderings and not self._is_on(talk)):
            return
        now = self._clock.monotonic()
        said = Said(
            caption_id=self._rules.new_id(),
            party=chat.sender,
            source="phrase" if renderings else "chat",
            language=spoken(chat.language),
            text=chat.text,
            started_at=chat.at,
            at=chat.at,
            since=now,
            until=now + self._rules.patience_s,
            message_id=chat.message_id,
            renderings=renderings,
        )
        self._put(talk, said)

    def correct(self, party: Party, message: CaptionCorrect) -> bool:
        """Put an end's own line right; `False` if it has no such line."""
        talk = self._talks.get(message.session_id)
        line = talk.own(message.caption_id, party) if talk is not None else None
        if talk is None or line is None:
            return False
        now = self._clock.monotonic()
        said = Said(
            caption_id=self._rules.new_id(),
            party=party,
            source="speech" if line.source == "speech" else "chat",
            language=line.language,
            text=message.text,
            started_at=line.started_at,
            at=line.at,
            since=now,
            until=now + self._rules.patience_s,
            utterance=line.utterance,
            message_id=line.message_id,
            corrects=line.caption_id,
            mask=line.source == "speech",
        )
        self._put(talk, said)
        return True

    def preview(self, asked: TranslatePreview) -> bool:
        """Show the operator how the citizen will read a line; `False` while that cannot be had."""
        talk = self._talks.get(asked.session_id)
        if talk is None or not self._is_on(talk) or talk.previews >= MAX_PREVIEWS:
            return False
        until = self._clock.monotonic() + self._rules.patience_s
        self._spawn(talk, self._captioner.preview(talk, asked, until))
        return True

    def signal(self, party: Party, signal: Signal) -> bool:
        """Pass a signal of link `speech` to the worker; `False` while nobody hears."""
        state = self._worker.state
        if signal.session_id not in self._talks or state.status != "up" or not state.hears:
            return False
        self._worker.tell(Passed(party=party, signal=signal))
        return True

    def _changed(self, talk: Talk) -> None:
        self._listen(talk)
        talk.tell(self._state(talk))

    def _worker_changed(self) -> None:
        if self._wordings:
            self._worker.tell(Reword(wordings=self._wordings))
        for talk in self._talks.values():
            if self._worker.state.status != "up":
                talk.withdraw()
            self._changed(talk)

    def _worker_said(self, errand: FromWorker) -> None:
        if isinstance(errand, Heard):
            self._heard(errand)
        elif isinstance(errand, Passed):
            talk = self._talks.get(errand.signal.session_id)
            if talk is not None:
                talk.outbox.put((errand.party, errand.signal))

    def _heard(self, heard: Heard) -> None:
        """Show what is being said, or queue what was said; during a hold drop either."""
        talk = self._talks.get(heard.session_id)
        if talk is None or talk.held or not self._is_on(talk):
            return
        if heard.is_final and heard.text:
            self._put(talk, self._spoken(heard))
            return
        ear = talk.devices[heard.party]
        if ear.device.language is not None and not ear.is_current(heard.utterance):
            return
        text = "" if heard.is_final else heard.text
        talk.show(partial(heard, heard.party, text, heard.translation))

    def _spoken(self, heard: Heard) -> Said:
        over_at = self._clock.now() - timedelta(seconds=heard.late_s)
        now = self._clock.monotonic()
        return Said(
            caption_id=self._rules.new_id(),
            party=heard.party,
            source="speech",
            language=heard.language,
            text=heard.text,
            started_at=over_at - timedelta(seconds=heard.spoken_s),
            at=over_at,
            since=now - heard.late_s,
            until=now + self._rules.patience_s,
            utterance=heard.utterance,
            heard=heard.confidence,
        )

    def _put(self, talk: Talk, said: Said) -> None:
        if len(talk.said) < MAX_QUEUED:
            talk.said.put(said)
        else:
            self._tally.lost_line()

    def _state(self, talk: Talk) -> InterpretationState:
        return state_message(
            talk,
            self._worker.state,
            enabled=self._rules.enabled,
            on_device=self._rules.on_device,
        )

    def _is_on(self, talk: Talk) -> bool:
        """Whether lines get captions: also while a worker that was lost is started anew."""
        return self._state(talk).state in {"on", "starting"}

    def _listen(self, talk: Talk) -> None:
        """Tell the worker which languages this session speaks, and whether to hear them."""
        self._worker.tell(
            Listen(
                session_id=talk.session_id,
                citizen=talk.choices["citizen"].speaks,
                operator=talk.choices["operator"].speaks,
                held=talk.held,
            )
        )

    async def _send(self, talk: Talk) -> None:
        """Send what a session is told, in its order, until cancelled."""
        while True:
            party, message = await talk.outbox.next()
            await self._outlet.tell(talk.session_id, party, message)

    def _spawn(self, talk: Talk, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work, name="interpretation")
        tasks = self._tasks[talk.session_id]
        tasks.add(task)
        task.add_done_callback(tasks.discard)
