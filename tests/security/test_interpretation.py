"""Captions are for the two ends of a call, and what is said stays nowhere (Z-06, Z-54)."""

import asyncio
import json
import sqlite3
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from server.interpreter.entrances import ChildEntrance, GuestEntrance, is_same_user
from server.interpreter.errands import Heard, Setup
from server.interpreter.line import LineLost
from server.settings import ServerSettings
from server.wiring import INTERPRETATION

WORKER = (
    Path(__file__).parents[1] / "integration" / "server" / "interpreter" / "worker_with_echo.py"
)
SETUP = Setup(recogniser="none", models="models", threads=1)
CANARY = "canary-spoken-4471"
CITIZENS = "citizen-common.photo-again"


@pytest.fixture
async def live(settings: ServerSettings, clock: Any, new_target: Any) -> AsyncIterator[Any]:
    """The server under attack, with a worker that answers: starting one takes its time."""
    on = settings.model_copy(update={"interpretation": True})
    command = (sys.executable, str(WORKER), "--fd")
    async with new_target(on, clock, lambda setup: ChildEntrance(setup, command)) as made:
        yield made


def message(kind: str, session_id: str, **values: Any) -> dict[str, Any]:
    return {"type": kind, "session_id": session_id, **values}


CHOICE = {"language": "en", "speaks": "en", "captions": True, "speak": False}
ASKED = {"request_id": "request-1", "text": "はい", "language": "ja"}
OFFER = {"link": "speech", "attempt": "attempt-1", "description": {"type": "offer", "sdp": "v=0"}}
CHAT = {"message_id": "message-1", "text": "はい", "language": "ja"}
SAID = {"message_id": "message-1", "phrase_id": "renewal.which-renewal", "slots": {}}


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("interpretation.set", CHOICE),
        ("caption.correct", {"caption_id": "caption-0001", "text": "x"}),
        ("translate.preview", ASKED),
        ("phrase.say", SAID | {"language": "ja"}),
        ("signal.description", OFFER),
        ("session.resume", {"last_seq": 0}),
    ],
)
async def test_another_operator_finds_no_session(
    target: Any, kind: str, values: dict[str, Any]
) -> None:
    """Who guesses a session's name can neither choose its languages, nor read or put captions into
    it, nor have its ends heard."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.in_call(kiosk, console)
    stranger = await target.console()
    await stranger.send(message(kind, session_id, **values))
    await stranger.refused("not_found")
    told = {each["type"] for each in stranger.messages}
    assert not told & {"caption.line", "interpretation.state", "translate.previewed"}


async def test_only_the_kiosk_holds(live: Any) -> None:
    """A console cannot end a hold, and so hear a PIN that the citizen reads aloud."""
    kiosk, console = await live.kiosk(), await live.console()
    session_id = await live.in_call(kiosk, console, "interpretation.state")
    await kiosk.send(message("caption.hold", session_id, held=True))
    await state(console, reason="on_hold")
    await console.send(message("caption.hold", session_id, held=False))
    await console.refused("not_allowed")
    await console.send(message("interpretation.set", session_id, **CHOICE))
    assert (await console.expect("interpretation.state"))["reason"] == "on_hold"


async def state(end: Any, **values: Any) -> dict[str, Any]:
    """The first state with these values; the worker takes its time to start."""
    async with asyncio.timeout(60):
        found: dict[str, Any] = await end.expect("interpretation.state", **values)
        return found


async def test_the_kiosk_has_no_preview(target: Any) -> None:
    """What an operator tries out is nothing for the citizen's end to ask for."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.in_call(kiosk, console)
    await kiosk.send(message("translate.preview", session_id, **ASKED))
    await kiosk.refused("not_allowed")
    await console.send(message("phrase.wanted", session_id, request_id="request-1"))
    await console.refused("not_allowed")


@pytest.mark.parametrize("kind", ["interpretation.set", "phrase.say", "translate.preview"])
async def test_nothing_is_interpreted_before_somebody_answers(target: Any, kind: str) -> None:
    """A citizen who waits has nobody to be interpreted to."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.waiting(kiosk)
    values = {
        "interpretation.set": CHOICE,
        "phrase.say": SAID | {"language": "ja", "phrase_id": CITIZENS},
    }
    if kind == "translate.preview":
        await console.send(message(kind, session_id, **ASKED))
        await console.refused("not_found")
    else:
        await kiosk.send(message(kind, session_id, **values[kind]))
        await kiosk.refused("illegal_transition")


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("translate.preview", ASKED | {"text": "あ" * 2_001}),
        ("translate.preview", ASKED | {"text": ""}),
        ("translate.preview", ASKED | {"language": "ja-easy"}),
        ("interpretation.set", CHOICE | {"language": "fr"}),
        ("phrase.say", SAID | {"language": "ja", "slots": {"a b": "x"}}),
        ("phrase.say", SAID | {"language": "ja", "slots": {"date": "x" * 81}}),
        ("phrase.say", SAID | {"language": "ja", "phrase_id": "../../x"}),
        ("phrase.say", SAID | {"language": "ja", "slots": {f"s{n}": "x" for n in range(9)}}),
        ("caption.correct", {"caption_id": "x", "text": "x"}),
    ],
)
async def test_what_is_too_long_or_strange_is_refused(
    target: Any, kind: str, values: dict[str, Any]
) -> None:
    """Refused at the door, before anything is translated."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.in_call(kiosk, console)
    await console.send(message(kind, session_id, **values))
    await console.refused("malformed")


