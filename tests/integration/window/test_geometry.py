"""The mask's geometry by itself: nothing is concealed, everything moves, nothing is seen (Z-07).

Concealment is switched off, and the sensor believes that it is on; so what covers the field is only
the second pair of eyes, which has to know where the field was when each picture was taken.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from kiosk_client.window import geometry
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.chromium import Placement
from kiosk_client.window.options import WindowOptions
from tests.integration.window.conftest import BLINK, OPEN_RULES, WAIT_S, Viewer, on_both_sources
from tests.integration.window.motions import BOX, MOTIONS, NASTIEST
from tests.integration.window.mutants import (
    BELIEVED,
    NO_CONCEAL,
    NO_PAST,
    NO_STRAYS,
    NO_VIEW,
    mutated,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

PLACE = Placement(0, 0, 640, 480)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def bare(site: Any, display: Any, desktop: Any, capture: Any) -> AsyncIterator[Viewer]:
    """A window that conceals nothing."""
    options = WindowOptions(site.base + "/", PLACE, page_rules=OPEN_RULES, capture=capture)
    script = mutated(NO_CONCEAL, BELIEVED)
    async with ApplicationWindow(options, display, desktop, script=script) as window:
        yield Viewer(window)


async def _play(one: Viewer, site: Any, name: str) -> None:
    """Show a page and let it move; there are pictures of it from before it does."""
    motion = MOTIONS[name]
    for path, body in motion.pages.items():
        site.add(path, body)
    await one.begin(site.base + "/")
    await one.show(site.add("/zoo", motion.body))
    await one.evaluate(f"(async () => {{ {motion.script} ; return 1 }})()")


async def _play_until_leaked(one: Viewer, site: Any, name: str) -> None:
    """Again and again: what shows only on the way may fall between two pictures."""
    async with asyncio.timeout(WAIT_S):
        await _play(one, site, name)
        while one.leaks() == 0:
            await _play(one, site, name)


@on_both_sources(MOTIONS, NASTIEST[:3], x11=NASTIEST)
async def test_what_moves_stays_under_its_mask(
    bare: Viewer, blind_viewer: Any, site: Any, name: str
) -> None:
    """No picture on the way shows the field; there are pictures, and a blind window shows it."""
    await asyncio.gather(_play(bare, site, name), _play(blind_viewer, site, name))
    await blind_viewer.leaked()
    await bare.watched(MOTIONS[name].frames)
    assert bare.leaks() == 0


@pytest_asyncio.fixture(loop_scope="module")
async def mutant(request: Any, site: Any, display: Any, desktop: Any) -> AsyncIterator[Viewer]:
    """A window that conceals nothing, and whose geometry lacks what the test says."""
    options = WindowOptions(site.base + "/", PLACE, page_rules=OPEN_RULES)
    script = mutated(NO_CONCEAL, BELIEVED, request.param)
    async with ApplicationWindow(options, display, desktop, script=script) as window:
        yield Viewer(window)


@pytest.mark.parametrize("mutant", [NO_PAST], indirect=True)
async def test_without_the_past_what_moves_is_seen(
    mutant: Viewer, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where things are when one asks is not where they were in the picture."""
    monkeypatch.setattr(geometry, "SPAN_S", 0.0)
    await _play_until_leaked(mutant, site, "script in every frame")


@pytest.mark.parametrize("mutant", [NO_STRAYS], indirect=True)
async def test_without_the_painted_places_what_comes_and_goes_is_seen(
    mutant: Viewer, site: Any
) -> None:
    """Whoever asks between two frames is not told what the frames showed."""
    await _play_until_leaked(mutant, site, "painted there, at rest here")


async def _pinch(one: Viewer, site: Any) -> None:
    """Enlarge a page with two fingers, while there are pictures of it."""
    await one.begin(site.base + "/")
    await one.show(site.add("/zoo", BOX))
    await one.cdp("Input.synthesizePinchGesture", x=60, y=60, scaleFactor=2.5)
    await one.watched(5, BLINK)
    assert await one.evaluate("visualViewport.scale") > 2


@pytest.mark.parametrize("capture", ["screencast"], indirect=True, scope="module")
async def test_what_is_pinched_stays_under_its_mask(bare: Viewer, site: Any) -> None:
    """The mask grows and goes with what the picture shows of the page."""
    await _pinch(bare, site)
    assert bare.leaks() == 0


@pytest.mark.parametrize("mutant", [NO_VIEW], indirect=True)
async def test_without_the_view_what_is_pinched_is_seen(mutant: Viewer, site: Any) -> None:
    """The page itself does not move when it is pinched."""
    await _pinch(mutant, site)
    await mutant.leaked()
