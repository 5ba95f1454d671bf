"""A visit's consent, guard by guard (O-09): each holds by itself, whatever stands behind it.

In the agent most of these are doubled: what the session machine never passes on, the visit would
refuse all the same. So they are tested here, where nothing else does their work.
"""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

import pytest

from kiosk_client.session.visit import Consent, Grant, Visit
from server.protocol.session import (
    PartyView,
    SessionConsent,
    SessionEnd,
    SessionPowers,
    SessionView,
    ViewerView,
)
from server.protocol.watch import SessionWatchAnswer

NOON: Final = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
HERE, ELSEWHERE = "session-0001", "session-0002"
OPERATOR, OTHER = "operator-0001", "operator-0002"
WATCHER, STRANGER = "watcher-0001", "watcher-0002"
ALL: Final = frozenset[Any]({"see", "point", "operate"})


def party(name: str) -> PartyView:
    return PartyView(id=name, name="花子", link="up")


def view(**more: Any) -> SessionView:
    """A call in which the server knows of every power, and of a watcher let in."""
    fields: dict[str, Any] = {
        "session_id": HERE,
        "seq": 1,
        "state": "in_call",
        "purpose": "new_application",
        "language": "ja",
        "ticket": 7,
        "kiosk": party("kiosk-0001"),
        "operator": party(OPERATOR),
        "powers": tuple(sorted(ALL)),
        "requested_at": NOON,
        "state_since": NOON,
        "viewers": (ViewerView(id=WATCHER, name="監督", state="allowed"),),
    }
    return SessionView(**(fields | more))


CONSENT: Final = Consent(HERE, OPERATOR, ALL, "1", frozenset({WATCHER}))
CALL: Final = Visit(view=view(), consent=CONSENT, used=True)


def answer(session_id: str = HERE, decision: Any = "grant") -> SessionConsent:
    return SessionConsent(
        session_id=session_id, decision=decision, powers=("see",), notice_version="1"
    )


def powers(session_id: str = HERE) -> SessionPowers:
    return SessionPowers(session_id=session_id, powers=("see",), notice_version="2")


def word_on(viewer: str = STRANGER, session_id: str = HERE, decision: Any = "allow") -> Any:
    return SessionWatchAnswer(
        session_id=session_id, viewer_id=viewer, decision=decision, notice_version="1"
    )


def test_everything_agrees() -> None:
    """The control: operator and watcher see, and all powers hold."""
    mandate = CALL.mandate()
    assert mandate is not None
    assert mandate.powers == ALL
    assert CALL.grant() == Grant(HERE, OPERATOR)
    assert CALL.grant(WATCHER) == Grant(HERE, WATCHER)


@pytest.mark.parametrize(
    "broken",
    [
        replace(CALL, consent=None),
        replace(CALL, view=None),
        replace(CALL, ended="citizen_hung_up"),
        replace(CALL, view=view(state="consenting")),
        replace(CALL, view=view(operator=None)),
        replace(CALL, view=view(session_id=ELSEWHERE)),
        replace(CALL, view=view(operator=party(OTHER))),
        replace(CALL, consent=replace(CONSENT, session_id=ELSEWHERE)),
        replace(CALL, consent=replace(CONSENT, operator_id=OTHER)),
    ],
)
def test_nobody_holds_anything_unless_everything_agrees(broken: Visit) -> None:
    """The consent of another session, or to another operator, is none."""
    assert broken.mandate() is None
    assert broken.grant() is None
    assert broken.grant(WATCHER) is None


@pytest.mark.parametrize(
    ("here", "at_the_server", "held"),
    [
        (ALL, ("see",), {"see"}),
        (frozenset({"see"}), ("operate", "point", "see"), {"see"}),
        (ALL, ("operate", "point"), set()),
        (frozenset({"operate", "point"}), ("operate", "point", "see"), set()),
    ],
)
def test_a_power_needs_both_ends_and_to_see(here: Any, at_the_server: Any, held: set[str]) -> None:
    """What only one of them knows does not hold; without `see` nothing does, not even to look."""
    consent = replace(CONSENT, powers=here)
    visit = replace(CALL, consent=consent, view=view(powers=at_the_server))
    mandate = visit.mandate()
    assert mandate is not None
    assert mandate.powers == held
    assert (visit.grant() is not None) == ("see" in held)


