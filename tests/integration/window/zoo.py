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
    "hidden, with its label": Beast(
        "<label class=m for=x>名前</label><input id=x class='hide m' value=9999><p>ほか</p>"
    ),
    "in a modal dialog": Beast(f"<dialog id=d>{PASSWORD}</dialog>", "d.showModal();"),
    "on top of a protected element": Beast(
        "<pin-input><div popover id=p class=m style='width:200px;height:80px'>9</div></pin-input>",
        "p.showPopover();",
    ),
    "without a box of its own": Beast(
        "<pin-input style='display:contents'><span class=m style='display:inline-block'>9"
        "</span></pin-input>"
    ),
    "value copied into an attribute": Beast(
        "<style>#w::after{content:attr(data-v);background:#f0f;color:#f0f;font-size:40px}</style>"
        "<div id=w><input id=y type=password></div>",
        "y.value = '834712'; w.dataset.v = y.value; dispatchEvent(new Event('x'));",
    ),
    "value copied into a text": Beast(
        "<p>確認</p><p id=e></p><input id=y type=password>",
        "y.value = '834712';"
        "e.innerHTML = '<b style=\"background:#f0f;color:#f0f;font-size:40px\"></b>';"
        "e.firstChild.textContent = 'PIN: ' + y.value;",
    ),
    "value pasted into an open field": Beast(
        "<input id=y type=password><input id=o class=m style='visibility:hidden'>",
        "y.value = '834712'; o.value = y.value; o.style.visibility = '';",
    ),
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
