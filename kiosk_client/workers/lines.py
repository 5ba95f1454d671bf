"""Base of the JSON lines between the agent and a worker."""

from typing import Final

from pydantic import BaseModel, ConfigDict

MAX_LINE_BYTES: Final = 16_384


class Line(BaseModel):
    """Base of all lines."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class BadLineError(Exception):
    """The other side said something that is no line of ours."""


def written(line: Line) -> bytes:
    """Serialise a line with its end."""
    return line.model_dump_json().encode() + b"\n"
