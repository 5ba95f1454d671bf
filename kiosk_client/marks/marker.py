"""Draws pointer and marks in the page's own documents (`Marker` of the control ports)."""

import json
from collections.abc import Callable
from typing import Any, Literal, assert_never

import structlog

from kiosk_client.marks.places import Place, place_at, place_of
from kiosk_client.marks.words import WRITE_HERE
from kiosk_client.window.cdp import CdpError
from kiosk_client.window.documents import PageDocument, PageDocuments
from server.protocol.base import Language
from server.protocol.fields import FieldId
from server.protocol.marks import (
    MarkBox,
    MarkClear,
    MarkField,
    MarkId,
    MarkMessage,
    MarkStroke,
    PointerHide,
    PointerMessage,
    PointerMove,
)

log = structlog.get_logger(__name__)

FindField = Callable[[FieldId], tuple[PageDocument, int] | None]
"""Returns the document of a field and the field's number there; None: there is none (any more)."""


class PageMarker:
    """Implements `kiosk_client.control.ports.Marker`.

    A mark lives in the document that it points into, so it scrolls with it, and it is in the
    operator's picture because it is in the page. A page that is away loses a mark and nothing else.

    Args:
        documents: returns the page's documents, None while there is no page.
        language: returns the citizen's language, for the words on a frame.
        find_field: knows the names of fields.
    """

    def __init__(
        self,
        documents: Callable[[], PageDocuments | None],
        language: Callable[[], Language],
        find_field: FindField,
    ) -> None:
        self._documents = documents
        self._language = language
        self._find_field = find_field
        self._where: dict[MarkId, PageDocument] = {}

    async def point(self, message: PointerMessage) -> None:
        """See `Marker.point`."""
        documents = self._documents()
        main = next((one for one in documents.all() if one.is_main), None) if documents else None
        if documents is None or main is None:
            return
        match message:
            case PointerMove():
                call = f"madoguchiMarks.point({message.x!r}, {message.y!r})"
            case PointerHide():
                call = "madoguchiMarks.hidePointer()"
            case _:
                assert_never(message)
        try:
            await documents.evaluate(main, call)
        except CdpError as error:
            log.info("pointer_not_shown", error=type(error).__name__)

    async def mark(self, message: MarkMessage) -> bool:
        """See `Marker.mark`."""
        documents = self._documents()
        if documents is None:
            return False
        try:
            match message:
                case MarkField():
                    return await self._mark_field(documents, message)
                case MarkBox():
                    return await self._mark_box(documents, message)
                case MarkStroke():
                    return await self._mark_line(documents, message)
                case MarkClear():
                    return await self._remove(documents, message.mark)
                case _:
                    assert_never(message)
        except CdpError as error:
            log.info("mark_not_shown", error=type(error).__name__)
            return False

    async def clear(self) -> None:
        """See `Marker.clear`."""
        await self.mark(MarkClear())
        await self.point(PointerHide())

    # -- each kind -----------------------------------------------------------------------------

    async def _mark_field(self, documents: PageDocuments, message: MarkField) -> bool:
        found = self._find_field(message.field)
        if found is None:
            return False
        document, number = found
        return await self._draw(documents, document, "field", message, number, self._words())

    async def _mark_box(self, documents: PageDocuments, message: MarkBox) -> bool:
        box = message.box
        place = await place_at(documents, box.x + box.w / 2, box.y + box.h / 2)
        if place is None:
            return False
        return await self._draw(
            documents, place.document, "box", message, *place.box(box), self._words()
        )

    async def _mark_line(self, documents: PageDocuments, message: MarkStroke) -> bool:
        place = await self._place_of_line(documents, message)
        if place is None:
            return False
        points = [place.point(x, y) for x, y in message.points]
        return await self._draw(documents, place.document, "line", message, points)

    async def _place_of_line(self, documents: PageDocuments, message: MarkStroke) -> Place | None:
        """A line grows in the document where it began, also when the hand leaves its frame."""
        begun = self._where.get(message.mark)
        if begun is not None and begun in documents.all():
            return await place_of(documents, begun)
        return await place_at(documents, *message.points[0])

    async def _remove(self, documents: PageDocuments, mark: MarkId | None) -> bool:
        if mark is None:
            self._where.clear()
            await documents.evaluate_all("madoguchiMarks.clear()")
            return True
        self._where.pop(mark, None)
        answers = await documents.evaluate_all(f"madoguchiMarks.remove({json.dumps(mark)})")
        return any(removed for _, removed in answers)

    async def _draw(
        self,
        documents: PageDocuments,
        document: PageDocument,
        kind: Literal["field", "box", "line"],
        message: MarkField | MarkBox | MarkStroke,
        *arguments: Any,
    ) -> bool:
        """Draw a mark in one document; it leaves another in which it may have been."""
        known = documents.all()
        before = self._where.get(message.mark)
        if before is not None and before != document and before in known:
            await documents.evaluate(before, f"madoguchiMarks.remove({json.dumps(message.mark)})")
        self._where = {mark: one for mark, one in self._where.items() if one in known}
        self._where[message.mark] = document
        listed = ", ".join(json.dumps(one) for one in (message.mark, *arguments))
        return await documents.evaluate(document, f"madoguchiMarks.{kind}({listed})") is True

    def _words(self) -> list[list[str]]:
        return [list(part) for part in WRITE_HERE[self._language()]]
