"""The card application (個人番号カード交付申請): six steps, none with a password-like field."""

from dataclasses import replace
from typing import Final

import structlog
from aiohttp import web

from madoguchi.practice_site.context import SITE, VISIT, posted, render
from madoguchi.practice_site.forms.application import (
    CodeForm,
    ContactForm,
    DetailsForm,
    TermsForm,
)
from madoguchi.practice_site.forms.parsing import Form, Refusal, parse
from madoguchi.practice_site.ledger import Procedure
from madoguchi.practice_site.texts.terms import ARTICLES
from madoguchi.practice_site.views.application_record import fields_of
from madoguchi.practice_site.visit import Application, Mail, Step, Visit

PATHS: Final = {
    Step.TERMS: "/apply",
    Step.CONTACT: "/apply/contact",
    Step.CODE: "/apply/code",
    Step.PHOTO: "/apply/photo",
    Step.DETAILS: "/apply/details",
    Step.CONFIRM: "/apply/confirm",
    Step.COMPLETE: "/apply/complete",
}
EVENT_ACCEPTED: Final = "practice_application_accepted"
_ID_PARAMETER_LIMIT: Final = 40

log = structlog.get_logger(__name__)


def open_step(request: web.Request, step: Step) -> Visit:
    """Return the visit if it may open this step; otherwise send it to the step it has reached.

    Raises:
        web.HTTPSeeOther: an earlier step is missing, or the application was already sent.
    """
    visit = request[VISIT]
    reached = visit.application.reached
    if step > reached or (reached is Step.COMPLETE and step is not Step.COMPLETE):
        raise web.HTTPSeeOther(PATHS[reached])
    return visit


def _texts(form: Form | None) -> dict[str, str]:
    return {} if form is None else {k: str(v) for k, v in form.model_dump(mode="json").items()}


async def show_terms(request: web.Request) -> web.Response:
    """Step 1; the letter's QR code leads here with the 申請書ID in ``id``."""
    if "id" in request.query:
        request[VISIT].prefilled_id = request.query["id"][:_ID_PARAMETER_LIMIT]
    return render(request, "apply_terms.html", step=Step.TERMS, articles=ARTICLES)


async def accept_terms(request: web.Request) -> web.Response:
    """Begin a new application if the terms were agreed to."""
    form = parse(TermsForm, await posted(request))
    if isinstance(form, Refusal):
        return render(request, "apply_terms.html", refusal=form, step=Step.TERMS, articles=ARTICLES)
    visit = request[VISIT]
    visit.application = Application(agreed=True)
    visit.begin(Procedure.APPLY)
    raise web.HTTPSeeOther(PATHS[Step.CONTACT])


async def show_contact(request: web.Request) -> web.Response:
    """Step 2."""
    visit = open_step(request, Step.CONTACT)
    values = {"application_id": visit.prefilled_id} | _texts(visit.application.contact)
    return render(request, "apply_contact.html", step=Step.CONTACT, values=values)


async def accept_contact(request: web.Request) -> web.Response:
    """Take the contact and send a confirmation code to the practice mailbox."""
    visit = open_step(request, Step.CONTACT)
    form = parse(ContactForm, await posted(request))
    if isinstance(form, Refusal):
        return render(request, "apply_contact.html", refusal=form, step=Step.CONTACT)
    _send_code(request, visit, form)
    raise web.HTTPSeeOther(PATHS[Step.CODE])


def _send_code(request: web.Request, visit: Visit, contact: ContactForm) -> None:
    code = request.app[SITE].new_code()
    visit.application = visit.application.with_contact(contact, code)
    visit.post(Mail(contact.contact_email, "confirmation", code.digits))


async def show_code(request: web.Request) -> web.Response:
    """Step 2, second half."""
    visit = open_step(request, Step.CODE)
    return render(request, "apply_code.html", step=Step.CODE, contact=visit.application.contact)


async def accept_code(request: web.Request) -> web.Response:
    """Check the confirmation code; wrong entries are counted, a dead code needs a new one."""
    visit = open_step(request, Step.CODE)
    application = visit.application
    sent = await posted(request)
    form = parse(CodeForm, sent)
    if isinstance(form, Refusal):
        refusal = form
    elif application.code is None:
        raise web.HTTPSeeOther(PATHS[Step.CONTACT])
    else:
        code, problem = application.code.attempt(form.confirmation_code, request.app[SITE].clock())
        visit.application = replace(application, code=code, confirmed=problem is None)
        if problem is None:
            raise web.HTTPSeeOther(PATHS[Step.PHOTO])
        refusal = Refusal({"confirmation_code": problem}, sent)
    return render(
        request, "apply_code.html", refusal=refusal, step=Step.CODE, contact=application.contact
    )


async def resend_code(request: web.Request) -> web.Response:
    """Send a new confirmation code; the one before is void."""
    visit = open_step(request, Step.CODE)
    if visit.application.contact is None:
        raise web.HTTPSeeOther(PATHS[Step.CONTACT])
    _send_code(request, visit, visit.application.contact)
    raise web.HTTPSeeOther(PATHS[Step.CODE])


async def show_details(request: web.Request) -> web.Response:
    """Step 4."""
    visit = open_step(request, Step.DETAILS)
    values = _texts(visit.application.details)
    return render(request, "apply_details.html", step=Step.DETAILS, values=values)


async def accept_details(request: web.Request) -> web.Response:
    """Take birth date, certificates and braille."""
    visit = open_step(request, Step.DETAILS)
    form = parse(DetailsForm, await posted(request))
    if isinstance(form, Refusal):
        return render(request, "apply_details.html", refusal=form, step=Step.DETAILS)
    visit.application = replace(visit.application, details=form)
    raise web.HTTPSeeOther(PATHS[Step.CONFIRM])


async def show_confirm(request: web.Request) -> web.Response:
    """Step 5: everything that will be sent."""
    visit = open_step(request, Step.CONFIRM)
    return render(request, "apply_confirm.html", step=Step.CONFIRM, application=visit.application)


async def accept_confirm(request: web.Request) -> web.Response:
    """Accept the application; a second sending lands on the first one's receipt."""
    visit = open_step(request, Step.CONFIRM)
    site = request.app[SITE]
    submission = site.submit(visit, Procedure.APPLY, fields_of(visit.application))
    visit.application = replace(visit.application, receipt=submission.receipt)
    log.info(EVENT_ACCEPTED)
    raise web.HTTPSeeOther(PATHS[Step.COMPLETE])


async def show_complete(request: web.Request) -> web.Response:
    """Step 6: the receipt number."""
    visit = open_step(request, Step.COMPLETE)
    return render(
        request, "apply_complete.html", step=Step.COMPLETE, receipt=visit.application.receipt
    )


def routes() -> list[web.RouteDef]:
    """Return the routes of the application but the photo's."""
    return [
        web.get("/apply", show_terms),
        web.post("/apply", accept_terms),
        web.get("/apply/contact", show_contact),
        web.post("/apply/contact", accept_contact),
        web.get("/apply/code", show_code),
        web.post("/apply/code", accept_code),
        web.post("/apply/code/resend", resend_code),
        web.get("/apply/details", show_details),
        web.post("/apply/details", accept_details),
        web.get("/apply/confirm", show_confirm),
        web.post("/apply/confirm", accept_confirm),
        web.get("/apply/complete", show_complete),
    ]
