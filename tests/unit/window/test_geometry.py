"""Rectangles of the mask: where elements are, and where the frames around them were."""

from typing import Any

import pytest

from kiosk_client.window.cdp import CdpError
from kiosk_client.window.documents import Affine, PageDocument
from kiosk_client.window.geometry import DocumentGeometry, MaskGeometry
from media.mask import MaskRectangle

PAGE = PageDocument("page", "s", "f", is_main=True)
MIDDLE = PageDocument("middle", "s", "g", is_main=False)
INSIDE = PageDocument("inside", "s", "h", is_main=False)
PLACES = {
    "middle": Affine(2.0, 0.0, 0.0, 2.0, 100.0, 50.0),
    "inside": Affine(2.0, 0.0, 0.0, 2.0, 120.0, 60.0),
}


class Documents:
    """Three documents within each other."""

    def all(self) -> tuple[PageDocument, ...]:
        """All three."""
        return (PAGE, MIDDLE, INSIDE)

    def around(self, document: PageDocument) -> tuple[PageDocument, ...]:
        """Those outside of one."""
        return {"page": (), "middle": (PAGE,), "inside": (MIDDLE, PAGE)}[document.name]

    async def placement(self, document: PageDocument) -> Affine:
        """Where one lies."""
        return PLACES[document.name]


def _geometry(**told: dict[str, Any]) -> MaskGeometry:
    geometry = MaskGeometry(Documents())  # type: ignore[arg-type]
    for name in ("page", "middle", "inside"):
        geometry.learn(name, DocumentGeometry.told(told.get(name, {})))
    return geometry


async def test_a_frame_that_strayed_widens_what_is_in_it() -> None:
    """Each side by as much as any frame around it was away, in pixels of the picture."""
    geometry = _geometry(
        page={"stray": [7, 0, 3, 1], "still": False},
        middle={"stray": [0, 5, 0, 0]},
        inside={"boxes": [[1, 0, 0, 10, 10]]},
    )
    mask = await geometry.mask()
    assert mask.rectangles == (MaskRectangle(113, 50, 143, 81),)
    assert not mask.still


async def test_what_does_not_move_is_masked_as_it_lies() -> None:
    """No more than the element is painted over."""
    geometry = _geometry(page={"boxes": [[1, 0, 0, 10, 10]]}, inside={"boxes": [[1, 0, 0, 10, 10]]})
    mask = await geometry.mask()
    assert set(mask.rectangles) == {MaskRectangle(0, 0, 10, 10), MaskRectangle(120, 60, 140, 80)}
    assert mask.still


@pytest.mark.parametrize("stray", [[1, 2, 3], [0, 0, 0, float("nan")], ["1", 0, 0, 0]])
def test_an_absurd_stray_is_an_error(stray: list[object]) -> None:
    """What cannot be understood closes the shutter."""
    with pytest.raises(CdpError):
        DocumentGeometry.told({"stray": stray})
