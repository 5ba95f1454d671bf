"""One assistance session: an immutable value and the one door through which it changes."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from server.protocol.base import Language, Message, Party, Power, Purpose
from server.protocol.session import (
    CallState,
    EndReason,
    LinkState,
    PartyView,
    SessionState,
    SessionView,
)
from server.protocol.watch import WatchState
from server.rooms import viewers as watching
from server.rooms.effects import Effect, QueueChanged, RunningChanged, ToKiosk, ToOperator
from server.rooms.events import (
    EVENT_NAMES,
    Accept,
    CaseEvent,
    ChatAdded,
    CitizenEnds,
    Grant,
    InCallEvent,
    KioskGone,
    LinkChanged,
    OperatorEnds,
    OperatorGone,
    Outcome,
    PowersChanged,
    Refuse,
    Requeue,
    RoomEvent,
    StateEvent,
    WatchAllowed,
    WatchAsked,
    WatchEnded,
    WatchRefused,
    WrapUp,
    Written,
    name_of,
)
from server.rooms.transitions import IllegalTransition, next_state
from server.rooms.viewers import Viewer, Viewers


@dataclass(frozen=True, slots=True)
class Member:
    """One end of a session; `lost_since` is set exactly while `link` is lost."""

    id: str
    name: str
    lost_since: datetime | None = None

    @property
    def link(self) -> LinkState:
        """Whether the signalling connection is alive."""
        return "up" if self.lost_since is None else "lost"

    def view(self) -> PartyView:
        """What the other end may know."""
        return PartyView(id=self.id, name=self.name, link=self.link)


@dataclass(frozen=True, slots=True)
class Change:
    """A room after an event, and what others must now hear."""

    room: "Room"
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """A session between a kiosk and at most one operator.

    `watch_asks` names each supervisor once for every time that they asked to watch it.
    """

    session_id: str
    request_id: str
    kiosk: Member
    purpose: Purpose
    language: Language
    ticket: int
    requested_at: datetime
    state_since: datetime
    state: CallState = "waiting"
    seq: int = 1
    operator: Member | None = None
    powers: tuple[Power, ...] = ()
    viewers: Viewers = ()
    watch_asks: tuple[str, ...] = ()
    notice_version: str | None = None
    end_reason: EndReason | None = None
    outcome: Outcome | None = None
    note: str | None = None
    erased: bool = False

    @property
    def awaits_erasure(self) -> bool:
        """Whether the kiosk is there and still has to prove that it has erased (Z-07).

        A kiosk that is away proves it when it is back; the operator cannot wait for that.
        """
        return self.state == "wrap_up" and not self.erased and self.kiosk.link == "up"

    def view(self) -> SessionView:
        """The session as both ends see it."""
        return SessionView(
            session_id=self.session_id,
            seq=self.seq,
            state=self.state,
            purpose=self.purpose,
            language=self.language,
            ticket=self.ticket,
            kiosk=self.kiosk.view(),
            operator=self.operator.view() if self.operator else None,
            powers=self.powers,
            viewers=tuple(viewer.view() for viewer in self.viewers),
            end_reason=self.end_reason,
            requested_at=self.requested_at,
            state_since=self.state_since,
        )

    def party_of(self, actor_id: str) -> Party | None:
        """Which end this kiosk or operator is, if any."""
        if actor_id == self.kiosk.id:
            return "citizen"
        if self.operator is not None and actor_id == self.operator.id:
            return "operator"
        return None

    def member(self, party: Party) -> Member | None:
        """This end, if there is one yet."""
        return self.kiosk if party == "citizen" else self.operator

    def other(self, party: Party) -> Member | None:
        """The end opposite to this one."""
        return self.member("operator" if party == "citizen" else "citizen")

    def viewer(self, actor_id: str) -> Viewer | None:
        """This supervisor as a viewer of the session, asked or allowed."""
        return watching.found(self.viewers, actor_id)

    def told(self, message: Message) -> tuple[Effect, ...]:
        """Effects that send one message to both ends."""
        to_kiosk = ToKiosk(self.kiosk.id, message)
        if self.operator is None:
            return (to_kiosk,)
        return (to_kiosk, ToOperator(self.operator.id, message))

    def apply(self, event: RoomEvent, at: datetime) -> Change:
        """The session after this event.

        Raises:
            IllegalTransition: the event does not belong into the present state.
        """
        moved = replace(self, seq=self.seq + 1)
        if isinstance(event, ChatAdded):
            return Change(moved, ())
        if isinstance(event, LinkChanged):
            after = _with_link(moved, event, at)
        elif isinstance(event, CaseEvent):
            if self.state != "wrap_up":
                raise IllegalTransition(self.state, name_of(event))
            after = _of_case(moved, event)
        elif isinstance(event, InCallEvent):
            if self.state != "in_call":
                raise IllegalTransition(self.state, name_of(event))
            after = _in_call(moved, event)
        else:
            state = next_state(self.state, EVENT_NAMES[type(event)])
            after = _with(replace(moved, state=state, state_since=at), event)
        return _announced(self, after)


def _announced(before: Room, after: Room) -> Change:
    """Tell both ends and every viewer, who was one or is one; nobody watches what is no call.

    A power `see` that the citizen takes away ends all seeing (O-09).
    """
    if after.state != "in_call" or "see" not in after.powers:
        after = replace(after, viewers=())
    view = after.view()
    concerned = dict.fromkeys(viewer.id for viewer in (*before.viewers, *after.viewers))
    watched = tuple(ToOperator(viewer, WatchState(session=view)) for viewer in concerned)
    told = after.told(SessionState(session=view))
    return Change(
        after, (*told, *watched, *_queue_effects(before, after), *_running_effects(before, after))
    )


def _of_case(room: Room, event: CaseEvent) -> Room:
    """What happens to a case between its call and its closing."""
    if isinstance(event, Written):
        return replace(room, outcome=event.outcome, note=event.note)
    return replace(room, erased=True)


def _in_call(room: Room, event: InCallEvent) -> Room:
    """What an event changes in a call that goes on."""
    match event:
        case PowersChanged():
            return replace(room, powers=event.powers, notice_version=event.notice_version)
        case WatchAsked():
            viewers = watching.with_asked(room.viewers, event.viewer_id, event.name)
            room = replace(room, watch_asks=(*room.watch_asks, event.viewer_id))
        case WatchAllowed():
            viewers = watching.with_allowed(room.viewers, event.viewer_id)
        case WatchRefused() | WatchEnded():
            viewers = watching.without(room.viewers, event.viewer_id)
        case _:
            assert_never(event)
    return replace(room, viewers=viewers)


def _with(room: Room, event: StateEvent) -> Room:
    """What an event leaves in the room besides its state."""
    match event:
        case Accept():
            after = replace(room, operator=Member(event.operator_id, event.name))
        case Grant():
            after = replace(room, powers=event.powers, notice_version=event.notice_version)
        case Refuse():
            after = replace(room, notice_version=event.notice_version, end_reason="consent_refused")
        case CitizenEnds() | OperatorEnds():
            after = replace(room, end_reason=event.reason)
        case Requeue():
            after = _without_operator(room)
        case WrapUp():
            after = replace(room, outcome=event.outcome, note=event.note)
        case KioskGone():
            after = replace(room, end_reason="kiosk_lost")
        case OperatorGone():
            after = _after_operator_gone(room)
        case _:
            assert_never(event)
    return after


def _after_operator_gone(room: Room) -> Room:
    if room.state == "waiting":
        return _without_operator(room)
    return replace(room, end_reason=room.end_reason or "operator_lost")


def _without_operator(room: Room) -> Room:
    """Back in the queue; what was granted was granted to the operator who is gone."""
    return replace(room, operator=None, powers=(), notice_version=None)


def _with_link(room: Room, event: LinkChanged, at: datetime) -> Room:
    since = at if event.link == "lost" else None
    if event.party == "citizen":
        return replace(room, kiosk=replace(room.kiosk, lost_since=since))
    if room.operator is None:
        return room
    return replace(room, operator=replace(room.operator, lost_since=since))


def _queue_effects(before: Room, after: Room) -> tuple[Effect, ...]:
    """The queue changes when someone starts or stops waiting, or an operator gets free."""
    in_queue = "waiting" in (before.state, after.state)
    freed = before.operator is not None and after.state in ("waiting", "closed")
    return (QueueChanged(),) if in_queue or freed else ()


def _running_effects(before: Room, after: Room) -> tuple[Effect, ...]:
    """Supervisors see calls begin and end, and whether they may ask to watch."""
    told = [(room.state == "in_call", "see" in room.powers) for room in (before, after)]
    return (RunningChanged(),) if told[0] != told[1] else ()
