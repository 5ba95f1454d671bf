"""What the agent and its diagnosis say to each other: JSON lines (docs/diagnosis.md).

The order carries what the agent alone knows: its settings as they were given on the command line,
its display, and the ICE servers of the server's welcome. Secrets of it never reach a command line.
"""

from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from kiosk_client.diagnosis.probe import Finding
from kiosk_client.diagnosis.record import Run
from kiosk_client.settings import KioskSettings
from kiosk_client.window.display import Display
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.session import IceServer

MAX_LINE_BYTES: Final = 1_048_576


class BadLineError(Exception):
    """The other side said something that is no line of ours."""


class Line(BaseModel):
    """Base of all lines."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DisplayGiven(Line):
    """The display of the agent's windows; `cookie` in hexadecimal."""

    name: str
    authority: Path | None
    ours: bool
    cookie: str | None

    @classmethod
    def of(cls, display: Display) -> "DisplayGiven":
        """What a process needs to find this display."""
        cookie = None if display.cookie is None else display.cookie.hex()
        return cls(name=display.name, authority=display.authority, ours=display.ours, cookie=cookie)

    def display(self) -> Display:
        """The display again."""
        cookie = None if self.cookie is None else bytes.fromhex(self.cookie)
        return Display(self.name, self.authority, self.ours, cookie)


class Order(Line):
    """Agent → diagnosis, the only line: look at this kiosk, and open no device in a session.

    `crashes` are its windows' browsers that died within the last hour; None: nobody has counted.
    """

    settings: dict[str, Any]
    desktop: dict[str, Any]
    ice: tuple[IceServer, ...]
    display: DisplayGiven | None
    in_session: bool
    crashes: int | None = None

    @classmethod
    def of(
        cls,
        settings: KioskSettings,
        desktop: DesktopEnvironment,
        display: Display | None,
        ice: tuple[IceServer, ...],
        *,
        in_session: bool,
    ) -> "Order":
        """The order for a kiosk with these settings; its enrolment code stays behind."""
        kept = settings.model_copy(update={"enrol_code": None})
        return cls(
            settings=kept.model_dump(mode="json"),
            desktop=desktop.model_dump(mode="json"),
            ice=ice,
            display=None if display is None else DisplayGiven.of(display),
            in_session=in_session,
        )

    def kiosk(self) -> KioskSettings:
        """The agent's settings; nothing of this process's environment is among them."""
        # What is given counts before the environment, and every field is given.
        return KioskSettings.model_validate(self.settings)


class Found(Line):
    """Diagnosis → agent: one finding; `done` of `total` are there."""

    said: Literal["found"] = "found"
    done: int
    total: int
    finding: Finding


class Ended(Line):
    """Diagnosis → agent, the last line: the whole run."""

    said: Literal["ended"] = "ended"
    run: Run


FromDiagnosis = Annotated[Found | Ended, Field(discriminator="said")]
_FROM: TypeAdapter[FromDiagnosis] = TypeAdapter(FromDiagnosis)


def written(line: Line) -> bytes:
    """A line as it is sent."""
    return line.model_dump_json().encode() + b"\n"


def read_order(line: bytes) -> Order:
    """Read what the agent said.

    Raises:
        BadLineError: it is none of ours.
    """
    try:
        return Order.model_validate_json(line)
    except ValidationError:
        raise BadLineError("not a line of the agent") from None


def read_line(line: bytes) -> FromDiagnosis:
    """Read what the diagnosis said.

    Raises:
        BadLineError: it is none of ours.
    """
    try:
        return _FROM.validate_json(line)
    except ValidationError:
        raise BadLineError("not a line of the diagnosis") from None
