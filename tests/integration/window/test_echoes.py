"""Values which a page repeats: found also in other documents, and nothing is taken for one (Z-07).

What happens to the picture is shown by the page zoo; here each guard is taken out, to see that the
zoo would leak, and pages which only look alike are shown to stay in view.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import numpy as np
import pytest
import pytest_asyncio

from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.chromium import Placement
from kiosk_client.window.echoes import Echoes
from kiosk_client.window.options import WindowOptions
from tests.integration.window.conftest import OPEN_RULES, Viewer
from tests.integration.window.mutants import (
    ANY_AGE,
    BARE_BODY,
    DEAF,
    NO_CHOICES,
    NO_COPIES,
    UNTOLD,
    mutated,
)
from tests.integration.window.zoo import FRAME_GONE, ZOO, Beast

pytestmark = pytest.mark.asyncio(loop_scope="module")

PLACE = Placement(0, 0, 640, 480)
ATTEMPTS = 40
YEARS = "<select id=s style='background:#0f0;width:200px;height:60px'>" + "".join(
    f"<option{' selected' if year == 1990 else ''}>{year}年" for year in range(1980, 2000)
)
GREEN = "style='background:#0f0;color:#0f0;width:200px;height:60px'"

PAGES = {**ZOO, "value of a frame that is gone": FRAME_GONE}
TAKEN_OUT = {
    "value repeated in a frame of another site": DEAF,
    "choice repeated in a frame of another site": DEAF,
    "value repeated in a frame that comes later": DEAF,
    "value of a frame that is gone": UNTOLD,
    "value repeated in the body of a frame": BARE_BODY,
    "choice copied into a text": NO_CHOICES,
    "part of a drawing used elsewhere": NO_COPIES,
    "part of a drawing in a pattern": NO_COPIES,
    "part of a drawing in a filter": NO_COPIES,
    "part of a drawing as a clip path": NO_COPIES,
}
"""By page: the guard without which it leaks."""

ALIKE = {
    "a year in a list of another frame": Beast(
        "<select id=y class=citizen><option value=''>選択<option>1990年</select>"
        "<iframe id=f src='OTHER/zoo-years' width=300 height=100></iframe>",
        "y.selectedIndex = 1;",
        {"/zoo-years": YEARS},
    ),
    "a year in a list of the same page": Beast(
        "<select id=y class=citizen><option value=''>選択<option>1990年</select>" + YEARS,
        "y.selectedIndex = 1; s.classList.add('x');",
    ),
    "a list which is filled after the choice": Beast(
        "<select id=y class=citizen><option value=''>選択<option>1990年</select><p id=e></p>",
        "y.selectedIndex = 1; await new Promise(r => setTimeout(r, 300));"
        f"e.innerHTML = `{YEARS.replace(' selected', '')}`;",
    ),
    "a text of another frame from before": Beast(
        "<input id=y type=password><iframe id=f src='OTHER/zoo-old' width=300 height=100></iframe>",
        "y.value = '834712';",
        {"/zoo-old": f"<p {GREEN}>受付番号 834712</p>"},
    ),
    "a text whose attribute changes": Beast(
        f"<input id=y type=password><p id=e {GREEN}>受付番号 834712</p>",
        "y.value = '834712'; await new Promise(r => setTimeout(r, 300)); e.className = 'seen';",
    ),
}
"""Pages that only look as if they repeated something; green is what must stay in view."""


def _add(site: Any, beast: Beast) -> str:
    for path, body in beast.pages.items():
        site.add(path, body)
    return str(site.add("/zoo", beast.body))


async def _play(one: Viewer, url: str, beast: Beast) -> None:
    await one.show(url)
    one.forget()
    await one.watched(3)
    one.forget()
    await one.evaluate(f"(async () => {{ {beast.script} ; return 1 }})()")


def _sees_green(one: Viewer) -> bool:
    pixels = one.frames[-1].pixels
    return int(np.all(pixels == np.array([0, 255, 0], np.uint8), axis=2).sum()) > 5_000


@pytest_asyncio.fixture(loop_scope="module")
async def mutant(request: Any, site: Any, display: Any, desktop: Any) -> AsyncIterator[Viewer]:
    """A window whose sensor lacks what the test says."""
    options = WindowOptions(site.base + "/", PLACE, page_rules=OPEN_RULES, capture="screencast")
    script = mutated(request.param)
    async with ApplicationWindow(options, display, desktop, script=script) as window:
        made = Viewer(window)
        await made.begin(site.base + "/")
        yield made


@pytest.mark.parametrize(
    ("mutant", "name"), [(change, name) for name, change in TAKEN_OUT.items()], indirect=["mutant"]
)
async def test_without_its_guard_a_page_leaks(mutant: Viewer, site: Any, name: str) -> None:
    """Nothing else replaces what was taken out; a question may be just in time, not always."""
    url = _add(site, PAGES[name])
    for _ in range(ATTEMPTS):
        await _play(mutant, url, PAGES[name])
        await mutant.watched(2)
        if mutant.leaks() > 0:
            return
    pytest.fail("nothing was seen")


@pytest.mark.parametrize("capture", ["screencast"], indirect=True, scope="module")
async def test_a_value_outlives_its_frame(viewer: Viewer, blind_viewer: Viewer, site: Any) -> None:
    """A frame which closes with the last digit has told of it before."""
    url = _add(site, FRAME_GONE)
    await asyncio.gather(*(_play(one, url, FRAME_GONE) for one in (viewer, blind_viewer)))
    await blind_viewer.leaked()
    await viewer.watched(3)
    assert viewer.leaks() == 0


@pytest.mark.parametrize("name", ALIKE)
async def test_what_only_looks_alike_stays_in_view(viewer: Viewer, site: Any, name: str) -> None:
    """A value that was there before it was typed or chosen repeats nothing."""
    await _play(viewer, _add(site, ALIKE[name]), ALIKE[name])
    await viewer.watched(3)
    assert _sees_green(viewer)


@pytest.mark.parametrize("mutant", [ANY_AGE], indirect=True)
async def test_without_the_order_of_changes_too_much_is_concealed(
    mutant: Viewer, site: Any
) -> None:
    """The guard of the test above."""
    beast = ALIKE["a text of another frame from before"]
    await _play(mutant, _add(site, beast), beast)
    await mutant.watched(3)
    assert not _sees_green(mutant)


FRAMED = "<input id=y type=password><iframe src='OTHER/zoo-old' width=300 height=100></iframe>"


async def _is_closed_by_a_value(viewer: Viewer, site: Any, body: str) -> bool:
    """Whether a value that nobody knew closes the shutter for a moment."""
    site.add("/zoo-old", "<p>空</p>")
    await viewer.show(site.add("/zoo", body))
    await viewer.watched(3)
    viewer.forget()
    await viewer.evaluate("y.value = '834712'")
    await viewer.watched(3)
    return any(state.shutter is not None for state in viewer.states)


async def test_a_new_value_closes_the_shutter_until_others_are_told(
    viewer: Viewer, site: Any
) -> None:
    """A frame may have shown it already, and nothing of that shall leave; a page alone cannot."""
    assert await _is_closed_by_a_value(viewer, site, FRAMED)
    assert not await _is_closed_by_a_value(viewer, site, "<input id=y type=password>")


async def test_without_that_closing_the_pictures_go_on(
    viewer: Viewer, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard of the test above: it is the news that closes, and nothing else."""
    monkeypatch.setattr(Echoes, "learn", lambda *_: False)
    assert not await _is_closed_by_a_value(viewer, site, FRAMED)


