"""What IT reads of a kiosk's log: what was written, and nothing that could not have been."""

from typing import Any

import structlog

from kiosk_client.log_ring import LogRing
from server.logs import log_processors
from server.protocol.base import MAX_WIRE_BYTES
from server.protocol.logs import MAX_LINES
from server.protocol.wire import decode, encode


def logger(ring: LogRing) -> Any:
    *filters, _renderer = log_processors("json")
    return structlog.wrap_logger(
        structlog.ReturnLogger(), processors=[*filters, ring, lambda _l, _n, e: str(e)]
    )


def test_lines_are_kept_as_they_were_written() -> None:
    """Event, level, time and listed fields; what was dropped is named, and not repeated."""
    ring = LogRing()
    log = logger(ring)
    log.info("window_state", before="starting", after="live", count=3)
    log.warning("card_reader_away", code="no_service", citizen="山田 花子", what="山田")
    newest, oldest = ring.answer("question-1", None).lines
    assert (oldest.level, oldest.event) == ("info", "window_state")
    assert oldest.fields == {"before": "starting", "after": "live", "count": 3}
    assert newest.fields == {"code": "no_service", "dropped": "citizen,what"}
    assert "山田" not in encode(ring.answer("question-1", None))


def test_a_name_has_no_way_in() -> None:
    """Not even past the filter, by a processor that somebody has forgotten."""
    ring = LogRing()
    event = {"event": "x", "level": "info", "timestamp": "2026-11-22T00:00:00Z", "what": "花子"}
    assert ring(None, "info", event) == event
    ring(None, "info", {"event": "no time"})
    assert ring.answer("question-1", None).lines == ()


def test_a_number_of_a_person_has_no_way_in() -> None:
    """Not past a forgotten processor either: IT would read an individual number from afar."""
    ring = LogRing()
    event = {"event": "line_123456789018", "level": "info", "timestamp": "2026-11-22T00:00:00Z"}
    ring(None, "info", {**event, "reason": "1234-5678-9018", "dropped": ["a", "123456789018"]})
    (line,) = ring.answer("question-1", None).lines
    assert line.event == "line_<digits>"
    assert line.fields == {"reason": "<digits>", "dropped": "a,<digits>"}


def test_old_lines_go_and_pages_meet() -> None:
    """Each page fits into a message, and the next one goes on where it ended."""
    ring = LogRing(kept=500)
    log = logger(ring)
    for count in range(700):
        log.info("line", count=count, what="x" * 110, where="y" * 110, reason="z" * 110)
    seen: list[Any] = []
    before: int | None = None
    while True:
        page = ring.answer("question-1", before)
        assert 0 < len(page.lines) <= MAX_LINES
        assert len(encode(page)) < MAX_WIRE_BYTES
        assert decode(encode(page)) == page
        seen += [one.fields["count"] for one in page.lines]
        if not page.more:
            break
        before = page.lines[-1].number
    assert seen == list(range(699, 199, -1))
