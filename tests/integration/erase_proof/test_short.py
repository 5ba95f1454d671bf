"""The short form of the proof: real programs, real markers, two endings, every place."""

import json
from pathlib import Path

import pytest

from madoguchi.erase_proof.endings import ENDINGS
from madoguchi.erase_proof.places import PLACES
from madoguchi.erase_proof.proof import run_proof

pytestmark = pytest.mark.e2e


@pytest.mark.timeout(240)
async def test_nothing_is_left_after_an_end_and_a_kill(tmp_path: Path) -> None:
    """Markers were there before; after the end nothing is anywhere (Z-07)."""
    short = tuple(ending.name for ending in ENDINGS if ending.short)
    said: list[str] = []
    code = await run_proof(short, tmp_path / "proof.json", said.append)
    result = json.loads((tmp_path / "proof.json").read_text())
    hits = [hit for row in result["rows"] for place in row["searched"] for hit in place["hits"]]
    assert (code, hits) == (0, []), "\n".join(said)
    assert [row["fault"] for row in result["rows"]] == [None, None], "\n".join(said)
    assert [row["ending"] for row in result["rows"]] == list(short)
    assert all(row["before"] > 0 for row in result["rows"])
    assert all([one["place"] for one in row["searched"]] == list(PLACES) for row in result["rows"])
