"""Typed lines are captioned by a real worker process, which may die in the middle of a call."""

import asyncio
import os
import signal
from typing import Any

import pytest

from server.interpreter.entrances import ChildEntrance
from server.protocol.session import ChatMessage, ChatSend, SessionResume
from server.protocol.speech import (
    CaptionCorrect,
    CaptionLine,
    InterpretationSet,
    InterpretationState,
    TranslatePreview,
    TranslatePreviewed,
)


@pytest.fixture
async def call(world: Any) -> tuple[Any, Any, str]:
    """Kiosk, console, and the call's session, once captions are on; the citizen reads English."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    for end in (kiosk, console):
        await end.expect(InterpretationState, lambda m: m.state == "on")
    await kiosk.send(choice(session_id))
    for end in (kiosk, console):
        await end.expect(InterpretationState, lambda m: m.citizen.language == "en")
    return kiosk, console, session_id


def choice(session_id: str, language: Any = "en", **rest: Any) -> InterpretationSet:
    values = {"speaks": "ja" if language == "ja-easy" else language, "captions": True} | rest
    return InterpretationSet(session_id=session_id, language=language, speak=False, **values)


def line(session_id: str, text: str, number: int = 1, language: Any = "ja") -> ChatSend:
    return ChatSend(
        session_id=session_id, message_id=f"message-{number}", text=text, language=language
    )


async def test_a_chat_line_is_followed_by_its_caption(call: tuple[Any, Any, str]) -> None:
    """Both ends get the line, then its renderings: their own language, and the other with a way
    back."""
    kiosk, console, session_id = call
    await console.send(line(session_id, "3番窓口へどうぞ"))
    for end in (kiosk, console):
        chat = await end.expect(ChatMessage)
        caption = await end.expect(CaptionLine)
        assert (caption.message_id, caption.source) == (chat.message_id, "chat")
        assert {each.language: each.layer for each in caption.renderings} == {
            "en": "machine",
            "ja": "same",
        }
        english = next(each for each in caption.renderings if each.language == "en")
        assert (english.text, english.back) == ("en: 3番窓口へどうぞ", "ja: 3番窓口へどうぞ")


async def test_captions_keep_the_order_of_the_lines(call: tuple[Any, Any, str]) -> None:
    """A slow line holds up neither the chat nor the order of what follows it."""
    kiosk, console, session_id = call
    texts = ["slow", "はい", "いいえ"]
    for number, text in enumerate(texts):
        await console.send(line(session_id, text, number))
    for text in texts:
        assert (await kiosk.expect(ChatMessage)).text == text
    assert not [m for m in kiosk.received if isinstance(m, CaptionLine)]
    assert [(await kiosk.expect(CaptionLine)).text for _ in texts] == texts


async def test_captions_come_back_after_a_kill(
    call: tuple[Any, Any, str], entrance: ChildEntrance
) -> None:
    """kill -9 of the worker: chat goes on, the line typed meanwhile is captioned."""
    kiosk, console, session_id = call
    assert entrance.pid is not None
    os.kill(entrance.pid, signal.SIGKILL)
    lost = await kiosk.expect(InterpretationState, lambda m: m.reason == "worker_lost")
    assert lost.state == "starting"
    await console.send(line(session_id, "少々お待ちください"))
    assert (await kiosk.expect(ChatMessage)).text == "少々お待ちください"
    caption = await kiosk.expect(CaptionLine)
    assert caption.renderings[0].text == "en: 少々お待ちください"
    back = await console.expect(InterpretationState, lambda m: m.state == "on")
    assert back.generation == 2


async def test_a_line_that_takes_the_worker_down_is_given_up(call: tuple[Any, Any, str]) -> None:
    """Asked twice and no more: then it is shown unrendered, to be checked, and the next is fine."""
    kiosk, console, session_id = call
    await console.send(line(session_id, "crash", 1))
    await console.send(line(session_id, "はい", 2))
    first, second = await kiosk.expect(CaptionLine), await kiosk.expect(CaptionLine)
    assert (first.text, first.renderings[0].layer) == ("crash", "none")
    assert first.renderings[0].must_check
    assert (second.text, second.renderings[0].text) == ("はい", "en: はい")


async def test_easy_japanese_is_a_language_of_its_own(call: tuple[Any, Any, str]) -> None:
    """Who reads やさしい日本語 gets it of either language; the speaker keeps the original."""
    kiosk, console, session_id = call
    await kiosk.send(choice(session_id, "ja-easy"))
    await console.expect(InterpretationState, lambda m: m.citizen.language == "ja-easy")
    await console.send(line(session_id, "交付します", 1))
    easy = (await kiosk.expect(CaptionLine)).renderings[0]
    assert (easy.language, easy.text) == ("ja-easy", "easy: 交付します")
    await console.send(line(session_id, "Hello", 2, "en"))
    easy = (await kiosk.expect(CaptionLine)).renderings[0]
    assert easy.text == "easy: ja: Hello"


async def test_a_corrected_line_takes_the_place_of_the_old_one(call: tuple[Any, Any, str]) -> None:
    """Each end corrects its own lines only, and each line once."""
    kiosk, console, session_id = call
    await console.send(line(session_id, "3番窓口"))
    wrong = await kiosk.expect(CaptionLine)
    fix = CaptionCorrect(session_id=session_id, caption_id=wrong.caption_id, text="2番窓口")
    await kiosk.send(fix)
    await kiosk.expect_error("not_found")
    await console.send(fix)
    right = await kiosk.expect(CaptionLine)
    assert (right.corrects, right.text) == (wrong.caption_id, "2番窓口")
    assert right.renderings[0].text == "en: 2番窓口"
    await console.send(fix)
    await console.expect_error("not_found")


async def test_who_comes_back_reads_the_captions_again(
    world: Any, call: tuple[Any, Any, str]
) -> None:
    """session.resume replays how interpretation stands, and the session's lines."""
    kiosk, console, session_id = call
    await console.send(line(session_id, "はい"))
    caption = await kiosk.expect(CaptionLine)
    await kiosk.close()
    again = await world.kiosk(kiosk.identity)
    await again.send(SessionResume(session_id=session_id, last_seq=0))
    state = await again.expect(InterpretationState)
    assert (state.state, state.citizen.language) == ("on", "en")
    assert await again.expect(CaptionLine) == caption


