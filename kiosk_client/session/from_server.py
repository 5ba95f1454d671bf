"""What the server may say, and what follows from it."""

from dataclasses import replace
from typing import Final, get_args

from kiosk_client.session.control import settled
from kiosk_client.session.effects import Effect, Note, ToPanel, ToPhoto, ToServer
from kiosk_client.session.from_office import OFFICE, office_said
from kiosk_client.session.from_panel import RELAYED, Step, session_end
from kiosk_client.session.signals import window_signal
from kiosk_client.session.staff_call import call_told
from kiosk_client.session.state import REMEMBERED_VISITS, AgentState, PastVisit
from kiosk_client.session.visit import OPEN
from server.protocol.base import Power
from server.protocol.control import ControlRecorded
from server.protocol.errors import ErrorCode, ErrorMessage
from server.protocol.kiosk import KioskWelcome
from server.protocol.photo import PhotoOverride, PhotoShutter
from server.protocol.phrases import PhraseList
from server.protocol.session import (
    ChatMessage,
    QueuePosition,
    SessionPowers,
    SessionState,
    SessionView,
)
from server.protocol.signal import SignalCandidate, SignalDescription, SignalRestart
from server.protocol.speech import CaptionLine, CaptionPartial, InterpretationState
from server.protocol.staff_call import StaffCallState
from server.protocol.wire import WireMessage

OfVisit = (
    QueuePosition
    | ChatMessage
    | SignalDescription
    | SignalCandidate
    | SignalRestart
    | InterpretationState
    | CaptionPartial
    | CaptionLine
    | PhraseList
    | PhotoShutter
    | PhotoOverride
)
"""What goes to the panel, or to the photo step, if it is about the present visit's session."""

RELAYED_TYPES: Final = frozenset(kind.model_fields["type"].default for kind in RELAYED)
ABOUT_THE_LINK: Final[frozenset[ErrorCode]] = frozenset(
    {"replaced", "challenge_failed", "wrong_origin", "too_many_errors", "not_authenticated"}
)
"""Refusals of the agent's connection: the link deals with them, the panel could not."""


def server_said(state: AgentState, message: WireMessage) -> Step:
    """Take what concerns this kiosk and its present visit; drop everything else."""
    match message:
        case KioskWelcome():
            return _welcomed(state, message)
        case SessionState():
            return _session_changed(state, message.session)
        case SignalDescription() | SignalCandidate() | SignalRestart() if message.link == "window":
            return window_signal(state, message)
        case ControlRecorded() | ErrorMessage():
            told = () if isinstance(message, ControlRecorded) else (_refused(message),)
            return settled(state, message), told
        case (
            QueuePosition()
            | ChatMessage()
            | SignalDescription()
            | SignalCandidate()
            | SignalRestart()
            | InterpretationState()
            | CaptionPartial()
            | CaptionLine()
            | PhraseList()
            | PhotoShutter()
            | PhotoOverride()
        ):
            return _for_panel(state, message)
        case _:
            return _besides(state, message)


def _besides(state: AgentState, message: WireMessage) -> Step:
    """What concerns no visit."""
    if isinstance(message, OFFICE):
        return office_said(state, message)
    if isinstance(message, StaffCallState):
        return call_told(state, message)
    return state, (Note("unexpected_server_message"),)


def _photo_order(
    state: AgentState, order: PhotoShutter | PhotoOverride
) -> tuple[ToPhoto | Note, ...]:
    """Obey an operator while the call goes on."""
    return (ToPhoto(order),) if state.visit.in_call else (Note("photo_order_without_call"),)


def _for_panel(
    state: AgentState,
    message: OfVisit,
) -> Step:
    if not state.visit.is_about(message.session_id):
        return state, (Note("stale_message_dropped"),)
    if isinstance(message, PhotoShutter | PhotoOverride):
        return state, _photo_order(state, message)
    if isinstance(message, QueuePosition):
        state = replace(state, position=message)
    return state, (ToPanel(message),)


def _refused(error: ErrorMessage) -> Effect:
    """Pass on only refusals of what the panel itself had said."""
    own = error.ref_type is not None and error.ref_type not in RELAYED_TYPES
    # A server of another version names no type that it does not know; no panel can help that.
    own = own or error.code == "unknown_type"
    if own or error.code in ABOUT_THE_LINK:
        return Note(f"server_refused_{error.code}")
    return ToPanel(error)


