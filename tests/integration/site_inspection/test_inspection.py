"""`madoguchi site inspect`: the kiosk's own verdict on each field, and why."""

import json
from collections.abc import AsyncIterator

import cv2
import numpy as np
import pytest
import pytest_asyncio
from aiohttp import web

from kiosk_client.sites.reading import read_profile
from kiosk_client.sites.secret_words import names_a_secret
from madoguchi.site_inspection.inspection import Inspection, PageAwayError, inspect_page
from madoguchi.site_inspection.report import REASONS, as_json, as_lines, with_boxes

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = """<!doctype html><meta charset=utf-8><title>t</title>
<body style="margin:0;height:2000px"><style>
input{position:absolute;box-sizing:border-box;width:200px;height:30px}</style>
<input id=name aria-label="お名前" style="left:100px;top:50px">
<input id=phone aria-label="電話" style="left:100px;top:100px">
<input id=plain aria-label="その他" style="left:100px;top:150px">
<input id=typed type=password aria-label="合図" style="left:100px;top:200px">
<input id=token autocomplete="one-time-code" aria-label="番号" style="left:100px;top:250px">
<input id=worded aria-label="署名用の暗証番号" style="left:100px;top:300px">
<input id=masked aria-label="番号" style="left:100px;top:350px;-webkit-text-security:disc">
<input id=secret_note aria-label="秘" style="left:100px;top:400px">
<input id=gone aria-label="見えない" hidden>
<p id=note style="position:absolute;top:450px">残高 12,345円</p>
<div id=host></div><script>
host.attachShadow({mode: 'closed'}).innerHTML =
  '<input id=closed aria-label="中" style="position:absolute;left:100px;top:500px">';
</script>"""

PROFILE = """
format: 1
id: t
version: 1
name: {ja: 試験, en: Test}
origins: ["ORIGIN"]
pages:
  - id: form
    name: {ja: 用紙, en: Form}
    path: ^/form$
    default: confirm
    conceal: ["#note"]
    fields:
      - {selector: "#name", class: open, normalise: fullwidth, label: {ja: 氏名, en: Name}}
      - {selector: "#secret_note", class: hidden}
      - {selector: "#typed, #worded", class: open}
"""

WANTED = {
    "#name": ("open", "rule"),
    "#phone": ("confirm", "page"),
    "#plain": ("confirm", "page"),
    "#typed": ("citizen", "type"),
    "#token": ("citizen", "autocomplete"),
    "#worded": ("citizen", "words"),
    "#masked": ("citizen", "masked"),
    "#secret_note": ("hidden", "rule"),
    "#gone": ("confirm", "page"),
    "#closed": ("confirm", "page"),
}


FRAMES = """<!doctype html><meta charset=utf-8><body style="margin:0">
<input id=outer aria-label="外"><div style="height:9000px"></div>
<iframe src="/inner?same"></iframe><iframe src="http://localhost:PORT/inner?cross"></iframe>
<iframe src="/inner?lazy" loading=lazy></iframe><iframe srcdoc="<input id=own>"></iframe>
<iframe src="/inner?bare" sandbox></iframe><iframe src="http://127.0.0.1:9/"></iframe>"""

INNER = """<!doctype html><meta charset=utf-8>
<input id=text aria-label="文字"><input id=secret type=password>"""


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def origin() -> AsyncIterator[str]:
    """Serve the page."""

    async def page(_: web.Request) -> web.Response:
        return web.Response(text=PAGE, content_type="text/html")

    async def frames(request: web.Request) -> web.Response:
        body = FRAMES.replace("PORT", str(request.url.port))
        return web.Response(text=body, content_type="text/html")

    async def inner(_: web.Request) -> web.Response:
        return web.Response(text=INNER, content_type="text/html")

    async def too_early(_: web.Request) -> web.Response:
        raise web.HTTPFound("/form")

    application = web.Application()
    application.router.add_get("/form", page)
    application.router.add_get("/frames", frames)
    application.router.add_get("/inner", inner)
    application.router.add_get("/last-step", too_early)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def found(origin: str) -> Inspection:
    """What the kiosk makes of the page, with its profile."""
    profile = read_profile(PROFILE.replace("ORIGIN", origin).encode()).profile
    return await inspect_page(f"{origin}/form", profile, settle_s=0, with_picture=True)


