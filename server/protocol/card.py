"""Messages between the kiosk agent and its panel about the citizen's card, over loopback only.

None of them is a message of the server's or a console's wire: nothing that goes there has a place
for a PIN or for what was read of a card. A PIN goes key by key, so that no message holds one.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Message, Part

CardPhase = Literal["off", "empty", "present", "typing", "reading", "read", "filled", "fault"]
CardKindName = Literal["my_number", "licence"]
CardFault = Literal[
    "wrong_pin", "last_try", "pin_blocked", "card_removed", "unknown_card", "unreadable"
]
CardValueName = Literal["name", "address", "birth", "sex"]


class CardValue(Part):
    """What was read of the card, for the citizen's own eyes; `doubtful`: a character is missing."""

    name: CardValueName
    text: Annotated[str, StringConstraints(max_length=1000)]
    doubtful: bool


class PanelCard(Message):
    """Agent → panel: the card reader as the citizen should know it.

    `off`: there is none; `empty`: no card. `tries` are those of the PIN, known before it is
    asked for; `digits` how many of it are typed; `values` what was read, in phases `read` and
    `filled`; `filled` how many fields of the page were filled in.
    """

    type: Literal["panel.card"] = "panel.card"
    phase: CardPhase
    kind: CardKindName | None = None
    tries: Annotated[int, Field(ge=0, le=15)] | None = None
    digits: Annotated[int, Field(ge=0, le=4)] = 0
    fault: CardFault | None = None
    values: Annotated[tuple[CardValue, ...], Field(max_length=4)] = ()
    filled: Annotated[int, Field(ge=0, le=1000)] = 0


class PanelCardKey(Message):
    """Panel → agent: one key of the PIN pad that the kiosk itself draws."""

    type: Literal["panel.card_key"] = "panel.card_key"
    key: Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "erase"]


class PanelCardStep(Message):
    """Panel → agent: the citizen touched: look at the card, enter the PIN, fill in, put away."""

    type: Literal["panel.card_step"] = "panel.card_step"
    step: Literal["open", "enter", "fill", "close"]
