"""The display: is it the one that the windows are laid out for, and can it be touched."""

from pathlib import Path
from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.looks.once import in_thread
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Probe, Reading
from kiosk_client.diagnosis.words import both
from kiosk_client.window.display import Display

INPUT_DIRECT: Final = 1 << 1
"""INPUT_PROP_DIRECT of linux/input-event-codes.h: what is touched is what is shown."""


def display_size(display: Display) -> tuple[int, int]:
    """Return width and height of a display, in pixels.

    Raises:
        OSError: its server does not admit us.
    """
    # libxcb is loaded here and not where there is no display.
    from kiosk_client.window.x11_connection import X11Error, connect  # noqa: PLC0415

    try:
        connection = connect(display)
    except X11Error as error:
        raise OSError(None, str(error)) from None
    screen = connection.setup.roots[connection.pref_screen]
    size = int(screen.width_in_pixels), int(screen.height_in_pixels)
    connection.disconnect()
    return size


class DisplaySize(Probe):
    """Whether the display is as large as the settings say: else a window lies outside of it."""

    id = "display-size"
    category = "devices"
    name = both("画面の大きさ", "Size of the display")
    measures = both(
        "X サーバーが言う画素数と設定の差", "pixels of the X server against the settings"
    )
    unit = "px"
    needs = ("display",)
    clerk = both(
        "モニターのケーブルを差し直し、端末を再起動してください。",
        "Plug the monitor's cable in again and restart the kiosk.",
    )
    todo = both(
        "xrandr で解像度を直すか、display_width・display_height を合わせます。",
        "Correct the mode with xrandr, or set display_width and display_height.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Ask the X server."""
        display = place.display
        if display is None:
            return Reading("skip", both("画面がありません。", "There is no display."))
        width, height = await in_thread(lambda: display_size(display))
        wanted = (place.settings.display_width, place.settings.display_height)
        text = f"{width}×{height}"
        if (width, height) == wanted:
            return Reading("ok", both(text), width)
        asked = f"{wanted[0]}×{wanted[1]}"
        return Reading(
            "fail", both(f"{text}（設定は {asked}）", f"{text}, set up for {asked}"), width
        )


class TouchPresent(Probe):
    """Whether the kernel knows a touch screen."""

    id = "touch-screen"
    category = "devices"
    name = both("タッチパネル", "Touch screen")
    measures = both(
        "直接触る入力装置の数（evdev）", "input devices that are touched directly (evdev)"
    )
    clerk = both(
        "モニターの USB ケーブルを差し直してください。", "Plug the monitor's USB cable in again."
    )
    todo = both(
        "libinput list-devices でタッチパネルを確かめます。",
        "Look for the touch screen with libinput list-devices.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Read the kernel's list of input devices."""
        count = sum(map(_is_touched, (place.machine.root / "sys/class/input").glob("event*")))
        evidence = both(f"{count} 台", f"{count} found")
        # A mouse serves in a demonstration, so its lack stops nothing.
        return Reading("ok" if count else "warn", evidence, count)


def _is_touched(device: Path) -> bool:
    try:
        words = (device / "device/properties").read_text(encoding="ascii").split()
        return bool(words) and bool(int(words[-1], 16) & INPUT_DIRECT)
    except (OSError, ValueError):
        return False


PROBES: Final = (DisplaySize(), TouchPresent())
