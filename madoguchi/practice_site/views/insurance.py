"""Use as health insurance card (健康保険証利用登録): consent, then the PIN on a virtual keypad."""

from aiohttp import web

from madoguchi.practice_site.context import SITE, VISIT, posted, render
from madoguchi.practice_site.forms.parsing import Refusal, parse
from madoguchi.practice_site.forms.procedures import InsuranceForm, PinForm
from madoguchi.practice_site.ledger import Procedure
from madoguchi.practice_site.views.receipt import receipt_page


async def show_form(request: web.Request) -> web.Response:
    """Show the first page; opening it begins a new submission."""
    request[VISIT].begin(Procedure.INSURANCE)
    return render(request, "insurance.html")


async def accept_form(request: web.Request) -> web.Response:
    """Take the name and the consent."""
    form = parse(InsuranceForm, await posted(request))
    if isinstance(form, Refusal):
        return render(request, "insurance.html", refusal=form)
    request[VISIT].insurance = form
    raise web.HTTPSeeOther("/insurance/pin")


async def show_pin(request: web.Request) -> web.Response:
    """Ask for the PIN."""
    if request[VISIT].insurance is None:
        raise web.HTTPSeeOther("/insurance")
    return render(request, "insurance_pin.html")


async def accept_pin(request: web.Request) -> web.Response:
    """Accept the registration; which PIN is right only a card could say."""
    visit = request[VISIT]
    if visit.insurance is None:
        raise web.HTTPSeeOther("/insurance")
    form = parse(PinForm, await posted(request))
    if isinstance(form, Refusal):
        return render(request, "insurance_pin.html", refusal=form)
    fields = visit.insurance.model_dump(mode="json") | form.model_dump(mode="json")
    request.app[SITE].submit(visit, Procedure.INSURANCE, fields)
    raise web.HTTPSeeOther("/insurance/complete")


def routes() -> list[web.RouteDef]:
    """Return the routes of this procedure."""
    return [
        web.get("/insurance", show_form),
        web.post("/insurance", accept_form),
        web.get("/insurance/pin", show_pin),
        web.post("/insurance/pin", accept_pin),
        web.get("/insurance/complete", receipt_page(Procedure.INSURANCE, "/insurance")),
    ]
