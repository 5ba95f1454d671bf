"""What the server wants of this kiosk's updates, as it survives a restart."""

from pathlib import Path
from typing import Final

from pydantic import ValidationError

from kiosk_client.update import launcher
from server.protocol.base import Part
from server.protocol.update import UpdateOffer

ERRAND: Final = "errand.json"


class Errand(Part):
    """What the server wants, and whether it has been obeyed as far as the agent can."""

    offer: UpdateOffer
    switched: bool = False


def read_errand(inbox: Path) -> Errand | None:
    """Return what is kept; None: nothing, or nothing that can be read."""
    try:
        return Errand.model_validate(launcher.read(inbox, ERRAND))
    except ValidationError:
        return None


def keep_errand(inbox: Path, errand: Errand) -> None:
    """Keep it.

    Raises:
        OSError: the disk does not take it.
    """
    launcher.write(inbox, ERRAND, errand.model_dump(mode="json"))
