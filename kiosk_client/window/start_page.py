"""The page where a visit begins, in the citizen's language if the site has one for it."""

import json
from dataclasses import dataclass

from kiosk_client.window.documents import PageDocuments
from server.protocol.base import Language


@dataclass(slots=True)
class StartPage:
    """Which start page is the present one, and which one the browser was sent to.

    Attributes:
        japanese: Address of the start page.
        english: The one for citizens who chose English; None: the site has no other.
    """

    japanese: str
    english: str | None = None
    _language: Language = "ja"
    _opened: str | None = None

    @property
    def url(self) -> str:
        """Address of the start page in the citizen's language."""
        if self._language == "en" and self.english is not None:
            return self.english
        return self.japanese

    def open(self) -> str:
        """Return the address for a browser that starts now."""
        self._opened = self.url
        return self._opened

    def speak(self, language: Language, documents: PageDocuments | None) -> None:
        """Lead a page that is still at the start to the start in this language.

        A citizen who has gone further stays where they are: only the way home is another then.
        The page itself compares, so that nothing happens between the look and the step.
        """
        self._language = language
        before, now = self._opened, self.url
        if documents is None or before is None or before == now:
            return
        self._opened = now
        step = f"location.href === {json.dumps(before)} && location.replace({json.dumps(now)})"
        documents.client.notify("Runtime.evaluate", {"expression": step}, session=documents.session)
