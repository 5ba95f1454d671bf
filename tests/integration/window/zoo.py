"""A zoo of nasty pages. Each paints what is protected magenta (class `m`), and nothing else so."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Beast:
    """A page, what it does, other pages that it needs, and how many pictures must come of it.

    `frames` 0: the page fights so hard that the shutter may stay closed; nothing may leak even so.
    """

    body: str
    script: str = ""
    pages: Mapping[str, str] = field(default_factory=dict)
    frames: int = 3


PASSWORD = '<input id=z type=password class=m value="9999">'
AWHILE = "await new Promise(r => setTimeout(r, 300));"
FRAMES = "for (let i = 0; i < 20; i++) { $; await new Promise(requestAnimationFrame); }"
STYLED = "x.style.cssText = 'background:#f0f;width:200px;height:40px';"
MAKE = "const x = document.createElement('input'); x.type = 'password';" + STYLED

SAID = 'style="background:#f0f;color:#f0f;font-size:40px"'
ECHO = (
    "<p id=e></p><script>addEventListener('message', (m) => {"
    f"e.innerHTML = '<b {SAID}></b>'; e.firstChild.textContent = 'PIN: ' + m.data; }})</script>"
)
TELLING = (
    "<input id=y type=password><script>onmessage = () => { y.value = '834712';"
    "y.dispatchEvent(new Event('input', {bubbles: true})); parent.postMessage(y.value, '*'); }"
    "</script>"
)
DRAWN = (
    "<svg width=300 height=60><g class=said><text id=t y=50 font-size=60 fill='#f0f'>99</text>"
    "<g id=h><text x=150 y=50 font-size=60 fill='#f0f'>99</text></g></g></svg>"
)


REUSED = "frame whose first, empty document was touched"


def _each_frame(act: str) -> str:
    return FRAMES.replace("$", act)


MOVING = {
    "closed root attached late, moving": Beast(
        "<div id=h style='position:absolute'></div>",
        MAKE
        + "h.attachShadow({mode: 'closed'}).append(x);"
        + _each_frame("h.style.left = i * 9 + 'px'; h.style.top = i * 7 + 'px'"),
    ),
    "animated without end": Beast(
        "<style>@keyframes go{to{transform:translate(300px,200px) rotate(40deg)}}"
        f"#z{{animation:go .8s infinite alternate linear}}</style>{PASSWORD}",
        AWHILE,
    ),
    "moved by script in every frame": Beast(
        f"<div style='position:relative'>{PASSWORD}</div>",
        "z.style.position = 'absolute';" + _each_frame("z.style.left = i * 15 + 'px'"),
    ),
    "turned and scaled": Beast(
        "<div style='transform:rotate(30deg) scale(1.4) skewX(10deg);margin:150px'>"
        f"{PASSWORD}</div>"
    ),
    "sticky head while scrolling": Beast(
        f"<div style='position:sticky;top:0'>{PASSWORD}</div><div style='height:5000px'>長い</div>",
        _each_frame("scrollBy(0, 60)"),
    ),
    "scrolled by": Beast(
        f"<div style='height:900px'>上</div>{PASSWORD}<div style='height:4000px'>下</div>",
        "for (let i = 0; i < 40; i++) { scrollBy(0, i < 20 ? 50 : -50);"
        " await new Promise(requestAnimationFrame); } scrollTo(0, 700);",
    ),
    "in a box that scrolls by itself": Beast(
        "<div id=b style='overflow:auto;height:200px'><div style='height:500px'>上</div>"
        f"{PASSWORD}<div style='height:900px'></div></div>",
        _each_frame("b.scrollTop += 25"),
    ),
    "frames of another site, nested, scaled, scrolled": Beast(
        "<iframe id=f src='OTHER/zoo-middle' width=400 height=250"
        " style='transform:scale(.8) rotate(5deg)'></iframe><div style='height:2000px'></div>",
        AWHILE + _each_frame("scrollBy(0, 8)"),
        {
            "/zoo-middle": "<div style='height:60px'></div><iframe src='BASE/zoo-inner'></iframe>",
            "/zoo-inner": PASSWORD,
        },
    ),
    "an animation over the field": Beast(
        f"{PASSWORD}<style>@keyframes over{{to{{left:200px}}}}#o{{position:absolute;left:0;top:0;"
        "width:60px;height:60px;mix-blend-mode:difference;background:rgb(0 0 9/.3);"
        "animation:over .5s infinite alternate}</style><div id=o></div>",
        AWHILE,
    ),
}

TRICKS = {
    "upper case": Beast("<INPUT TYPE=PASSWORD CLASS=m VALUE=9999>"),
    "eye opened before focus": Beast(PASSWORD, "z.type = 'text';" + AWHILE),
    "eye opened after focus": Beast(
        PASSWORD, "z.focus(); z.type = 'text'; z.blur();" + AWHILE + "z.type = 'password';"
    ),
    "filled by the page itself": Beast(
        "<input autocomplete=one-time-code class=m value=123456>"
        "<input autocomplete='cc-number' class=m value=4111>"
    ),
    "dots cover nothing": Beast(
        "<style>input{-webkit-text-security:none!important}</style>" + PASSWORD, "z.type = 'text'"
    ),
    "edited text of the profile": Beast(
        "<div contenteditable class='citizen m' style='width:200px'>9999</div>"
    ),
    "drawn PIN pad of the profile": Beast(
        "<canvas id=c class=citizen width=200 height=80></canvas>",
        "const g = c.getContext('2d');"
        + _each_frame("g.fillStyle = '#f0f'; g.fillRect(i * 5, 0, 40, 80)"),
    ),
    "text of the profile": Beast("<p>番号 <span class='said m'>9999</span> です</p>"),
    "text of the profile in a block": Beast("<p class='said m'>9999</p>"),
    "select of the profile": Beast(
        "<select class='citizen m'><option>1234<option selected>9999</select>"
        "<select multiple class='citizen m'><option selected>1234</select>"
    ),
    "check boxes of the profile": Beast(
        "<style>input{accent-color:#f0f;width:60px;height:60px}</style>"
        "<input type=checkbox class=citizen checked><input type=radio class=citizen checked>"
    ),
    "buttons that only their labels show": Beast(
        "<style>input{position:absolute;opacity:0}"
        ":checked + label,:checked ~ i{background:#f0f;color:#f0f}</style>"
        "<input type=radio name=s id=f class=citizen><label for=f>女</label>"
        "<input type=radio name=s id=x class=citizen checked><label for=x>男</label>"
        "<p><input type=checkbox class=citizen checked><i>はい</i></p>"
    ),
    "hidden, with its label": Beast(
        "<label class=m for=x>名前</label><input id=x class='hide m' value=9999><p>ほか</p>"
    ),
    "in a modal dialog": Beast(f"<dialog id=d>{PASSWORD}</dialog>", "d.showModal();"),
    "on top of a protected element": Beast(
        "<pin-input><div popover id=p class=m style='width:200px;height:80px'>9</div></pin-input>",
        "p.showPopover();",
    ),
    "on top, from the root of a protected element": Beast(
        "<div id=h class=citizen style='width:90px;height:40px'></div>",
        "const r = h.attachShadow({mode: 'open'}); r.innerHTML = `<div popover style='border:0;"
        "background:#f0f;width:200px;height:80px'>9</div>`; r.firstChild.showPopover();",
    ),
    "on top, from a closed root within a protected element": Beast(
        "<div class=citizen style='width:90px;height:40px'><div id=h></div></div>",
        "const r = h.attachShadow({mode: 'closed'}); r.innerHTML = `<dialog style='border:0;"
        "background:#f0f;width:200px;height:80px'>9</dialog>`; r.firstChild.showModal();",
    ),
    "without a box of its own": Beast(
        "<pin-input style='display:contents'><span class=m style='display:inline-block'>9"
        "</span></pin-input>"
    ),
    "without a box of its own, in a closed root": Beast(
        "<pin-input id=h style='display:contents'></pin-input>",
        "h.attachShadow({mode: 'closed'}).innerHTML = `<span style='display:inline-block;"
        "background:#f0f;width:200px;height:40px'>9</span>`;" + AWHILE,
    ),
    "closed root in an element that came empty": Beast(
        "",
        "const e = document.createElement('div'); document.body.append(e);"
        + AWHILE
        + MAKE
        + "const h = document.createElement('div'); h.attachShadow({mode: 'closed'}).append(x);"
        "e.append(h);" + AWHILE,
    ),
    "closed root in a closed root that came empty": Beast(
        "",
        "const e = document.createElement('div'); document.body.append(e);"
        "const r = e.attachShadow({mode: 'closed'});"
        + AWHILE
        + MAKE
        + "const h = document.createElement('div'); h.attachShadow({mode: 'closed'}).append(x);"
        "const d = document.createElement('div'); r.append(d);" + AWHILE + "d.append(h);" + AWHILE,
    ),
    "value copied into an attribute": Beast(
        "<style>#w::after{content:attr(data-v);background:#f0f;color:#f0f;font-size:40px}</style>"
        "<div id=w><input id=y type=password></div>",
        "y.value = '834712'; w.dataset.v = y.value; dispatchEvent(new Event('x'));",
    ),
    "value said by an element without a box": Beast(
        "<style>#w{display:contents}#w::after{content:attr(data-v);background:#f0f;color:#f0f;"
        "font-size:40px}</style><div id=w></div><input id=y type=password>",
        "y.value = '834712'; w.dataset.v = y.value;",
        frames=0,
    ),
    "value copied into a text": Beast(
        "<p>確認</p><p id=e></p><input id=y type=password>",
        "y.value = '834712';"
        "e.innerHTML = '<b style=\"background:#f0f;color:#f0f;font-size:40px\"></b>';"
        "e.firstChild.textContent = 'PIN: ' + y.value;",
    ),
    "value copied into a list": Beast(
        "<input id=y type=password><div><select id=s class=m><option>選択</select></div>",
        "y.value = '834712'; s.innerHTML = '<option>834712';",
    ),
    "edited value copied into a text": Beast(
        "<div id=y class=citizen contenteditable style='width:200px'>あ</div><p id=e></p>",
        "y.textContent = '834712'; const b = document.createElement('b');"
        "b.style.cssText = 'background:#f0f;color:#f0f;font-size:40px';"
        "b.textContent = 'PIN: ' + y.textContent; e.append(b);",
    ),
    "value copied digit by digit": Beast(
        "<p id=e style='display:flex;width:300px;background:#f0f'>あ</p><input id=y type=password>",
        "y.value = '834712'; e.replaceChildren(...[...y.value].map((digit) => {"
        "const b = document.createElement('div'); b.append(digit); return b; }));",
    ),
    "value copied as it is written": Beast(
        "<p>確認</p><p id=e></p><input id=y class=citizen type=date>",
        f"y.value = '1990-04-01'; e.innerHTML = '<b {SAID}></b>';"
        "e.firstChild.textContent = '1990/04/01';",
    ),
    "value pasted into an open field": Beast(
        "<input id=y type=password><input id=o class=m style='visibility:hidden'>",
        "y.value = '834712'; o.value = y.value; o.style.visibility = '';",
    ),
    "choice copied into a text": Beast(
        "<select id=y class=citizen><option value=''>選択<option>東京都<option>神奈川県</select>"
        "<p id=e></p><select id=s class=m style='visibility:hidden'></select>",
        "y.selectedIndex = 1; y.dispatchEvent(new Event('change'));"
        f"e.innerHTML = '<b {SAID}></b>'; e.firstChild.textContent = '選択: 東京都';"
        "s.innerHTML = '<option>' + y.value; s.style.visibility = '';",
    ),
    "value repeated in a frame of another site": Beast(
        "<input id=y type=password><iframe id=f src='OTHER/zoo-echo'></iframe>",
        "y.value = '８３４-712'; f.contentWindow.postMessage('834712', '*');" + AWHILE,
        {"/zoo-echo": ECHO},
    ),
    "value repeated in the body of a frame": Beast(
        "<input id=y type=password><iframe id=f src='/zoo-blank'></iframe>",
        "y.value = '834712'; const b = f.contentDocument.body;"
        "b.style.cssText = 'background:#f0f;color:#f0f'; b.textContent = y.value;" + AWHILE,
        {"/zoo-blank": "<p>空</p>"},
    ),
    "value of a frame, repeated around it": Beast(
        ECHO + "<iframe id=f src='OTHER/zoo-ask'></iframe>",
        "f.contentWindow.postMessage('go', '*');" + AWHILE,
        {"/zoo-ask": TELLING},
    ),
    "value repeated in a frame that comes later": Beast(
        "<input id=y type=password>",
        "y.value = '834712'; const f = document.createElement('iframe');"
        f"f.srcdoc = `<b {SAID}>${{y.value}}</b>`; document.body.append(f);"
        "const g = document.createElement('iframe'); g.src = '/zoo-late'; document.body.append(g);"
        + AWHILE,
        {"/zoo-late": f"<b {SAID}>PIN: 834712</b>"},
    ),
    REUSED: Beast(
        "",
        "const f = document.createElement('iframe'); f.width = 400; f.height = 200;"
        "f.src = '/zoo-reused'; document.body.append(f); f.contentWindow.touched = 1;"
        "await new Promise((done) => { f.onload = done; });" + AWHILE,
        {"/zoo-reused": PASSWORD + "<p>欄</p>"},
    ),
    "frame filled by an address of script": Beast(
        "",
        "const f = document.createElement('iframe'); f.width = 400; f.height = 200;"
        "document.body.append(f); f.contentWindow.touched = 1; const all = f.contentDocument;"
        "f.src = 'javascript:' + JSON.stringify('<style>.m{background:#f0f;color:#f0f}</style>"
        + PASSWORD.replace('"', "\\x22")
        + "'); while (f.contentDocument === all || !f.contentDocument.querySelector('input'))"
        "await new Promise(requestAnimationFrame);" + AWHILE,
    ),
    "frame filled by script before it has a document of its own": Beast(
        "",
        "const f = document.createElement('iframe'); f.width = 400; f.height = 200;"
        "document.body.append(f); f.contentDocument.body.innerHTML = "
        "'<style>.m{background:#f0f;color:#f0f}</style>"
        + PASSWORD.replace('"', "\\x22")
        + "';"
        + AWHILE,
    ),
    "choice repeated in a frame of another site": Beast(
        "<select id=y class=citizen><option value=''>選択<option>東京都</select>"
        "<iframe id=f src='OTHER/zoo-echo'></iframe>",
        "y.selectedIndex = 1; f.contentWindow.postMessage('東京都', '*');" + AWHILE,
        {"/zoo-echo": ECHO},
    ),
    "part of a drawing used elsewhere": Beast(
        DRAWN + "<svg width=300 height=60><use href='#t' /></svg>"
        "<svg width=300 height=60><use id=u /></svg>",
        "u.setAttributeNS('http://www.w3.org/1999/xlink', 'href', '#h');" + AWHILE,
    ),
    "part of a drawing in a pattern": Beast(
        "<svg width=90 height=60><g class=said><pattern id=k width=1 height=1>"
        "<text y=50 font-size=60 fill='#f0f'>99</text></pattern></g>"
        "<rect width=90 height=60 fill='url(#k)' /></svg>"
    ),
    "part of a drawing as a clip path": Beast(
        "<svg width=90 height=60><g class=said><clipPath id=k><text y=50 font-size=60>99</text>"
        "</clipPath></g><rect width=90 height=60 fill='#f0f' clip-path='url(#k)' /></svg>"
    ),
    "part of a drawing in a filter": Beast(
        DRAWN + "<svg width=300 height=60><filter id=k x=0 y=0 width=1 height=1>"
        "<feImage href='#t' /></filter><rect width=300 height=60 filter='url(#k)' /></svg>"
    ),
    "reflected": Beast(PASSWORD, "z.style.webkitBoxReflect = 'below 9px';" + AWHILE),
    "zoomed by style": Beast(f"<div style='zoom:2.5'>{PASSWORD}</div>"),
    "right to left": Beast(f"<div dir=rtl style='writing-mode:vertical-rl'>{PASSWORD}</div>"),
    "printed": Beast(
        "<style>@media print{*{filter:none!important;opacity:1!important}}</style>" + PASSWORD,
        "window.print = () => 0; dispatchEvent(new Event('beforeprint'));",
    ),
    "inert": Beast(f"<div inert>{PASSWORD}</div>"),
    "made under the pointer": Beast(
        "<div id=h style='height:100px'>ここ</div>",
        "h.addEventListener('x', () => {" + MAKE + "h.replaceChildren(x); });"
        "h.dispatchEvent(new Event('x'));" + AWHILE,
    ),
    "telling placeholder": Beast(
        "<style>::placeholder{color:#f0f!important;-webkit-text-fill-color:#f0f!important;"
        "background:#f0f!important;opacity:1!important}</style>"
        "<input type=password placeholder='9999' style='width:200px;height:40px'>"
    ),
    "selected, to be dragged": Beast(
        "<style>::selection{background:#f0f!important;color:#f0f!important}</style>"
        "<input id=y type=password value=99999999 style='width:200px;font-size:30px'>",
        "y.select(); getSelection().selectAllChildren(document.body);" + AWHILE,
    ),
    "found by the browser": Beast(
        "<div contenteditable class='citizen m' style='width:200px'>9999</div>",
        "window.find('9999');",
    ),
    "list of suggestions": Beast(
        "<label>暗証番号 <input class=m list=l></label><datalist id=l><option>9999</datalist>"
    ),
    "opened in another window": Beast(
        "<p>きれい</p>", "setTimeout(() => open('/zoo-popup'), 50);", {"/zoo-popup": PASSWORD}, 0
    ),
    "rules against it": Beast(
        "<style>*{filter:none!important;opacity:1!important;clip-path:none!important}"
        "@layer a{input{filter:none!important}}</style>" + PASSWORD,
        "const s = new CSSStyleSheet(); s.replaceSync('input{filter:none!important}');"
        "document.adoptedStyleSheets = [s];",
    ),
    "everything reverted": Beast(
        "<style>*{all:revert!important}</style><input type=color class=citizen value='#ff00ff'>"
    ),
    "slow transitions against it": Beast(
        "<style>*{transition:all 5s!important}</style><p>きれい</p>",
        "document.body.insertAdjacentHTML('beforeend', '<input type=password class=m>');" + AWHILE,
    ),
    "animation against it": Beast(
        "<style>@keyframes x{from,to{filter:none;opacity:1;clip-path:none}}"
        f"input{{animation:x 1s infinite!important}}</style>{PASSWORD}",
        "z.animate([{filter: 'none', opacity: 1}], {duration: 1e6});" + AWHILE,
    ),
    "inline style rewritten": Beast(
        PASSWORD,
        _each_frame("z.style.cssText = 'background:#f0f;width:200px;height:40px'"),
    ),
    "inline style rewritten with force": Beast(
        PASSWORD,
        _each_frame("z.style.setProperty('filter', 'none', 'important')"),
    ),
    "background only in its letters": Beast(
        "<style>input{background-clip:text!important;-webkit-text-fill-color:#f0f!important}</style>"
        "<input type=password value=9999 style='font-size:60px;color:#f0f'>"
    ),
    "a host that knows better": Beast(
        "<pin-input id=h class=m></pin-input>",
        "h.attachShadow({mode: 'open'}).innerHTML = '<style>:host{display:block;width:200px;"
        "height:40px;background:#f0f!important;filter:none!important;opacity:1!important}</style>';"
        + AWHILE,
        frames=0,
    ),
    "an observer that takes it away": Beast(
        PASSWORD,
        "new MutationObserver(() => z.removeAttribute('style')).observe(z, {attributes: true});"
        "z.removeAttribute('style');" + AWHILE,
        frames=0,
    ),
    "made anew in every frame": Beast(
        "<div id=h></div>", _each_frame(f"h.innerHTML = '{PASSWORD}'"), frames=0
    ),
    "parts of a drawing": Beast(
        "<svg width=300 height=60><foreignObject width=300 height=60>"
        f"{PASSWORD}</foreignObject></svg><svg width=90 height=60><text class=said y=50"
        " font-size=60 fill='#f0f'>99</text></svg>"
    ),
}

ZOO = {**MOVING, **TRICKS}

FRAME_GONE = Beast(
    ECHO + "<iframe id=f src='OTHER/zoo-ask'></iframe>",
    "const r = new Promise(r => addEventListener('message', r, {once: true}));"
    "f.contentWindow.postMessage('go', '*'); await r; f.remove();" + AWHILE,
    {"/zoo-ask": TELLING},
)
"""The value of a frame that is gone is repeated around it. With its frame a page may lose the
focus, without which X11 is not believed, so this one is shown by the screencast only."""

NASTIEST = (
    "closed root attached late, moving",
    "animated without end",
    "moved by script in every frame",
    "sticky head while scrolling",
    "scrolled by",
    "in a box that scrolls by itself",
    "frames of another site, nested, scaled, scrolled",
    "eye opened after focus",
    "drawn PIN pad of the profile",
    "closed root in a closed root that came empty",
    "in a modal dialog",
    "value copied into an attribute",
    "made under the pointer",
    "selected, to be dragged",
    "opened in another window",
    "inline style rewritten with force",
    "made anew in every frame",
)
"""Shown by both sources of pictures also in the short run."""
