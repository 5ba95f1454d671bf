"""Ends whose own browsers recognise: whom the server believes, and what it never shows."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from server.interpreter.device import Device, DeviceEar
from server.interpreter.errands import Guess, Heard
from server.protocol.speech import (
    CaptionHeard,
    CaptionLine,
    CaptionPartial,
    InterpretationState,
    PartyInterpretation,
)

JAPANESE = PartyInterpretation(language="ja", speaks="ja", captions=True, speak=False)


@pytest.fixture
async def scene(scene_with: Callable[..., Any]) -> Any:
    """An English citizen whose browser recognises English, at a server that hears nothing."""
    made = scene_with(on_device=True)
    made.worker.state = replace(made.worker.state, hears=())
    made.desk.begin("session-1", "en")
    made.desk.device("session-1", "citizen", Device("en"))
    made.clock.advance(60)  # somebody has begun to speak since
    return made


def said(text: str, name: str = "u-1", **values: Any) -> CaptionHeard:
    fields: dict[str, Any] = {"language": "en", "is_final": True, "confidence": 0.7}
    fields |= {"spoken_s": 1.0, "utterance": f"utterance-{name}"}
    return CaptionHeard(session_id="session-1", text=text, **(fields | values))


def guessed(scene: Any) -> list[str]:
    return [each.text for each in scene.worker.told if isinstance(each, Guess)]


def state(scene: Any) -> InterpretationState:
    found: InterpretationState = scene.ends.of("operator", InterpretationState)[-1]
    return found


async def test_what_a_device_heard_becomes_a_line(scene: Any, settle: Any) -> None:
    """Masked by the worker before anybody reads it, dated by its length, with its confidence."""
    assert scene.desk.heard_on_device("citizen", said("I lost my card", spoken_s=2.5))
    await settle()
    assert scene.worker.answer().mask
    await settle()
    (line,) = scene.ends.of("operator", CaptionLine)
    assert (line.party, line.source, line.text) == ("citizen", "speech", "I lost my card")
    assert (line.utterance, line.heard) == ("utterance-u-1", 0.7)
    assert (line.at - line.started_at).total_seconds() == 2.5


async def test_what_cannot_be_masked_is_not_shown(
    scene_with: Callable[..., Any], settle: Any
) -> None:
    """The worker is away: a typed line would be shown as it is, what was said is not."""
    scene = scene_with(on_device=True, patience_s=0.0)
    scene.desk.begin("session-1", "en")
    scene.desk.device("session-1", "citizen", Device("en"))
    assert scene.desk.heard_on_device("citizen", said("my PIN is 1234"))
    await settle()
    assert scene.ends.of("operator", CaptionLine) == []


async def test_what_is_being_said_goes_through_the_worker(scene: Any, settle: Any) -> None:
    """The server itself shows nothing provisional that was not masked."""
    assert scene.desk.heard_on_device("citizen", said("I lost", is_final=False))
    await settle()
    assert guessed(scene) == ["I lost"]
    assert scene.ends.of("operator", CaptionPartial) == []
    scene.worker.said(provisional("I lost"))
    await settle()
    assert [p.text for p in scene.ends.of("operator", CaptionPartial)] == ["I lost"]
    assert scene.desk.heard_on_device("citizen", said(""))
    await settle()
    assert [p.text for p in scene.ends.of("operator", CaptionPartial)] == ["I lost", ""]
    scene.worker.said(provisional("I lost"))  # came late
    await settle()
    assert len(scene.ends.of("operator", CaptionPartial)) == 2


def provisional(text: str) -> Heard:
    return Heard(
        session_id="session-1",
        party="citizen",
        utterance="utterance-u-1",
        language="en",
        text=text,
        confidence=0.0,
        is_final=False,
        spoken_s=0.0,
        late_s=0.0,
    )


async def test_nothing_is_captioned_during_a_hold_or_of_one(scene: Any, settle: Any) -> None:
    """A browser that goes on hearing, or sends what it heard when the hold is over, is not
    believed: neither an utterance that had begun nor one as long as the hold is old."""
    assert scene.desk.heard_on_device("citizen", said("my PIN", is_final=False))
    scene.desk.hold("session-1", held=True)
    assert scene.desk.heard_on_device("citizen", said("my PIN is 1234"))
    assert scene.desk.heard_on_device("citizen", said("1234", "u-2", is_final=False))
    scene.clock.advance(5)
    scene.desk.hold("session-1", held=False)
    scene.clock.advance(1)
    for late in (said("it was 1234", spoken_s=0.5), said("oh 1234", "u-3", spoken_s=1.5)):
        assert scene.desk.heard_on_device("citizen", late)
    assert scene.desk.heard_on_device("citizen", said("oh 1234 5", "u-3", spoken_s=0.1))
    await settle()
    assert (scene.worker.asked, guessed(scene)) == ([], ["my PIN"])
    assert scene.desk.heard_on_device("citizen", said("thank you", "u-4", spoken_s=0.5))
    await settle()
    assert scene.worker.answer().text == "thank you"


@pytest.mark.parametrize(
    ("party", "heard"), [("operator", said("hello")), ("citizen", said("はい", language="ja"))]
)
async def test_only_a_device_that_says_so_is_listened_to(
    scene: Any, settle: Any, party: Any, heard: CaptionHeard
) -> None:
    """Not the other end's, and not another language than the one which is spoken."""
    assert not scene.desk.heard_on_device(party, heard)
    scene.desk.device("session-1", "citizen", Device(None, "failed"))
    assert not scene.desk.heard_on_device("citizen", said("hello"))
    await settle()
    assert scene.worker.asked == []