def _session_changed(state: AgentState, view: SessionView) -> Step:
    """Follow the newest view of the visit's session; end a session that nobody waits for."""
    if state.past_visit(view.session_id) is not None:
        # The panel may still wait to hear that the end arrived.
        over = view.state not in OPEN and state.visit.view is None
        return state, (ToPanel(SessionState(session=view)) if over else Note("past_session"),)
    wanted = state.visit.requested and view.state in OPEN
    if not state.visit.is_about(view.session_id) and not wanted:
        return _end_orphan(state, view)
    return _adopt(state, view)


def _adopt(state: AgentState, view: SessionView) -> Step:
    known = state.visit.view
    if known is not None:
        same = known.session_id == view.session_id
        if (same and view.seq < known.seq) or (not same and view.requested_at < known.requested_at):
            return state, (Note("stale_view_dropped"),)
    visit = state.visit.viewed(view)
    after = replace(
        state, visit=visit, position=state.position if view.state == "waiting" else None
    )
    # What the citizen has ended is over on this side; the panel hears only the confirmation.
    if visit.ended is not None and view.state in OPEN:
        return after, (Note("ended_session_still_open"),)
    return after, (ToPanel(SessionState(session=view)),)


def _end_orphan(state: AgentState, view: SessionView) -> Step:
    """A session came that no panel asked for in this visit: its citizen has left."""
    if view.state not in OPEN:
        return state, (Note("past_session"),)
    past = (*state.past, PastVisit(view.session_id, "citizen_left"))[-REMEMBERED_VISITS:]
    end = session_end(view.session_id, "citizen_left")
    return replace(state, past=past), (ToServer(end), Note("orphan_session_ended"))


def _welcomed(state: AgentState, welcome: KioskWelcome) -> Step:
    """Go on with the session the server knows, or end on either side what the other has lost."""
    restarted = state.welcome is None
    state = replace(state, welcome=welcome, staff_call=None)
    view = welcome.session
    effects: tuple[Effect, ...] = ()
    if view is None or not state.visit.is_about(view.session_id):
        state, effects = _lost_by_server(state)
    if view is not None:
        if restarted and view.state in OPEN and not state.past:
            # The agent was restarted in the middle: its citizen may still be there.
            state = replace(state, visit=replace(state.visit, requested=True))
        repeated = _repeat_end(state, view) or _repeat_powers(state, view)
        state, followed = _session_changed(state, view)
        effects = (*effects, *followed, *repeated)
    told = state.panel_welcome()
    return state, (*((ToPanel(told),) if told else ()), *effects)


def _lost_by_server(state: AgentState) -> Step:
    """The server has no such session any more (it was away too long): tell the panel so."""
    visit = state.visit
    if visit.view is None or visit.view.state not in OPEN:
        return state, ()
    closed = visit.view.model_copy(
        update={"state": "closed", "powers": (), "end_reason": "kiosk_lost"}
    )
    after = replace(state, visit=visit.viewed(closed), position=None)
    return after, (ToPanel(SessionState(session=closed)),)


def _repeat_powers(state: AgentState, view: SessionView) -> tuple[Effect, ...]:
    """Say again which powers the citizen lets hold, if the server did not hear it."""
    consent = state.visit.consent
    if consent is None or consent.session_id != view.session_id or view.state != "in_call":
        return ()
    if consent.powers == frozenset(view.powers):
        return ()
    change = SessionPowers(
        session_id=view.session_id,
        powers=tuple(power for power in get_args(Power) if power in consent.powers),
        notice_version=consent.notice_version,
    )
    return (ToServer(change),)


def _repeat_end(state: AgentState, view: SessionView) -> tuple[Effect, ...]:
    """Say again that the citizen has ended this session, if the server did not hear it."""
    if view.state not in OPEN:
        return ()
    past = state.past_visit(view.session_id)
    if past is not None:
        return (ToServer(session_end(past.session_id, past.reason)),)
    if state.visit.is_about(view.session_id) and state.visit.ended is not None:
        return (ToServer(session_end(view.session_id, state.visit.ended)),)
    return ()
