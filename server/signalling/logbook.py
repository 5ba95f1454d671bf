"""A kiosk's logs and its bundle for IT: asked of the kiosk page by page, checked again here."""

from dataclasses import dataclass
from typing import Final

from server.auth.tokens import new_id
from server.logs import ALLOWED_FIELDS
from server.protocol.logs import KioskLogs, LogAsk, LogLine, LogLines
from server.signalling.questions import Questions

MAX_PAGES: Final = 20
DROPPED: Final = "dropped"
"""Names the fields that the kiosk's own filter has refused."""


@dataclass(frozen=True, slots=True)
class Logbook:
    """Reads kiosks' logs; keeps nothing of them."""

    questions: Questions

    async def lines(self, kiosk_id: str) -> KioskLogs | None:
        """Everything that the kiosk's program still has; None: it does not answer."""
        found: list[LogLine] = []
        before: int | None = None
        for _ in range(MAX_PAGES):
            ask = LogAsk(ask_id=new_id(), before=before)
            page = await self.questions.ask(kiosk_id, ask, LogLines)
            if page is None:
                return KioskLogs(lines=tuple(found), more=True) if found else None
            fresh = [line for line in page.lines if before is None or line.number < before]
            found += [_listed(line) for line in fresh]
            if not page.more or not fresh:
                return KioskLogs(lines=tuple(found), more=False)
            before = min(line.number for line in fresh)
        return KioskLogs(lines=tuple(found), more=True)


def _listed(line: LogLine) -> LogLine:
    """A line with the fields that a log may have, whatever the kiosk's version thinks."""
    kept = {key: value for key, value in line.fields.items() if key in ALLOWED_FIELDS | {DROPPED}}
    return line if len(kept) == len(line.fields) else line.model_copy(update={"fields": kept})
