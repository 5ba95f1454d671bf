"""Which shield keeps the citizen's local input from window A on this platform."""

from kiosk_client.control.ports import Shield
from kiosk_client.window.display import Display
from kiosk_client.window.ignoring_shield import IgnoringShield, ShieldedWindow


def shield_for(window: ShieldedWindow, display: Display | None) -> Shield:
    """Return the shield of this platform: the X server's where there is one.

    Args:
        window: the application window.
        display: the X display that shows it; None on a platform without X11.
    """
    if display is None:
        return IgnoringShield(window)
    # Here, because other platforms have no libxcb.
    from kiosk_client.window.x11_shield import X11Shield  # noqa: PLC0415

    return X11Shield(window, display)
