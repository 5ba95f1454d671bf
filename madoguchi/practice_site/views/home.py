"""Start page, practice letter (交付申請書の見本) and practice mailbox."""

import secrets
from typing import Final
from urllib.parse import quote

import segno
from aiohttp import web
from markupsafe import Markup

from madoguchi.practice_site.context import SITE, VISIT, render
from madoguchi.practice_site.forms.fields import APPLICATION_ID_DIGITS

_GROUPS: Final = range(0, APPLICATION_ID_DIGITS, 4)


async def show_home(request: web.Request) -> web.Response:
    """Show the procedures."""
    return render(request, "home.html")


async def show_letter(request: web.Request) -> web.Response:
    """Show a printable practice letter with a fresh 申請書ID and its QR code."""
    visit = request[VISIT]
    if not visit.letter_id:
        visit.letter_id = "".join(
            secrets.choice("0123456789") for _ in range(APPLICATION_ID_DIGITS)
        )
    number = visit.letter_id
    address = f"{request.app[SITE].origins.site}/apply?id={quote(number)}"
    qr = segno.make_qr(address, error="m").svg_inline(scale=4, border=4, omitsize=True)
    return render(
        request,
        "letter.html",
        application_id=" ".join(number[at : at + 4] for at in _GROUPS),
        address=address,
        # segno's own markup: the address is drawn, not quoted.
        qr=Markup(qr),  # noqa: S704
    )


async def show_mailbox(request: web.Request) -> web.Response:
    """Show the mails that this visit would have received, newest first."""
    return render(request, "mailbox.html", mails=request[VISIT].mails)


def routes() -> list[web.RouteDef]:
    """Return the routes of these pages."""
    return [
        web.get("/", show_home),
        web.get("/letter", show_letter),
        web.get("/mailbox", show_mailbox),
    ]
