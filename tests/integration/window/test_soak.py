"""The long form of the zoo: thousands of pictures of pages that scroll and move (Z-07).

`make soak` runs it; a run of the whole suite leaves it out, as it takes minutes for each page.
"""

import time
from typing import Any

import pytest

from tests.integration.window.zoo import ZOO

FRAMES = 3_000
LEAST_FPS = 5.0
MINUTES = 15
GO = {
    "sticky head while scrolling": "scrollBy(0, up ? -40 : 40)",
    "scrolled by": "scrollBy(0, up ? -40 : 40)",
    "in a box that scrolls by itself": "b.scrollTop += up ? -25 : 25",
    "frames of another site, nested, scaled, scrolled": "scrollBy(0, up ? -8 : 8)",
    "animated without end": "0",
    "moved by script in every frame": "z.style.left = (n * 15) % 300 + 'px'",
}
FOR_EVER = (
    "(() => { let n = 0; const go = () => { n += 1; const up = n % 120 >= 60; $;"
    " requestAnimationFrame(go); }; go(); return 1 })()"
)

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.soak,
    pytest.mark.timeout(MINUTES * 60),
]


@pytest.mark.parametrize("name", GO)
async def test_thousands_of_pictures_show_no_secret(
    viewer: Any, blind_viewer: Any, site: Any, name: str, record_property: Any
) -> None:
    """At no less than five pictures a second none shows the secret; the control shows it."""
    beast = ZOO[name]
    for path, body in beast.pages.items():
        site.add(path, body)
    url = site.add("/zoo", beast.body)
    move = FOR_EVER.replace("$", GO[name])
    await blind_viewer.go(url)
    await blind_viewer.evaluate(move)
    await blind_viewer.leaked()
    await blind_viewer.show(site.base + "/")
    await viewer.show(url)
    await viewer.evaluate(move)
    seen = leaked = 0
    began = time.monotonic()
    while seen < FRAMES:
        viewer.forget()
        await viewer.until(lambda: len(viewer.frames) >= 50, MINUTES * 60)
        seen += len(viewer.frames)
        leaked += viewer.leaks()
    rate = seen / (time.monotonic() - began)
    record_property("frames_per_second", round(rate, 1))
    print(f"{name}: {leaked} of {seen} pictures leaked, {rate:.1f} pictures/s")  # noqa: T201
    assert leaked == 0
    assert rate >= LEAST_FPS
