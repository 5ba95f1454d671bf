"""Limits of a connection and the texts of refusals."""

from typing import Any, get_args

from server.bucket import TokenBucket
from server.protocol.errors import ErrorCode
from server.protocol.session import ChatSend
from server.protocol.wire import decode, encode
from server.signalling.limits import MAX_REFUSALS, ErrorBudget
from server.signalling.refusals import FORGIVEN, TEXTS, refusal


def test_bucket_admits_burst_then_rate(clock: Any) -> None:
    """A burst passes at once; after it exactly the rate passes, never more than the burst."""
    bucket = TokenBucket(rate=2.0, burst=5, clock=clock)
    assert [bucket.admits() for _ in range(6)] == [True] * 5 + [False]
    clock.advance(1.0)
    assert [bucket.admits() for _ in range(3)] == [True, True, False]
    clock.advance(3_600)
    assert [bucket.admits() for _ in range(6)] == [True] * 5 + [False]


def test_budget_is_for_a_minute(clock: Any) -> None:
    """Ten refusals within a minute are tolerated, the eleventh is not; old ones do not count."""
    budget = ErrorBudget(clock)
    assert all(budget.spend() for _ in range(MAX_REFUSALS))
    clock.advance(60.1)
    assert all(budget.spend() for _ in range(MAX_REFUSALS))
    assert not budget.spend()


def test_every_code_has_both_texts() -> None:
    """Each error code has a Japanese and an English sentence that fit the message."""
    assert set(TEXTS) == set(get_args(ErrorCode))
    for code in TEXTS:
        assert decode(encode(refusal(code))) == refusal(code)


def test_hostile_codes_are_never_forgiven() -> None:
    """What only a broken or hostile client provokes always counts as its error."""
    assert not FORGIVEN & {"malformed", "unknown_type", "too_large", "not_authenticated"}
    assert not FORGIVEN & {"not_allowed", "rate_limited", "not_found"}


def test_refusal_names_the_message_without_its_content() -> None:
    """A refusal repeats type and identifier, so that an outbox can drop the line, and no text."""
    line = ChatSend(session_id="session-1", message_id="message-1", text="山田", language="ja")
    answer = refusal("stale_session", line)
    assert (answer.ref_type, answer.ref_id) == ("chat.send", "message-1")
    assert "山田" not in encode(answer)


def test_endless_type_is_cut() -> None:
    """A hostile type name in a refusal cannot make the refusal invalid."""
    assert refusal("malformed", None, "x" * 10_000).ref_type == "x" * 64
