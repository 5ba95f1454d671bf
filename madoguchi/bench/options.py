"""Options of `madoguchi bench`."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from kiosk_client.window.capture_choice import CaptureChoice

Rounds = Annotated[int, Field(ge=1, le=100)]


class BenchOptions(BaseModel):
    """What all benches ask for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    chromium: Path | None = Field(
        default=None, description="Chromium of kiosk and viewers; looked for if not given."
    )
    json_file: Path | None = Field(
        default=None, description="Where the result is written as JSON; nowhere if not given."
    )


class WindowBenchOptions(BenchOptions):
    """Options of `madoguchi bench window`."""

    source: CaptureChoice = Field(
        default="auto", description="Where our pictures come from, as the kiosk's `capture`."
    )
    rounds: Rounds = Field(default=3, description="Interleaved rounds of subject and peer.")
    keys: Annotated[int, Field(ge=5, le=1000)] = Field(
        default=40, description="Keys per round whose latency is measured."
    )
    characters: Annotated[int, Field(ge=5, le=200)] = Field(
        default=20, description="Characters per round whose bytes are counted."
    )
    scrolls: Annotated[int, Field(ge=1, le=20)] = Field(
        default=3, description="Scrolls of 500 px per round whose bytes are counted."
    )
    idle_s: Annotated[float, Field(ge=0.5, le=60)] = Field(
        default=3.0, description="Seconds per round for which nothing is done."
    )


class TranslateBenchOptions(BaseModel):
    """Options of `madoguchi bench translate`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rounds: Rounds = Field(default=3, description="Interleaved rounds of subject and peer.")
    sentences: Annotated[int, Field(ge=5, le=1000)] = Field(
        default=100, description="Held-out turns per round and direction."
    )
    utterances: Annotated[int, Field(ge=0, le=200)] = Field(
        default=20, description="Sentences that are spoken, in real time; none: no speech."
    )
    models: Path | None = Field(
        default=None, description="Folder of Argos packages; those that ship if not given."
    )
    json_file: Path | None = Field(
        default=None, description="Where the result is written as JSON; nowhere if not given."
    )


class CallBenchOptions(BenchOptions):
    """Options of `madoguchi bench call`."""

    rounds: Rounds = Field(default=10, description="Interleaved calls of subject and peer.")


class ControlBenchOptions(BenchOptions):
    """Options of `madoguchi bench control`."""

    rounds: Rounds = Field(default=20, description="How often control is handed over each way.")
