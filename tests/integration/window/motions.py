"""Pages on which a protected field moves without anybody saying so, for the mask's geometry."""

from tests.integration.window.zoo import AWHILE, FRAMES, MAKE, PASSWORD, Beast

BOX = f"<div id=b style='position:absolute;left:8px;top:40px'>{PASSWORD}</div>"
GROWING = "<div id=g style='background:#cde'>上</div>" + PASSWORD
TO_AND_FRO = "[{transform:'none'},{transform:'translate(320px,220px)'}]"
FOR_EVER = "{duration:220,iterations:Infinity,direction:'alternate'}"
SHEET = (
    "const s = new CSSStyleSheet(); s.replaceSync('#b{left:8px}#b{top:40px}');"
    "document.adoptedStyleSheets = [s];"
)
PAUSE = "await new Promise(r => setTimeout(r, $));"


def _each_frame(act: str) -> str:
    return FRAMES.replace("$", act)


def _often(act: str, pause_ms: int = 90) -> str:
    """Do it six times, `i` counting, with pauses between."""
    pause = PAUSE.replace("$", str(pause_ms))
    return f"for (let i = 1; i < 7; i++) {{ {act}; {pause} }}"


MOTIONS = {
    "script in every frame": Beast(
        BOX,
        _each_frame("b.style.left = (i * 67) % 400 + 'px'; b.style.top = (i * 41) % 380 + 'px'"),
    ),
    "a style sheet of script in every frame": Beast(
        BOX.replace("left:8px;top:40px", ""),
        SHEET + _each_frame("s.cssRules[0].style.left = (i * 67) % 400 + 'px'"),
    ),
    "a style sheet, there and back": Beast(
        BOX.replace("left:8px;top:40px", ""),
        SHEET
        + _often(
            "s.cssRules[0].style.left = '380px';"
            "await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame);"
            "s.cssRules[0].style.left = '8px'"
        ),
    ),
    "painted there, at rest here": Beast(
        BOX.replace("left:8px;top:40px", ""),
        SHEET + "const at = (x) => { s.cssRules[0].style.left = x; };"
        "for (let i = 0; i < 25; i++) await new Promise((done) => requestAnimationFrame(() => {"
        " at('380px'); setTimeout(() => { at('8px'); done(); }, 0); }));",
    ),
    "a transition begun by a class": Beast(
        "<style>#b{transition:transform .25s}.away{transform:translate(330px,250px)}</style>"
        + BOX.replace("style=", "style2=").replace("<div", "<div style='margin:40px'"),
        _often("b.classList.toggle('away')", 150),
    ),
    "element.animate": Beast(BOX, f"b.animate({TO_AND_FRO}, {FOR_EVER});" + AWHILE + AWHILE),
    "element.animate, there and back": Beast(
        BOX,
        _often("b.animate([{translate:'330px 200px'},{translate:'330px 200px'}],{duration:40})"),
    ),
    "element.animate in a closed root": Beast(
        "<div id=h></div>",
        "const r = h.attachShadow({mode:'closed'}), d = document.createElement('div');"
        "d.style.width = '200px'; r.append(d);"
        + MAKE
        + f"d.append(x); await new Promise(r => setTimeout(r, 200)); d.animate({TO_AND_FRO},"
        f" {FOR_EVER});" + AWHILE + AWHILE,
    ),
    "element.animate of what is above": Beast(
        GROWING, f"g.animate([{{height:'20px'}},{{height:'400px'}}], {FOR_EVER});" + AWHILE + AWHILE
    ),
    "element.animate of its frame": Beast(
        "<iframe id=f src='OTHER/motion-inner' width=240 height=90></iframe>",
        AWHILE + f"f.animate({TO_AND_FRO}, {FOR_EVER});" + AWHILE + AWHILE,
        {"/motion-inner": PASSWORD},
    ),
    "an animated drawing": Beast(
        "<svg width=620 height=440><g><foreignObject width=220 height=60>"
        f"{PASSWORD}</foreignObject><animateTransform attributeName=transform type=translate"
        " values='0 0;380 320;0 0' dur=.4s repeatCount=indefinite></animateTransform></g></svg>",
        AWHILE + AWHILE,
    ),
    "a marquee": Beast(
        f"<marquee scrollamount=30 behavior=alternate width=600>{PASSWORD}</marquee>",
        AWHILE + AWHILE,
    ),
    "a picture that loads late": Beast(
        f"<img id=g alt=''>{PASSWORD}",
        _often(
            "g.src = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9'"
            " height='${i % 2 * 300 + 9}'/>`"
        ),
    ),
    "a font that loads late": Beast(
        "<style>#g{font-family:Late,sans-serif}</style><p id=g>上の文字</p>" + PASSWORD,
        "const all = [300, 600, 900].map(n => new FontFace('Late',"
        " 'local(\"Noto Sans CJK JP\"), local(\"DejaVu Sans\")', {sizeAdjust: n + '%'}));"
        + _often(
            "const one = all[i % 3]; await one.load().catch(() => 0); document.fonts.add(one);"
            "await new Promise(requestAnimationFrame); document.fonts.delete(one)"
        ),
    ),
    "details that open slowly": Beast(
        "<style>:root{interpolate-size:allow-keywords}details::details-content{height:0;"
        "transition:height .2s,content-visibility .2s allow-discrete;overflow:clip}"
        "details[open]::details-content{height:auto}</style>"
        f"<details id=d><summary>上</summary><div style='height:330px'></div></details>{PASSWORD}",
        _often("d.open = !d.open", 150),
    ),
    "an observer of sizes": Beast(
        GROWING,
        "new ResizeObserver(([e]) => { const h = e.contentRect.height;"
        " g.style.height = (h + 53) % 380 + 'px'; }).observe(g);" + AWHILE + AWHILE,
    ),
    "an animation driven by scrolling": Beast(
        "<style>@keyframes go{to{transform:translate(380px,300px)}}"
        "#b{position:fixed!important;animation:go linear both;animation-timeline:scroll(root)}"
        f"</style>{BOX}<div style='height:3000px'></div>",
        _each_frame("scrollTo(0, (i * 700) % 2500)"),
    ),
    "scrolled there and back": Beast(
        "<div id=c style='overflow:auto;height:420px'><div style='height:40px'></div>"
        f"{PASSWORD}<div style='height:900px'></div></div>",
        "c.scrollTop = 40;"
        + _often("c.scrollTop = 0; await new Promise(requestAnimationFrame); c.scrollTop = 40", 60),
    ),
    "scrolled smoothly": Beast(
        f"<div style='height:300px'></div>{PASSWORD}<div style='height:3000px'></div>",
        _often("scrollTo({top: i % 2 * 290, behavior: 'smooth'})", 200),
    ),
    "a view transition": Beast(
        "<style>#b{view-transition-name:part}::view-transition-group(part){animation-duration:1.5s}"
        f"</style>{BOX}",
        "document.startViewTransition(() => { b.style.left = '380px'; b.style.top = '380px' });"
        + AWHILE * 6,
    ),
    "a text that grows as it is typed": Beast(
        f"<textarea id=g style='field-sizing:content;display:block'></textarea>{PASSWORD}",
        _often("g.value = '行\\n'.repeat(i % 2 * 15)"),
    ),
    "a slot that is filled elsewhere": Beast(
        f"<div id=h><span id=b style='display:inline-block'>{PASSWORD}</span></div>",
        "h.attachShadow({mode:'open'}).innerHTML = '<p><slot name=a></slot></p><p style=\""
        "margin-top:300px\"><slot name=b></slot></p>';" + _often("b.slot = i % 2 ? 'a' : 'b'", 60),
    ),
}
"""By what moves the field. Each goes on long enough to be pictured on the way."""

NASTIEST = (
    "a style sheet of script in every frame",
    "a style sheet, there and back",
    "painted there, at rest here",
    "a transition begun by a class",
    "element.animate in a closed root",
    "element.animate of its frame",
    "scrolled smoothly",
    "a view transition",
)
"""Shown from X11 also in the short run, and the first three by the screencast."""
