"""What the session machine learns of the card reader: whether a card is there, and how it came."""

from typing import Final

from kiosk_client.session.events import CardSeen
from server.protocol.card import CardPhase

NO_CARD: Final[frozenset[CardPhase]] = frozenset({"off", "empty"})


class CardEye:
    """Follows the phases of one reader; a new one has not looked yet."""

    def __init__(self) -> None:
        self._blind = True

    def look(self, phase: CardPhase) -> CardSeen:
        """Take the next phase; a card that is there at the first look was not seen to come."""
        present = phase not in NO_CARD
        seen = CardSeen(present, found=present and self._blind)
        self._blind = phase == "off"
        return seen