async def test_classes_and_reasons(found: Inspection) -> None:
    """A profile cannot open what is password-like, and an author sees by which sign it is."""
    assert {one.selector: (one.klass, one.reason) for one in found.fields} == WANTED
    assert (found.page, found.concealed) == ("用紙", 1)
    assert {one.reason for one in found.fields} <= REASONS.keys()


async def test_what_people_and_programs_read(found: Inspection) -> None:
    """Labels as operators will read them, and why, in both languages."""
    text = "\n".join(as_lines(found))
    assert "氏名" in text
    assert "プロファイルの規則 / rule of the profile: #name, normalise fullwidth" in text
    assert "署名用の暗証番号" in text
    assert "not shown" in text
    assert json.loads(json.dumps(as_json(found)))["fields"][0]["klass"] == "open"


async def test_the_picture_shows_the_classes(found: Inspection) -> None:
    """Each field has a box of its class's colour around it, exactly where it is."""
    pixels = cv2.imdecode(np.frombuffer(with_boxes(found), np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None
    assert pixels.shape[0] == 2000
    by_selector = {one.selector: one for one in found.fields}
    assert by_selector["#name"].box == (100, 50, 300, 80)
    assert by_selector["#gone"].box is None
    assert tuple(pixels[65, 97]) == (40, 140, 20)  # left of #name
    assert tuple(pixels[215, 97]) == (40, 30, 200)  # left of #typed


async def test_without_a_profile_everything_is_the_citizens(origin: str) -> None:
    """A kiosk whose site nobody has described."""
    found = await inspect_page(f"{origin}/last-step", settle_s=0)
    assert as_lines(found)[0].endswith(f" {origin}/form"), "where the site sent us is not said"
    assert as_json(found)["url"] == f"{origin}/form"
    assert {one.klass for one in found.fields} == {"citizen"}
    assert {one.reason for one in found.fields if one.selector == "#name"} == {"no_profile"}
    assert found.picture is None


async def test_the_fields_of_every_frame(origin: str) -> None:
    """With the frame's origin, classed as the kiosk does; a frame that is away is told."""
    profile = read_profile(PROFILE.replace("ORIGIN", origin).replace("/form$", "/").encode())
    found = await inspect_page(f"{origin}/frames", profile.profile, settle_s=0, with_picture=True)
    other = origin.replace("127.0.0.1", "localhost")
    seen = sorted((one.frame or "", one.selector, one.klass) for one in found.fields)
    own = [(origin, "#text", "confirm"), (origin, "#secret", "citizen")]
    assert seen == sorted(
        [
            ("", "#outer", "confirm"),
            *own,
            *own,  # the lazy one
            (other, "#text", "citizen"),
            (other, "#secret", "citizen"),
            (origin, "#own", "citizen"),
            ("null", "#text", "confirm"),
            ("null", "#secret", "citizen"),
        ]
    )
    assert found.away == 1
    assert f"[frame {other}]" in "\n".join(as_lines(found))
    boxes = [one.box for one in found.fields if one.frame == other]
    assert all(box is not None and box[1] > 9000 for box in boxes), "not where the frame lies"


async def test_a_page_that_is_not_there() -> None:
    """One sentence, not a browser's error page taken for a form."""
    with pytest.raises(PageAwayError):
        await inspect_page("http://127.0.0.1:9/", settle_s=0)


async def test_the_checkers_words_are_secrets_in_the_page_too(found: Inspection) -> None:
    """`site check` warns of nothing that the page would leave open, and of all it can know."""
    by_selector = {one.selector: one for one in found.fields}
    for selector in ("#worded", "#name", "#phone"):
        field = by_selector[selector]
        assert names_a_secret(f"{selector} {field.label}") is (field.klass == "citizen")
