"""What agent and photo worker say to each other: JSON lines, never a byte of a picture (D3)."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from kiosk_client.photo.ports import DeletionReason
from kiosk_client.workers.lines import BadLineError, Line
from media.photo.advice import AdviceId


class Begin(Line):
    """Agent → worker, first: who may send frames, and where the photo is kept."""

    do: Literal["begin"] = "begin"
    origin: str
    host: str
    token: str
    root: str
    model: str | None = None


class Take(Line):
    """Agent → worker: keep the next whole frame as the photo."""

    do: Literal["take"] = "take"


class Delete(Line):
    """Agent → worker: remove the photo; answered by `Deleted`."""

    do: Literal["delete"] = "delete"
    reason: DeletionReason


class Ready(Line):
    """Worker → agent: frames are taken from now on."""

    said: Literal["ready"] = "ready"


class Advice(Line):
    """Worker → agent: the coach's word has changed."""

    said: Literal["advice"] = "advice"
    advice: AdviceId | None
    ready: bool


class Taken(Line):
    """Worker → agent: the photo is kept; what could be better about it."""

    said: Literal["taken"] = "taken"
    path: str
    size_bytes: int
    improve: tuple[AdviceId, ...]


class NotTaken(Line):
    """Worker → agent: there is no photo."""

    said: Literal["not_taken"] = "not_taken"
    why: Literal["not_readable", "no_memory"]


class Deleted(Line):
    """Worker → agent: the photo is gone, and was looked for."""

    said: Literal["deleted"] = "deleted"
    reason: DeletionReason


ToWorker = Annotated[Begin | Take | Delete, Field(discriminator="do")]
FromWorker = Annotated[Ready | Advice | Taken | NotTaken | Deleted, Field(discriminator="said")]

_TO: TypeAdapter[ToWorker] = TypeAdapter(ToWorker)
_FROM: TypeAdapter[FromWorker] = TypeAdapter(FromWorker)


def read_to_worker(line: bytes) -> ToWorker:
    """Read what the agent said.

    Raises:
        BadLineError: it is none of ours.
    """
    try:
        return _TO.validate_json(line)
    except ValidationError:
        raise BadLineError("not a line of the agent") from None


def read_from_worker(line: bytes) -> FromWorker:
    """Read what the worker said.

    Raises:
        BadLineError: it is none of ours.
    """
    try:
        return _FROM.validate_json(line)
    except ValidationError:
        raise BadLineError("not a line of the worker") from None
