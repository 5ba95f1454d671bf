"""The page zoo: nothing protected is ever seen, and the rest of the page stays in view (Z-07).

Beside each window that conceals runs a blind one, which must show the magenta: a page that cannot
leak proves nothing. What is seen of a page is counted, too: a mask that starves is no mask. All
pages are shown by X11's pictures and the nastiest also by the screencast's, the rest of those in
`make soak`.
"""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.chromium import Placement
from kiosk_client.window.options import WindowOptions
from tests.integration.window.conftest import OPEN_RULES, on_both_sources
from tests.integration.window.mutants import (
    BELIEVED,
    NO_CONCEAL,
    NO_GEOMETRY,
    NOT_STICKY,
    STALE,
    mutated,
)
from tests.integration.window.zoo import AWHILE, NASTIEST, REUSED, ZOO, Beast

pytestmark = pytest.mark.asyncio(loop_scope="module")


def _add(site: Any, beast: Beast) -> str:
    for path, body in beast.pages.items():
        site.add(path, body)
    return str(site.add("/zoo", beast.body))


async def _play(viewer: Any, url: str, beast: Beast) -> None:
    await viewer.go(url)
    await viewer.evaluate(f"(async () => {{ {beast.script} ; return 1 }})()")


@on_both_sources(ZOO, NASTIEST)
async def test_nothing_protected_is_seen(
    viewer: Any, blind_viewer: Any, site: Any, name: str
) -> None:
    """No released picture shows the secret, and enough pictures of its page are released."""
    beast = ZOO[name]
    url = _add(site, beast)
    await asyncio.gather(*(_play(one, url, beast) for one in (viewer, blind_viewer)))
    await blind_viewer.until(lambda: blind_viewer.leaks() > 0)
    if beast.frames:
        await viewer.watched(beast.frames)
    assert viewer.leaks() == 0


@pytest_asyncio.fixture(loop_scope="module")
async def mutant(request: Any, site: Any, display: Any, desktop: Any, viewer: Any) -> Any:
    """A window whose sensor lacks what the test says."""
    options = WindowOptions(site.base + "/", Placement(640, 0, 640, 480), page_rules=OPEN_RULES)
    script = mutated(*request.param)
    async with ApplicationWindow(options, display, desktop, script=script) as window:
        mutant = type(viewer)(window)
        await mutant.begin(site.base + "/")
        yield mutant


async def _shown(one: Any, site: Any, name: str) -> None:
    await _play(one, _add(site, ZOO[name]), ZOO[name])
    await one.watched(3)


@pytest.mark.parametrize("mutant", [(NO_CONCEAL, BELIEVED, NO_GEOMETRY)], indirect=True)
async def test_without_concealment_and_geometry_the_zoo_leaks(mutant: Any, site: Any) -> None:
    """The guard of the guards: what the zoo looks for is really there to be seen."""
    await _shown(mutant, site, "turned and scaled")
    await mutant.leaked()


@pytest.mark.parametrize("mutant", [(NO_CONCEAL, BELIEVED)], indirect=True)
async def test_geometry_alone_covers_what_stands_still(mutant: Any, site: Any) -> None:
    """The second pair of eyes works by itself: nothing is concealed, and nothing is seen."""
    for name in ("turned and scaled", "zoomed by style", "parts of a drawing"):
        await _shown(mutant, site, name)
    # Without its scrolling: where frames of several processes lie is asked one after the other.
    nested = replace(ZOO["frames of another site, nested, scaled, scrolled"], script=AWHILE)
    await _play(mutant, _add(site, nested), nested)
    await mutant.watched(3)
    assert mutant.leaks() == 0


@pytest.mark.parametrize("mutant", [(NO_GEOMETRY,)], indirect=True)
async def test_concealment_alone_covers_what_moves(mutant: Any, site: Any) -> None:
    """The first layer needs no geometry: nothing is painted over, and nothing is seen."""
    for name in ("scrolled by", "animated without end", "drawn PIN pad of the profile"):
        await _shown(mutant, site, name)
    assert mutant.leaks() == 0


@pytest.mark.parametrize("mutant", [(NO_CONCEAL,)], indirect=True)
async def test_what_cannot_be_concealed_closes_the_shutter(mutant: Any, site: Any) -> None:
    """The sensor believes only what the browser computed."""
    await mutant.go(_add(site, ZOO["turned and scaled"]))
    await mutant.until(lambda: mutant.window.state.shutter == "secret_field")
    mutant.forget()
    await mutant.paints(20)
    assert mutant.frames == []


@pytest.mark.parametrize("mutant", [STALE[:1]], indirect=True)
async def test_a_sensor_of_the_document_before_lets_nothing_out(mutant: Any, site: Any) -> None:
    """It says so itself, and the shutter stays closed for as long as none begins anew."""
    await mutant.go(_add(site, ZOO[REUSED]))
    await mutant.evaluate(f"(async () => {{ {ZOO[REUSED].script} ; return 1 }})()")
    mutant.forget()
    await mutant.paints(20)
    assert mutant.frames == []


@pytest.mark.parametrize("mutant", [STALE], indirect=True)
async def test_a_sensor_of_the_document_before_leaks(mutant: Any, site: Any) -> None:
    """Without both, what is in the frame is watched by nobody."""
    await _shown(mutant, site, REUSED)
    await mutant.leaked()


@pytest.mark.parametrize("mutant", [(*NOT_STICKY, NO_GEOMETRY)], indirect=True)
async def test_without_stickiness_an_opened_eye_leaks(mutant: Any, site: Any) -> None:
    """Once secret must be always secret: else an eye toggle shows the value."""
    await _shown(mutant, site, "eye opened before focus")
    await mutant.leaked()
