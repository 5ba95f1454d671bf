"""Every text exists, in both languages, and is used."""

import re
from pathlib import Path

import madoguchi.practice_site as package
from madoguchi.practice_site.problems import Problem
from madoguchi.practice_site.texts import TEXTS
from madoguchi.practice_site.texts.problems import PROBLEMS

TEMPLATES = Path(package.__file__).parent / "templates"
LITERAL = re.compile(r"""\bt\(\s*["']([\w.]+)["']\s*\)""")
PREFIX = re.compile(r"""\bt\(\s*["']([\w.]+\.(?:\w+_)?)["']\s*~""")
NAMED = re.compile(r"""["']([a-z_]+\.[a-z_]+)["']""")
JAPANESE = re.compile(r"[぀-ヿ一-鿿]")


def sources() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(TEMPLATES.glob("*.html")))


def test_every_key_of_the_templates_has_a_text() -> None:
    """A template names no text which the catalogue lacks."""
    used = set(LITERAL.findall(sources()))
    assert len(used) > 50
    assert used <= TEXTS.keys()


def test_every_text_is_used() -> None:
    """No text outlives the page which showed it."""
    text = sources()
    named = set(NAMED.findall(text))
    prefixes = tuple(PREFIX.findall(text))
    unused = {key for key in TEXTS if key not in named and not key.startswith(prefixes)}
    assert unused == set()


def test_every_problem_is_explained() -> None:
    """Each reason for refusing a field has a sentence."""
    assert set(PROBLEMS) == set(Problem)


def test_english_contains_no_japanese() -> None:
    """The English pages are English, but for an example which must be typed in katakana."""
    mixed = {key for key, text in TEXTS.items() if JAPANESE.search(text.en)}
    assert mixed == {"hint.account_holder"}


def test_no_text_is_empty() -> None:
    """Each text says something in both languages."""
    assert all(text.ja.strip() and text.en.strip() for text in TEXTS.values())
