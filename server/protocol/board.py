"""The whiteboard for writing to each other (筆談, S-08), panel ⇄ console.

Text messages on the data channel `board` of link `call`, browser to browser: neither the agent
nor the server sees a stroke, and nothing of it is ever stored. Positions are fractions of the
board's width (x) and height (y); the board is 4 : 3 on both screens.

Opening, wiping and closing begin a new *round*. The higher round wins on both sides, and of two
equal ones the closed board, so that messages which cross leave the same board on both.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Message, Part, Party, Sequence

MAX_BOARD_BYTES = 16_384
MAX_BOARD_ITEMS = 1_000
MAX_BOARD_POINTS = 500

Round = Sequence
"""Number of a round; 0 = the board was never opened."""

BoardItemId = Annotated[str, StringConstraints(pattern=r"^[co][0-9]{1,9}$")]
"""`c…` drawn by the citizen, `o…` by the operator."""

Fraction = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


BoardColor = Literal["black", "blue", "red"]
"""A pen; what is drawn and what is typed has the colour of the pen that was chosen for it."""

BoardPoint = Annotated[tuple[Fraction, ...], Field(min_length=2, max_length=2)]
"""(x, y). Written as a list of two alike: the browser's validators know no `prefixItems`."""


class BoardStroke(Part):
    """A line; `width` as a fraction of the board's width."""

    kind: Literal["stroke"] = "stroke"
    id: BoardItemId
    color: BoardColor
    width: Annotated[float, Field(gt=0, le=0.1)]
    points: Annotated[tuple[BoardPoint, ...], Field(min_length=1, max_length=MAX_BOARD_POINTS)]


class BoardText(Part):
    """Typed words at a place."""

    kind: Literal["text"] = "text"
    id: BoardItemId
    color: BoardColor
    x: Fraction
    y: Fraction
    text: Annotated[str, StringConstraints(min_length=1, max_length=200)]


BoardItem = Annotated[BoardStroke | BoardText, Field(discriminator="kind")]


class BoardPut(Message):
    """Add an item of this round, or replace the one with its id (a stroke that grows)."""

    type: Literal["board.put"] = "board.put"
    round: Round
    item: BoardItem


class BoardRemove(Message):
    """Take away an item of one's own."""

    type: Literal["board.remove"] = "board.remove"
    id: BoardItemId


class BoardWipe(Message):
    """Empty the board for both: `round` is the new one."""

    type: Literal["board.wipe"] = "board.wipe"
    round: Round
    by: Party


class BoardView(Message):
    """Show the board to both, or put it away (which wipes it); said anew on each channel."""

    type: Literal["board.view"] = "board.view"
    round: Round
    open: bool
    by: Party


BoardMessage = Annotated[
    BoardPut | BoardRemove | BoardWipe | BoardView, Field(discriminator="type")
]
