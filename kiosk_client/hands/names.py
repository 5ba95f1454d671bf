"""Names of fields: `f<document>-<number>`, of which none ever comes back for another field."""

import itertools
import re
from typing import Final

from kiosk_client.hands.outcomes import RefusedError
from kiosk_client.window.documents import PageDocument
from server.protocol.fields import FieldId

_NAME: Final = re.compile(r"f([0-9]+)-([0-9]+)")
_MOST: Final = 999_999
"""Documents that the contract can number; a kiosk shows far fewer before its browser is reset."""


class FieldNames:
    """Numbers documents, and finds the document of a name as long as it is there."""

    def __init__(self) -> None:
        self._next = itertools.count(1)
        self._numbers: dict[str, int] = {}
        self._documents: tuple[PageDocument, ...] = ()

    def know(self, documents: tuple[PageDocument, ...]) -> None:
        """Take note of the documents that are there now."""
        self._documents = documents
        here = {document.name for document in documents}
        for gone in self._numbers.keys() - here:
            del self._numbers[gone]
        for document in documents:
            if document.name not in self._numbers:
                self._numbers[document.name] = 1 + (next(self._next) - 1) % _MOST

    def name(self, document: PageDocument, number: int) -> FieldId | None:
        """Return the name of a field; None for a document that is not known (any more)."""
        known = self._numbers.get(document.name)
        return None if known is None else f"f{known}-{number}"

    def find(self, field: FieldId) -> tuple[PageDocument, int]:
        """Return the document of a field and its number there.

        Raises:
            RefusedError: `moved`, its document is not there any more; `not_found`, no such name.
        """
        parts = _NAME.fullmatch(field)
        if parts is None:
            raise RefusedError("not_found")
        for document in self._documents:
            if self._numbers.get(document.name) == int(parts[1]):
                return document, int(parts[2])
        raise RefusedError("moved")
