"""All awkward widgets on one page (部品見本), and the page which its two frames show."""

from aiohttp import web

from madoguchi.practice_site.context import SITE, VISIT, posted, render
from madoguchi.practice_site.forms.parsing import Form, Refusal, parse
from madoguchi.practice_site.forms.widgets import FrameForm, WidgetsForm
from madoguchi.practice_site.ledger import Procedure
from madoguchi.practice_site.middleware import FRAME_PATH
from madoguchi.practice_site.texts.terms import ARTICLES

_SPA_VIEWS = ("one", "two")


async def show_widgets(request: web.Request) -> web.Response:
    """Show every widget; ``/widgets/two`` is the second view of the single-page part."""
    visit = request[VISIT]
    receipt = visit.receipts.get(Procedure.WIDGETS)
    visit.begin(Procedure.WIDGETS)
    view = request.match_info.get("view", "one")
    if view not in _SPA_VIEWS:
        raise web.HTTPNotFound
    return render(
        request, "widgets.html", receipt=receipt, view=view, articles=ARTICLES, framed=FRAME_PATH
    )


async def accept_widgets(request: web.Request) -> web.Response:
    """Record whatever the widgets sent."""
    return await _record(request, WidgetsForm, Procedure.WIDGETS, "/widgets")


async def show_frame(request: web.Request) -> web.Response:
    """Show the fields inside a frame, and which of the two origins it is."""
    visit = request[VISIT]
    receipt = visit.receipts.get(Procedure.FRAME)
    visit.begin(Procedure.FRAME)
    cross = f"{request.scheme}://{request.host}" == request.app[SITE].origins.frame
    return render(request, "frame.html", receipt=receipt, cross=cross)


async def accept_frame(request: web.Request) -> web.Response:
    """Record whatever a frame sent."""
    return await _record(request, FrameForm, Procedure.FRAME, FRAME_PATH)


async def _record(
    request: web.Request, model: type[Form], procedure: Procedure, back: str
) -> web.Response:
    form = parse(model, await posted(request))
    if isinstance(form, Refusal):
        raise web.HTTPRequestEntityTooLarge(max_size=200, actual_size=201)
    request.app[SITE].submit(request[VISIT], procedure, form.model_dump(mode="json"))
    raise web.HTTPSeeOther(back)


def routes() -> list[web.RouteDef]:
    """Return the routes of the widgets."""
    return [
        web.get("/widgets", show_widgets),
        web.post("/widgets", accept_widgets),
        web.get(FRAME_PATH, show_frame),
        web.post(FRAME_PATH, accept_frame),
        web.get("/widgets/{view}", show_widgets),
    ]
