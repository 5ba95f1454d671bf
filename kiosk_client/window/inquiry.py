"""Asks the sensors in a page's documents what they hold, and tells the shutter the answers."""

import asyncio
from collections.abc import Iterable

from kiosk_client.window.cdp import CdpClient, CdpError, CdpTimeoutError, Json
from kiosk_client.window.documents import PageDocuments
from kiosk_client.window.echoes import Echoes
from kiosk_client.window.frames import SessionId
from kiosk_client.window.geometry import SPAN_S, DocumentGeometry, MaskGeometry
from kiosk_client.window.shutter import DocumentId, SensorReport, Shutter, Wish

ANSWER_S = 1.5
FIRST_PAINT_MS = 800
"""How long a document may take to its first paint before a blank one is believed."""
PAINT_S = 3.0


class SensorGoneError(CdpError):
    """In these documents no sensor runs, or it still watches the one before in the window."""

    def __init__(self, documents: list[tuple[DocumentId, SessionId]]) -> None:
        self.documents = documents
        super().__init__("the sensor does not run in a document")


class Inquiry:
    """Questions to the documents of one page, and what follows from their answers.

    Args:
        client: connection to the browser.
        shutter: learns every answer.
        documents: where the documents lie in the page.
    """

    def __init__(self, client: CdpClient, shutter: Shutter, documents: PageDocuments) -> None:
        self.geometry = MaskGeometry(documents)
        self._echoes = Echoes()
        self._client = client
        self._shutter = shutter

    def forget(self) -> None:
        """The page has become another."""
        self._echoes.forget()

    async def ask_all(self) -> None:
        """Ask every document what it holds now.

        Raises:
            CdpError: one of them did not answer.
        """
        number = self._echoes.round
        await self.ask(self._shutter.documents)
        self._echoes.completed(number)

    async def ask(self, documents: Iterable[tuple[DocumentId, SessionId]]) -> None:
        """Ask some documents what they hold now.

        Raises:
            CdpError: one of them did not answer.
        """
        asked = list(documents)
        span = f"{SPAN_S * 1000:.0f}"
        questions = [
            (one, f"madoguchiSensor.report({span}, {self._echoes.news_for(one[0])})")
            for one in asked
        ]
        answers = await self._evaluate(questions, ANSWER_S)
        for (name, session), answer in zip(asked, answers, strict=True):
            value = answer["result"]["value"]
            self.geometry.learn(name, DocumentGeometry.told(value))
            self.learn(name, session, value)

    async def painted(self) -> None:
        """Wait until what the page and all suspect frames look like now is on the screen.

        Raises:
            CdpError: one of them does not paint.
        """
        script = f"madoguchiSensor.painted({FIRST_PAINT_MS})"
        await self._evaluate([(one, script) for one in self._shutter.must_paint], PAINT_S)

    def learn(self, name: DocumentId, session: SessionId, value: Json) -> None:
        """Tell the shutter what a document says; fulfil the citizen's wish only once it is closed.

        Nothing that was captured after this can leave before the document says again that
        nothing may be seen: the wish itself counts as seen.

        Raises:
            CdpError: what it says makes no sense.
        """
        self._hear(name, value.get("spoken", []))
        report = _report(value)
        self._shutter.reported(name, report)
        if report.wish is None or report.revealed or self._shutter.is_open:
            return
        self._client.notify(
            "Runtime.evaluate",
            {
                "expression": f"madoguchiSensor.reveal({report.appearances})",
                "uniqueContextId": name,
            },
            session=session,
        )

    def _hear(self, name: DocumentId, spoken: object) -> None:
        """Take new values of a document; whatever others show may repeat them already.

        So nothing that was captured until now is released; the shutter opens again only after
        all documents were told, have concealed what repeats it, and painted.
        """
        if not self._echoes.learn(name, spoken):
            return
        others = [one for one in self._shutter.documents if one[0] != name]
        for other, session in others:
            self._shutter.suspect(session, other)
        if others:
            self._shutter.close("unknown")

    async def _evaluate(
        self, questions: Iterable[tuple[tuple[DocumentId, SessionId], str]], seconds: float
    ) -> list[Json]:
        asked = list(questions)
        answers = [
            self._client.post(
                "Runtime.evaluate",
                {
                    "expression": expression,
                    "uniqueContextId": name,
                    "returnByValue": True,
                    "awaitPromise": True,
                },
                session=session,
            )
            for (name, session), expression in asked
        ]
        try:
            async with asyncio.timeout(seconds):
                results = await asyncio.gather(*answers)
        except TimeoutError:
            raise CdpTimeoutError("sensor") from None
        pairs = zip(asked, results, strict=True)
        gone = [question[0] for question, result in pairs if "exceptionDetails" in result]
        if gone:
            raise SensorGoneError(gone)
        return results


def _report(value: Json) -> SensorReport:
    want = value.get("want")
    wish = None if want is None else Wish(want["label"], want["labelEn"])
    return SensorReport(
        value["appearances"], value["present"], value["moving"], wish, value.get("revealed", False)
    )
