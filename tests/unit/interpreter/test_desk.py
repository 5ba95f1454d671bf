"""The desk: order, holds, patience, and what a session's end leaves behind."""

import gc
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from server.interpreter.errands import Forget, Heard, Listen
from server.interpreter.talk import MAX_KEPT, MAX_PENDING
from server.protocol.speech import (
    CaptionCorrect,
    CaptionLine,
    CaptionPartial,
    InterpretationState,
    PartyInterpretation,
    TranslatePreview,
    TranslatePreviewed,
)

ENGLISH = PartyInterpretation(language="en", speaks="en", captions=True, speak=False)


def heard(text: str, *, final: bool = True, party: Any = "citizen", name: str = "u-1") -> Heard:
    return Heard(
        session_id="session-1",
        party=party,
        utterance=f"utterance-{name}",
        language="en",
        text=text,
        confidence=0.7,
        is_final=final,
        spoken_s=2.0,
        late_s=0.5,
    )


async def test_renderings_are_asked_for_one_line_at_a_time(scene: Any, settle: Any) -> None:
    """The second line waits for the first, so captions keep the order of what was typed."""
    scene.desk.begin("session-1", "en")
    scene.chat("一")
    scene.chat("二")
    await settle()
    assert [errand.text for errand, _ in scene.worker.asked] == ["一"]
    scene.worker.answer()
    await settle()
    scene.worker.answer()
    await settle()
    lines = scene.ends.of("citizen", CaptionLine)
    assert [(line.text, line.renderings[0].text) for line in lines] == [
        ("一", "en: 一"),
        ("二", "en: 二"),
    ]
    assert scene.counted.lines == [("chat", "machine")] * 2


async def test_one_language_needs_no_worker(scene: Any, settle: Any) -> None:
    """Both ends Japanese: the caption is the line itself, layer same, and nobody is asked."""
    scene.desk.begin("session-1", "ja")
    scene.chat("はい")
    await settle()
    assert scene.worker.asked == []
    (line,) = scene.ends.of("citizen", CaptionLine)
    assert [(each.layer, each.text) for each in line.renderings] == [("same", "はい")]


async def test_a_crowd_of_lines_is_shown_without_renderings(scene: Any, settle: Any) -> None:
    """Who types faster than the worker renders loses renderings, never lines or their order."""
    scene.desk.begin("session-1", "en")
    texts = [str(number) for number in range(MAX_PENDING + 5)]
    for text in texts:
        scene.chat(text)
    await settle()
    while scene.worker.asked:
        scene.worker.answer()
        await settle()
    lines = scene.ends.of("citizen", CaptionLine)
    assert [line.text for line in lines] == texts
    bare = [line for line in lines if line.renderings[0].layer == "none"]
    assert 0 < len(bare) < 10
    assert all(line.renderings[0].must_check for line in bare)


async def test_patience_has_an_end(scene_with: Callable[..., Any], settle: Any) -> None:
    """A line whose time is up is shown as it is, to be checked, and counted as lost."""
    scene = scene_with(patience_s=0.0)
    scene.desk.begin("session-1", "en")
    scene.chat("はい")
    await settle()
    (line,) = scene.ends.of("citizen", CaptionLine)
    assert (line.renderings[0].layer, line.renderings[0].must_check) == ("none", True)
    assert scene.counted.lost == 1


async def test_nothing_is_captioned_while_held(scene: Any, settle: Any) -> None:
    """In a citizen's own field nothing that is said is shown, and what was half shown is taken
    back; what is typed still gets its caption."""
    scene.desk.begin("session-1", "en")
    scene.worker.said(heard("my PIN is", final=False))
    await settle()
    scene.desk.hold("session-1", held=True)
    scene.worker.said(heard("my PIN is 1234"))
    scene.worker.said(heard("1234", final=False, name="u-2"))
    scene.chat("はい")
    await settle()
    partials = scene.ends.of("operator", CaptionPartial)
    assert [(p.utterance, p.text) for p in partials] == [
        ("utterance-u-1", "my PIN is"),
        ("utterance-u-1", ""),
    ]
    assert [errand.text for errand, _ in scene.worker.asked] == ["はい"]
    assert scene.ends.of("operator", InterpretationState)[-1].reason == "on_hold"
    held = [errand.held for errand in scene.worker.told if isinstance(errand, Listen)]
    assert held == [False, True]
    scene.desk.hold("session-1", held=False)
    await settle()
    assert scene.ends.of("operator", InterpretationState)[-1].reason is None


async def test_an_utterance_becomes_a_line(scene: Any, settle: Any) -> None:
    """The final line has the utterance's name and times, and the recogniser's confidence."""
    scene.desk.begin("session-1", "en")
    scene.worker.said(heard("I lost my card"))
    await settle()
    scene.worker.answer()
    await settle()
    (line,) = scene.ends.of("operator", CaptionLine)
    assert (line.utterance, line.source, line.heard) == ("utterance-u-1", "speech", 0.7)
    assert (line.at - line.started_at).total_seconds() == 2.0
    assert scene.counted.lines == [("speech", "machine")]


async def test_an_utterance_that_was_nothing_is_withdrawn(scene: Any, settle: Any) -> None:
    """A cough that was shown provisionally disappears and leaves no line."""
    scene.desk.begin("session-1", "en")
    scene.worker.said(heard("thank you", final=False))
    scene.worker.said(heard("", final=True))
    await settle()
    assert [p.text for p in scene.ends.of("operator", CaptionPartial)] == ["thank you", ""]
    assert scene.worker.asked == []


