"""Others work inside the page's documents through one port, and know where each frame lies."""

from typing import Any

import pytest

from kiosk_client.window.cdp import CdpError
from kiosk_client.window.documents import DocumentGoneError

pytestmark = pytest.mark.asyncio(loop_scope="module")

INNER = "<body style='margin:0'><div id=p style='position:absolute;left:10px;top:20px'></div>"


async def test_every_document_answers(viewer: Any, site: Any) -> None:
    """Same-origin, cross-origin and nested frames are all reached in the isolated world."""
    site.add("/in", INNER)
    site.add("/mid", "<iframe src='BASE/in'></iframe>")
    await viewer.show(
        site.add("/docs", "<iframe src='/in'></iframe><iframe src='OTHER/mid'></iframe>")
    )
    documents = viewer.window.documents
    answers = await documents.evaluate_all("[typeof madoguchiPolicy, location.pathname]")
    assert sorted(path for _, (_, path) in answers) == ["/docs", "/in", "/in", "/mid"]
    assert {kind for _, (kind, _) in answers} == {"object"}
    assert answers[0][0].is_main
    assert await viewer.evaluate("typeof globalThis.madoguchiPolicy") == "undefined"


async def test_a_point_of_a_nested_frame_is_found_in_the_picture(viewer: Any, site: Any) -> None:
    """Scaling, borders, scrolling and another process between them are all accounted for."""
    site.add("/in", INNER)
    site.add(
        "/mid",
        "<body style='margin:0'><iframe src='BASE/in' width=100 height=100"
        " style='position:absolute;left:30px;top:40px;border:2px solid'></iframe>",
    )
    await viewer.show(
        site.add(
            "/places",
            "<body style='margin:0;height:3000px'><iframe src='OTHER/mid' width=200 height=150"
            " style='position:absolute;left:100px;top:200px;border:0;transform:scale(.5);"
            "transform-origin:0 0'></iframe><script>scrollTo(0, 50)</script>",
        )
    )
    documents = viewer.window.documents
    (inner,) = [
        one for one, path in await documents.evaluate_all("location.pathname") if path == "/in"
    ]
    place = await documents.placement(inner)
    assert place(10, 20) == pytest.approx((100 + (30 + 2 + 10) / 2, 200 - 50 + (40 + 2 + 20) / 2))


async def test_a_document_that_left_is_an_error(viewer: Any, site: Any) -> None:
    """After a navigation the old document answers no more."""
    await viewer.show(site.base + "/")
    (old,) = viewer.window.documents.all()
    await viewer.show(site.add("/new", "<p>新</p>"))
    with pytest.raises(CdpError):
        await viewer.window.documents.evaluate(old, "1")


async def test_scripts_of_the_world_can_speak(viewer: Any, site: Any) -> None:
    """What a script says under a topic reaches who listens to it, with its document."""
    await viewer.show(site.base + "/")
    documents = viewer.window.documents
    heard: list[Any] = []
    stop = documents.hear("t", lambda document, value: heard.append((document.is_main, value)))
    say = "madoguchiSay(JSON.stringify({topic: 't', value: [1]}))"
    await documents.evaluate_all(say)
    stop()
    await documents.evaluate_all(say)
    assert heard == [(True, [1])]


async def test_a_failing_script_is_an_error(viewer: Any, site: Any) -> None:
    """An exception in the page is not a value."""
    await viewer.show(site.base + "/")
    with pytest.raises(DocumentGoneError):
        await viewer.window.documents.evaluate_all("nothing.there")


async def test_classes_follow_the_profile_and_secrets_win(viewer: Any, site: Any) -> None:
    """Open by the rules, but never a password; and what was protected once stays so."""
    await viewer.go(
        site.add("/classes", "<input id=a><input id=b type=password><button id=c>次</button>")
    )
    script = "['a','b','c'].map(i => madoguchiPolicy.classOf(document.getElementById(i)))"
    ((document, classes),) = await viewer.window.documents.evaluate_all(script)
    assert classes == ["open", "citizen", None]
    await viewer.evaluate("document.getElementById('b').type = 'text'")
    assert await viewer.window.documents.evaluate(document, script) == ["open", "citizen", None]
