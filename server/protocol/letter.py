"""The letter of application (交付申請書) between panel and agent, over loopback only (Z-11).

Frames go from the panel straight to the letter worker; what goes to the panel is the 申請書ID that
the citizen holds in their own hand, and nothing of it goes to a server.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Message
from server.protocol.photo import PhotoCamera

LetterPhase = Literal["idle", "starting", "looking", "read", "filled", "without", "failed"]
"""`without`: the citizen has no letter, and reads what happens then."""

LetterFault = Literal["individual_number", "other_site", "not_a_letter"]


class PanelLetter(Message):
    """Agent → panel: where the letter step is; said on each change, and to a panel that joins.

    `fault`: why the code that is seen now is not taken; `filled` how many fields were filled in.
    """

    type: Literal["panel.letter"] = "panel.letter"
    phase: LetterPhase
    camera: PhotoCamera | None = None
    application_id: Annotated[str, StringConstraints(pattern=r"^[0-9]{23}$")] | None = None
    fault: LetterFault | None = None
    filled: Annotated[int, Field(ge=0, le=1000)] = 0


class PanelLetterDo(Message):
    """Panel → agent: the citizen's touch; `without`: I have no letter."""

    type: Literal["panel.letter_do"] = "panel.letter_do"
    what: Literal["open", "fill", "without", "close"]
