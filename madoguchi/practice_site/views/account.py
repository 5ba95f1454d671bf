"""Account which receives public money (公金受取口座登録): account, then the PIN in four boxes."""

from aiohttp import web

from madoguchi.practice_site.context import SITE, VISIT, posted, render
from madoguchi.practice_site.forms.parsing import Refusal, parse
from madoguchi.practice_site.forms.procedures import AccountForm, FourBoxPinForm
from madoguchi.practice_site.ledger import Procedure
from madoguchi.practice_site.views.receipt import receipt_page


async def show_form(request: web.Request) -> web.Response:
    """Show the first page; opening it begins a new submission."""
    request[VISIT].begin(Procedure.ACCOUNT)
    return render(request, "account.html")


async def accept_form(request: web.Request) -> web.Response:
    """Take the bank account."""
    form = parse(AccountForm, await posted(request))
    if isinstance(form, Refusal):
        return render(request, "account.html", refusal=form)
    request[VISIT].account = form
    raise web.HTTPSeeOther("/account/pin")


async def show_pin(request: web.Request) -> web.Response:
    """Ask for the PIN, one digit in each box."""
    if request[VISIT].account is None:
        raise web.HTTPSeeOther("/account")
    return render(request, "account_pin.html")


async def accept_pin(request: web.Request) -> web.Response:
    """Accept the registration; which PIN is right only a card could say."""
    visit = request[VISIT]
    if visit.account is None:
        raise web.HTTPSeeOther("/account")
    form = parse(FourBoxPinForm, await posted(request))
    if isinstance(form, Refusal):
        return render(request, "account_pin.html", refusal=form)
    fields = visit.account.model_dump(mode="json") | {"pin": form.pin}
    request.app[SITE].submit(visit, Procedure.ACCOUNT, fields)
    raise web.HTTPSeeOther("/account/complete")


def routes() -> list[web.RouteDef]:
    """Return the routes of this procedure."""
    return [
        web.get("/account", show_form),
        web.post("/account", accept_form),
        web.get("/account/pin", show_pin),
        web.post("/account/pin", accept_pin),
        web.get("/account/complete", receipt_page(Procedure.ACCOUNT, "/account")),
    ]
