"""What agent and letter worker say to each other: JSON lines, never a byte of a picture.

Of a code that is refused the worker says why, and not what it said.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from kiosk_client.letter.payload import LetterFault
from kiosk_client.workers.lines import BadLineError, Line

ApplicationId = Annotated[str, StringConstraints(pattern=r"^[0-9]{23}$")]


class Begin(Line):
    """Agent → worker, the only line: who may send frames, and what a letter may say."""

    origin: str
    host: str
    token: str
    origins: tuple[str, ...]
    path: str
    parameter: str
    further: tuple[str, ...] = ()


class Ready(Line):
    """Worker → agent: frames are taken from now on."""

    said: Literal["ready"] = "ready"


class Read(Line):
    """Worker → agent: this is the letter's 申請書ID."""

    said: Literal["read"] = "read"
    application_id: ApplicationId


class Refused(Line):
    """Worker → agent: there is a code, but none of a letter."""

    said: Literal["refused"] = "refused"
    fault: LetterFault


FromWorker = Annotated[Ready | Read | Refused, Field(discriminator="said")]

_FROM: TypeAdapter[FromWorker] = TypeAdapter(FromWorker)


def read_begin(line: bytes) -> Begin:
    """Read what the agent said.

    Raises:
        BadLineError: it is none of ours.
    """
    try:
        return Begin.model_validate_json(line)
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
