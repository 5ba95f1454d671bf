"""Fields of the application page as the operator may know them (design §4, Z-05).

Nothing of a `citizen` field but its state leaves the kiosk, and of a `hidden` one not even that.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Message, Part, Sequence

MAX_FIELDS = 200
MAX_FIELD_CHARS = 2_000
MAX_OPTIONS = 400

FieldClass = Literal["open", "confirm", "citizen", "hidden"]
"""`open`: the operator may type. `confirm`: types, the citizen confirms by touch. `citizen`: only
the citizen types, and the operator learns length and validity. `hidden`: not even its presence."""

FieldKind = Literal[
    "text",
    "multiline",
    "number",
    "date",
    "select",
    "checkbox",
    "radio",
    "file",
    "secret",
    "editable",
]

FieldId = Annotated[str, StringConstraints(pattern=r"^f[0-9]{1,6}(-[0-9]{1,6})?$")]
"""Names a field for as long as its document lives."""

FieldText = Annotated[str, StringConstraints(max_length=MAX_FIELD_CHARS)]
Coordinate = Annotated[float, Field(ge=-16_384, le=16_384, allow_inf_nan=False)]
Length = Annotated[float, Field(ge=0, le=16_384, allow_inf_nan=False)]


class Box(Part):
    """A rectangle in pixels of the window's picture; x to the right, y downwards."""

    x: Coordinate
    y: Coordinate
    w: Length
    h: Length


FieldLabel = Annotated[str, StringConstraints(max_length=80)]
"""The site profile's name of a field, or else the page's own."""

StepNumber = Annotated[int, Field(ge=1, le=30)]


class ProcedureStep(Part):
    """Where in the procedure (手順) the citizen is: `number` of `count`, as the profile has it."""

    number: StepNumber
    count: StepNumber
    name: FieldLabel
    name_en: FieldLabel | None = None


class FieldView(Part):
    """One field. `value` and `length` of an `open` or `confirm` field are what the picture shows.

    Of a `citizen` field `value` is None and `length` the number of characters typed, if the site
    profile lets it be counted. `valid` is the browser's own verdict; None while it is empty.
    `label_en` is the site profile's English name, if it has one.
    """

    id: FieldId
    label: FieldLabel
    label_en: FieldLabel | None = None
    kind: FieldKind
    klass: FieldClass
    required: bool = False
    focused: bool = False
    filled: bool = False
    valid: bool | None = None
    length: Annotated[int, Field(ge=0)] | None = None
    max_length: Annotated[int, Field(ge=0)] | None = None
    value: FieldText | None = None
    suggests: bool = Field(
        default=False, description="a text field with suggestions (datalist), listed on demand"
    )
    box: Box | None = None


class FieldsState(Message):
    """Agent → console: the fields of the page, whole at each change.

    A field id of another `generation` is refused as `moved`.
    """

    type: Literal["fields.state"] = "fields.state"
    generation: Sequence
    page: Annotated[str, StringConstraints(max_length=80)] | None = Field(
        default=None, description="the page's name in the site profile; never its title or address"
    )
    page_en: FieldLabel | None = Field(default=None, description="the same in English")
    step: ProcedureStep | None = Field(
        default=None, description="the page's step, if the site profile says it"
    )
    submitted: bool = Field(
        default=False,
        description="the site has taken the application, as its profile says (`submitted`)",
    )
    fields: Annotated[tuple[FieldView, ...], Field(max_length=MAX_FIELDS)] = ()


class FieldsWanted(Message):
    """Console → agent: list the options of this select or radio group, or a field's suggestions."""

    type: Literal["fields.options_wanted"] = "fields.options_wanted"
    field: FieldId


class FieldOptions(Message):
    """Agent → console: options in their order; native popups are no part of the picture.

    Those of a text field are suggestions: texts to fill in, none of which is `selected`.
    """

    type: Literal["fields.options"] = "fields.options"
    field: FieldId
    generation: Sequence
    total: Annotated[int, Field(ge=0)]
    options: Annotated[
        tuple[Annotated[str, StringConstraints(max_length=120)], ...], Field(max_length=MAX_OPTIONS)
    ]
    selected: Annotated[int, Field(ge=0)] | None = None
