"""The phrase book over REST and messages (公式訳)."""

from typing import Any

import pytest

from server.protocol.phrases import PhraseList, PhraseWanted
from server.protocol.session import ChatMessage
from server.protocol.speech import CaptionLine, PhraseSay

EXPIRY = "renewal.expiry-is"
OWN = {
    "ja": "{date}までご利用になれます。",
    "en": "Good until {date}.",
    "easy": "{date}まで つかえます。",
}


def say(session_id: str, **values: Any) -> PhraseSay:
    asked = {"phrase_id": EXPIRY, "slots": {"date": "5月14日"}, "language": "ja"} | values
    return PhraseSay(session_id=session_id, message_id="message-1", **asked)


async def test_an_approved_phrase_is_a_chat_line_with_its_translation(world: Any) -> None:
    """Both ends get the line and the caption 公式訳, although no engine runs here."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    await console.send(say(session_id))
    chat = await kiosk.expect(ChatMessage)
    assert (chat.sender, chat.text) == ("operator", "有効期限は5月14日です。")
    caption = await kiosk.expect(CaptionLine)
    assert (caption.source, caption.message_id) == ("phrase", chat.message_id)
    english = next(each for each in caption.renderings if each.language == "en")
    assert (english.layer, english.text) == ("phrase", "The expiry date is May 14.")
    await console.send(say(session_id))  # sent again after a reconnect
    await console.expect(ChatMessage)
    await console.expect(ChatMessage)
    assert not [m for m in kiosk.received if isinstance(m, ChatMessage)]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"slots": {}}, "malformed"),
        ({"slots": {"date": "いつでも"}}, "malformed"),
        ({"phrase_id": "renewal.nothing"}, "not_found"),
        ({"phrase_id": "citizen-common.once-more", "slots": {}}, "not_found"),
    ],
)
async def test_a_phrase_that_is_not_approved_is_not_said(
    world: Any, values: dict[str, Any], code: str
) -> None:
    """Wrong slots, no such phrase, or the other end's: refused, and nothing reaches the chat."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    await console.send(say(session_id, **values))
    refused = await console.expect_error(code)
    assert (refused.ref_type, refused.ref_id) == ("phrase.say", "message-1")
    assert not [m for m in kiosk.received if isinstance(m, ChatMessage | CaptionLine)]


async def test_the_panel_reads_what_its_citizen_can_say(world: Any) -> None:
    """One message for each procedure, counted down to 0."""
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    await kiosk.send(PhraseWanted(session_id=session_id, request_id="request-7"))
    groups = [await kiosk.expect(PhraseList)]
    while groups[-1].remaining:
        groups.append(await kiosk.expect(PhraseList))
    assert [group.remaining for group in groups] == list(reversed(range(len(groups))))
    assert {phrase.speaker for each in groups for phrase in each.group.phrases} == {"citizen"}


async def test_a_supervisor_rewords_a_phrase_for_everybody(world: Any) -> None:
    """The city's words are shown, said, kept over a reload, and given back by DELETE."""
    supervisor = await world.operator_cookie("kantoku", "supervisor")
    path = f"/api/phrases/{EXPIRY}"
    _, before, _ = await world.rest.call("GET", "/api/phrases", cookie=supervisor)
    status, shown, _ = await world.rest.call("PUT", path, OWN, supervisor)
    assert (status, shown["edited"], shown["ja"]) == (200, True, OWN["ja"])
    _, after, _ = await world.rest.call("GET", "/api/phrases", cookie=supervisor)
    assert after["version"] != before["version"]
    kiosk, console = await world.kiosk(), await world.console()
    session_id = await world.in_call(kiosk, console)
    await console.send(say(session_id))
    assert (await kiosk.expect(ChatMessage)).text == "5月14日までご利用になれます。"
    status, shown, _ = await world.rest.call("DELETE", path, cookie=supervisor)
    assert (status, shown["edited"]) == (200, False)
    assert (await world.rest.call("DELETE", path, cookie=supervisor))[0] == 200


async def test_the_book_is_not_sent_twice(world: Any) -> None:
    """A console that has this version is told so without the book."""
    cookie = await world.operator_cookie()
    headers = {"Cookie": f"madoguchi_session={cookie}"}
    url = world.address + "/api/phrases"
    async with world.rest.http.get(url, headers=headers) as first:
        tag = first.headers["ETag"]
        assert first.status == 200
    async with world.rest.http.get(url, headers=headers | {"If-None-Match": tag}) as second:
        assert (second.status, await second.read()) == (304, b"")


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        (EXPIRY, OWN | {"en": "Good."}, 400),
        (EXPIRY, OWN | {"more": "x"}, 400),
        (EXPIRY, OWN | {"ja": "あ" * 401}, 400),
        ("renewal.nothing", OWN, 404),
        ("../../etc/passwd", OWN, 404),
    ],
)
async def test_wording_that_cannot_be_taken_is_refused(
    world: Any, path: str, body: Any, status: int
) -> None:
    """A lost slot, too long, or no such phrase: the book stays as it was."""
    supervisor = await world.operator_cookie("kantoku", "supervisor")
    before = await world.rest.call("GET", "/api/phrases", cookie=supervisor)
    assert (await world.rest.call("PUT", f"/api/phrases/{path}", body, supervisor))[0] == status
    after = await world.rest.call("GET", "/api/phrases", cookie=supervisor)
    assert after[1] == before[1]
