"""One citizen's visit, and what they have agreed to: the reason for every picture that leaves.

The agent believes the server that a session exists, but not that its citizen agreed: consent
counts only if it passed from the panel through this agent, for this session, to the operator who
is in it now (O-09, design §1 "policy enforcement point").
"""

from dataclasses import dataclass, replace
from typing import Final

from server.protocol.base import Power
from server.protocol.session import CallState, EndReason, SessionConsent, SessionEnd, SessionView

OPEN: Final[frozenset[CallState]] = frozenset({"waiting", "consenting", "in_call"})
"""States in which the citizen is being served or waits for it."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What the citizen granted on the panel, and to whom."""

    session_id: str
    operator_id: str
    powers: frozenset[Power]


@dataclass(frozen=True, slots=True)
class Grant:
    """The right to see the window: this operator, in this session, now."""

    session_id: str
    operator_id: str


@dataclass(frozen=True, slots=True)
class Visit:
    """From the first touch to the wipe.

    `requested` = a session was asked for on the panel; `ended` = the citizen ended the session in
    `view`, whether or not the server knows; `used` = there is something to wipe.
    """

    view: SessionView | None = None
    consent: Consent | None = None
    ended: EndReason | None = None
    requested: bool = False
    used: bool = False

    @property
    def is_open(self) -> bool:
        """Whether a session goes on, as far as this kiosk is concerned."""
        return self.view is not None and self.view.state in OPEN and self.ended is None

    @property
    def shown_view(self) -> SessionView | None:
        """The session that a panel shall go on with."""
        return self.view if self.is_open else None

    def is_about(self, session_id: str) -> bool:
        """Whether a message belongs to this visit's session."""
        return self.view is not None and self.view.session_id == session_id

    def grant(self) -> Grant | None:
        """Who may see by the citizen's consent in this call; None unless everything agrees."""
        view, consent = self.view, self.consent
        if view is None or consent is None or view.operator is None or self.ended is not None:
            return None
        if view.state != "in_call" or "see" not in view.powers or "see" not in consent.powers:
            return None
        if (consent.session_id, consent.operator_id) != (view.session_id, view.operator.id):
            return None
        return Grant(view.session_id, view.operator.id)

    def viewed(self, view: SessionView) -> "Visit":
        """Take the newest view of the session; consent lasts no longer than its call."""
        same = self.is_about(view.session_id)
        consent = self.consent if same and view.state in ("consenting", "in_call") else None
        return replace(
            self, view=view, consent=consent, ended=self.ended if same else None, used=True
        )

    def answered(self, answer: SessionConsent) -> "Visit":
        """Remember the citizen's answer to the consent page."""
        view = self.view
        if view is None or view.operator is None or not self.is_about(answer.session_id):
            return self
        if view.state != "consenting":
            return self
        granted = answer.powers if answer.decision == "grant" else ()
        consent = Consent(view.session_id, view.operator.id, frozenset(granted))
        return replace(self, consent=consent)

    def left(self, end: SessionEnd) -> "Visit":
        """Remember that the citizen ended the session; nothing revives it on this side."""
        return replace(self, ended=end.reason) if self.is_about(end.session_id) else self
