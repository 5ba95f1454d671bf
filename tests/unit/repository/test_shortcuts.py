"""The operator's guide names every keyboard shortcut of the console, in both languages."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
CODES = re.compile(r'Key([A-Z])"')
GUIDE = (
    re.compile(r"^`Ctrl` と `Alt` を.*$", re.MULTILINE),
    re.compile(r"^With `Ctrl` and `Alt`.*$", re.MULTILINE),
)


def test_the_guide_has_every_shortcut_and_no_other() -> None:
    """Who works without a mouse learns of all of them."""
    source = (ROOT / "operator_console/src/state/shortcuts.ts").read_text("utf-8")
    table = source.partition("SHORTCUT_CODES")[2].partition("};")[0]
    letters = set(CODES.findall(table))
    assert letters
    guide = (ROOT / "docs/operator.md").read_text("utf-8")
    for language in GUIDE:
        line = language.search(guide)
        assert line is not None
        assert set(re.findall(r"`([A-Z])`", line[0])) == letters
