"""Sign-in (ログイン) with password and one-time code, and the page behind it (マイページ)."""

import hmac
from typing import Final

from aiohttp import web

from madoguchi.practice_site.context import NOTHING_REFUSED, SITE, VISIT, posted, render
from madoguchi.practice_site.forms.parsing import Refusal, parse
from madoguchi.practice_site.forms.procedures import OneTimeCodeForm, SignInForm, WithdrawForm
from madoguchi.practice_site.ledger import Procedure
from madoguchi.practice_site.problems import Problem
from madoguchi.practice_site.visit import AwaitingCode, Mail, SignedIn, SignedOut, Visit

# The one account of the practice site, printed on its sign-in page.
PRACTICE_USER: Final = "renshu-taro"
PRACTICE_PASSWORD: Final = "Renshu-2026"  # noqa: S105 -- printed on the sign-in page
PRACTICE_EMAIL: Final = "renshu-taro@example.jp"
MAX_FAILURES: Final = 5


def _matches(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode(), expected.encode())


def _ask(request: web.Request, refusal: Refusal = NOTHING_REFUSED) -> web.Response:
    return render(
        request,
        "login.html",
        refusal=refusal,
        practice_user=PRACTICE_USER,
        practice_password=PRACTICE_PASSWORD,
    )


async def show_sign_in(request: web.Request) -> web.Response:
    """Ask for user id and password."""
    if isinstance(request[VISIT].sign_in, SignedIn):
        raise web.HTTPSeeOther("/mypage")
    return _ask(request)


async def accept_sign_in(request: web.Request) -> web.Response:
    """Check the password; the fifth failure locks this visit's sign-in."""
    visit = request[VISIT]
    sent = await posted(request)
    form = parse(SignInForm, sent)
    if isinstance(form, Refusal):
        return _ask(request, form)
    failures = visit.sign_in.failures if isinstance(visit.sign_in, SignedOut) else 0
    if failures >= MAX_FAILURES:
        problem = Problem.SIGN_IN_LOCKED
    elif _matches(form.user_id, PRACTICE_USER) and _matches(form.password, PRACTICE_PASSWORD):
        code = request.app[SITE].new_code()
        visit.sign_in = AwaitingCode(code)
        visit.post(Mail(PRACTICE_EMAIL, "sign_in", code.digits))
        raise web.HTTPSeeOther("/login/code")
    else:
        visit.sign_in = SignedOut(failures + 1)
        locked = failures + 1 >= MAX_FAILURES
        problem = Problem.SIGN_IN_LOCKED if locked else Problem.SIGN_IN_WRONG
    return _ask(request, Refusal({"user_id": problem}, sent))


async def show_code(request: web.Request) -> web.Response:
    """Ask for the one-time code."""
    if not isinstance(request[VISIT].sign_in, AwaitingCode):
        raise web.HTTPSeeOther("/login")
    return render(request, "login_code.html")


async def accept_code(request: web.Request) -> web.Response:
    """Check the one-time code; a dead code sends the visitor back to the password."""
    visit = request[VISIT]
    if not isinstance(visit.sign_in, AwaitingCode):
        raise web.HTTPSeeOther("/login")
    form = parse(OneTimeCodeForm, await posted(request))
    if isinstance(form, Refusal):
        return render(request, "login_code.html", refusal=form)
    code, problem = visit.sign_in.code.attempt(form.one_time_code, request.app[SITE].clock())
    if problem is None:
        visit.sign_in = SignedIn()
        raise web.HTTPSeeOther("/mypage")
    if problem is Problem.CODE_WRONG:
        visit.sign_in = AwaitingCode(code)
        return render(request, "login_code.html", refusal=Refusal({"one_time_code": problem}))
    visit.sign_in = SignedOut()
    return _ask(request, Refusal({"user_id": problem}))


def _signed_in(request: web.Request) -> Visit:
    visit = request[VISIT]
    if not isinstance(visit.sign_in, SignedIn):
        raise web.HTTPSeeOther("/login")
    return visit


async def show_my_page(request: web.Request) -> web.Response:
    """Show the visit's receipts and notices: two views, switched without loading a page."""
    visit = _signed_in(request)
    view = "notices" if request.path.endswith("/notices") else "status"
    return render(request, "mypage.html", receipts=visit.receipts, view=view)


async def accept_withdrawal(request: web.Request) -> web.Response:
    """Withdraw the application, if the dialog's password is right."""
    visit = _signed_in(request)
    form = parse(WithdrawForm, await posted(request))
    receipt = visit.receipts.get(Procedure.APPLY)
    if receipt is None:
        raise web.HTTPSeeOther("/mypage")
    if isinstance(form, Refusal):
        refusal = form
    elif _matches(form.password, PRACTICE_PASSWORD):
        request.app[SITE].submit(visit, Procedure.WITHDRAW, {"receipt": receipt})
        raise web.HTTPSeeOther("/mypage")
    else:
        refusal = Refusal({"password": Problem.PASSWORD_WRONG})
    return render(request, "mypage.html", refusal=refusal, receipts=visit.receipts, view="status")


async def sign_out(request: web.Request) -> web.Response:
    """Sign out."""
    request[VISIT].sign_in = SignedOut()
    raise web.HTTPSeeOther("/login")


def routes() -> list[web.RouteDef]:
    """Return the routes of sign-in and the page behind it."""
    return [
        web.get("/login", show_sign_in),
        web.post("/login", accept_sign_in),
        web.get("/login/code", show_code),
        web.post("/login/code", accept_code),
        web.get("/mypage", show_my_page),
        web.get("/mypage/notices", show_my_page),
        web.post("/mypage", accept_withdrawal),
        web.post("/logout", sign_out),
    ]
