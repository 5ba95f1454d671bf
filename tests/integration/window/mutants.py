"""Parts of the sensor that tests take out, to see whether something else replaces them."""

from kiosk_client.window.sensor import sensor_script

Change = tuple[str, str]

NO_CONCEAL: Change = ("function conceal(element, isHidden) {", "function conceal() { return;")
BELIEVED: Change = (
    "function isConcealed(element) {",
    "function isConcealed() { return true;",
)
NO_GEOMETRY: Change = (
    "return { boxes, stray, isStill };",
    "return { boxes: [], stray, isStill: true };",
)
NO_PAST: Change = ("list.findLastIndex((one) => one.at <= since)", "list.length - 1")
NO_STRAYS: Change = ("observer.observe(element);", "")
NO_VIEW: Change = ("view: [scale, offsetLeft, offsetTop,", "view: [1, 0, 0,")
REVEALED_AT_ONCE: Change = (
    "const isShown = (element) => isRevealed && wish",
    "const isShown = (element) => wish",
)
DEAF: Change = (
    "for (const [length, print, round, isChoice] of news.values) {",
    "for (const [] of []) {",
)
"""A document does not listen to what others know."""
UNTOLD: Change = ("if (echoes.version() !== before) tell();", "")
"""What is typed is told with the next picture only."""
ANY_AGE: Change = ("roundOf(since) >=", "Infinity >=")
"""Whatever others show is taken to be new."""
NO_CHOICES: Change = ("function learnChosen(list) {", "function learnChosen() { return;")
NO_COPIES: Change = (
    "for (const element of copies.found(drawn, isWithinUnit)) {",
    "for (const element of []) {",
)
BARE_BODY: Change = (
    "'script, style, head, head *, html'",
    "'script, style, head, head *, html, body'",
)
STALE: tuple[Change, ...] = (
    ("if (globalThis.madoguchiDocument === document) return;", "return;"),
    ("if (document !== here) throw new Error('another document is", "if (false) throw ('"),
)
"""What watched the document before in a window goes on watching that."""
FORGETFUL = "for (const element of living()) { if (!policy.isProtected(element)) {"
NOT_STICKY: tuple[Change, ...] = (
    ("kept.set(element, name);", ""),
    ("isUnit.has(element)", "false"),
    ("return { guardianOf, has,", "return { clear: () => units.clear(), guardianOf, has,"),
    ("here.forEach(noteOnTop);", f"{FORGETFUL} concealer.reveal(element); units.clear(); }} }}"),
)


def mutated(*changes: Change) -> str:
    """Return the sensor with parts of it taken out; each must be there."""
    script = sensor_script()
    for old, new in changes:
        assert old in script, old
        script = script.replace(old, new)
    return script
