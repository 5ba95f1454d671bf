"""What every view of the practice site shares: the site, the visit and how to answer."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

import jinja2
from aiohttp import web
from pydantic import JsonValue

from madoguchi.practice_site.confirmation import PendingCode, new_code
from madoguchi.practice_site.forms.parsing import Refusal
from madoguchi.practice_site.ledger import Ledger, Procedure, Submission
from madoguchi.practice_site.settings import PracticeSiteSettings
from madoguchi.practice_site.texts import Language, translator
from madoguchi.practice_site.visit import Visit, Visits

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Origins:
    """Where the site and its cross-origin frame are reached, for example ``http://127.0.0.1:8095``."""

    site: str
    frame: str


@dataclass(frozen=True, slots=True)
class Site:
    """The state of one running site; nothing of it outlives the process."""

    settings: PracticeSiteSettings
    origins: Origins
    templates: jinja2.Environment
    clock: Clock = time.monotonic
    visits: Visits = field(default_factory=Visits)
    ledger: Ledger = field(default_factory=Ledger)

    def new_code(self) -> PendingCode:
        """Draw a six-digit code with the lifetime and attempts of the settings."""
        return new_code(
            self.clock(),
            lifetime_s=self.settings.code_lifetime_s,
            attempts=self.settings.code_attempts,
        )

    def submit(
        self, visit: Visit, procedure: Procedure, fields: Mapping[str, JsonValue]
    ) -> Submission:
        """Record what the visitor sent; sending the same form again gives the same receipt."""
        key = f"{visit.token}/{procedure.value}/{visit.form_key(procedure)}"
        submission = self.ledger.accept(key, procedure, fields)
        visit.receipts[procedure] = submission.receipt
        return submission


SITE: Final = web.AppKey("practice_site", Site)
VISIT: Final = web.RequestKey("practice_visit", Visit)
LANGUAGE: Final = web.RequestKey("practice_language", Language)

NOTHING_REFUSED: Final = Refusal({}, {})


def render(
    request: web.Request,
    template: str,
    *,
    refusal: Refusal = NOTHING_REFUSED,
    values: Mapping[str, str] | None = None,
    status: HTTPStatus | None = None,
    **more: object,
) -> web.Response:
    """Answer with a page in the visitor's language.

    Args:
        request: the request being answered.
        template: file name in ``templates/``.
        refusal: problems to show beside the fields; makes the status 422.
        values: field values to show where nothing was refused.
        status: status to answer with instead of 200 or 422.
        **more: further variables of this template.
    """
    site = request.app[SITE]
    language = request[LANGUAGE]
    body = site.templates.get_template(template).render(
        {
            "t": translator(language),
            "lang": language.value,
            "path": request.path,
            "site": site,
            "visit": request.get(VISIT),
            "problems": refusal.problems,
            "values": refusal.values if refusal.problems else (values or {}),
            **more,
        }
    )
    refused = HTTPStatus.UNPROCESSABLE_ENTITY if refusal.problems else HTTPStatus.OK
    return web.Response(text=body, content_type="text/html", status=status or refused)


async def posted(request: web.Request) -> dict[str, str]:
    """Return the text fields of a posted form; a repeated name keeps its first value."""
    fields: dict[str, str] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, str):
            fields.setdefault(name, value)
    return fields