async def test_a_city_that_has_not_chosen_it_hears_no_devices(
    scene_with: Callable[..., Any], settle: Any
) -> None:
    """Its own recogniser is what it has approved."""
    scene = scene_with()
    scene.desk.begin("session-1", "en")
    scene.desk.device("session-1", "citizen", Device("en"))
    assert not scene.desk.heard_on_device("citizen", said("hello"))
    await settle()
    assert (state(scene).on_device, state(scene).citizen_heard.by) == (False, "server")


async def test_both_ends_know_who_is_heard_by_whom(scene: Any, settle: Any) -> None:
    """By their device, by the server, or by nobody and why; a hold is said of either."""
    await settle()
    told = state(scene)
    assert (told.on_device, told.speech, told.reason) == (True, False, None)
    assert (told.citizen_heard.by, told.operator_heard.by) == ("device", "nobody")
    scene.desk.device("session-1", "operator", Device(None, "no_language_pack"))
    scene.desk.hold("session-1", held=True)
    await settle()
    assert state(scene).operator_heard.fault == "no_language_pack"
    assert state(scene).reason == "on_hold"
    scene.desk.hold("session-1", held=False)
    scene.desk.device("session-1", "citizen", Device(None, "failed"))
    await settle()
    assert (state(scene).citizen_heard.by, state(scene).reason) == ("nobody", "no_recogniser")
    scene.worker.state = replace(scene.worker.state, hears=("en",))
    scene.worker.changed()
    await settle()
    assert (state(scene).citizen_heard.by, state(scene).citizen_heard.fault) == ("server", "failed")


async def test_another_language_takes_back_what_is_shown(scene: Any, settle: Any) -> None:
    """Half a sentence of the language of before never ends; the new one is told anew."""
    assert scene.desk.heard_on_device("citizen", said("I lost", is_final=False))
    scene.worker.said(provisional("I lost"))
    scene.desk.choose("session-1", "citizen", JAPANESE)
    await settle()
    assert [p.text for p in scene.ends.of("operator", CaptionPartial)] == ["I lost", ""]
    assert state(scene).citizen_heard.by == "nobody"
    assert not scene.desk.heard_on_device("citizen", said("I lost my card"))


def test_an_ear_remembers_a_bounded_number_of_utterances() -> None:
    """Whoever sends names for hours takes no memory."""
    ear = DeviceEar()
    for number in range(1_000):
        assert ear.admits(f"utterance-{number}", 0.1, float(number))
        ear.finish(f"utterance-{number}")
    assert not ear.admits("utterance-999", 0.1, 1_000.0)
