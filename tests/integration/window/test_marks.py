"""Pointer and marks over the page (S-08): seen where they should be, and in nobody's way."""

from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import pytest_asyncio

from kiosk_client.marks.marker import PageMarker
from server.protocol.fields import Box
from server.protocol.marks import (
    MAX_MARKS,
    MarkBox,
    MarkClear,
    MarkField,
    MarkStroke,
    PointerHide,
    PointerMove,
)

if TYPE_CHECKING:
    from kiosk_client.window.documents import PageDocument
    from server.protocol.base import Language

pytestmark = pytest.mark.asyncio(loop_scope="module")

PINK = (0xC2, 0x18, 0x5B)
DOT = (0xE8, 0x00, 0x4D)
TALL = (
    "<style>body{margin:0;height:3000px;background:#fff}button{position:absolute;left:100px;"
    "top:200px;width:120px;height:40px;border:0;background:#ddd}</style>"
    "<button onclick='this.dataset.n=1+(+this.dataset.n||0)'>次へ</button>"
)
BUTTON = Box(x=100, y=200, w=120, h=40)
GAP = 6


class Marked:
    """A window whose page is marked, and where the marks are in its pictures."""

    def __init__(self, viewer: Any) -> None:
        self.viewer = viewer
        self.language: Language = "ja"
        self.fields: dict[str, tuple[PageDocument, int]] = {}
        self.marker = PageMarker(
            lambda: viewer.window.documents, lambda: self.language, self.fields.get
        )

    def extent(self, colour: tuple[int, int, int]) -> tuple[int, int, int, int] | None:
        """Return left, top, right and bottom of what has this colour in the newest picture."""
        frame = self.viewer.window.frame
        if frame is None:
            return None
        rows, columns = np.nonzero(np.all(frame.pixels == np.array(colour, np.uint8), axis=2))
        if not rows.size:
            return None
        return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1

    async def until_extent(
        self, right: Callable[[tuple[int, int, int, int] | None], bool], colour: Any = PINK
    ) -> None:
        """Wait for a picture in which the colour lies as it should."""
        await self.viewer.until(lambda: self.viewer.window.frame and right(self.extent(colour)))

    async def until_around(self, x: float, y: float, w: float, h: float) -> None:
        """Wait for a frame around this rectangle; its label lies to the right of it or below."""

        def right(found: tuple[int, int, int, int] | None) -> bool:
            if found is None:
                return False
            off = [found[0] - (x - GAP), found[1] - (y - GAP)]
            return all(abs(one) <= 6 for one in off) and found[2] >= x + w and found[3] >= y + h

        await self.until_extent(right)

    async def inside(self, expression: str, index: int = 0) -> Any:
        """Evaluate in the isolated world of one document."""
        documents = self.viewer.window.documents
        return await documents.evaluate(documents.all()[index], expression)


@pytest_asyncio.fixture(loop_scope="module")
async def marked(viewer: Any) -> AsyncIterator[Marked]:
    """A marked window."""
    yield Marked(viewer)


async def test_the_pointer_is_seen_and_fades(marked: Marked, viewer: Any, site: Any) -> None:
    """The citizen sees where the operator points, and so does the operator; it does not stay."""
    await viewer.show(site.add("/point", TALL))
    await marked.marker.point(PointerMove(x=300, y=150))
    await marked.until_extent(
        lambda found: found is not None and 284 <= found[0] <= 300 <= found[2] <= 316, DOT
    )
    await marked.marker.point(PointerMove(x=400, y=250))
    await marked.until_extent(lambda found: found is not None and found[0] >= 384, DOT)
    await marked.until_extent(lambda found: found is None, DOT)


async def test_the_pointer_hides_when_told(marked: Marked, viewer: Any, site: Any) -> None:
    """The operator takes it away."""
    await viewer.show(site.add("/point", TALL))
    await marked.marker.point(PointerMove(x=300, y=150))
    await marked.until_extent(lambda found: found is not None, DOT)
    await marked.marker.point(PointerHide())
    await marked.until_extent(lambda found: found is None, DOT)


