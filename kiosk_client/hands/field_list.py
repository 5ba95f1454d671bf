"""The page's fields as the operator may know them, told again whenever they change."""

import asyncio
import itertools
from collections.abc import Callable
from typing import Any, Final

import structlog
from pydantic import ValidationError

from kiosk_client.hands.names import FieldNames
from kiosk_client.hands.submission import SubmissionWatch
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.window.cdp import CdpError
from kiosk_client.window.documents import Affine, PageDocument, PageDocuments
from server.protocol.fields import (
    MAX_FIELDS,
    Box,
    FieldOptions,
    FieldsState,
    FieldView,
    ProcedureStep,
)
from server.protocol.input import MAX_INPUT_TEXT_BYTES

log = structlog.get_logger(__name__)

BETWEEN_S: Final = 0.2
"""At most five lists a second."""
LABEL_CHARS: Final = 80
COORDINATES: Final = 16_384.0

FieldsCallback = Callable[[FieldsState], None]


class FieldList:
    """Collects the lists of all documents into one, under names that never come back.

    Args:
        names: gives the names.
        site: says how a site shows that it took the application; without it none ever does.
    """

    def __init__(self, names: FieldNames, site: SiteProfile | None = None) -> None:
        self.generation = 0
        self.submission = SubmissionWatch(site, self.changed)
        self._names = names
        self._callbacks: list[FieldsCallback] = []
        self._documents: PageDocuments | None = None
        self._seen: tuple[str, ...] | None = None
        self._last: FieldsState | None = None
        self._stale = asyncio.Event()

    def follow(self, documents: PageDocuments | None) -> None:
        """Look at this page from now on."""
        self._documents = documents
        self.submission.follow(documents)
        self.changed()

    def changed(self) -> None:
        """Take note that the page's fields may have changed."""
        self._stale.set()

    def subscribe(self, callback: FieldsCallback) -> Callable[[], None]:
        """Tell the last list now, and each one that differs from then on."""
        self._callbacks.append(callback)
        if self._last is not None:
            callback(self._last)
        self.changed()
        return lambda: self._callbacks.remove(callback) if callback in self._callbacks else None

    async def run(self) -> None:
        """Work for ever."""
        while True:
            await self._stale.wait()
            self._stale.clear()
            try:
                await self.refresh()
            except (CdpError, ValidationError) as error:  # no page may end the kiosk's work
                log.info("fields_not_listed", error=type(error).__name__)
            await asyncio.sleep(BETWEEN_S)

    async def refresh(self) -> None:
        """Ask all documents, and tell of what is new.

        Raises:
            CdpError: the browser is gone.
        """
        documents = self._documents
        found = documents.all() if documents is not None else ()
        self._note(found)
        if documents is None or not self._callbacks:
            return
        fields: list[FieldView] = []
        page: dict[str, Any] | None = None
        for document in found:
            try:
                report = await documents.evaluate(
                    document, "[madoguchiPolicy.page(), madoguchiFields.report()]"
                )
                place = await documents.placement(document) if report[1] else None
            except CdpError:
                continue  # it is gone, or nowhere; whatever comes instead says so
            page = report[0] if document.is_main else page
            fields += self._views(document, report[1], place)
        self._tell(page, fields[:MAX_FIELDS])

    def _note(self, documents: tuple[PageDocument, ...]) -> None:
        """Begin another generation when other documents are there."""
        names = tuple(sorted(document.name for document in documents))
        self._names.know(documents)
        if names != self._seen:
            self._seen = names
            self.generation += 1

    def _views(
        self, document: PageDocument, reports: list[dict[str, Any]], place: Affine | None
    ) -> list[FieldView]:
        views = []
        for report in reports:
            name = self._names.name(document, report["number"])
            if name is None:
                continue
            views.append(
                FieldView(
                    id=name,
                    label=report["label"][:LABEL_CHARS],
                    label_en=report["labelEn"],
                    kind=report["kind"],
                    klass=report["klass"],
                    required=report["required"],
                    focused=report["focused"],
                    filled=report["filled"],
                    valid=report["valid"],
                    length=report["length"],
                    max_length=report["maxLength"],
                    value=report["value"],
                    suggests=report["suggests"],
                    box=_box(report["box"], place),
                )
            )
        return views

    def _tell(self, page: dict[str, Any] | None, fields: list[FieldView]) -> None:
        state = _fitting(
            FieldsState(
                generation=self.generation,
                page=None if page is None else page["ja"],
                page_en=None if page is None else page["en"],
                step=None if page is None else _step(page["step"]),
                submitted=self.submission.is_submitted,
                fields=tuple(fields),
            )
        )
        if state != self._last:
            self._last = state
            for callback in tuple(self._callbacks):
                callback(state)

    async def options(self, document: PageDocument, number: int) -> FieldOptions | None:
        """List the options of a field; None if it has none, or they are not the operator's.

        Raises:
            CdpError: the page does not answer.
        """
        if self._documents is None:
            return None
        found = await self._documents.evaluate(document, f"madoguchiFields.options({number})")
        name = self._names.name(document, number)
        if found is None or name is None:
            return None
        return FieldOptions(
            field=name,
            generation=self.generation,
            total=found["total"],
            options=tuple(found["options"]),
            selected=found["selected"],
        )


def _step(step: dict[str, Any] | None) -> ProcedureStep | None:
    if step is None:
        return None
    return ProcedureStep(
        number=step["number"], count=step["of"], name=step["ja"], name_en=step["en"]
    )


def _box(box: dict[str, float], place: Affine | None) -> Box | None:
    """Return the upright rectangle around a field in pixels of the picture; None if far away."""
    if place is None:
        return None
    across, down = (box["x"], box["x"] + box["w"]), (box["y"], box["y"] + box["h"])
    corners = [place(x, y) for x, y in itertools.product(across, down)]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    if max(abs(left), abs(right), abs(top), abs(bottom)) > COORDINATES:
        return None
    return Box(x=left, y=top, w=right - left, h=bottom - top)


def _fitting(state: FieldsState) -> FieldsState:
    """Leave out long values until the message fits its channel; the picture shows them anyway."""
    fields = list(state.fields)
    longest = sorted(range(len(fields)), key=lambda at: -len(fields[at].value or ""))
    for at in longest:
        if len(state.model_dump_json().encode()) <= MAX_INPUT_TEXT_BYTES:
            break
        fields[at] = fields[at].model_copy(update={"value": None})
        state = state.model_copy(update={"fields": tuple(fields)})
    return state
