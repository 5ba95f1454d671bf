"""Keys of the allow-list as CDP wants them (T6: there are no others, and no combinations)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk_client.window.cdp import Json
from server.protocol.input import KeyName

SHIFT: Final = 8
"""`modifiers` of Input.dispatchKeyEvent."""


@dataclass(frozen=True, slots=True)
class _Key:
    """DOM names (UI Events `key`, `code`), Windows virtual key code, and the text it types."""

    key: str
    code: str
    virtual: int
    text: str = ""


_KEYS: Final[Mapping[KeyName, _Key]] = {
    "Backspace": _Key("Backspace", "Backspace", 8),
    "Delete": _Key("Delete", "Delete", 46),
    "Tab": _Key("Tab", "Tab", 9),
    "Enter": _Key("Enter", "Enter", 13, "\r"),
    "Escape": _Key("Escape", "Escape", 27),
    "Space": _Key(" ", "Space", 32, " "),
    "ArrowLeft": _Key("ArrowLeft", "ArrowLeft", 37),
    "ArrowUp": _Key("ArrowUp", "ArrowUp", 38),
    "ArrowRight": _Key("ArrowRight", "ArrowRight", 39),
    "ArrowDown": _Key("ArrowDown", "ArrowDown", 40),
    "Home": _Key("Home", "Home", 36),
    "End": _Key("End", "End", 35),
    "PageUp": _Key("PageUp", "PageUp", 33),
    "PageDown": _Key("PageDown", "PageDown", 34),
}


def key_events(name: KeyName, *, shift: bool) -> tuple[Json, Json]:
    """Return the parameters of Input.dispatchKeyEvent which press and release a key."""
    return _events(_KEYS[name], SHIFT if shift else 0)


def digit_events(digit: str) -> tuple[Json, Json]:
    """Return the parameters which press and release a digit's own key."""
    return _events(_Key(digit, f"Digit{digit}", ord(digit), digit))


def _events(key: _Key, modifiers: int = 0) -> tuple[Json, Json]:
    common: Json = {
        "key": key.key,
        "code": key.code,
        "windowsVirtualKeyCode": key.virtual,
        "modifiers": modifiers,
    }
    down = {**common, "type": "keyDown" if key.text else "rawKeyDown"}
    if key.text:
        down["text"] = key.text
    return down, {**common, "type": "keyUp"}
