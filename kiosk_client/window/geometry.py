"""Where protected elements are in a captured picture: the second pair of eyes (design §4).

Each document tells the hull of every protected element over the last moments, in pixels of its own
frame; here these become rectangles of the picture. A frame which itself moves within the page is
told only by two questions, so the rectangles of the last answers count, too, and so does how far
the document around it saw its frames stray.
"""

import asyncio
import math
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from kiosk_client.window.cdp import CdpError, Json
from kiosk_client.window.documents import Affine, PageDocument, PageDocuments
from kiosk_client.window.shutter import DocumentId
from media.mask import MaskRectangle

SPAN_S = 0.6
"""How far back hulls reach: a picture is up to 150 ms old when it is asked for (findings Q3)."""
MAX_ELEMENTS = 2_000

Key = tuple[DocumentId, int]
Sides = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class DocumentGeometry:
    """What one document told: hulls by element, which are `hidden`, whether all is still."""

    boxes: Mapping[int, Sides]
    hidden: frozenset[int] = frozenset()
    still: bool = True
    view: Affine = field(default_factory=Affine)
    """For the page's own frame: from its CSS pixels to the picture's, zoomed by hand or menu."""
    zoom: float = 1.0
    """Pixels of the picture for each CSS pixel."""
    stray: Sides = (0.0, 0.0, 0.0, 0.0)
    """How far frames in it were from where they are: left, up, right, down; none is negative."""

    @classmethod
    def told(cls, value: Json) -> "DocumentGeometry":
        """Read a report.

        Raises:
            CdpError: the numbers are absurd.
        """
        boxes = {int(number): _box(sides) for number, *sides in value.get("boxes", ())}
        if len(boxes) > MAX_ELEMENTS:
            raise CdpError("too many protected elements")
        scale, left, top, zoom = _numbers(value.get("view", (1, 0, 0, 1)), 4)
        size = scale * zoom
        view = Affine(size, 0.0, 0.0, size, -left * size, -top * size)
        hidden = frozenset(value.get("hidden", ()))
        stray = _box(value.get("stray", (0, 0, 0, 0)))
        return cls(boxes, hidden, bool(value.get("still", True)), view, zoom, stray)


@dataclass(frozen=True, slots=True)
class PictureMask:
    """What to paint over in a picture; `still`: nothing moved, so it is as small as can be."""

    rectangles: tuple[MaskRectangle, ...]
    still: bool


class MaskGeometry:
    """Keeps the rectangles of the last moments.

    Args:
        documents: where each frame lies.
    """

    def __init__(self, documents: PageDocuments) -> None:
        self._documents = documents
        self._told: dict[DocumentId, DocumentGeometry] = {}
        self._history: list[tuple[float, dict[Key, MaskRectangle]]] = []

    def learn(self, name: DocumentId, geometry: DocumentGeometry) -> None:
        """Take the newest word of a document."""
        self._told[name] = geometry

    async def mask(self) -> PictureMask:
        """Return the mask by the newest and the recent words of all documents.

        Raises:
            CdpError: a frame with protected elements has no known place.
        """
        documents = self._documents.all()
        self._told = {one.name: self._told[one.name] for one in documents if one.name in self._told}
        asked = [one for one in documents if one.name in self._told and self._told[one.name].boxes]
        placed = await asyncio.gather(*(self._place(one) for one in asked))
        now = time.monotonic()
        current = dict(chain.from_iterable(boxes.items() for boxes in placed))
        # The newest word before the span still held at its begin.
        while len(self._history) > 1 and self._history[1][0] < now - SPAN_S:
            self._history.pop(0)
        hulls = dict(current)
        for _, earlier in self._history:
            for key, box in earlier.items():
                hulls[key] = hulls[key].joined(box) if key in hulls else box
        self._history.append((now, current))
        still = hulls == current and all(told.still for told in self._told.values())
        return PictureMask(tuple(hulls.values()), still)

    def forget(self) -> None:
        """Drop what was told before a closing; the pictures after it were taken after it."""
        self._history.clear()

    def _zoom(self) -> float:
        main = next((one.name for one in self._documents.all() if one.is_main), "")
        return self._told[main].zoom if main in self._told else 1.0

    async def _place(self, document: PageDocument) -> dict[Key, MaskRectangle]:
        told = self._told[document.name]
        affine, stray = told.view, (0.0, 0.0, 0.0, 0.0)
        if not document.is_main:
            affine = await self._in_picture(document)
            stray = await self._stray(document)
        return {
            (document.name, number): _placed(box, affine, stray, plain=number in told.hidden)
            for number, box in told.boxes.items()
        }

    async def _in_picture(self, document: PageDocument) -> Affine:
        size = self._zoom()
        return Affine(size, 0.0, 0.0, size).after(await self._documents.placement(document))

    async def _stray(self, document: PageDocument) -> Sides:
        """Return how far the frames around a document strayed, in pixels of the picture."""
        sum_of = [0.0, 0.0, 0.0, 0.0]
        for outer in self._documents.around(document):
            told = self._told.get(outer.name)
            if told is None or not any(told.stray):
                continue
            affine = told.view if outer.is_main else await self._in_picture(outer)
            sum_of = [a + b for a, b in zip(sum_of, _turned(told.stray, affine), strict=True)]
        left, up, right, down = sum_of
        return left, up, right, down


def _turned(stray: Sides, affine: Affine) -> Sides:
    """Return how far that is, at the most, once it is scaled and turned."""
    left, up, right, down = stray
    corners = [
        (affine.a * x + affine.c * y, affine.b * x + affine.d * y)
        for x in (-left, right)
        for y in (-up, down)
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return -min(xs), -min(ys), max(xs), max(ys)


def _placed(box: Sides, affine: Affine, stray: Sides, *, plain: bool) -> MaskRectangle:
    left, top, right, bottom = box
    corners = [affine(x, y) for x in (left, right) for y in (top, bottom)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return MaskRectangle(
        min(xs) - stray[0], min(ys) - stray[1], max(xs) + stray[2], max(ys) + stray[3], plain
    )


def _box(sides: Iterable[object]) -> Sides:
    left, top, right, bottom = _numbers(sides, 4)
    return left, top, right, bottom


def _numbers(values: Iterable[object], count: int) -> list[float]:
    numbers = [float(v) for v in values if isinstance(v, int | float) and math.isfinite(v)]
    if len(numbers) != count:
        raise CdpError("a protected element has no known place")
    return numbers
