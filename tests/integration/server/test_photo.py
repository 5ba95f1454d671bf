"""The operator's part in the photo step: the shutter and a word, both recorded (Z-20)."""

import sqlite3
from typing import Any

from server.protocol.photo import (
    PhotoOverridden,
    PhotoOverride,
    PhotoShutter,
    PhotoStep,
    PhotoWords,
)
from server.protocol.session import SessionEnd, SessionResume

WORDS = PhotoWords(ja="背景", ja_easy="うしろ", en="Background")
AGREED = PhotoOverridden(by="operator", reason="cannot_better")


def recorded(world: Any) -> list[Any]:
    with sqlite3.connect(world.settings.database_path) as db:
        query = "SELECT type, actor_kind, detail FROM event WHERE type LIKE 'photo%' ORDER BY id"
        return db.execute(query).fetchall()


async def test_the_shutter_is_the_operators_while_the_step_frames(world: Any) -> None:
    """Passed on and recorded then; before and afterwards refused, with nothing recorded."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    press = PhotoShutter(session_id=session_id)
    await console.send(press)
    await console.expect_error("illegal_transition")
    await kiosk.send(PhotoStep(session_id=session_id, phase="framing", advice=WORDS))
    assert (await console.expect(PhotoStep)).advice == WORDS
    await console.send(press)
    assert await kiosk.expect(PhotoShutter) == press
    await kiosk.send(PhotoStep(session_id=session_id, phase="taken"))
    await console.expect(PhotoStep)
    await console.send(press)
    await console.expect_error("illegal_transition")
    assert recorded(world) == [("photo_shutter", "operator", None)]


async def test_a_photo_used_despite_advice_is_recorded_without_why_in_person(world: Any) -> None:
    """Who said so and one of three plain reasons; once, however often the kiosk tells it."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    order = PhotoOverride(session_id=session_id, reason="cannot_better")
    taken = PhotoStep(session_id=session_id, phase="taken")
    await kiosk.send(taken)
    await console.expect(PhotoStep)
    await console.send(order)  # there is nothing to override
    await console.expect_error("illegal_transition")
    await kiosk.send(taken.model_copy(update={"improve": (WORDS,)}))
    await console.expect(PhotoStep)
    await console.send(order)
    assert await kiosk.expect(PhotoOverride) == order
    for phase in ("taken", "placing", "placed", "placed", "accepted"):
        used = {"phase": phase, "improve": (WORDS,), "override": AGREED}
        await kiosk.send(taken.model_copy(update=used))
        await console.expect(PhotoStep)
    assert recorded(world) == [
        ("photo_override", "operator", "cannot_better"),
        ("photo_despite_advice", "kiosk", "operator:cannot_better"),
    ]


async def test_the_step_is_the_two_ends_own(world: Any) -> None:
    """Others find no such session; an operator who is back is told; the call's end ends it."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    framing = PhotoStep(session_id=session_id, phase="framing", ready=True)
    other_kiosk = await world.kiosk()
    other = await world.console(await world.operator_cookie("taro"))
    await other_kiosk.send(framing)
    await other_kiosk.expect_error("not_found")
    await kiosk.send(framing)
    assert await console.expect(PhotoStep) == framing
    await other.send(PhotoShutter(session_id=session_id))
    await other.expect_error("not_found")
    await console.send(SessionResume(session_id=session_id, last_seq=0))
    assert await console.expect(PhotoStep) == framing
    await kiosk.send(SessionEnd(session_id=session_id, reason="citizen_hung_up"))
    await console.expect_state("wrap_up")
    await console.send(PhotoShutter(session_id=session_id))
    await console.expect_error("illegal_transition")
    assert recorded(world) == []
