"""Takes the text out of HTML that was pasted into a line: `<p>300円</p>` says 300円.

Only elements that HTML has count as markup: "a < b and c > d" and 「<重要>」 stay as they are.
"""

import html
import re
from typing import Final

_NAMES: Final = (
    "a abbr article aside b blockquote body br button caption center code dd div dl dt em font"
    " footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input label li link main mark"
    " meta nav ol option p pre s section select small span strong sub sup svg table tbody td"
    " textarea tfoot th thead title tr u ul video"
).replace(" ", "|")
_ATTRIBUTE: Final = (
    r"\s+[A-Za-z-]{1,40}\s?=\s?(?:\"[^\"<>]{0,500}\"|'[^'<>]{0,500}'|[^\s\"'<>]{1,500})"
)
_TAG: Final = re.compile(
    rf"</?(?:{_NAMES})(?:{_ATTRIBUTE}){{0,20}}\s?/?>|<!doctype\s[^<>]{{0,200}}>", re.IGNORECASE
)
_UNSEEN: Final = re.compile(
    r"<(script|style)\b[^<>]{0,500}>(?:(?!</\1).){0,10000}(?:</\1\s?>|$)|<!--.{0,10000}?(?:-->|$)",
    re.IGNORECASE | re.DOTALL,
)


def without_markup(text: str) -> str:
    """Return the text that a browser would show of HTML; any other text as it is."""
    plain, hidden = _UNSEEN.subn(" ", text)
    plain, tags = _TAG.subn(" ", plain)
    return html.unescape(plain) if hidden or tags else text