async def test_moving_the_pointer_changes_nothing_in_the_page(
    marked: Marked, viewer: Any, site: Any
) -> None:
    """Otherwise each move would be judged by the sensor, and seen by the page."""
    await viewer.show(site.add("/point", TALL))
    await marked.marker.point(PointerMove(x=10, y=10))
    await viewer.evaluate(
        "seen = 0; new MutationObserver(l => seen += l.length).observe(document,"
        "{subtree: true, childList: true, attributes: true, characterData: true})"
    )
    for place in range(20, 200, 20):
        await marked.marker.point(PointerMove(x=place, y=place))
    await viewer.paints()
    assert await viewer.evaluate("seen") == 0


async def test_a_frame_follows_its_element(marked: Marked, viewer: Any, site: Any) -> None:
    """While the page scrolls, and while a script moves and grows the element."""
    await viewer.show(site.add("/frame", TALL))
    assert await marked.marker.mark(MarkBox(mark="m1", box=BUTTON))
    await marked.until_around(100, 200, 120, 40)
    await viewer.evaluate("scrollTo(0, 120)")
    await marked.until_around(100, 80, 120, 40)
    await viewer.evaluate(
        "Object.assign(document.querySelector('button').style,{left: '300px', width: '200px'})"
    )
    await marked.until_around(300, 80, 200, 40)
    assert await marked.marker.mark(MarkClear(mark="m1"))
    await marked.until_extent(lambda found: found is None)


async def test_marks_take_no_input(marked: Marked, viewer: Any, site: Any) -> None:
    """A citizen touches the button through its frame, and through a line across it."""
    await viewer.show(site.add("/click", TALL))
    await marked.marker.mark(MarkBox(mark="m1", box=BUTTON))
    await marked.marker.mark(MarkStroke(mark="m2", points=((100, 220), (220, 220))))
    await marked.marker.point(PointerMove(x=160, y=220))
    for kind in ("mousePressed", "mouseReleased"):
        await viewer.cdp(
            "Input.dispatchMouseEvent", type=kind, x=160, y=220, button="left", clickCount=1
        )
    assert await viewer.evaluate("document.querySelector('button').dataset.n") == "1"


async def test_the_page_can_neither_read_nor_remove_marks(
    marked: Marked, viewer: Any, site: Any
) -> None:
    """A hostile page cannot hide the operator's warning, or read what is written on it."""
    await viewer.show(
        site.add(
            "/hostile",
            TALL + "<style>html > div, html > * {opacity: 1}"
            "html > div {display: none !important; opacity: 0 !important; left: 9999px"
            " !important; transform: scale(0) !important}</style>",
        )
    )
    await marked.marker.mark(MarkBox(mark="m1", box=BUTTON))
    await marked.until_around(100, 200, 120, 40)
    assert await viewer.evaluate(
        "(h => [h.shadowRoot, h.textContent, h.childElementCount])"
        "(document.querySelector('html > div'))"
    ) == [None, "", 0]
    await viewer.evaluate("document.querySelector('html > div').remove()")
    await viewer.paints(3)
    assert await viewer.evaluate("document.querySelector('html > div').matches(':popover-open')")
    await marked.until_around(100, 200, 120, 40)


async def test_marks_work_inside_frames_of_other_sites(
    marked: Marked, viewer: Any, site: Any
) -> None:
    """Also in another process, scaled, and scrolled by itself."""
    site.add("/inner", TALL)
    await viewer.show(
        site.add(
            "/outer",
            "<iframe src='OTHER/inner' style='position:absolute;left:50px;top:20px;width:500px;"
            "height:400px;border:0;transform:scale(.8);transform-origin:0 0'></iframe>",
        )
    )
    left, top = 50 + 100 * 0.8, 20 + 200 * 0.8
    assert await marked.marker.mark(MarkBox(mark="m1", box=Box(x=left, y=top, w=96, h=32)))
    await marked.until_extent(
        lambda found: found is not None and abs(found[0] - (left - GAP * 0.8)) <= 2
    )
    before = marked.extent(PINK)
    await marked.inside("scrollTo(0, 50)", index=1)
    await marked.until_extent(
        lambda found: found is not None and before is not None and found[3] == before[3] - 40
    )
    assert [await marked.inside("madoguchiMarks.count()", index) for index in (0, 1)] == [0, 1]
    await marked.marker.clear()
    await marked.until_extent(lambda found: found is None)


