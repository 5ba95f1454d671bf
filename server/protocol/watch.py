"""Watching a session (見守り): a supervisor (責任者) sees the window by the citizen's own consent.

Each viewer is named to citizen and operator alike and asks for a consent of their own (O-09). A
viewer sees and never operates, and sees no longer than the citizen, the call and the power `see`
last. The lists of viewers are part of `SessionView`.
"""

from typing import Annotated, Literal

from pydantic import StringConstraints

from server.protocol.base import DisplayName, Identifier, Instant, Language, Message, Part, Purpose
from server.protocol.session import SessionView


class RunningSession(Part):
    """One call that goes on, as supervisors see it in their list."""

    session_id: Identifier
    kiosk_name: DisplayName
    operator_name: DisplayName
    purpose: Purpose
    language: Language
    ticket: int
    in_call_since: Instant
    may_watch: bool
    """The citizen lets the operator see the window, so another viewer may ask too."""


class SessionsRunning(Message):
    """Server → supervisors: every call that goes on, longest first (at most 75)."""

    type: Literal["sessions.running"] = "sessions.running"
    entries: tuple[RunningSession, ...]


class SessionWatch(Message):
    """Supervisor → server: ask the citizen to be let in as a viewer; repeating is harmless."""

    type: Literal["session.watch"] = "session.watch"
    session_id: Identifier


class SessionWatchAnswer(Message):
    """Citizen → server: this viewer may see, or may not (any more).

    `refuse` is possible at any time and works at the kiosk before the server hears of it.
    """

    type: Literal["session.watch_answer"] = "session.watch_answer"
    session_id: Identifier
    viewer_id: Identifier
    decision: Literal["allow", "refuse"]
    notice_version: Annotated[str, StringConstraints(max_length=20)]


class SessionUnwatch(Message):
    """Supervisor → server: stop asking, or stop watching."""

    type: Literal["session.unwatch"] = "session.unwatch"
    session_id: Identifier


class WatchState(Message):
    """Server → viewers: the session after a change; who is not in `viewers` any more, is out.

    Another type than `session.state`, so that no console takes a watched session for its own.
    """

    type: Literal["watch.state"] = "watch.state"
    session: SessionView
