"""Which document of the page lies under a place of the picture, and where that is inside it."""

from dataclasses import dataclass
from typing import Final

from kiosk_client.window.cdp import CdpError
from kiosk_client.window.documents import Affine, PageDocument, PageDocuments
from server.protocol.fields import Box

MAX_FRAMES: Final = 8
"""Frames within frames below a place."""

FLAT: Final = 1e-9
"""Area of a frame's pixel below which nothing of it can be seen."""


@dataclass(frozen=True, slots=True)
class Place:
    """A document, and how pixels of the picture become CSS pixels of its frame."""

    document: PageDocument
    to_picture: Affine

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the document that is shown at (x, y) of the picture."""
        m = self.to_picture
        area = m.a * m.d - m.b * m.c
        dx, dy = x - m.e, y - m.f
        return (m.d * dx - m.c * dy) / area, (m.a * dy - m.b * dx) / area

    def box(self, box: Box) -> tuple[float, float, float, float]:
        """Return left, top, width and height of a box of the picture, in the document.

        A frame that is turned gets the upright box around it.
        """
        right, bottom = box.x + box.w, box.y + box.h
        corners = [self.point(x, y) for x in (box.x, right) for y in (box.y, bottom)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


async def place_at(documents: PageDocuments, x: float, y: float) -> Place | None:
    """Return the innermost document at a place of the picture; None if that cannot be said.

    Raises:
        CdpError: the page does not answer.
    """
    known = documents.all()
    if not known or not known[0].is_main:
        return None
    place: Place | None = await _place(documents, known[0])
    for _ in range(MAX_FRAMES):
        if place is None:
            return None
        frame = await _frame_at(documents, place.document, *place.point(x, y))
        if frame is None:
            return place
        inside = next((one for one in documents.all() if one.frame == frame), None)
        place = None if inside is None else await _place(documents, inside)
    return None


async def place_of(documents: PageDocuments, document: PageDocument) -> Place | None:
    """Return the place of one document; None if it is shown nowhere, or in perspective."""
    try:
        return await _place(documents, document)
    except CdpError:
        return None


async def _place(documents: PageDocuments, document: PageDocument) -> Place | None:
    to_picture = await documents.placement(document)
    area = to_picture.a * to_picture.d - to_picture.b * to_picture.c
    return None if abs(area) < FLAT else Place(document, to_picture)


async def _frame_at(
    documents: PageDocuments, document: PageDocument, x: float, y: float
) -> str | None:
    """Return the frame whose element is at a place of a document."""
    if not await documents.evaluate(document, f"madoguchiMarks.isFrameAt({x!r}, {y!r})"):
        return None
    client, session = documents.client, document.session
    found = await client.send(
        "Runtime.evaluate",
        {
            "expression": f"madoguchiAnchors.elementAt({x!r}, {y!r})",
            "uniqueContextId": document.name,
            "objectGroup": "madoguchi-marks",
        },
        session=session,
    )
    handle = found["result"].get("objectId")
    if handle is None:
        return None
    node = await client.send("DOM.describeNode", {"objectId": handle}, session=session)
    client.notify("Runtime.releaseObjectGroup", {"objectGroup": "madoguchi-marks"}, session=session)
    frame = node["node"].get("frameId")
    return None if frame is None else str(frame)
