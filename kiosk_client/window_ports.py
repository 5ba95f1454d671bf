"""What the control lease drives, put together for one application window."""

import asyncio
from collections.abc import Callable

from kiosk_client.control.keeper import WindowPorts
from kiosk_client.hands.navigation import EVERYWHERE, NavigateAction
from kiosk_client.hands.page_hands import PageHands
from kiosk_client.marks.marker import PageMarker
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.display import Display
from kiosk_client.window.shield import shield_for
from server.protocol.base import Language


def window_ports(
    window: ApplicationWindow,
    display: Display,
    tasks: asyncio.TaskGroup,
    site: SiteProfile | None,
    language: Callable[[], Language],
) -> WindowPorts:
    """Return hands, shield, marks and news of window A.

    Args:
        window: the application window.
        display: the X display that shows it.
        tasks: owner of the work that the page's news cause.
        site: says where the operator may navigate; without one, as far as the window's rules let.
        language: returns the citizen's language.
    """
    hands = PageHands(window, tasks, navigation_of(site), site)
    return WindowPorts(
        hands=hands,
        shield=shield_for(window, display),
        marker=PageMarker(lambda: window.documents, language, hands.find),
        watch_citizen_field=window.watch_citizen_field,
    )


def navigation_of(site: SiteProfile | None) -> frozenset[NavigateAction]:
    """Return the moves that the site profile leaves to the operator."""
    if site is None:
        return EVERYWHERE
    allowed: dict[NavigateAction, bool] = {
        "back": site.navigation.back,
        "reload": site.navigation.reload,
        "home": site.navigation.home,
    }
    return frozenset(action for action, is_allowed in allowed.items() if is_allowed)
