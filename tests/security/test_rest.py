"""The REST interface under attack (T12 … T16)."""

import asyncio
import stat
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import hdrs

from server.admin import make_kiosk_code
from server.auth.lockout import FIRST_DELAY_S, FREE_FAILURES
from server.auth.throttle import BURST, PER_SECOND
from server.settings import ServerSettings
from server.web.answers import MAX_BODY_BYTES

WRITES = {"POST", "PUT", "PATCH", "DELETE"}
PASSWORD = "a long enough password"


def writes(target: Any) -> list[tuple[str, str]]:
    """Every state-changing route, from the router itself."""
    return [
        (route.method, _filled(route.resource.canonical))
        for route in target.app.router.routes()
        if route.method in WRITES and route.resource is not None
    ]


def _filled(path: str) -> str:
    return (
        path.replace("{phrase_id}", "closing.thanks")
        .replace("{kiosk}", "kiosk-0001")
        .replace("{alarm}", "1")
        .replace("{repair}", "repair-0001")
        .replace("{plan}", "plan-0001")
        .replace("{rollout}", "rollout-0001")
    )


async def test_every_write_needs_our_origin(target: Any) -> None:
    """No state-changing route answers a page of another site, whatever is added later (T16)."""
    routes = writes(target)
    assert len(routes) >= 4
    cookie = await target.operator()
    for method, path in routes:
        foreign = await target.call(method, path, {}, cookie=cookie, Origin="https://evil.example")
        crossing = await target.call(method, path, {}, cookie=cookie, Sec_Fetch_Site="cross-site")
        assert (foreign.status, crossing.status) == (403, 403), path
        if path not in {"/api/kiosks/enrol", "/api/kiosks/key"}:
            missing = await target.call(method, path, {}, cookie=cookie, Origin="")
            assert missing.status == 403, path


async def test_bodies_are_json_only(target: Any) -> None:
    """A form of another site cannot be a request: the content type is checked."""
    supervisor, technician = await target.operator("supervisor"), await target.operator("it")
    for method, path in writes(target):
        if method == hdrs.METH_DELETE:
            continue
        cookie = technician if path.startswith("/api/fleet") else supervisor
        async with target.http.request(
            method,
            target.address + path,
            data='{"login": "a", "password": "b"}',
            headers={
                "Origin": target.address,
                "Content-Type": "text/plain",
                "Cookie": f"madoguchi_session={cookie}",
            },
        ) as answer:
            assert answer.status == 415, path


async def test_cookie_flags(target: Any) -> None:
    """The cookie is out of reach of scripts, of other sites and of plain HTTP (T14)."""
    await target.operator()
    answer = await target.call("POST", "/api/session", {"login": "operator1", "password": PASSWORD})
    cookie = answer.cookies["madoguchi_session"]
    assert cookie["secure"] is True
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/"
    assert cookie["domain"] == ""
    assert len(cookie.value) >= 43


async def test_session_fixation(target: Any) -> None:
    """Signing in never takes over the cookie that came with the request."""
    await target.operator()
    fixed = "attackers-chosen-token-attackers-chosen-token"
    answer = await target.call(
        "POST", "/api/session", {"login": "operator1", "password": PASSWORD}, cookie=fixed
    )
    assert answer.cookies["madoguchi_session"].value != fixed
    assert (await target.call("GET", "/api/session", cookie=fixed)).status == 401


async def test_password_change_ends_other_sign_ins(target: Any) -> None:
    """After a new password only the browser that set it is signed in."""
    stolen = await target.operator()
    _, own = await target.sign_in("operator1", PASSWORD)
    body = {"current": PASSWORD, "new": "another long password"}
    answer = await target.call("POST", "/api/session/password", body, cookie=own)
    assert answer.status == 200
    for old in (stolen, own):
        assert (await target.call("GET", "/api/session", cookie=old)).status == 401
    fresh = answer.cookies["madoguchi_session"].value
    assert (await target.call("GET", "/api/session", cookie=fresh)).status == 200


@pytest.mark.parametrize(
    ("current", "new", "status"),
    [
        (PASSWORD, "too short", 400),
        (PASSWORD, PASSWORD, 400),
        ("wrong password", "another long password", 401),
    ],
)
async def test_bad_new_passwords(target: Any, current: str, new: str, status: int) -> None:
    """A short, an unchanged or an unauthorised new password is refused."""
    cookie = await target.operator()
    body = {"current": current, "new": new}
    answer = await target.call("POST", "/api/session/password", body, cookie=cookie)
    assert answer.status == status
    assert (await target.sign_in("operator1", PASSWORD))[0] == 200


async def test_lockout(target: Any) -> None:
    """After five failures even the right password waits, and longer after each further one."""
    await target.operator()
    for _ in range(FREE_FAILURES):
        assert (await target.sign_in("operator1", "wrong"))[0] == 401
    locked = await target.call("POST", "/api/session", {"login": "operator1", "password": PASSWORD})
    assert locked.status == 429
    assert float(locked.headers["Retry-After"]) >= FIRST_DELAY_S
    target.clock.advance(FIRST_DELAY_S + 1)
    assert (await target.sign_in("operator1", "wrong"))[0] == 401
    target.clock.advance(FIRST_DELAY_S + 1)
    assert (await target.sign_in("operator1", PASSWORD))[0] == 429
    target.clock.advance(FIRST_DELAY_S)
    assert (await target.sign_in("operator1", PASSWORD))[0] == 200


