"""All documents of the window's page, for whoever works inside them (input, marks, mask).

A document is reached in the isolated world of the sensor, which the page can neither see nor
change. Positions: a document counts in CSS pixels of its own frame; `placement` says how these
become pixels of the visible page, also for nested, scaled and out-of-process frames.
"""

import asyncio
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kiosk_client.window.cdp import CdpClient, CdpError, CdpTimeoutError, Json
from kiosk_client.window.frames import FrameId, SessionId
from kiosk_client.window.shutter import DocumentId, Shutter

ANSWER_S = 1.5
SAY_BINDING = "madoguchiSay"
"""Scripts call it with `JSON.stringify({topic, value})`; see `PageDocuments.hear`."""
MAX_DEPTH = 16
"""Frames within frames; deeper ones have no known place."""


class DocumentGoneError(CdpError):
    """The document is no longer there, or its place in the page is unknown."""


@dataclass(frozen=True, slots=True)
class PageDocument:
    """One document: its name (unique context id), the session that reaches it, its frame."""

    name: DocumentId
    session: SessionId
    frame: FrameId
    is_main: bool


@dataclass(frozen=True, slots=True)
class Affine:
    """Maps a point of a frame to the visible page: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        """Map one point."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: "Affine") -> "Affine":
        """Return the map which applies `inner` first."""
        ex, ey = self(inner.e, inner.f)
        return Affine(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            ex,
            ey,
        )


