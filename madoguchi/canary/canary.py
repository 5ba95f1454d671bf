"""`madoguchi canary`: play the session, search every channel, tell by exit code what was found."""

import tempfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final

from madoguchi.canary.channels import CHANNELS
from madoguchi.canary.evidence import Evidence
from madoguchi.canary.markers import Marker, Needles, make_markers
from madoguchi.canary.memory import MemoryUnreadableError
from madoguchi.canary.plants import PLANTS, PlantError
from madoguchi.canary.proxy import recording_proxy
from madoguchi.canary.report import CanaryReport, ChannelResult
from madoguchi.canary.secrets import FIELDS, PIN_BOXES, Secrets, make_secrets
from madoguchi.canary.session import CanarySession
from madoguchi.canary.tap import TAP
from madoguchi.stack.ending import ending_in_order
from madoguchi.stack.ports import free_port
from madoguchi.tour.runner import FAILURES, leaves
from madoguchi.tour.stage import Casting, open_stage

EXIT_CODES: Final = {"clean": 0, "leak": 1, "blind": 2}
SHOWN: Final = {"window": FIELDS[1].name, "digits": PIN_BOXES, "watcher": FIELDS[1].name}
"""The secrets whose pictures are planted: only a secret's own picture is searched for."""


class UnknownPlantError(Exception):
    """There is no such channel to plant a leak in."""


async def run_canary(
    plant: tuple[str, ...] = (),
    json_file: Path | None = None,
    say: Callable[[str], None] = print,
) -> int:
    """Play one session with a secret in every protected field, and search for them.

    Args:
        plant: Channels through which to leak on purpose; `all` for every one.
        json_file: Where the result is written.
        say: Receives the report's lines.

    Returns:
        0 if nothing was found, 1 if something was, 2 if a channel could not be searched or did
        not show its plant.

    Raises:
        UnknownPlantError: `plant` names no channel.
        StartupError: Something that has to be installed is missing.
    """
    secrets = make_secrets()
    plants = _plants(plant, secrets)
    report = CanaryReport(
        canaries=len(secrets.markers),
        planted={name: marker.name for name, marker in plants.items()},
    )
    with tempfile.TemporaryDirectory(prefix="madoguchi-canary-") as folder:
        await _play(Path(folder), secrets, plants, report)
    for line in report.lines():
        say(line)
    if json_file is not None:
        report.write(json_file)
    return EXIT_CODES[report.verdict]


async def _play(
    folder: Path, secrets: Secrets, plants: dict[str, Marker], report: CanaryReport
) -> None:
    server_port, front_port = free_port(), free_port()
    casting = Casting(server_port=server_port, front_port=front_port, console_scripts=(TAP,))
    needles = Needles((*secrets.markers, *plants.values()))
    async with AsyncExitStack() as ends:
        proxy = recording_proxy(f"http://127.0.0.1:{server_port}", front_port)
        evidence = Evidence(folder, await ends.enter_async_context(proxy))
        try:
            with ending_in_order():
                async with open_stage(folder, casting) as stage:
                    await CanarySession(stage, secrets, plants, evidence).play()
        except* (*FAILURES, PlantError, MemoryUnreadableError) as faults:
            report.fault = "; ".join(f"{type(one).__name__}: {one}" for one in leaves(faults))
        for channel in CHANNELS:
            hits, searched = channel.search(channel, evidence, needles)
            report.channels.append(
                ChannelResult(channel.name, channel.ja, channel.en, searched, hits)
            )


def _plants(names: tuple[str, ...], secrets: Secrets) -> dict[str, Marker]:
    """What is leaked through each planted channel, each a marker of its own."""
    wanted = tuple(PLANTS) if names == ("all",) else names
    unknown = sorted({*wanted} - {*PLANTS})
    if unknown:
        raise UnknownPlantError(", ".join(unknown))
    planted = make_markers(tuple(f"planted in {name}" for name in wanted))
    made = dict(zip(wanted, planted, strict=True))
    shown = {name: SHOWN[name] for name in made if name in SHOWN}
    return made | {name: Marker(one, secrets.of(one)) for name, one in shown.items()}
