"""One citizen's visit, and what they have agreed to: the reason for every picture that leaves.

The agent believes the server that a session exists, but not that its citizen agreed: consent
counts only if it passed from the panel through this agent, for this session, to the operator who
is in it now (O-09, design §1 "policy enforcement point").
"""

from dataclasses import dataclass, replace
from typing import Final

from kiosk_client.control.events import Mandate
from server.protocol.base import Power
from server.protocol.session import (
    CallState,
    EndReason,
    SessionConsent,
    SessionEnd,
    SessionPowers,
    SessionView,
)
from server.protocol.watch import SessionWatchAnswer

OPEN: Final[frozenset[CallState]] = frozenset({"waiting", "consenting", "in_call"})
"""States in which the citizen is being served or waits for it."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What the citizen granted on the panel, and to whom; `watchers` may see beside them."""

    session_id: str
    operator_id: str
    powers: frozenset[Power]
    notice_version: str
    watchers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Grant:
    """The right to see the window: this operator or watcher, in this session, now."""

    session_id: str
    viewer_id: str


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
    def in_call(self) -> bool:
        """Whether citizen and operator talk: while the panel shows its call screen."""
        return self.view is not None and self.view.state == "in_call" and self.ended is None

    @property
    def over(self) -> str | None:
        """The session that has ended while its citizen may still be there."""
        return None if self.view is None or self.is_open else self.view.session_id

    @property
    def shown_view(self) -> SessionView | None:
        """The session that a panel shall go on with."""
        return self.view if self.is_open else None

    def is_about(self, session_id: str) -> bool:
        """Whether a message belongs to this visit's session."""
        return self.view is not None and self.view.session_id == session_id

    def mandate(self) -> Mandate | None:
        """What the operator may do by the citizen's consent; None unless they are in a call.

        A power holds if the citizen gave it on the panel and the server knows of it; taking one
        away needs the citizen alone. Without `see` there is no viewer, so nothing else holds.
        """
        view, consent = self.view, self.consent
        if view is None or consent is None or view.operator is None or self.ended is not None:
            return None
        if view.state != "in_call":
            return None
        if (consent.session_id, consent.operator_id) != (view.session_id, view.operator.id):
            return None
        powers = consent.powers & frozenset(view.powers)
        held = powers if "see" in powers else frozenset[Power]()
        return Mandate(view.session_id, view.operator.id, view.operator.name, held)

    def grant(self, watcher: str | None = None) -> Grant | None:
        """Say whether the operator, or a watcher, may see; None unless everything agrees.

        A watcher (責任者) needs a consent of their own, beside the operator's (O-09).
        """
        mandate = self.mandate()
        if mandate is None or "see" not in mandate.powers:
            return None
        if watcher is None:
            return Grant(mandate.session_id, mandate.operator_id)
        named = self.view is not None and any(
            viewer.id == watcher and viewer.state == "allowed" for viewer in self.view.viewers
        )
        allowed = self.consent is not None and watcher in self.consent.watchers
        return Grant(mandate.session_id, watcher) if named and allowed else None

    def viewed(self, view: SessionView) -> "Visit":
        """Take the newest view of the session; consent lasts no longer than its call or watch."""
        same = self.is_about(view.session_id)
        consent = self.consent if same and view.state in ("consenting", "in_call") else None
        if consent is not None:
            # Who has stopped watching was let in for that time, and is asked about anew.
            named = frozenset(viewer.id for viewer in view.viewers)
            consent = replace(consent, watchers=consent.watchers & named)
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
        operator = view.operator.id
        consent = Consent(view.session_id, operator, frozenset(granted), answer.notice_version)
        return replace(self, consent=consent)

    def empowered(self, change: SessionPowers) -> "Visit":
        """Remember which powers the citizen lets hold from now on (O-09)."""
        view, consent = self.view, self.consent
        if view is None or view.operator is None or not self.is_about(change.session_id):
            return self
        if view.state != "in_call":
            return self
        if consent is None or consent.operator_id != view.operator.id:
            # The agent was restarted in the middle of the call: this is their word again.
            consent = Consent(view.session_id, view.operator.id, frozenset(), "")
        told = frozenset(change.powers)
        consent = replace(consent, powers=told, notice_version=change.notice_version)
        return replace(self, consent=consent)

    def watched(self, answer: SessionWatchAnswer) -> "Visit":
        """Remember whether the citizen lets this watcher see."""
        consent = self.consent
        if consent is None or consent.session_id != answer.session_id:
            return self
        others = consent.watchers - {answer.viewer_id}
        watchers = others | {answer.viewer_id} if answer.decision == "allow" else others
        return replace(self, consent=replace(consent, watchers=watchers))

    def left(self, end: SessionEnd) -> "Visit":
        """Remember that the citizen ended the session; nothing revives it on this side."""
        return replace(self, ended=end.reason) if self.is_about(end.session_id) else self
