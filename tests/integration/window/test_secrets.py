"""No released picture shows what is password-like, however the page says so (Z-07, design §4).

Each page paints its secret magenta. The same page in a window with a blind sensor must leak,
or the test would prove nothing.
"""

import asyncio
from typing import Any

import pytest

pytestmark = pytest.mark.parametrize(
    "capture", ["screencast", "x11"], indirect=True, scope="module"
)

INPUT = '<input type="password" class="m" value="9999">'
MAKE = "const x = document.createElement('input'); x.type = 'password'; x.className = 'm';"


def _later(markup: str) -> tuple[str, str]:
    """Return a clean page into which this is put by script."""
    return "<p>きれい</p>", f"document.body.innerHTML = `{markup}`;"


def _keypad(key: str) -> tuple[str, str]:
    """Return a page with ten such keys, `$` being the digit."""
    return _later("".join(key.replace("$", digit) for digit in "1234567890"))


PAGES = {
    "type password": (INPUT, ""),
    "upper case": ('<INPUT TYPE="PASSWORD" class="m">', ""),
    "eye toggle": (
        '<input id="z" type="password" class="m" value="1234">',
        (
            "for (let i = 0; i < 4; i++) {"
            " z.type = i % 2 ? 'password' : 'text'; await new Promise(r => setTimeout(r, 100)); }"
        ),
    ),
    "late insertion": ("<p>きれい</p>", MAKE + "document.body.append(x);"),
    "came and went": (
        "<p>きれい</p>",
        (
            MAKE + "for (let i = 0; i < 5; i++) { document.body.append(x);"
            "for (let f = 0; f < 2; f++) await new Promise(requestAnimationFrame); x.remove();"
            "await new Promise(r => setTimeout(r, 400)); }"
        ),
    ),
    "open shadow root": (
        "<div id=h></div>",
        (
            f"h.attachShadow({{mode: 'open'}}).innerHTML = '{INPUT.replace('class', 'style')}';"
            "h.shadowRoot.querySelector('input').style.cssText ="
            " 'background:#f0f;width:200px;height:40px';"
        ),
    ),
    "closed shadow root": (
        "<div id=h></div>",
        MAKE + "x.style.cssText = 'background:#f0f;width:200px;height:40px';"
        "h.attachShadow({mode: 'closed'}).append(x);",
    ),
    "closed shadow root deep in an inserted tree": (
        "<p>きれい</p>",
        MAKE + "x.style.cssText = 'background:#f0f;width:200px;height:40px';"
        "const s = document.createElement('section');"
        "s.innerHTML = '<div><p><span></span></p></div>'; document.body.append(s);"
        "s.querySelector('span').attachShadow({mode: 'closed'}).append(x);",
    ),
    "declarative closed shadow root": (
        (
            '<div><template shadowrootmode="closed">'
            '<input type="password" style="background:#f0f;width:200px;height:40px">'
            "</template></div>"
        ),
        "",
    ),
    "same-origin frame": (
        "<p>きれい</p>",
        (
            "const f = document.createElement('iframe'); f.src = '/password-inside';"
            "document.body.append(f); await new Promise(r => f.onload = r);"
        ),
    ),
    "cross-origin frame": (
        "<p>きれい</p>",
        (
            "const f = document.createElement('iframe'); f.src = 'OTHER/password-inside';"
            "document.body.append(f); await new Promise(r => f.onload = r);"
        ),
    ),
    "frame navigated": (
        '<iframe id="f" src="/"></iframe>',
        "f.src = '/password-inside'; await new Promise(r => f.onload = r);",
    ),
    "frame written": (
        '<iframe id="f"></iframe>',
        (
            "f.contentDocument.body.innerHTML ="
            " '<input type=password style=\"background:#f0f;width:200px;height:40px\">';"
        ),
    ),
    "one-time code": (
        "<p>きれい</p>",
        "document.body.innerHTML = '<input autocomplete=one-time-code class=m value=123456>';",
    ),
    "text-security": (
        "<style>.hidden-text { -webkit-text-security: disc; }</style><p>きれい</p>",
        "document.body.innerHTML = '<input class=\"m hidden-text\" value=1234>';",
    ),
    "boxes of one digit": (
        "<p>きれい</p>",
        (
            "document.body.innerHTML = '<div>' +"
            " '<input class=m inputmode=numeric maxlength=1>'.repeat(4) + '</div>';"
        ),
    ),
    "keypad": (
        "<p>きれい</p>",
        (
            "document.body.innerHTML = [...'1234567890'].map(d => `<button class=m>${d}</button>`)"
            ".join('');"
        ),
    ),
    "label says 暗証番号": (
        "<p>きれい</p>",
        "document.body.innerHTML = '<label>暗証番号 <input class=m></label>';",
    ),
    "table says パスワード": (
        "<p>きれい</p>",
        (
            "document.body.innerHTML ="
            " '<table><tr><th>パスワード</th><td><input class=m></td></tr></table>';"
        ),
    ),
    "eye toggle which swaps two elements": (
        "<p>きれい</p>",
        (
            "document.body.innerHTML = '<div><span>確認</span><span id=b>"
            "<input type=password class=m value=9999></span></div>';"
            "await new Promise(r => setTimeout(r, 200));"
            "b.innerHTML = '<input type=text class=m value=9999>';"
        ),
    ),
    "eye toggle by a copy": (
        f"<div>{INPUT}</div>",
        (
            "const o = document.querySelector('input'), n = o.cloneNode(); n.type = 'text';"
            "await new Promise(r => setTimeout(r, 200)); o.replaceWith(n);"
        ),
    ),
    "heading says 暗証番号": _later(
        "<h2>署名用電子証明書の暗証番号</h2><p>英数字6〜16文字</p><input name=sgn class=m>"
    ),
    "second field below the heading": _later(
        "<h2>パスワード</h2><label>もう一度 <input class=m></label>"
    ),
    "loose text says 暗証番号": _later(
        "<div>暗証番号(4桁)</div><div><input inputmode=numeric class=m></div>"
    ),
    "label outside the shadow root": (
        "<label for=h>暗証番号</label><div id=h></div>",
        (
            "h.attachShadow({mode: 'open'}).innerHTML ="
            " '<input style=\"background:#f0f;width:200px;height:40px\">';"
        ),
    ),
    "romanised name": _later("<input name=ansyo_no class=m>"),
    "masking font": _later("<input name=code1 class=m style='font-family:text-security-disc'>"),
    "masked text without a field": _later(
        "<div class=m style='-webkit-text-security:disc'>1234</div>"
    ),
    "masked page in design mode": (
        "<iframe id=f></iframe>",
        (
            "f.contentDocument.designMode = 'on'; f.contentDocument.body.style.cssText ="
            " '-webkit-text-security:disc;background:#f0f';"
        ),
    ),
    "custom element with a telling name": _later(
        "<x-field name=password class=m style='display:block'>9999</x-field>"
    ),
    "custom element with a label": _later(
        "<label for=w>暗証番号</label>"
        "<x-field id=w tabindex=0 class=m style='display:block'>9999</x-field>"
    ),
    "keypad with nested faces": _keypad("<button class=m><span>$</span></button>"),
    "keypad with letters": _keypad("<button class=m><b>$</b><small>ABC</small></button>"),
    "keypad of pictures": _keypad("<button class=m aria-label=$><svg></svg></button>"),
    "keypad of custom elements": _keypad("<x-key class=m style='display:block'>$</x-key>"),
    "modal dialog": (
        "<dialog id=d></dialog>",
        f"d.innerHTML = '{INPUT}'; d.showModal();",
    ),
    "single-page route": (
        "<main id=a>きれい</main>",
        f"history.pushState(0, '', '/route'); a.innerHTML = '{INPUT}';",
    ),
}


async def _play(viewer: Any, site: Any, script: str) -> None:
    """Show the page and let it do its trick."""
    await viewer.go(site.base + "/zoo")
    await viewer.evaluate(f"(async () => {{ {script} return 1 }})()")


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", PAGES)
async def test_a_secret_never_leaves(viewer: Any, blind_viewer: Any, site: Any, name: str) -> None:
    """The page is seen, its secret is not, and a blind window does show it."""
    body, script = PAGES[name]
    site.add("/zoo", body)
    site.add("/password-inside", INPUT)
    script = script.replace("OTHER", site.other)
    await asyncio.gather(*(_play(v, site, script) for v in (viewer, blind_viewer)))
    # The positive control, and at the same time how long the secret stays on the screen.
    await blind_viewer.leaked()
    # The secret is covered and the rest is seen, as long as the page lasts.
    await viewer.watched(3)
    assert viewer.leaks() == 0
