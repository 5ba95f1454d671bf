"""What documents of one page must know of each other to find repeated values (design §4).

A value which the citizen typed in one document may be shown by another, to which a script of the
page gave it. Each document tells keyed fingerprints of such values; here they are handed to all
others, which compare them with what they show. The agent never has a value in clear.
"""

import secrets
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from kiosk_client.window.cdp import CdpError
from kiosk_client.window.shutter import DocumentId

KEY_BYTES = 8
"""Of HalfSipHash."""
MAX_VALUES = 200
MAX_DOCUMENTS = 200
"""Those which told last; of a page that replaces its frames for hours the oldest are forgotten."""

Spoken = tuple[int, int, int, bool]
"""Length (0: a word of two or three), fingerprint, round when it came, whether it was chosen."""


_VALUES = TypeAdapter(Annotated[list[Spoken], Field(max_length=MAX_VALUES)])


class News(BaseModel):
    """What one document is told: the page's key, the round, the values of all other documents."""

    model_config = ConfigDict(frozen=True)

    key: str
    round: int
    values: list[Spoken]


class Echoes:
    """Keeps the fingerprints of one page's documents, until the page itself becomes another.

    Those of a document that is gone still count: a frame may close once its form is sent.
    """

    def __init__(self) -> None:
        self._key = secrets.token_hex(KEY_BYTES)
        self._round = 1
        self._told: dict[DocumentId, frozenset[Spoken]] = {}

    @property
    def round(self) -> int:
        """The round that runs."""
        return self._round

    def completed(self, number: int) -> None:
        """All documents have answered in a round, so the next one may begin."""
        if number == self._round:
            self._round += 1

    def news_for(self, name: DocumentId) -> str:
        """Return what to tell a document, as JSON."""
        others = (values for other, values in self._told.items() if other != name)
        values = sorted(set[Spoken]().union(*others))
        return News(key=self._key, round=self._round, values=values).model_dump_json()

    def learn(self, name: DocumentId, told: object) -> bool:
        """Take what a document told; return whether other documents must hear of it.

        Raises:
            CdpError: it makes no sense.
        """
        try:
            values = frozenset(_VALUES.validate_python(told))
        except ValidationError:
            # Not `from` it: that one shows its input.
            raise CdpError("a document tells nonsense of its values") from None
        before = self._told.pop(name, frozenset())
        self._told[name] = values
        if len(self._told) > MAX_DOCUMENTS:
            self._told.pop(next(iter(self._told)))
        return not values <= before

    def forget(self) -> None:
        """The page has become another."""
        self._told.clear()
