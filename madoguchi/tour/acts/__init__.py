"""The acts of a session, in the order in which they are played."""

from typing import Final

from madoguchi.tour.acts.arrival import ARRIVAL
from madoguchi.tour.acts.call import CALL
from madoguchi.tour.acts.card import CARD
from madoguchi.tour.acts.card_left import CARD_LEFT
from madoguchi.tour.acts.chat import CHAT
from madoguchi.tour.acts.control import CONTROL
from madoguchi.tour.acts.farewell import FAREWELL
from madoguchi.tour.acts.interpretation import INTERPRETATION
from madoguchi.tour.acts.it_round import IT_ROUND
from madoguchi.tour.acts.photo import PHOTO
from madoguchi.tour.acts.receipt import RECEIPT
from madoguchi.tour.acts.trouble import TROUBLE
from madoguchi.tour.acts.window import SUBMISSION, WINDOW
from madoguchi.tour.script import Act

ACTS: Final[tuple[Act, ...]] = (
    ARRIVAL,
    CALL,
    WINDOW,
    PHOTO,
    SUBMISSION,
    CONTROL,
    CHAT,
    INTERPRETATION,
    CARD,
    TROUBLE,
    FAREWELL,
    RECEIPT,
    CARD_LEFT,
    IT_ROUND,
)
