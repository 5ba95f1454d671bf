"""A fake camera and microphone per side, made once per run in its temporary folder."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from madoguchi.tour.inputs.portrait import Picture, Seat, load_picture, write_video
from madoguchi.tour.inputs.voice import CITIZEN_SAYS, OPERATOR_SAYS, write_voice

Side = Literal["citizen", "operator"]


@dataclass(frozen=True)
class FakeDevices:
    """Files that a Chromium plays in place of its camera and microphone."""

    video: Path
    audio: Path

    def flags(self) -> tuple[str, ...]:
        """Chromium switches that use these files and ask nobody for permission."""
        return (
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            f"--use-file-for-fake-video-capture={self.video}",
            f"--use-file-for-fake-audio-capture={self.audio}",
        )


async def take_seat(devices: FakeDevices, side: Side, seat: Seat) -> None:
    """Let the person before this camera sit differently, while a browser films."""
    await asyncio.to_thread(write_video, devices.video, portrait_of(side), seat)


def portrait_of(side: Side) -> Picture:
    """The picture that this side's camera shows."""
    return load_picture(f"{side}.jpg")


async def make_devices(folder: Path, side: Side) -> FakeDevices:
    """Write the side's video and audio into the existing `folder`.

    Raises:
        StartupError: espeak-ng is not installed, or a picture cannot be read.
    """
    devices = FakeDevices(folder / f"{side}.y4m", folder / f"{side}.wav")
    sentences = CITIZEN_SAYS if side == "citizen" else OPERATOR_SAYS
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.to_thread(write_video, devices.video, portrait_of(side)))
        group.create_task(write_voice(devices.audio, sentences))
    return devices
