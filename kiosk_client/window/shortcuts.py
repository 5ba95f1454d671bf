"""Who keeps the browser's own shortcuts away on this platform."""

from contextlib import AbstractContextManager, nullcontext

from kiosk_client.window.display import Display


def shortcuts_refused(display: Display | None) -> AbstractContextManager[None]:
    """Return what keeps them from our browsers for as long as its block: the X server, if any.

    Args:
        display: the X display with the browsers; None on a platform without X11, where a managed
            policy must do (docs/kiosk.md).
    """
    if display is None:
        return nullcontext()
    # Here, because other platforms have no libxcb.
    from kiosk_client.window import x11_shortcut_guard  # noqa: PLC0415

    return x11_shortcut_guard.shortcuts_refused(display)