LABELLED = Beast(
    "<input id=y type=password><iframe id=f src='OTHER/zoo-label'></iframe>",
    "y.value = '834712'; f.contentWindow.postMessage('834712', '*');",
    {
        "/zoo-label": "<label><span id=e>番号</span><input></label>"
        "<script>onmessage = (m) => { e.textContent = 'PIN: ' + m.data; }</script>"
    },
)


async def _label_in_frame(viewer: Viewer, site: Any) -> str:
    """What the operator's list says of the field in the frame."""
    await _play(viewer, _add(site, LABELLED), LABELLED)
    await viewer.watched(3)
    page = viewer.window._page
    assert page is not None
    assert page.documents is not None
    (frame,) = [one for one in page.documents.all() if not one.is_main]
    (field,) = await page.documents.evaluate(frame, "madoguchiFields.report()")
    return str(field["label"])


async def test_the_list_of_fields_does_not_repeat_it_either(viewer: Viewer, site: Any) -> None:
    """Labels travel as text, past every mask."""
    assert await _label_in_frame(viewer, site) == ""


@pytest.mark.parametrize("mutant", [DEAF], indirect=True)
async def test_a_deaf_list_of_fields_repeats_it(mutant: Viewer, site: Any) -> None:
    """The guard of the test above."""
    assert await _label_in_frame(mutant, site) == "PIN: 834712"


PRINTS = {"": 0xC83CB8B9591F8D21, "\u0100": 0x57EB507CEF394F06}
"""The authors' test vectors for 64 bits and the key 00 01 … 07: no bytes, and 00 01."""


@pytest.mark.parametrize("text", PRINTS)
async def test_fingerprints_are_those_of_the_authors(viewer: Viewer, text: str) -> None:
    """Their upper 53 bits, which a number of JavaScript holds."""
    page = viewer.window._page
    assert page is not None
    assert page.documents is not None
    (main, *_) = page.documents.all()
    script = f"(f => f.of(f.keyOf('0001020304050607'), {text!r}))(madoguchiFingerprint)"
    assert await page.documents.evaluate(main, script) == PRINTS[text] >> 11
