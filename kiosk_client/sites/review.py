"""What a valid profile may still get wrong: rules without effect, and words that are missing."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from kiosk_client.sites.profile import FieldRule, PageRule, SiteProfile, Words
from kiosk_client.sites.reading import ProfileFault, ReadProfile, where
from kiosk_client.sites.secret_words import names_a_secret
from kiosk_client.sites.strict_yaml import Place

_META: Final = re.compile(r"[.*+?()\[\]{}|\\^$]")
_LOOPBACK: Final = re.compile(r"^http://(127\.0\.0\.1|localhost|\[::1\])(:|$)")

Remark = tuple[Place, str, str]
"""Where, and what in Japanese and English."""


def review(read: ReadProfile) -> list[ProfileFault]:
    """Return what the author should look at again, in the order of the file."""
    remarks = [remark for check in _CHECKS for remark in check(read.profile)]
    faults = [
        ProfileFault(read.document.line_of(place), where(place), japanese, english)
        for place, japanese, english in remarks
    ]
    return sorted(faults, key=lambda fault: fault.line or 0)


def _origins(profile: SiteProfile) -> Iterator[Remark]:
    for index, origin in enumerate(profile.origins):
        if origin.startswith("http://") and not _LOOPBACK.match(origin):
            yield (
                ("origins", index),
                "暗号化されていない（http の）サイトです。途中で書き換えられるおそれがあります。",
                "This origin is not encrypted (http); anybody on the way can change its pages.",
            )


def _defaults(profile: SiteProfile) -> Iterator[Remark]:
    if profile.default == "open":
        yield (
            ("default",),
            "知らないページの欄もすべて係員が入力できます。ページごとの default をお勧めします。",
            "Operators may type into pages that nobody has looked at. Give single pages a default.",
        )


def _unreachable_pages(profile: SiteProfile) -> Iterator[Remark]:
    for index, page in enumerate(profile.pages):
        for earlier in profile.pages[:index]:
            if _catches(earlier, page):
                yield (
                    ("pages", index, "path"),
                    f"先に書かれたページ {earlier.id} が必ず一致するため、使われません。",
                    f"Never used: the earlier page {earlier.id} always matches first.",
                )
                break


def _catches(earlier: PageRule, page: PageRule) -> bool:
    """Whether every address of `page` is `earlier`'s; only sure cases count."""
    if earlier.origin not in (None, page.origin):
        return False
    if earlier.path == page.path or earlier.path in ("^", "^/", "^.*", "^/.*"):
        return True
    literal = page.path.removeprefix("^").removesuffix("$")
    return not _META.search(literal) and re.search(earlier.path, literal) is not None


def _unreachable_fields(profile: SiteProfile) -> Iterator[Remark]:
    for place, rule, earlier in _fields(profile):
        seen = {part for other in earlier for part in _alternatives(other.selector)}
        if _alternatives(rule.selector) <= seen:
            yield (
                (*place, "selector"),
                "同じ欄を指す規則が先にあるため、使われません。",
                "Never used: an earlier rule of this page names the same fields.",
            )


def _overruled_classes(profile: SiteProfile) -> Iterator[Remark]:
    for place, rule, _ in _fields(profile):
        label = "" if rule.label is None else f"{rule.label.ja} {rule.label.en or ''}"
        if rule.klass in ("open", "confirm") and names_a_secret(f"{rule.selector} {label}"):
            yield (
                (*place, "class"),
                f"暗証番号などの欄と見なされ、{rule.klass} にならず citizen のままです。",
                f"It looks like a secret: the field stays citizen, it never becomes {rule.klass}.",
            )


def _useless_keys(profile: SiteProfile) -> Iterator[Remark]:
    for place, rule, _ in _fields(profile):
        if rule.count and rule.klass != "citizen":
            yield (
                (*place, "count"),
                "count は citizen の欄にだけ意味があります。",
                "count means something for citizen fields only.",
            )
        if rule.normalise is not None and rule.klass in ("citizen", "hidden"):
            yield (
                (*place, "normalise"),
                "係員はこの欄に入力できないため、normalise は使われません。",
                "Operators never type into this field, so normalise has no effect.",
            )


def _steps(profile: SiteProfile) -> Iterator[Remark]:
    used = {page.step for page in profile.pages}
    for index, step in enumerate(profile.steps):
        if step.id not in used:
            yield (
                ("steps", index),
                f"手順 {step.id} のページがありません。",
                f"No page belongs to the step {step.id}.",
            )


def _translations(profile: SiteProfile) -> Iterator[Remark]:
    named: list[tuple[Place, Words | None]] = [(("name",), profile.name)]
    named += [(("steps", index, "name"), step.name) for index, step in enumerate(profile.steps)]
    named += [(("pages", index, "name"), page.name) for index, page in enumerate(profile.pages)]
    named += [((*place, "label"), rule.label) for place, rule, _ in _fields(profile)]
    for place, words in named:
        if words is not None and words.en is None:
            yield (place, "英語（en）がありません。", "The English words (en) are missing.")


_CHECKS: Final[tuple[Callable[[SiteProfile], Iterator[Remark]], ...]] = (
    _origins,
    _defaults,
    _unreachable_pages,
    _unreachable_fields,
    _overruled_classes,
    _useless_keys,
    _steps,
    _translations,
)


def _fields(profile: SiteProfile) -> Iterator[tuple[Place, FieldRule, tuple[FieldRule, ...]]]:
    """Yield each field's rule, where it stands, and the rules before it on its page."""
    for number, page in enumerate(profile.pages):
        for index, rule in enumerate(page.fields):
            yield ("pages", number, "fields", index), rule, page.fields[:index]


def _alternatives(selector: str) -> set[str]:
    """Split a selector list at its commas; one that has commas elsewhere counts as a whole."""
    if any(mark in selector for mark in "(\"'["):
        return {" ".join(selector.split())}
    return {" ".join(part.split()) for part in selector.split(",")}