class PageDocuments:
    """Evaluates in the isolated worlds, hears what scripts there say, and finds where frames lie.

    Args:
        client: connection to the browser.
        shutter: knows the documents.
        session: the page's own session; input events are sent to it.

    Attributes:
        prelude: evaluated after the scripts, in each document of a session that attaches.
    """

    def __init__(self, client: CdpClient, shutter: Shutter, session: SessionId) -> None:
        self.client = client
        self.session = session
        self._shutter = shutter
        self.prelude = ""
        self._listeners: dict[str, list[Callable[[PageDocument, Any], None]]] = {}

    def all(self) -> tuple[PageDocument, ...]:
        """Return every document that is known now, the page's own first."""
        main = self._shutter.main_frame
        found = [
            PageDocument(name, session, frame, frame == main)
            for name, session, frame in self._shutter.places
        ]
        return tuple(sorted(found, key=lambda one: not one.is_main))

    @property
    def is_complete(self) -> bool:
        """Whether the document of every frame is known."""
        return self._shutter.is_complete

    async def evaluate(
        self, document: PageDocument, expression: str, *, seconds: float = ANSWER_S
    ) -> Any:
        """Evaluate in one document, wait for its promise, and return the JSON value.

        Raises:
            DocumentGoneError: it is not there, or the expression failed.
            CdpTimeoutError: no answer within `seconds`.
            CdpClosedError: the browser is gone.
        """
        (value,) = await self.evaluate_in([document], expression, seconds=seconds)
        return value

    async def evaluate_in(
        self, documents: Iterable[PageDocument], expression: str, *, seconds: float = ANSWER_S
    ) -> list[Any]:
        """Evaluate in several documents at once; the values come in their order.

        Raises:
            DocumentGoneError: one is not there, or the expression failed in it.
            CdpTimeoutError: no answer within `seconds`.
            CdpClosedError: the browser is gone.
        """
        answers = [self._post(one, expression) for one in documents]
        try:
            async with asyncio.timeout(seconds):
                results = await asyncio.gather(*answers)
        except TimeoutError:
            raise CdpTimeoutError("isolated world") from None
        if any("exceptionDetails" in result for result in results):
            raise DocumentGoneError("a script failed in a document")
        return [result["result"].get("value") for result in results]

    async def evaluate_all(
        self, expression: str, *, seconds: float = ANSWER_S
    ) -> list[tuple[PageDocument, Any]]:
        """Evaluate in every document; raises as `evaluate_in`."""
        documents = self.all()
        values = await self.evaluate_in(documents, expression, seconds=seconds)
        return list(zip(documents, values, strict=True))

    def _post(self, document: PageDocument, expression: str) -> asyncio.Future[Json]:
        params = {
            "expression": expression,
            "uniqueContextId": document.name,
            "returnByValue": True,
            "awaitPromise": True,
        }
        return self.client.post("Runtime.evaluate", params, session=document.session)

    # -- what scripts say ----------------------------------------------------------------------

    def hear(self, topic: str, callback: Callable[[PageDocument, Any], None]) -> Callable[[], None]:
        """Be told what scripts say by `madoguchiSay({topic, value})`; return how to stop."""
        callbacks = self._listeners.setdefault(topic, [])
        callbacks.append(callback)
        return lambda: callbacks.remove(callback) if callback in callbacks else None

    def said(self, name: DocumentId, payload: str) -> None:
        """Spread what one document said; nonsense is dropped, the page cannot call this."""
        document = next((one for one in self.all() if one.name == name), None)
        message = json.loads(payload)
        if document is not None and isinstance(message, dict):
            for callback in tuple(self._listeners.get(str(message.get("topic")), ())):
                callback(document, message.get("value"))

    # -- where frames lie ----------------------------------------------------------------------

    def around(self, document: PageDocument) -> tuple[PageDocument, ...]:
        """Return the documents within whose frames this one lies, the innermost first."""
        found: list[PageDocument] = []
        frame = self._shutter.frames.parent_of(document.frame)
        while frame is not None and len(found) <= MAX_DEPTH:
            found += [one for one in self.all() if one.frame == frame]
            frame = self._shutter.frames.parent_of(frame)
        return tuple(found)

    async def placement(self, document: PageDocument) -> Affine:
        """Return how CSS pixels of a document's frame become those of the visible page.

        The visible page is what CDP's input events and pictures count in, at 1 picture pixel per
        CSS pixel unless the page is zoomed by pinching (then the picture shows the part seen).

        Raises:
            DocumentGoneError: the frame has no box, or its place is not an affine one.
            CdpError: the browser did not answer.
        """
        if document.is_main:
            view = await self.evaluate(
                document,
                "(v => v ? [v.scale, v.offsetLeft, v.offsetTop] : [1, 0, 0])(visualViewport)",
            )
            scale, left, top = (float(number) for number in view)
            return Affine(scale, 0.0, 0.0, scale, -left * scale, -top * scale)
        size = await self.evaluate(document, "[innerWidth, innerHeight]")
        return await self._frame_placement(document.frame, float(size[0]), float(size[1]))

    async def _frame_placement(
        self, frame: FrameId, width: float, height: float, depth: int = 0
    ) -> Affine:
        parent = self._shutter.frames.parent_of(frame)
        session = self._shutter.frames.owner_of(parent) if parent is not None else None
        if parent is None or session is None or depth > MAX_DEPTH or width <= 0 or height <= 0:
            raise DocumentGoneError("a frame has no known place")
        owner = await self.client.send("DOM.getFrameOwner", {"frameId": frame}, session=session)
        box = await self.client.send(
            "DOM.getBoxModel", {"backendNodeId": owner["backendNodeId"]}, session=session
        )
        inner = _affine_of(box["model"]["content"], width, height)
        root = self._shutter.frames.root_of(session)
        if root is None or root == self._shutter.main_frame:
            return inner
        outside = next((one for one in self.all() if one.frame == root), None)
        if outside is None:
            raise DocumentGoneError("a frame has no known place")
        size = await self.evaluate(outside, "[innerWidth, innerHeight]")
        outer = await self._frame_placement(root, float(size[0]), float(size[1]), depth + 1)
        return outer.after(inner)


def _affine_of(quad: list[float], width: float, height: float) -> Affine:
    """Return the map from a frame of that size to the parallelogram it is shown as."""
    x0, y0, x1, y1, x2, y2, x3, y3 = (float(number) for number in quad)
    if abs(x0 + x2 - x1 - x3) > 1.0 or abs(y0 + y2 - y1 - y3) > 1.0:
        raise DocumentGoneError("a frame is shown in perspective")
    return Affine(
        (x1 - x0) / width, (y1 - y0) / width, (x3 - x0) / height, (y3 - y0) / height, x0, y0
    )
