"""Pointing without control (S-08): laser pointer and marks over the application page.

They need the power `point`, no lease. `pointer.*` travel on the `pointer` data channel
(unordered, never sent again); `mark.*` on `input`, because a mark must not get lost.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Message
from server.protocol.fields import Box, Coordinate, FieldId

MAX_POINTER_BYTES = 256
MAX_STROKE_POINTS = 400
MAX_MARKS = 50

MarkId = Annotated[str, StringConstraints(pattern=r"^m[0-9]{1,9}$")]
Point = tuple[Coordinate, Coordinate]


class PointerMove(Message):
    """Console → agent: the pointer is here; it fades when nothing more comes."""

    type: Literal["pointer.move"] = "pointer.move"
    x: Coordinate
    y: Coordinate


class PointerHide(Message):
    """Console → agent: no pointer."""

    type: Literal["pointer.hide"] = "pointer.hide"


class MarkField(Message):
    """Console → agent: a pink frame 「ここに記入」 around a field; it follows the field."""

    type: Literal["mark.field"] = "mark.field"
    mark: MarkId
    field: FieldId


class MarkBox(Message):
    """Console → agent: the same around a place; it follows the element under its centre."""

    type: Literal["mark.box"] = "mark.box"
    mark: MarkId
    box: Box


class MarkStroke(Message):
    """Console → agent: a line drawn by hand; sent again with more points while it grows."""

    type: Literal["mark.stroke"] = "mark.stroke"
    mark: MarkId
    points: Annotated[tuple[Point, ...], Field(min_length=1, max_length=MAX_STROKE_POINTS)]


class MarkClear(Message):
    """Console → agent: remove one mark, or all."""

    type: Literal["mark.clear"] = "mark.clear"
    mark: MarkId | None = None


MarkMessage = MarkField | MarkBox | MarkStroke | MarkClear

PointerMessage = Annotated[PointerMove | PointerHide, Field(discriminator="type")]