async def test_a_line_scrolls_with_what_it_is_drawn_on(
    marked: Marked, viewer: Any, site: Any
) -> None:
    """Within a box that scrolls by itself; and it keeps its place while it grows."""
    await viewer.show(
        site.add(
            "/line",
            "<div id=d style='position:absolute;left:50px;top:50px;width:400px;"
            "height:300px;overflow:auto;background:#fff'><div style='height:2000px'></div></div>",
        )
    )
    begun = ((100, 200), (140, 200))
    assert await marked.marker.mark(MarkStroke(mark="m1", points=begun))
    await marked.until_extent(lambda found: found is not None and abs(found[1] - 200) <= 4)
    await viewer.evaluate("d.scrollTop = 60")
    await marked.until_extent(lambda found: found is not None and abs(found[1] - 140) <= 4)
    # The hand goes on where it is: only the new point is there, the others scrolled away.
    assert await marked.marker.mark(MarkStroke(mark="m1", points=(*begun, (180, 240))))
    await marked.until_extent(
        lambda found: (
            found is not None
            and abs(found[1] - 140) <= 4
            and abs(found[3] - 240) <= 4
            and abs(found[2] - 180) <= 4
        )
    )


async def test_a_dialog_hides_marks_but_not_the_pointer(
    marked: Marked, viewer: Any, site: Any
) -> None:
    """A frame must not point at a dialog's content when its own element is beneath."""
    await viewer.show(
        site.add("/dialog", TALL + "<dialog style='width:600px;height:400px'>確認</dialog>")
    )
    await marked.marker.mark(MarkBox(mark="m1", box=BUTTON))
    await marked.until_around(100, 200, 120, 40)
    await viewer.evaluate("document.querySelector('dialog').showModal()")
    await marked.until_extent(lambda found: found is None)
    await marked.marker.point(PointerMove(x=320, y=240))
    await marked.until_extent(lambda found: found is not None, DOT)
    await viewer.evaluate("document.querySelector('dialog').close()")
    await marked.until_around(100, 200, 120, 40)


@pytest.mark.parametrize("how", ["history.pushState(null, '', '/elsewhere')", "button.remove()"])
async def test_marks_go_with_what_they_marked(
    marked: Marked, viewer: Any, site: Any, how: str
) -> None:
    """A page that becomes another one without a load, or drops the element, has no marks."""
    await viewer.show(site.add("/spa", TALL.replace("<button", "<button id=button")))
    await marked.marker.mark(MarkBox(mark="m1", box=BUTTON))
    await marked.until_around(100, 200, 120, 40)
    await viewer.evaluate(how)
    await marked.until_extent(lambda found: found is None)


async def test_a_navigation_leaves_nothing(marked: Marked, viewer: Any, site: Any) -> None:
    """Also not when the citizen comes back: the page is kept whole meanwhile."""
    await viewer.show(site.add("/nav", TALL))
    await marked.marker.mark(MarkBox(mark="m1", box=BUTTON))
    await marked.until_around(100, 200, 120, 40)
    await viewer.show(site.base + "/")
    viewer.forget()
    await viewer.evaluate("history.back()")
    await viewer.until(lambda: any(frame.pixels[220, 160, 0] == 0xDD for frame in viewer.frames))
    assert marked.extent(PINK) is None


async def test_there_are_not_too_many(marked: Marked, viewer: Any, site: Any) -> None:
    """A console gone wild cannot fill the page; those that are there still work."""
    await viewer.show(site.add("/many", TALL))
    for number in range(MAX_MARKS):
        assert await marked.marker.mark(MarkStroke(mark=f"m{number}", points=((5, number),)))
    assert not await marked.marker.mark(MarkStroke(mark="m999", points=((5, 5),)))
    assert await marked.marker.mark(MarkStroke(mark="m0", points=((5, 5), (6, 6))))
    await marked.marker.clear()
    assert await marked.inside("madoguchiMarks.count()") == 0


