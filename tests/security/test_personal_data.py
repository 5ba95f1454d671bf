"""Personal data has no way into logs, metrics or the event table (T11, Z-54)."""

import json
import sqlite3
from typing import Any

from server.logs import ALLOWED_FIELDS
from server.settings import ServerSettings

CANARIES = {
    "name": "canary-yamada-hanako-7351",
    "chat": "canary-chat-9012-暗証番号",
    "sdp": "canary-sdp-candidate-192.0.2.77",
    "note": "canary-note-5520",
    "password": "canary-password-8841",
    "login": "canary-login-3307",
}


async def play(target: Any) -> None:
    """A whole session, and every kind of refusal, with canaries in every free text."""
    await target.sign_in(CANARIES["login"], CANARIES["password"])
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.in_call(kiosk, console)
    chat = {"type": "chat.send", "session_id": session_id, "language": "ja"}
    await kiosk.send({**chat, "message_id": "message-1", "text": CANARIES["chat"]})
    await console.expect("chat.message")
    await kiosk.send({**chat, "message_id": "message-2", "text": CANARIES["chat"] * 500})
    await kiosk.refused("malformed")
    await kiosk.send(json.dumps({"type": CANARIES["name"], "v": 1}))
    await kiosk.refused("unknown_type")
    await kiosk.send(json.dumps({"type": CANARIES["name"], "v": 1, "x": "\ud800"}))
    await kiosk.refused("unknown_type")
    await kiosk.send(json.dumps({"v": 2, "type": "chat.send", CANARIES["name"]: 1}))
    await kiosk.refused("unsupported_version")
    await kiosk.packet("42" + json.dumps([CANARIES["name"], CANARIES["chat"]]))
    await kiosk.refused("malformed")
    signal = {"session_id": session_id, "link": "call", "attempt": "attempt-1"}
    description = {"type": "offer", "sdp": CANARIES["sdp"]}
    await console.send({"type": "signal.description", **signal, "description": description})
    await kiosk.expect("signal.description")
    await kiosk.send({"type": "session.end", "session_id": session_id, "reason": "idle"})
    while (await console.expect("session.state"))["session"]["state"] != "wrap_up":
        pass
    wrap_up = {"session_id": session_id, "outcome": "completed", "note": CANARIES["note"]}
    await console.send({"type": "session.wrap_up", **wrap_up})
    while (await kiosk.expect("session.state"))["session"]["state"] != "closed":
        pass


def events_of(settings: ServerSettings) -> str:
    with sqlite3.connect(settings.database_path) as db:
        return json.dumps(db.execute("SELECT * FROM event").fetchall(), ensure_ascii=False)


async def test_canaries_stay_out(target: Any, settings: ServerSettings) -> None:
    """No canary of a whole session is in logs, metrics or events; its chat is in its own table."""
    await play(target)
    logged, metrics, events = target.logged.getvalue(), await target.metrics(), events_of(settings)
    assert "message_refused" in logged
    assert "citizen_ends" in events
    assert "madoguchi_messages_total" in metrics
    for canary in CANARIES.values():
        ascii_part = canary.split("-暗")[0]
        for channel in (logged, metrics, events):
            assert ascii_part not in channel
    with sqlite3.connect(settings.database_path) as db:
        assert db.execute("SELECT text FROM utterance").fetchall() == [(CANARIES["chat"],)]


async def test_log_lines_have_listed_fields_only(target: Any) -> None:
    """Every log line of a session is JSON with allow-listed fields."""
    await play(target)
    for line in target.logged.getvalue().splitlines():
        assert set(json.loads(line)) <= ALLOWED_FIELDS | {"dropped"}


async def test_secrets_are_stored_as_hashes(target: Any, settings: ServerSettings) -> None:
    """Neither password nor cookie can be read from the database file."""
    cookie = await target.operator()
    with sqlite3.connect(settings.database_path) as db:
        dump = "\n".join(db.iterdump())
    assert "a long enough password" not in dump
    assert cookie not in dump
    assert "$argon2id$" in dump


NORMAL_OPERATION = {
    "operator_signed_in",
    "operator_connected",
    "operator_lost",
    "kiosk_enrolled",
    "kiosk_connected",
    "session_changed",
    "control_changed",
    "sign_in_refused",
}
NAMES = ("窓口", "1番窓口", "operator1", CANARIES["login"])
"""What the target calls its operators, their logins and its kiosks."""


async def test_normal_operation_is_logged_without_names(target: Any) -> None:
    """An administrator can follow a session in the log by identifiers; nobody is named in it."""
    kiosk, console = await target.kiosk(), await target.console()
    await target.sign_in(CANARIES["login"], CANARIES["password"])
    session_id = await target.in_call(kiosk, console)
    powers = {"powers": ["see", "operate"], "notice_version": "2"}
    await kiosk.send({"type": "session.powers", "session_id": session_id, **powers})
    held = {"before": "operator", "after": "citizen", "reason": "touched", "lease": 1}
    report = {"report_id": "report-0001", "held_ms": 2_500, **held}
    for _ in range(2):
        await kiosk.send({"type": "control.report", "session_id": session_id, **report})
        await kiosk.expect("control.recorded")
    await kiosk.send({"type": "session.end", "session_id": session_id, "reason": "idle"})
    while (await console.expect("session.state"))["session"]["state"] != "wrap_up":
        pass
    await console.close()
    await target.left()
    lines = [json.loads(line) for line in target.logged.getvalue().splitlines()]
    assert {line["event"] for line in lines} >= NORMAL_OPERATION
    assert not any("dropped" in line for line in lines)
    said = json.dumps(lines, ensure_ascii=False)
    assert not [name for name in NAMES if f'"{name}"' in said]
    changes = [line for line in lines if line["event"] == "session_changed"]
    assert [(line["what"], line["reason"]) for line in changes[:5]] == [
        ("request", "other"),
        ("accept", None),
        ("grant", "see"),
        ("powers", "see+operate"),
        ("citizen_ends", "idle"),
    ]
    assert {line["session"] for line in changes} == {session_id}
    assert [line["ms"] for line in lines if line["event"] == "control_changed"] == [2_500]
