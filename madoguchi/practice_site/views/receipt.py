"""Last page of the short procedures: the receipt number (受付番号)."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from madoguchi.practice_site.context import VISIT, render
from madoguchi.practice_site.ledger import Procedure


def receipt_page(
    procedure: Procedure, first_page: str
) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Return the view of a procedure's receipt; without one it leads to ``first_page``."""

    async def show_complete(request: web.Request) -> web.Response:
        receipt = request[VISIT].receipts.get(procedure)
        if receipt is None:
            raise web.HTTPSeeOther(first_page)
        return render(request, "complete.html", procedure=procedure.value, receipt=receipt)

    return show_complete
