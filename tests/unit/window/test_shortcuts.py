"""Which keys are plain editing, and which are commands to a browser or a desktop (S-23)."""

import pytest

from kiosk_client.window.x11_shortcuts import ALT, CONTROL, SHIFT, is_plain

LOCKS = 0x02 | 0x10
"""CapsLock and NumLock."""
F5, F11, F12, ESCAPE, LEFT, F4, HENKAN, ZENKAKU = (
    *(0xFFC2, 0xFFC8, 0xFFC9, 0xFF1B, 0xFF51),
    *(0xFFC1, 0xFF23, 0xFF2A),
)


@pytest.mark.parametrize("locks", [0, LOCKS])
@pytest.mark.parametrize(
    ("keysym", "state"),
    [
        *((ord(letter), CONTROL) for letter in "bdefghijklmnopqrstuw123456789"),
        *((ord(letter), CONTROL | SHIFT) for letter in "abcdefghijklmnopqrstuwxy"),
        *((ord(letter), ALT) for letter in "abcdefghijklmnopqrstuvwxyz "),
        *((ord(letter), CONTROL | ALT) for letter in "acvxz"),
        (F4, ALT),
        (F11, 0),
        (F12, 0),
        (F12, CONTROL),
        (ESCAPE, SHIFT),
        (0xFFFF, CONTROL | SHIFT),
        (0, CONTROL),
    ],
)
def test_commands_are_refused(keysym: int, state: int, locks: int) -> None:
    """Whatever the locks say, and whatever is on no list: a key unknown is a command."""
    assert not is_plain(keysym, state | locks)


@pytest.mark.parametrize("locks", [0, LOCKS])
@pytest.mark.parametrize(
    ("keysym", "state"),
    [
        *((ord(letter), CONTROL) for letter in "acvxyz+-0"),
        *((ord(letter), state) for letter in "abcdefghijklmnopqrstuvwxyz" for state in (0, SHIFT)),
        (LEFT, CONTROL | SHIFT),
        (LEFT, ALT),
        (ESCAPE, 0),
        (F5, 0),
        (HENKAN, ALT),
        (ZENKAKU, CONTROL),
        (0xFFE1, CONTROL),
    ],
)
def test_writing_passes(keysym: int, state: int, locks: int) -> None:
    """Text, editing, and the keys of Japanese input methods."""
    assert is_plain(keysym, state | locks)
