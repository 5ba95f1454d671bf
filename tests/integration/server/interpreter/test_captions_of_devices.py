"""What the ends' own browsers hear, through the real server and the real worker process."""

from typing import Any

import pytest

from server.protocol.errors import ErrorMessage
from server.protocol.speech import (
    CaptionCorrect,
    CaptionHeard,
    CaptionHold,
    CaptionLine,
    CaptionPartial,
    InterpretationSet,
    InterpretationState,
    SpeechDevice,
)
from server.settings import ServerSettings


@pytest.fixture
def settings(settings: ServerSettings) -> ServerSettings:
    return settings.model_copy(update={"recogniser": "browser"})


def said(session_id: str, text: str, name: str = "u-1", **values: Any) -> CaptionHeard:
    fields: dict[str, Any] = {"language": "en", "is_final": True, "confidence": 0.7}
    fields |= {"spoken_s": 0.0, "utterance": f"utterance-{name}"}
    return CaptionHeard(session_id=session_id, text=text, **(fields | values))


@pytest.fixture
async def call(world: Any) -> tuple[Any, Any, str]:
    """A call in which the citizen's browser recognises English, and the operator's cannot."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    chosen = InterpretationSet(
        session_id=session_id, language="en", speaks="en", captions=True, speak=False
    )
    await kiosk.send(chosen)
    await kiosk.send(SpeechDevice(session_id=session_id, language="en", fault=None))
    await console.send(SpeechDevice(session_id=session_id, language=None, fault="unsupported"))

    def settled(state: InterpretationState) -> bool:
        return (state.state, state.citizen_heard.by) == ("on", "device")

    for end in (kiosk, console):
        told = await end.expect(
            InterpretationState, lambda m: settled(m) and m.operator_heard.fault == "unsupported"
        )
        assert (told.on_device, told.operator_heard.by) == (True, "server")
    return kiosk, console, session_id


async def test_what_a_browser_heard_is_read_at_both_ends(call: tuple[Any, Any, str]) -> None:
    """Provisional, then the line in both languages; a PIN that the browser wrote down is masked
    in either, and in the correction of it."""
    kiosk, console, session_id = call
    await kiosk.send(said(session_id, "my PIN 1234 and 56", is_final=False))
    partial = await console.expect(CaptionPartial)
    assert (partial.text, partial.translation) == (
        "my PIN ●●●● and",
        "ja: my PIN ●●●● and",
    )
    await kiosk.send(said(session_id, "my PIN 1234"))
    line = await console.expect(CaptionLine)
    assert (line.text, line.source, line.utterance) == ("my PIN ●●●●", "speech", partial.utterance)
    assert [each.text for each in line.renderings] == ["my PIN ●●●●", "ja: my PIN ●●●●"]
    assert (await kiosk.expect(CaptionLine)).caption_id == line.caption_id
    await kiosk.send(
        CaptionCorrect(session_id=session_id, caption_id=line.caption_id, text="not 1234")
    )
    corrected = await console.expect(CaptionLine)
    assert (corrected.corrects, corrected.text) == (line.caption_id, "not ●●●●")


async def test_a_browser_that_goes_on_during_a_hold_is_not_heard(
    call: tuple[Any, Any, str],
) -> None:
    """What it sends while the citizen is in a field of their own, and what it kept until after,
    reaches nobody."""
    kiosk, console, session_id = call
    await kiosk.send(CaptionHold(session_id=session_id, held=True))
    await console.expect(InterpretationState, lambda m: m.reason == "on_hold")
    await kiosk.send(said(session_id, "one two three four", is_final=False))
    await kiosk.send(said(session_id, "one two three four"))
    await kiosk.send(CaptionHold(session_id=session_id, held=False))
    await console.expect(InterpretationState, lambda m: m.reason is None)
    await kiosk.send(said(session_id, "five six", "u-2", spoken_s=20.0))
    await kiosk.send(said(session_id, "thank you", "u-3"))
    assert (await console.expect(CaptionLine)).text == "thank you"
    heard = [m for m in console.received if isinstance(m, CaptionLine | CaptionPartial)]
    assert heard == []


async def test_an_end_without_a_recogniser_cannot_put_words_into_the_call(
    call: tuple[Any, Any, str],
) -> None:
    """The operator's browser does not recognise: text in its place is refused, the call goes on."""
    kiosk, console, session_id = call
    await console.send(said(session_id, "はい", language="ja"))
    assert (await console.expect(ErrorMessage)).code == "illegal_transition"
    await kiosk.send(said(session_id, "hello"))
    assert (await console.expect(CaptionLine)).party == "citizen"
