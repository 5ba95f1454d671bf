"""A look at an idle kiosk from afar (待受画面の確認, Z-20): its first screen alone.

The kiosk refuses from a citizen's first touch until everything of theirs is erased, also if they
come between question and picture. Nobody keeps the picture.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from server.protocol.base import Identifier, Message, Part

MAX_PICTURE_CHARS = 48_000

Picture = Annotated[
    str, StringConstraints(pattern=r"^/9j/[A-Za-z0-9+/]*={0,2}$", max_length=MAX_PICTURE_CHARS)
]
"""A JPEG in base64 (RFC 4648 §4)."""

LookOutcome = Literal["taken", "in_session", "not_here", "failed"]
"""`in_session`: a citizen is there, or has come meanwhile. `not_here`: it shows no panel."""


class LookWish(Part):
    """`POST /api/fleet/kiosks/{kiosk}/looks`: there is nothing to choose."""


class LookAsk(Message):
    """Server → kiosk: what does the panel show while nobody is there?"""

    type: Literal["look.ask"] = "look.ask"
    ask_id: Identifier


class LookTaken(Message):
    """Kiosk → server: a small still picture of the panel's first screen, or why there is none."""

    type: Literal["look.taken"] = "look.taken"
    ask_id: Identifier
    outcome: LookOutcome
    picture: Picture | None = Field(default=None, repr=False)

    @model_validator(mode="after")
    def _is_a_picture_or_a_reason(self) -> Self:
        if (self.outcome == "taken") != (self.picture is not None):
            raise ValueError("a picture, or a reason")
        return self