async def test_strangers_do_not_starve_an_operator(target: Any) -> None:
    """Of a flood of invented logins most is refused unworked; an operator elsewhere gets in."""
    await target.operator()
    target.clock.advance(BURST / PER_SECOND)
    guess = {"password": "wrong"}
    flood = [
        asyncio.create_task(target.call("POST", "/api/session", {"login": f"x{n}", **guess}))
        for n in range(150)
    ]
    elsewhere = aiohttp.TCPConnector(local_addr=("127.0.0.2", 0))
    async with aiohttp.ClientSession(connector=elsewhere) as http:
        answer = await http.post(
            target.address + "/api/session",
            json={"login": "operator1", "password": PASSWORD},
            headers={"Origin": target.address},
        )
        assert answer.status == 200
    answers = await asyncio.gather(*flood)
    assert sum(answer.status == 401 for answer in answers) <= BURST
    for answer in answers:
        if answer.status != 401:
            assert (answer.status, (await answer.json())["code"]) == (429, "rate_limited")
            assert int(answer.headers["Retry-After"]) >= 1
    assert 'madoguchi_sign_ins_total{outcome="throttled"}' in await target.metrics()


async def test_unknown_and_known_logins_answer_alike(target: Any) -> None:
    """A wrong password and an unknown login get the same answer, lock included."""
    await target.operator()
    answers = {"operator1": [], "nobody": []}
    for _ in range(FREE_FAILURES + 1):
        for login, seen in answers.items():
            answer = await target.call(
                "POST", "/api/session", {"login": login, "password": "wrong"}
            )
            seen.append((answer.status, await answer.text()))
    assert answers["operator1"] == answers["nobody"]


async def test_code_serves_once(target: Any, settings: ServerSettings) -> None:
    """An enrolment code enrols one kiosk; the second try is refused (T12)."""
    code = (await make_kiosk_code(settings, "窓口", clock=target.clock)).code
    statuses = [
        (await target.call("POST", "/api/kiosks/enrol", target.enrolment(code))).status
        for _ in range(2)
    ]
    assert statuses == [201, 403]


async def test_code_expires(target: Any, settings: ServerSettings) -> None:
    """After ten minutes an unused code is worth nothing."""
    code = (await make_kiosk_code(settings, "窓口", clock=target.clock)).code
    target.clock.advance(600)
    answer = await target.call("POST", "/api/kiosks/enrol", target.enrolment(code))
    assert answer.status == 403
    assert (await answer.json())["code"] == "bad_code"


async def test_codes_cannot_be_guessed_quickly(target: Any) -> None:
    """Whoever tries codes is locked out like whoever tries passwords."""
    guess = target.enrolment("AAAA-BBBB-CCCC-DDDD")
    for _ in range(FREE_FAILURES):
        assert (await target.call("POST", "/api/kiosks/enrol", guess)).status == 403
    assert (await target.call("POST", "/api/kiosks/enrol", guess)).status == 429


async def test_large_bodies_are_refused(target: Any) -> None:
    """A body beyond the limit is refused without being parsed."""
    body = {"login": "a", "password": "b" * MAX_BODY_BYTES}
    answer = await target.call("POST", "/api/session", body)
    assert answer.status == 413


@pytest.mark.parametrize(
    "path",
    ["/console/", "/console/assets/app.js", "/api/config", "/api/session", "/api/x", "/healthz"],
)
async def test_headers_everywhere(target: Any, path: str) -> None:
    """Every response, errors too, carries the policy and its companions."""
    answer = await target.call("GET", path)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=(self)" in answer.headers["Permissions-Policy"]
    assert "Server" not in answer.headers
    if path.startswith("/api/"):
        assert answer.headers["Cache-Control"] == "no-store"


async def test_policy_cannot_be_extended_by_the_host(target: Any) -> None:
    """A Host header with spaces or semicolons adds nothing to the policy."""
    answer = await target.call("GET", "/healthz", Host="x; script-src *")
    assert "script-src *" not in answer.headers.get("Content-Security-Policy", "")


@pytest.mark.parametrize(
    "path",
    [
        "/console/../secret.txt",
        "/console/%2e%2e/secret.txt",
        "/console/..%2fsecret.txt",
        "/console/assets/..%2f..%2f..%2fsecret.txt",
        "/console//etc/passwd",
        "/console/%2fetc%2fpasswd",
        "/console/.env",
    ],
)
async def test_only_the_console_is_served(target: Any, path: str) -> None:
    """No path leads out of the built console."""
    answer = await target.call("GET", path)
    text = await answer.text()
    assert "not for browsers" not in text
    assert "root:" not in text


async def test_metrics_are_for_this_machine(target: Any, settings: ServerSettings) -> None:
    """The counters are served to loopback; another address finds nothing there."""
    assert "madoguchi_refusals" in await target.metrics()


def test_database_is_its_owners(target: Any, settings: ServerSettings) -> None:
    """Nobody else on the machine can read the database or its journal."""
    files = list(Path(settings.data_dir).glob("madoguchi.sqlite3*"))
    assert files
    for file in files:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    assert stat.S_IMODE(settings.data_dir.stat().st_mode) == 0o700
