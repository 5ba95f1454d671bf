"""A secret that is gone from the document but not yet from the screen stays inside (Z-07).

Each page takes its secret away in a manner in which the compositor, or a picture that the browser
took of the page, shows it for longer. A blind window beside it must release just that picture.
"""

import asyncio
import base64
from dataclasses import dataclass, field
from typing import Any

import pytest

from media.tiles import decode_picture
from tests.integration.window.conftest import secret_pixels

SOURCES = ("screencast", "x11")
WAIT_S = 60.0
SECRET = '<input type="password" class="m">'
# Something must move, or an idle page would bring no picture while the old one lasts.
SPIN = (
    "<style>@keyframes spin{to{transform:rotate(1turn)}}"
    "#spin{width:30px;height:30px;background:#090;animation:spin .7s linear infinite}</style>"
    "<div id=spin></div>"
)
# Slow to raster: the picture of the new state comes long after its layout.
SLOW = (
    "<template id=slow><svg width=490 height=280><filter id=t x=0 y=0 width=1 height=1>"
    "<feTurbulence type=fractalNoise numOctaves=9 baseFrequency=.9 result=n />"
    "<feColorMatrix type=matrix values='0 .3 0 0 .2 0 .3 0 0 .4 0 .3 0 0 .2 0 0 0 0 1' /></filter>"
    + "<rect width=490 height=280 filter='url(#t)' opacity=.5 />" * 60
    + "</svg></template><div id=out></div>"
)
SHOW_SLOW = "document.getElementById('out').append(document.getElementById('slow').content);"
# The old picture stays as it was for the whole transition, and covers the new one.
HOLD = (
    "<style>@view-transition{navigation:auto}@keyframes hold{to{opacity:1}}"
    "::view-transition-old(root){animation:hold 1.5s;mix-blend-mode:normal}"
    "::view-transition-new(root){animation:hold 1.5s;display:none}"
    "::view-transition-old(part){animation:hold 1.5s;mix-blend-mode:normal}"
    "::view-transition-new(part){animation:hold 1.5s;display:none}</style>"
)
REMOVE = "document.querySelector('input').remove()"


LOSES_FOCUS = "slow raster around a removed frame"
"""With its frame the page loses the focus, without which X11 is not believed, and a page that
never rests cannot prove it anew: here the kiosk's own choice falls back to the screencast."""


@dataclass(frozen=True)
class Case:
    """A page, other pages that it needs, and how it takes its secret away."""

    body: str
    script: str
    pages: dict[str, str] = field(default_factory=dict)


CASES = {
    "slow raster": Case(SPIN + SLOW + SECRET, f"{REMOVE}; {SHOW_SLOW}"),
    LOSES_FOCUS: Case(
        SPIN + "<iframe id=f src='OTHER/around' width=520 height=340></iframe>",
        "f.contentWindow.postMessage('go', '*')",
        {
            "/around": "<iframe id=c src=/nested width=300 height=60></iframe>"
            + SLOW
            + f"<script>onmessage = () => {{ c.remove(); {SHOW_SLOW} }}</script>",
            "/nested": SECRET,
        },
    ),
    "view transition": Case(HOLD + SECRET, f"document.startViewTransition(() => {REMOVE}); 1"),
    "view transition of a part": Case(
        HOLD + f"<div id=part style='view-transition-name:part;contain:layout'>{SECRET}</div>",
        f"(part.startViewTransition ?? document.startViewTransition).call("
        f"part.startViewTransition ? part : document, () => {REMOVE}); 1",
    ),
    "view transition by default": Case(
        f"<style>html,body{{background:#000!important}}</style>{SPIN}{SECRET}",
        f"document.startViewTransition(() => {REMOVE}); 1",
    ),
    "view transition to another page": Case(
        HOLD + SECRET, "setTimeout(() => location.href = '/after'); 1", {"/after": HOLD + "次"}
    ),
}

ON_EACH_SOURCE = [
    ("auto" if source == "x11" and name == LOSES_FOCUS else source, name)
    for source in SOURCES
    for name in CASES
]

LOOK = "document.querySelector('input[type=password]')?.focus()"


async def _until_painted(viewer: Any) -> None:
    """Wait until the citizen's own screen shows the secret."""
    async with asyncio.timeout(WAIT_S):
        while True:
            shot = await viewer.cdp("Page.captureScreenshot", format="png")
            if secret_pixels(decode_picture(base64.b64decode(shot["data"]))) > 100:
                return
            await viewer.paints(2)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("capture", "name"), ON_EACH_SOURCE, indirect=["capture"], scope="module")
async def test_a_stale_picture_never_leaves(
    viewer: Any, blind_viewer: Any, site: Any, name: str
) -> None:
    """Nothing released shows the secret, the blind window shows it after its removal."""
    case = CASES[name]
    for path, body in {**case.pages, "/stale": case.body}.items():
        site.add(path, body)
    await asyncio.gather(*(v.go(site.base + "/stale") for v in (viewer, blind_viewer)))
    await blind_viewer.until(lambda: blind_viewer.leaks() > 0)
    # Concealed, it would never be painted: the citizen looks at it, and then it goes.
    await viewer.cdp("Page.bringToFront")
    await viewer.window.documents.evaluate_all(LOOK)
    await _until_painted(viewer)
    assert viewer.window.state.shutter is not None
    viewer.forget()
    await asyncio.gather(*(v.evaluate(case.script) for v in (viewer, blind_viewer)))
    blind_viewer.forget()
    await blind_viewer.until(lambda: blind_viewer.leaks() > 0)
    await viewer.until(lambda: len(viewer.frames) > 0, WAIT_S)
    await viewer.paints(3)
    assert viewer.leaks() == 0


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("capture", SOURCES, indirect=True, scope="module")
async def test_a_transition_between_clean_states_stays_open(viewer: Any, site: Any) -> None:
    """A site which animates its pages is not hidden while nothing on it was secret."""
    await viewer.show(site.add("/animated", "<p>きれい</p>"))
    viewer.forget()
    await viewer.evaluate(
        "document.startViewTransition(() => { document.body.textContent = '次' }).finished"
    )
    await viewer.until(lambda: len(viewer.frames) > 0)
    assert viewer.states == []
