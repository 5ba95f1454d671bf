"""The photo step (写真撮影, Z-20) between panel and agent, and what an operator sees of it.

No picture is in any message: frames go from the panel straight to the photo worker on loopback
(`camera`); it alone holds them.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Identifier, Message, Part

PhotoPhase = Literal[
    "idle",
    "starting",
    "framing",
    "countdown",
    "taking",
    "taken",
    "placing",
    "placed",
    "refused",
    "accepted",
    "failed",
]
"""`placed`: in the site's form, not sent yet; `refused`: the site does not want this photo."""

PhotoFailure = Literal["no_worker", "no_memory", "not_readable", "not_on_page", "not_placed"]

PhotoReason = Literal["looks_right", "cannot_better", "circumstances"]
"""Why a photo is used although a measure advises against it: somebody has looked and finds it
right, taking it again would not change it, or there are circumstances. Which ones is not asked: it
could be health or belief, and nothing of that is kept."""

Words = Annotated[str, StringConstraints(max_length=200)]


class PhotoWords(Part):
    """One sentence of advice in the panel's languages."""

    ja: Words
    ja_easy: Words
    en: Words


class PhotoCamera(Part):
    """Where the panel sends its frames: a port of loopback and a token for this one step."""

    port: Annotated[int, Field(ge=1, le=65_535)]
    token: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{20,64}$")]


class PhotoOverridden(Part):
    """Whose word it was that a photo is good enough despite the advice, and why."""

    by: Literal["citizen", "operator"]
    reason: PhotoReason


class PanelPhoto(Message):
    """Agent → panel: where the photo step is; said on each change, and to a panel that joins.

    `advice` is the coach's one sentence while framing; `improve` what the checks found in the photo
    that was taken, and `override` who would use it all the same; `reason` the site's own words for
    a refusal; `by_operator`: the operator has pressed the shutter.
    """

    type: Literal["panel.photo"] = "panel.photo"
    phase: PhotoPhase
    camera: PhotoCamera | None = None
    advice: PhotoWords | None = None
    ready: bool = False
    seconds: Annotated[int, Field(ge=0, le=10)] = 0
    improve: Annotated[tuple[PhotoWords, ...], Field(max_length=30)] = ()
    override: PhotoOverridden | None = None
    by_operator: bool = False
    failure: PhotoFailure | None = None
    reason: Annotated[str, StringConstraints(max_length=300)] | None = None


class PanelPhotoDo(Message):
    """Panel → agent: the citizen's touch; `use` has a `reason` if there is advice against it."""

    type: Literal["panel.photo_do"] = "panel.photo_do"
    what: Literal["open", "close", "shutter", "use", "retake", "delete"]
    reason: PhotoReason | None = None


class PhotoStep(Message):
    """Kiosk → server → operator's console: where the photo step is, in a call; no picture.

    As `panel.photo`, without what only the panel needs; `idle` closes it.
    """

    type: Literal["photo.step"] = "photo.step"
    session_id: Identifier
    phase: PhotoPhase
    advice: PhotoWords | None = None
    ready: bool = False
    improve: Annotated[tuple[PhotoWords, ...], Field(max_length=30)] = ()
    override: PhotoOverridden | None = None


class PhotoShutter(Message):
    """Console → server → kiosk: press the shutter, while the step frames.

    What becomes of the photo is the citizen's decision alone.
    """

    type: Literal["photo.shutter"] = "photo.shutter"
    session_id: Identifier


class PhotoOverride(Message):
    """Console → server → kiosk: the operator has looked, and the photo is good enough."""

    type: Literal["photo.override"] = "photo.override"
    session_id: Identifier
    reason: PhotoReason
