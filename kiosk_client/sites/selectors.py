"""CSS selectors of a profile, parsed before any page is asked: a browser throws on a bad one."""

from collections.abc import Iterator
from typing import Final

import cssselect
from cssselect import parser

from kiosk_client.sites.faulty import wrong

# States that come and go with time or with the mouse cannot decide who may see a field.
PSEUDO_CLASSES: Final = frozenset(
    {
        *("root", "empty", "disabled", "enabled", "required", "optional", "checked"),
        *("read-only", "read-write", "first-child", "last-child", "only-child"),
        *("first-of-type", "last-of-type", "only-of-type", "nth-child", "nth-last-child"),
        *("nth-of-type", "nth-last-of-type", "lang", "dir"),
    }
)


def check_selector(selector: str) -> str:
    """Return the selector if `Element.matches` understands it (CSS Selectors Level 4).

    Raises:
        ValueError: it does not parse, or has a pseudo-class or pseudo-element that rules must not.
    """
    if any(character < " " for character in selector):
        raise wrong(
            "セレクターは一行に、タブなしで書きます。",
            "a selector stands on one line, without tabs",
        )
    try:
        parsed = cssselect.parse(selector)
    except cssselect.SelectorError as error:
        raise wrong(
            f"CSS セレクターではありません: {error}", f"not a CSS selector: {error}"
        ) from None
    for one in parsed:
        if one.pseudo_element is not None:
            raise wrong(
                "疑似要素（::…）は使えません。", "pseudo-elements (::…) cannot be used here"
            )
        for node in _nodes(one.parsed_tree):
            _check_node(node)
    return selector


def _check_node(node: object) -> None:
    name = node.ident if isinstance(node, parser.Pseudo) else None
    if isinstance(node, parser.Function):
        name = node.name
    if name is not None and name.lower() not in PSEUDO_CLASSES:
        raise wrong(f":{name} は使えません。", f":{name} cannot be used here")
    if getattr(node, "namespace", None) is not None:
        raise wrong("名前空間（|）は使えません。", "namespaces (|) cannot be used here")


def _nodes(node: object) -> Iterator[object]:
    """Walk the parser's tree, whatever a node calls the parts below it."""
    yield node
    for value in vars(node).values():
        for part in value if isinstance(value, (list, tuple)) else (value,):
            if type(part).__module__ == parser.__name__ and hasattr(part, "__dict__"):
                yield from _nodes(part)