async def test_the_label_keeps_off_what_only_the_citizen_sees(
    marked: Marked, viewer: Any, site: Any
) -> None:
    """It goes below if a protected field is beside its frame, and reads as the citizen does.

    So it does for any other field, which it would seem to mean.
    """
    secret = "<input type=password style='position:absolute;left:240px;top:200px;height:40px'>"
    other = secret.replace("type=password", "")
    marked.language = "ja-easy"
    for body, is_below in ((TALL, False), (TALL + secret, True), (TALL + other, True)):
        await viewer.go(site.add("/label", body))
        await marked.marker.mark(MarkBox(mark="m1", box=BUTTON))
        label = "madoguchiOverlay.part('m1-label')"
        place = await marked.inside(
            "new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() =>"
            f" r({label}.getBoundingClientRect().top))))"
        )
        assert (place > BUTTON.y + BUTTON.h) is is_below
        assert await marked.inside(f"{label}.querySelector('rt').textContent") == "か"


async def test_a_frame_around_a_field(marked: Marked, viewer: Any, site: Any) -> None:
    """By the name that the console has of it; a group of buttons is one field, with its labels."""
    fields = (
        "<input id=name style='position:absolute;left:100px;top:60px;width:200px;height:30px'>"
        "<div id=group style='position:absolute;left:100px;top:260px'><label>"
        "<input type=radio name=r>はい</label> <label><input type=radio name=r>いいえ</label></div>"
    )
    await viewer.show(site.add("/field", TALL + fields))
    main = viewer.window.documents.all()[0]
    for name, selector in (("f1-1", "#name"), ("f1-2", "[type=radio]")):
        found = f"madoguchiFields.idOf(document.querySelector('{selector}'))"
        marked.fields[name] = (main, await marked.inside(found))
    assert await marked.marker.mark(MarkField(mark="m1", field="f1-1"))
    await marked.until_around(100, 60, 200, 30)
    await marked.marker.clear()
    assert await marked.marker.mark(MarkField(mark="m2", field="f1-2"))
    group = await viewer.evaluate(
        "(r => [r.x, r.y, r.width, r.height])(group.getBoundingClientRect())"
    )
    await marked.until_around(*group)


async def test_a_field_that_is_not_there(marked: Marked, viewer: Any, site: Any) -> None:
    """Marks nothing, and says so."""
    await viewer.show(site.add("/field", TALL))
    assert not await marked.marker.mark(MarkField(mark="m1", field="f9-9"))
    marked.fields["f9-8"] = (viewer.window.documents.all()[0], 77)
    assert not await marked.marker.mark(MarkField(mark="m1", field="f9-8"))


async def test_a_window_that_is_away(viewer: Any) -> None:
    """Marks are lost, and that is all."""
    marker = PageMarker(lambda: None, lambda: "ja", lambda _: None)
    assert not await marker.mark(MarkBox(mark="m1", box=BUTTON))
    await marker.point(PointerMove(x=1, y=1))
    await marker.clear()


@pytest.mark.parametrize(
    ("language", "words"), [("ja", "係員には見えません"), ("en-GB", "Hidden from staff")]
)
async def test_a_mask_speaks_the_language_of_its_page(
    marked: Marked, viewer: Any, site: Any, language: str, words: str
) -> None:
    """What is hidden is said to whoever reads the page; the words depend on nothing else."""
    wide = "<input id=pw type=password style='width:300px;height:40px'>"
    await viewer.go(
        site.add("/words", f"<script>document.documentElement.lang = '{language}'</script>{wide}")
    )
    await viewer.paints()
    mask = await marked.inside(
        "decodeURIComponent(getComputedStyle(document.querySelector('#pw')).maskImage)"
    )
    assert words in mask
