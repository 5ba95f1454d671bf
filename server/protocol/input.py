"""The operator's hands: proxy input on the `input` data channel (代理入力, Z-03, Z-05).

Every message carries the lease and a sequence number that only grows within it. Positions are
pixels of the window's picture. The agent answers each with one `input.result`.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Message, Sequence
from server.protocol.control import (
    ControlAsk,
    ControlGiveBack,
    ControlHandOver,
    ControlHeartbeat,
    ControlState,
    ControlWithdraw,
    Lease,
)
from server.protocol.fields import (
    Coordinate,
    FieldId,
    FieldOptions,
    FieldsState,
    FieldsWanted,
    FieldText,
)
from server.protocol.marks import MarkBox, MarkClear, MarkField, MarkId, MarkStroke

MAX_INPUT_TEXT_BYTES = 262_144
"""Largest message on the `input` channel (a page's list of fields); a console sends far less."""
MAX_CONSOLE_INPUT_BYTES = 16_384

KeyName = Literal[
    "Backspace",
    "Delete",
    "Tab",
    "Enter",
    "Escape",
    "Space",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "Home",
    "End",
    "PageUp",
    "PageDown",
]
"""Allow-list. Printable characters are `input.text`; combinations with Ctrl, Alt or Meta are not
sent at all (T6)."""

InputRefusal = Literal[
    "no_lease",
    "stale_lease",
    "replayed",
    "protected",
    "not_found",
    "moved",
    "not_editable",
    "bad_text",
    "file_refused",
    "navigation_refused",
    "declined",
    "not_allowed",
    "rate_limited",
    "window_away",
    "not_known",
]
"""`protected`: a field of the citizen's own. `moved`: what was there is not there any more.
`not_allowed`: the citizen has not consented to it. `not_known`: it was sent to the page,
and control or the page ended before its answer."""


class _Input(Message):
    lease: Lease
    seq: Sequence


class InputMouse(_Input):
    """One mouse event; a click is `down` and `up`, a drag has `move`s between them."""

    type: Literal["input.mouse"] = "input.mouse"
    action: Literal["move", "down", "up"]
    x: Coordinate
    y: Coordinate
    clicks: Annotated[int, Field(ge=1, le=3)] = 1


class InputTouch(_Input):
    """One touch event of one finger."""

    type: Literal["input.touch"] = "input.touch"
    action: Literal["start", "move", "end", "cancel"]
    x: Coordinate
    y: Coordinate


class InputWheel(_Input):
    """Scroll by CSS pixels at a place."""

    type: Literal["input.wheel"] = "input.wheel"
    x: Coordinate
    y: Coordinate
    dx: Coordinate
    dy: Coordinate


class InputKey(_Input):
    """Press and release one key of the allow-list."""

    type: Literal["input.key"] = "input.key"
    key: KeyName
    shift: bool = False


class InputText(_Input):
    """Text committed by the operator's own IME, into the field that has focus."""

    type: Literal["input.text"] = "input.text"
    text: Annotated[str, StringConstraints(min_length=1, max_length=2_000)]


class InputFill(_Input):
    """Replace the content of one field (a date as ISO 8601); normalised, then read back."""

    type: Literal["input.fill"] = "input.fill"
    field: FieldId
    text: FieldText


class InputChoose(_Input):
    """Choose one option of a select or radio group by its place."""

    type: Literal["input.choose"] = "input.choose"
    field: FieldId
    option: Annotated[int, Field(ge=0, le=10_000)]


class InputCheck(_Input):
    """Set a checkbox."""

    type: Literal["input.check"] = "input.check"
    field: FieldId
    checked: bool


class InputFocus(_Input):
    """Move focus to a field and scroll it into view."""

    type: Literal["input.focus"] = "input.focus"
    field: FieldId


class InputNavigate(_Input):
    """Move in the application, as far as its site profile allows."""

    type: Literal["input.navigate"] = "input.navigate"
    action: Literal["back", "reload", "home"]


class InputResult(Message):
    """Agent → console: what became of one input.

    `waiting`: the citizen must confirm, and another result follows. `unknown`: it may have been
    done or not, with the refusal `not_known`. `match`: 一致 / 不一致 of the
    value read back with the text as normalised; None where there is nothing to compare.

    A refusal with `seq` 0 is of a wish, which has no number of its own: with `mark` it is of that
    mark, else with lease 0 of `control.ask`, else of `control.hand_over`.
    """

    type: Literal["input.result"] = "input.result"
    lease: Lease
    seq: Sequence
    outcome: Literal["applied", "refused", "waiting", "unknown"]
    refusal: InputRefusal | None = None
    field: FieldId | None = None
    match: bool | None = None
    mark: MarkId | None = None


ProxyInput = (
    InputMouse
    | InputTouch
    | InputWheel
    | InputKey
    | InputText
    | InputFill
    | InputChoose
    | InputCheck
    | InputFocus
    | InputNavigate
)
"""What reaches the application page, under a lease."""

ConsoleInput = Annotated[
    ControlAsk
    | ControlWithdraw
    | ControlGiveBack
    | ControlHandOver
    | ControlHeartbeat
    | FieldsWanted
    | InputMouse
    | InputTouch
    | InputWheel
    | InputKey
    | InputText
    | InputFill
    | InputChoose
    | InputCheck
    | InputFocus
    | InputNavigate
    | MarkField
    | MarkBox
    | MarkStroke
    | MarkClear,
    Field(discriminator="type"),
]
"""What a console may send on the `input` channel."""

AgentInput = Annotated[
    ControlState | FieldsState | FieldOptions | InputResult, Field(discriminator="type")
]
"""What the agent sends on the `input` channel."""
