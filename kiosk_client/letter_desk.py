"""The letter of application at this kiosk: the panel's camera, and the page that wants its ID."""

import socket

from kiosk_client.hands.card_fill import fill_from_letter
from kiosk_client.letter.desk import LetterDesk
from kiosk_client.letter.payload import LetterRules
from kiosk_client.letter.worker_process import LetterPlace
from kiosk_client.panel_host.host import PanelHost
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.window.application import ApplicationWindow


def letter_desk(
    camera: socket.socket, window: ApplicationWindow, site: SiteProfile | None, host: PanelHost
) -> LetterDesk | None:
    """Return what reads letters; None: the site's profile says nothing of any.

    Args:
        camera: the socket to which the panel sends its frames.
        window: the application.
        site: its profile.
        host: of the panel.
    """
    if site is None or site.letter is None:
        return None
    said = site.letter
    rules = LetterRules(site.origins, said.path, said.parameter, said.further)
    place = LetterPlace(camera, host.access.origin, rules)
    return LetterDesk(place, lambda read: fill_from_letter(window.documents, read), host.send)