async def test_who_wants_no_captions_gets_none(call: tuple[Any, Any, str]) -> None:
    """Captions off at one end: no caption there; nothing is translated for it."""
    kiosk, console, session_id = call
    await kiosk.send(choice(session_id, captions=False))
    await console.expect(InterpretationState, lambda m: not m.citizen.captions)
    await console.send(line(session_id, "はい"))
    caption = await console.expect(CaptionLine)
    assert [each.layer for each in caption.renderings] == ["same"]
    await kiosk.expect(ChatMessage)
    await kiosk.send(choice(session_id, captions=True))
    await kiosk.expect(InterpretationState, lambda m: m.citizen.captions)
    assert not [m for m in kiosk.received if isinstance(m, CaptionLine)]


async def test_the_operator_sees_a_line_before_sending_it(call: tuple[Any, Any, str]) -> None:
    """A preview has the rendering and its way back, and is not chat."""
    kiosk, console, session_id = call
    asked = TranslatePreview(
        session_id=session_id, request_id="request-9", text="手数料は無料です", language="ja"
    )
    await console.send(asked)
    shown = await console.expect(TranslatePreviewed)
    assert shown.request_id == "request-9"
    assert shown.rendering.text == "en: 手数料は無料です"
    assert shown.rendering.back == "ja: 手数料は無料です"
    assert not [m for m in kiosk.received if isinstance(m, ChatMessage | CaptionLine)]


async def test_a_hung_worker_shows_the_line_to_be_checked(
    call: tuple[Any, Any, str], entrance: ChildEntrance
) -> None:
    """A stopped worker (SIGSTOP) holds up no line for longer than patience."""
    kiosk, console, session_id = call
    assert entrance.pid is not None
    os.kill(entrance.pid, signal.SIGSTOP)
    try:
        async with asyncio.timeout(60):
            await console.send(line(session_id, "はい"))
            caption = await kiosk.expect(CaptionLine)
    finally:
        os.kill(entrance.pid, signal.SIGCONT)
    assert caption.renderings[0].must_check
    assert caption.renderings[0].layer == "none"