async def test_a_corrected_utterance_is_masked_anew(scene: Any, settle: Any) -> None:
    """A citizen who writes what they said may write their PIN: nobody reads it before the worker
    has; if it cannot look, the line is not shown at all."""
    scene.desk.begin("session-1", "en")
    scene.worker.said(heard("my PIN is ●●●●"))
    await settle()
    scene.worker.answer()
    await settle()
    (line,) = scene.ends.of("citizen", CaptionLine)
    fix = CaptionCorrect(session_id="session-1", caption_id=line.caption_id, text="PIN 1234")
    assert not scene.desk.correct("operator", fix)
    assert scene.desk.correct("citizen", fix)
    await settle()
    errand, answer = scene.worker.asked.pop()
    assert errand.mask
    answer.set_exception(TimeoutError())
    await settle()
    assert len(scene.ends.of("operator", CaptionLine)) == 1


async def test_previews_are_few_at_a_time(scene: Any, settle: Any) -> None:
    """A third preview is refused until one is answered."""
    scene.desk.begin("session-1", "en")

    def asked(number: int) -> TranslatePreview:
        return TranslatePreview(
            session_id="session-1", request_id=f"request-{number}", text="はい", language="ja"
        )

    assert scene.desk.preview(asked(1))
    await settle()
    assert scene.desk.preview(asked(2))
    await settle()
    assert not scene.desk.preview(asked(3))
    scene.worker.answer()
    await settle()
    (shown,) = scene.ends.of("operator", TranslatePreviewed)
    assert (shown.request_id, shown.rendering.text, shown.easy) == ("request-1", "en: はい", None)
    assert scene.ends.of("citizen", TranslatePreviewed) == []
    assert scene.desk.preview(asked(4))
    await settle()


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({}, ("on", None, True)),
        ({"status": "starting"}, ("starting", None, False)),
        ({"status": "lost"}, ("starting", "worker_lost", False)),
        ({"status": "failed"}, ("failed", "worker_lost", False)),
        ({"translates": False}, ("off", "no_model", False)),
        ({"hears": ()}, ("on", "no_recogniser", False)),
    ],
)
async def test_both_ends_are_told_why(
    scene: Any, settle: Any, state: Any, expected: tuple[str, str | None, bool]
) -> None:
    """Each way in which interpretation may be missing has its reason."""
    scene.desk.begin("session-1", "en")
    scene.worker.state = replace(scene.worker.state, **state)
    scene.worker.changed()
    await settle()
    for party in ("citizen", "operator"):
        told = scene.ends.of(party, InterpretationState)[-1]
        assert (told.state, told.reason, told.speech) == expected


async def test_a_desk_that_is_off_says_so_and_captions_nothing(
    scene_with: Callable[..., Any], settle: Any
) -> None:
    """Switched off by the city: the call works, both ends read `disabled`."""
    scene = scene_with(enabled=False)
    scene.desk.begin("session-1", "en")
    scene.chat("はい")
    await settle()
    assert scene.ends.of("citizen", InterpretationState)[0].reason == "disabled"
    assert scene.ends.of("citizen", CaptionLine) == []


async def test_only_the_newest_lines_are_kept(scene: Any, settle: Any) -> None:
    """Memory of a session is bounded."""
    scene.desk.begin("session-1", "ja")
    for number in range(MAX_KEPT + 10):
        scene.chat(str(number))
        await settle()
    _state, *lines = scene.desk.replay("session-1", "citizen")
    assert len(lines) == MAX_KEPT
    assert lines[-1].text == str(MAX_KEPT + 9)


async def test_no_text_outlives_the_session(scene: Any, settle: Any) -> None:
    """After a session's end nothing in the process holds what was said in it (Z-54)."""
    canary = "canary-" + "spoken-7351"
    scene.desk.begin("session-1", "en")
    scene.worker.said(heard(f"{canary} said"))
    await settle()
    scene.worker.answer()
    scene.worker.said(heard(f"{canary} half", final=False, name="u-2"))
    scene.worker.said(heard(f"{canary} waiting", name="u-3"))
    await settle()
    assert reachable(canary) > 0
    scene.desk.end("session-1")
    scene.worker.asked.clear()
    scene.ends.told.clear()
    await settle()
    assert scene.worker.told[-1] == Forget(session_id="session-1")
    assert scene.desk.replay("session-1", "citizen") == ()
    assert reachable(canary) == 0


def reachable(canary: str) -> int:
    """Texts with this canary that any living object holds."""
    gc.collect()
    found = {
        text
        for holder in gc.get_objects()
        for text in gc.get_referents(holder)
        if isinstance(text, str) and text.startswith(canary) and text != canary
    }
    return len(found)


async def test_the_next_session_reads_nothing_of_this_one(scene: Any, settle: Any) -> None:
    """Requeued: whoever is called next begins with an empty page and default choices."""
    scene.desk.begin("session-1", "ja")
    scene.desk.choose("session-1", "citizen", ENGLISH)
    scene.chat("はい")
    await settle()
    scene.desk.end("session-1")
    scene.desk.begin("session-1", "ja")
    state, *lines = scene.desk.replay("session-1", "operator")
    assert lines == []
    assert state.citizen.language == "ja"
