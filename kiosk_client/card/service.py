"""Whether the PC/SC service of this machine writes PINs into its log (findings R6).

Started with `--apdu` or `--debug`, pcscd logs the commands that go to a card, and a PIN is in one
of them. With such a service no card is read here at all.
"""

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Final

import psutil

SERVICE: Final = "pcscd"
_LONG: Final = frozenset({"--apdu", "--debug"})
_SHORT: Final = frozenset("ad")
_WITH_VALUE: Final = frozenset("c")
"""Short options whose value is the rest of their word, or the next one (pcscd(8))."""


def logs_pins(command: Sequence[str]) -> bool:
    """Whether a command line is that of a pcscd which logs what goes to a card."""
    if not command or PurePath(command[0]).name != SERVICE:
        return False
    return any(
        word in _LONG if word.startswith("--") else _says_so(word)
        for word in command[1:]
        if word.startswith("-")
    )


def _says_so(word: str) -> bool:
    for letter in word[1:]:
        if letter in _SHORT:
            return True
        if letter in _WITH_VALUE:
            return False
    return False


def running_commands() -> Iterable[list[str]]:
    """Yield the command lines of the PC/SC services that run and may be seen."""
    for process in psutil.process_iter(["name", "cmdline"]):
        if process.info["name"] == SERVICE:
            yield process.info["cmdline"] or []