async def test_previews_and_choices_have_a_rate(target: Any) -> None:
    """One console cannot keep the interpreter from everybody else's lines; it is not cut off."""
    kiosk, console = await target.kiosk(), await target.console()
    session_id = await target.in_call(kiosk, console)
    for _ in range(11):
        await console.send(message("interpretation.set", session_id, **CHOICE))
    refused = await console.refused("rate_limited")
    assert refused["ref_type"] == "interpretation.set"
    await console.send(message("chat.send", session_id, **CHAT))
    await console.expect("chat.message")


async def test_what_is_said_is_nowhere_afterwards(live: Any) -> None:
    """Speech reaches the two ends and nothing else: no table, no log, no metric; after the end of
    the call not even whoever resumes it."""
    kiosk, console = await live.kiosk(), await live.console()
    session_id = await live.in_call(kiosk, console, "interpretation.state")
    await state(kiosk, state="on")
    live.app[INTERPRETATION]._worker_said(spoken(session_id, CANARY))
    assert (await console.expect("caption.line"))["text"] == CANARY
    await kiosk.send(message("session.end", session_id, reason="citizen_hung_up"))
    while (await console.expect("session.state"))["session"]["state"] != "wrap_up":
        pass
    await console.send(message("session.resume", session_id, last_seq=0))
    await console.expect("session.state")
    assert CANARY not in json.dumps(console.messages)
    assert CANARY not in live.logged.getvalue()
    assert CANARY not in await live.metrics()
    dump = "\n".join(sqlite3.connect(live.settings.database_path).iterdump())
    assert CANARY not in dump
    assert "in_call" in dump or "citizen_ends" in dump


async def test_half_of_a_pin_is_never_shown(live: Any) -> None:
    """A hold that begins between the recogniser and the desk still drops what was said."""
    kiosk, console = await live.kiosk(), await live.console()
    session_id = await live.in_call(kiosk, console, "interpretation.state")
    await state(console, state="on")
    await kiosk.send(message("caption.hold", session_id, held=True))
    await state(console, reason="on_hold")
    live.app[INTERPRETATION]._worker_said(spoken(session_id, CANARY))
    await console.send(message("chat.send", session_id, **CHAT))
    line = await kiosk.expect("caption.line")
    assert line["text"] == "はい"
    assert CANARY not in json.dumps(kiosk.messages + console.messages)


def spoken(session_id: str, text: str) -> Heard:
    return Heard(
        session_id=session_id,
        party="citizen",
        utterance="utterance-1",
        language="ja",
        text=text,
        confidence=0.9,
        is_final=True,
        spoken_s=1.0,
        late_s=0.1,
    )


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
@pytest.mark.parametrize("role", ["operator", "it", "admin"])
async def test_only_supervisors_reword_phrases(target: Any, method: str, role: str) -> None:
    """公式訳 is what a supervisor has approved, not what any operator types."""
    cookie = await target.operator(role)
    body = {"ja": "はい。", "en": "Yes.", "easy": "はい。"}
    path = "/api/phrases/renewal.which-renewal"
    answer = await target.call(method, path, body, cookie=cookie)
    assert answer.status == 403
    assert (await target.call(method, path, body)).status == 401
    foreign = {"Origin": "https://evil.example"}
    answer = await target.call(method, path, body, cookie=cookie, **foreign)
    assert answer.status == 403
    assert (await target.call("GET", "/api/phrases")).status == 401


async def test_rewording_is_on_the_record(target: Any) -> None:
    """Who changed which phrase, and when, stays in the record; the words do not go there."""
    cookie = await target.operator("supervisor")
    path = "/api/phrases/renewal.which-renewal"
    body = {"ja": "どちらを更新しますか。", "en": "Which one?", "easy": "どちらですか。"}
    assert (await target.call("PUT", path, body, cookie=cookie)).status == 200
    assert (await target.call("DELETE", path, cookie=cookie)).status == 200
    with sqlite3.connect(target.settings.database_path) as db:
        rows = db.execute(
            "SELECT type, actor_kind, detail FROM event WHERE type LIKE 'phrase%'"
        ).fetchall()
    assert rows == [
        ("phrase_edited", "operator", "renewal.which-renewal"),
        ("phrase_restored", "operator", "renewal.which-renewal"),
    ]
    assert "どちらを更新" not in target.logged.getvalue()


async def test_the_socket_file_is_for_our_own_user(tmp_path: Path) -> None:
    """Nobody else on the machine can pose as the interpreter and read what is typed."""
    path = tmp_path / "interpreter.sock"
    entrance = GuestEntrance(SETUP, path)

    async def guest() -> None:
        async with entrance.line():
            pass

    waiting = asyncio.create_task(guest())
    async with asyncio.timeout(60):
        while not path.exists():  # noqa: ASYNC110 - a file has no event of ours
            await asyncio.sleep(0)
        assert path.stat().st_mode & 0o777 == 0o600
        _, writer = await asyncio.open_unix_connection(str(path))
        assert is_same_user(writer.get_extra_info("socket"))
        await waiting
    writer.close()


async def test_a_stranger_at_the_socket_is_turned_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even one who got past the file's mode: the kernel says whose process it is."""
    monkeypatch.setattr("server.interpreter.entrances.is_same_user", lambda _: False)
    path = tmp_path / "interpreter.sock"
    entrance = GuestEntrance(SETUP, path)

    async def guest() -> None:
        async with entrance.line():
            pass

    waiting = asyncio.create_task(guest())
    async with asyncio.timeout(60):
        while not path.exists():  # noqa: ASYNC110 - a file has no event of ours
            await asyncio.sleep(0)
        reader, writer = await asyncio.open_unix_connection(str(path))
        with pytest.raises(LineLost):
            await waiting
        assert await reader.read() == b""
    writer.close()
