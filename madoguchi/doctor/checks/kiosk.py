"""What a kiosk needs of its machine: a browser, a display."""

import shutil
import socket
from pathlib import Path
from typing import Final

from kiosk_client.window.chromium import find_chromium
from madoguchi.doctor.check import Check, Outcome, Surroundings, Words
from server.protocol.errors import StartupError

WAIT_S: Final = 2.0
SOCKETS: Final = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers listen (X(7))


def _browser(surroundings: Surroundings) -> Outcome:
    try:
        found = find_chromium(surroundings.kiosk.chromium, surroundings.desktop.path)
    except StartupError as error:
        return Outcome(
            "fail",
            Words(ja=error.message_ja, en=error.message_en),
            command="sudo apt-get install chromium",
        )
    return Outcome("ok", Words(ja=f"{found}", en=f"{found}"))


def _display(surroundings: Surroundings) -> Outcome:
    name = surroundings.desktop.display
    if name and _answers(name):
        return Outcome("ok", Words(ja=f"画面 {name}", en=f"Display {name}"))
    if name:
        # An agent would go on with a virtual one, and the citizen before a dark screen.
        return Outcome(
            "fail",
            Words(ja=f"画面 {name} が応答しません。", en=f"Display {name} does not answer."),
            Words(
                ja="X サーバーが動いているか、DISPLAY が正しいか確かめてください。",
                en="See that the X server runs and that DISPLAY names it.",
            ),
        )
    if shutil.which("Xvfb", path=surroundings.desktop.path) is not None:
        return Outcome(
            "warn",
            Words(
                ja="この端末に画面がありません。仮の画面（Xvfb）で動きます。",
                en="There is no display here; a virtual one (Xvfb) serves.",
            ),
            Words(
                ja="住民が触る端末なら、X の画面（DISPLAY）の中で起動してください。",
                en="Where a citizen is to touch it, start the kiosk within an X session.",
            ),
        )
    return Outcome(
        "fail",
        Words(ja="画面も Xvfb もありません。", en="There is neither a display nor Xvfb."),
        command="sudo apt-get install xvfb",
    )


def _answers(name: str) -> bool:
    """Whether something listens where this display should be."""
    host, _, number = name.rpartition(":")
    screen = number.partition(".")[0]
    if not screen.isdigit():
        return False
    try:
        if host in {"", "unix"}:
            with socket.socket(socket.AF_UNIX) as end:
                end.settimeout(WAIT_S)
                end.connect(str(SOCKETS / f"X{screen}"))
        else:
            socket.create_connection((host, 6000 + int(screen)), WAIT_S).close()
    except OSError:
        return False
    return True


CHECKS: Final = (
    Check("chromium", "kiosk", Words(ja="Chromium", en="Chromium"), _browser),
    Check("display", "kiosk", Words(ja="画面", en="Display"), _display),
)
