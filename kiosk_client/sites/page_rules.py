"""A profile as the page scripts have it: `globalThis.madoguchiSite` in their isolated world."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from kiosk_client.sites.profile import FieldRule, PageRule, SiteProfile, Words

Json = dict[str, Any]
EVERY_PATH: Final = "^"


def page_rules(profile: SiteProfile) -> Json:
    """Return the rules for the scripts.

    Every page names its origin, so that a frame of another site (an advertisement, a payment
    service) never gets the rules of this one: there, and wherever else no page matches, each
    field is the citizen's own. A last page for each origin, without a name, carries the
    profile's default.
    """
    pages = [rule for page in profile.pages for rule in _page(page, profile)]
    rest = [
        {
            "name": None,
            "step": None,
            "path": EVERY_PATH,
            "origin": origin,
            "default": profile.default,
            "fields": [],
            "conceal": list(profile.conceal),
        }
        for origin in profile.origins
    ]
    return {"default": "citizen", "pages": [*pages, *rest]}


def page_rules_script(rules: Mapping[str, Any] | None) -> str:
    """Return the line that goes before the page scripts; None: there is no profile."""
    # JSON is JavaScript since ECMAScript 2019, and ASCII needs no thought about its transport.
    return f"globalThis.madoguchiSite = {json.dumps(rules, ensure_ascii=True)};\n"


def _page(page: PageRule, profile: SiteProfile) -> Iterator[Json]:
    for origin in profile.origins if page.origin is None else (page.origin,):
        yield {
            "name": _words(page.name),
            "step": _step(page.step, profile),
            "path": page.path,
            "origin": origin,
            "default": page.default or profile.default,
            "fields": [_field(rule) for rule in page.fields],
            "conceal": [*page.conceal, *profile.conceal],
        }


def _field(rule: FieldRule) -> Json:
    return {
        "selector": rule.selector,
        "class": rule.klass,
        "label": None if rule.label is None else _words(rule.label),
        "count": rule.count,
        "normalise": rule.normalise,
        "card": rule.card,
        "letter": rule.letter,
    }


def _step(name: str | None, profile: SiteProfile) -> Json | None:
    """Where in the procedure a page is, counted from 1."""
    for number, step in enumerate(profile.steps, start=1):
        if step.id == name:
            return {"number": number, "of": len(profile.steps), **_words(step.name)}
    return None


def _words(words: Words) -> Json:
    return {"ja": words.ja, "en": words.en}
