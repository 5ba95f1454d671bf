"""Shortcuts of the browser and of the desktop are no messages at all (T6).

Every combination of modifiers with every key that a browser or a desktop listens to, however a
console might write it, is refused when it is read; what passes is the allow-list.
"""

import itertools
import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from kiosk_client.hands.keys import SHIFT, key_events
from server.protocol.errors import ProtocolError
from server.protocol.input import InputKey, KeyName
from server.protocol.wire import decode_input, encode

ALLOWED: tuple[KeyName, ...] = get_args(KeyName)
MODIFIERS = ("ctrl", "alt", "meta", "shift")
DOM_NAMES = {"ctrl": "Control", "alt": "Alt", "meta": "Meta", "shift": "Shift"}
LETTERS = "abcdefghijklmnopqrstuvwxyz"
NAMED = (
    *(f"F{number}" for number in range(1, 25)),
    *ALLOWED,
    "Insert",
    "PrintScreen",
    "ContextMenu",
    "BrowserBack",
    "BrowserHome",
    "BrowserSearch",
    "LaunchMail",
    "Power",
    "Sleep",
)
KEYS = (*LETTERS, *LETTERS.upper(), *"0123456789+-=,./;'[]\\`", *NAMED)
COMBINATIONS = [
    chosen for size in range(1, 5) for chosen in itertools.combinations(MODIFIERS, size)
]


PLAIN: dict[str, Any] = json.loads(encode(InputKey(lease=1, seq=1, key="Tab")))


def _message(**values: Any) -> str:
    return json.dumps({**PLAIN, **values})


def _spellings(key: str, chosen: tuple[str, ...]) -> Iterator[str]:
    """Write one combination in every manner; Shift alone has a place in the allow-list."""
    names = [DOM_NAMES[one] for one in chosen]
    mask = sum(1 << ("alt", "ctrl", "meta", "shift").index(one) for one in chosen)
    yield _message(key="+".join((*names, key)))
    yield _message(key=key, modifiers=names)
    yield _message(key=key, modifiers=mask)
    yield _message(key=key, **{f"{one}Key": True for one in chosen})
    if chosen != ("shift",):
        yield _message(key=key, **dict.fromkeys(chosen, True))


def _refusal(text: str) -> str | None:
    try:
        decode_input(text)
    except ProtocolError as refusal:
        return refusal.code
    return None


def test_no_combination_is_read() -> None:
    """Thousands of writings of hundreds of shortcuts: each is refused with a code."""
    writings = [text for key in KEYS for chosen in COMBINATIONS for text in _spellings(key, chosen)]
    assert len(writings) > 5_000
    assert {_refusal(text) for text in writings} == {"malformed"}


def test_only_the_allow_list_is_read_by_itself() -> None:
    """Function keys, keys of the desktop and printable ones are no keys here; fourteen are."""
    assert {key for key in KEYS if _refusal(_message(key=key)) is None} == set(ALLOWED)
    assert all(_refusal(_message(key=key, shift=True)) is None for key in ALLOWED)


@pytest.mark.parametrize("key", ALLOWED)
@pytest.mark.parametrize("shift", [False, True])
def test_the_page_gets_no_other_modifier(key: KeyName, *, shift: bool) -> None:
    """What is sent to the browser for an allowed key holds Shift at the most."""
    message = InputKey(lease=1, seq=1, key=key, shift=shift)
    for event in key_events(message.key, shift=message.shift):
        assert event["modifiers"] == (SHIFT if shift else 0)
        assert event.keys() <= {"type", "key", "code", "windowsVirtualKeyCode", "modifiers", "text"}