def test_a_watcher_needs_a_consent_of_their_own_and_the_servers_word() -> None:
    """One that only the server names, or only the citizen, sees nothing."""
    assert CALL.grant(STRANGER) is None
    asked = (ViewerView(id=WATCHER, name="監督", state="asked"),)
    assert replace(CALL, view=view(viewers=asked)).grant(WATCHER) is None
    assert replace(CALL, view=view(viewers=())).grant(WATCHER) is None
    unasked = replace(CALL, consent=replace(CONSENT, watchers=frozenset()))
    assert unasked.grant(WATCHER) is None
    assert unasked.grant() == Grant(HERE, OPERATOR)


# -- what the citizen says ------------------------------------------------------------------------


CONSENTING: Final = Visit(view=view(state="consenting"), used=True)


def test_the_answer_counts_for_this_session_while_it_is_asked() -> None:
    """For the operator who asks; a late answer, or one to another page, changes nothing."""
    assert CONSENTING.answered(answer()).consent == Consent(HERE, OPERATOR, frozenset({"see"}), "1")
    refused = CONSENTING.answered(answer(decision="refuse")).consent
    assert refused is not None
    assert refused.powers == frozenset()
    assert CONSENTING.answered(answer(ELSEWHERE)).consent is None
    assert replace(CALL, consent=None).answered(answer()).consent is None
    assert (
        replace(CONSENTING, view=view(state="consenting", operator=None)).answered(answer()).consent
        is None
    )


def test_powers_are_changed_in_this_call_only() -> None:
    """Not by a message about another session, nor before the call."""
    changed = CALL.empowered(powers()).consent
    assert changed is not None
    assert (changed.powers, changed.watchers) == (frozenset({"see"}), frozenset({WATCHER}))
    assert CALL.empowered(powers(ELSEWHERE)).consent == CONSENT
    assert CONSENTING.empowered(powers()).consent is None
    assert replace(CALL, view=view(operator=None)).empowered(powers()).consent == CONSENT


def test_powers_given_to_one_operator_are_not_anothers() -> None:
    """Nor are their watchers: who serves now gets what is said now, and nothing else."""
    visit = replace(CALL, view=view(operator=party(OTHER))).empowered(powers())
    assert visit.consent == Consent(HERE, OTHER, frozenset({"see"}), "2")


def test_a_watcher_is_let_in_to_this_session_only() -> None:
    """By a word about another session nobody is, and nobody is sent away."""
    assert CALL.watched(word_on()).consent == replace(
        CONSENT, watchers=frozenset({WATCHER, STRANGER})
    )
    assert CALL.watched(word_on(session_id=ELSEWHERE)) == CALL
    assert CALL.watched(word_on(WATCHER, ELSEWHERE, "refuse")) == CALL
    gone = CALL.watched(word_on(WATCHER, decision="refuse")).consent
    assert gone is not None
    assert gone.watchers == frozenset()
    assert replace(CALL, consent=None).watched(word_on()).consent is None


def test_only_its_own_session_is_ended() -> None:
    """The end of another one leaves this call alone."""
    assert CALL.left(SessionEnd(session_id=ELSEWHERE, reason="citizen_hung_up")) == CALL
    assert CALL.left(SessionEnd(session_id=HERE, reason="citizen_hung_up")).mandate() is None


# -- what the server says -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("newer", "kept"),
    [
        (view(), True),
        (view(state="consenting"), True),
        (view(state="waiting", operator=None), False),
        (view(state="closed"), False),
        (view(session_id=ELSEWHERE), False),
    ],
)
def test_consent_lasts_no_longer_than_its_call(newer: SessionView, *, kept: bool) -> None:
    """A session that begins, or begins again, begins without it."""
    assert (CALL.viewed(newer).consent is not None) == kept


def test_a_watch_lasts_no_longer_than_it_is_named() -> None:
    """Who is not in the newest view is asked about anew, even if a later one names them again."""
    later = CALL.viewed(view(viewers=())).viewed(view())
    assert later.grant() == Grant(HERE, OPERATOR)
    assert later.grant(WATCHER) is None


def test_an_ended_session_stays_ended() -> None:
    """Whatever the server goes on to say of it; another session is not ended by it."""
    ended = replace(CALL, ended="citizen_hung_up")
    assert ended.viewed(view()).mandate() is None
    assert ended.viewed(view(session_id=ELSEWHERE)).ended is None
