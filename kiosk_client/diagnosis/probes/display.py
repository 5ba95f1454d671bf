"""The display: is it the one that the windows are laid out for, and can it be touched."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from kiosk_client.diagnosis.looks.once import in_thread
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Probe, Reading, counted, skipped
from kiosk_client.diagnosis.words import Words, both
from kiosk_client.settings import KioskSettings
from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import Display

if TYPE_CHECKING:
    from kiosk_client.diagnosis.looks.x11_windows import Shown

SLIVER: Final = 100
"""Pixels that a window above may cover without being noticed: helpers of one pixel are many."""
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
            return skipped("画面がありません。", "There is no display.")
        width, height = await in_thread(lambda: display_size(display))
        wanted = (place.settings.display_width, place.settings.display_height)
        text = f"{width}×{height}"
        if (width, height) == wanted:
            return Reading("ok", both(text), width)
        asked = f"{wanted[0]}×{wanted[1]}"
        return Reading(
            "fail", both(f"{text}（設定は {asked}）", f"{text}, set up for {asked}"), width
        )


class WindowsPlaced(Probe):
    """Whether the two windows lie where they should, and nothing above them."""

    id = "window-place"
    category = "devices"
    name = both("二つの画面の位置", "Place of the two windows")
    measures = both(
        "X サーバーが言う窓の位置と設定の差、上に重なる窓",
        "the X server's places of the windows against the settings, and what lies above them",
    )
    unit = "px"
    # A browser that has just died has no window.
    needs = ("display", "display-size", "chromium-crashes")
    clerk = both("端末を再起動してください。", "Restart the kiosk.")
    todo = both(
        "窓を動かす設定や、上に出る通知・更新の窓を止め、端末プログラムを起動し直します。",
        "Stop what moves windows or shows notes above them, then restart the agent.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Ask the X server for all windows and where they lie."""
        display = place.display
        if display is None or not place.agent_runs:
            return skipped("端末プログラムの画面がありません。", "The agent has no display here.")
        # libxcb is loaded here and not where there is no display.
        from kiosk_client.diagnosis.looks.x11_windows import shown_windows  # noqa: PLC0415

        shown = await in_thread(lambda: shown_windows(display))
        for words, wanted in _wanted(place.settings):
            amiss = misplaced(shown, wanted)
            if amiss is not None:
                return Reading("fail", both(f"{words.ja}: {amiss.ja}", f"{words.en}: {amiss.en}"))
        return Reading("ok", both("設定のとおりです。", "As set up."))


def misplaced(shown: "tuple[Shown, ...]", wanted: Placement) -> Words | None:
    """Say what is wrong with the window that should lie at a place; None: nothing is.

    Args:
        shown: all windows, lowest first.
        wanted: where it should lie.
    """
    at = next((n for n, one in enumerate(shown) if one.is_browser and one.place == wanted), None)
    if at is None:
        return both("設定の位置にありません。", "it is not where it should be.")
    above = next((one for one in shown[at + 1 :] if _common(one.place, wanted) > SLIVER), None)
    if above is None:
        return None
    box = f"{above.place.width}×{above.place.height}"
    return both(f"上に別の窓（{box}）があります。", f"another window ({box}) lies above it.")


def _wanted(settings: KioskSettings) -> Iterator[tuple[Words, Placement]]:
    left = settings.display_width - settings.panel_width
    application = Placement(0, 0, left, settings.display_height)
    yield both("申請画面", "Application window"), application
    if settings.show_panel:
        panel = Placement(left, 0, settings.panel_width, settings.display_height)
        yield both("案内画面", "Panel"), panel


def _common(one: Placement, other: Placement) -> int:
    """Return the area that two windows have in common, in pixels."""
    width = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    height = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return max(0, width) * max(0, height)


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
        # A mouse serves in a demonstration, so its lack stops nothing.
        return counted(count, lack="warn")


def _is_touched(device: Path) -> bool:
    try:
        words = (device / "device/properties").read_text(encoding="ascii").split()
        return bool(words) and bool(int(words[-1], 16) & INPUT_DIRECT)
    except (OSError, ValueError):
        return False


PROBES: Final = (DisplaySize(), WindowsPlaced(), TouchPresent())
