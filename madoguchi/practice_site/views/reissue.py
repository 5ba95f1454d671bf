"""Lost card (紛失・再発行): one page, then the receipt."""

from aiohttp import web

from madoguchi.practice_site.context import SITE, VISIT, posted, render
from madoguchi.practice_site.forms.parsing import Refusal, parse
from madoguchi.practice_site.forms.procedures import ReissueForm
from madoguchi.practice_site.ledger import Procedure
from madoguchi.practice_site.views.receipt import receipt_page


async def show_form(request: web.Request) -> web.Response:
    """Show the form; opening it begins a new submission."""
    request[VISIT].begin(Procedure.REISSUE)
    return render(request, "reissue.html")


async def accept_form(request: web.Request) -> web.Response:
    """Accept the request, if the fee was paid or is waived."""
    form = parse(ReissueForm, await posted(request))
    if isinstance(form, Refusal):
        return render(request, "reissue.html", refusal=form)
    fields = form.model_dump(mode="json") | {"birth_date": form.birth_date.isoformat()}
    request.app[SITE].submit(request[VISIT], Procedure.REISSUE, fields)
    raise web.HTTPSeeOther("/reissue/complete")


def routes() -> list[web.RouteDef]:
    """Return the routes of this procedure."""
    return [
        web.get("/reissue", show_form),
        web.post("/reissue", accept_form),
        web.get("/reissue/complete", receipt_page(Procedure.REISSUE, "/reissue")),
    ]
