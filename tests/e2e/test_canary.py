"""Nothing protected leaves the kiosk, and the search that says so is not blind (Z-05, T1–T6)."""

import json
from pathlib import Path

import pytest

from madoguchi.canary.canary import UnknownPlantError, run_canary
from madoguchi.canary.channels import CHANNELS
from madoguchi.canary.plants import PLANTS


def test_every_channel_can_be_planted() -> None:
    """A channel whose search was never seen to find anything proves nothing."""
    assert [channel.name for channel in CHANNELS] == list(PLANTS)


@pytest.mark.timeout(400)
async def test_nothing_leaves_the_kiosk(tmp_path: Path) -> None:
    """No secret of the session is found in any channel."""
    said: list[str] = []
    code = await run_canary(json_file=tmp_path / "canary.json", say=said.append)
    report = json.loads((tmp_path / "canary.json").read_text(encoding="utf-8"))
    assert (code, report["verdict"], report["hits"]) == (0, "clean", 0), "\n".join(said)
    assert all(channel["searched"] for channel in report["channels"])


@pytest.mark.timeout(400)
async def test_every_plant_is_found(tmp_path: Path) -> None:
    """A leak through any one of the channels is found in that channel."""
    said: list[str] = []
    code = await run_canary(("all",), tmp_path / "canary.json", said.append)
    report = json.loads((tmp_path / "canary.json").read_text(encoding="utf-8"))
    found = {
        channel["name"]: {hit["marker"] for hit in channel["hits"]}
        for channel in report["channels"]
    }
    missed = [name for name, marker in report["planted"].items() if marker not in found[name]]
    assert (code, missed) == (1, []), "\n".join(said)


@pytest.mark.parametrize("name", ["nowhere", ""])
async def test_unknown_channel(name: str) -> None:
    """A plant that cannot be made is refused before anything starts."""
    with pytest.raises(UnknownPlantError):
        await run_canary((name,))
