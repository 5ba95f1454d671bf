from pathlib import Path

import pytest
from pydantic import BaseModel

from madoguchi.bench.outcome import FAILED, MEASURED, BenchError, reported
from madoguchi.bench.output import write_json
from server.protocol.errors import StartupError


class Result(BaseModel):
    figure: float = 1.5


async def test_a_measurement_that_ends_is_success() -> None:
    """Exit code 0 says that it was measured."""

    async def measure() -> None:
        return

    assert await reported(measure(), print) == MEASURED


async def test_a_measurement_without_meaning_is_said_and_failed() -> None:
    """What went wrong inside task groups is one sentence and exit code 1."""
    said: list[str] = []

    async def measure() -> None:
        raise ExceptionGroup("tasks", [BenchError("20 characters typed, 19 arrived")])

    assert await reported(measure(), said.append) == FAILED
    assert len(said) == 1
    assert "19 arrived" in said[0]


async def test_missing_programs_are_the_commands_business() -> None:
    """A start-up fault keeps its own exit code, so it passes through."""

    async def measure() -> None:
        raise StartupError("no_chromium", "ja", "en")

    with pytest.raises((StartupError, ExceptionGroup)):
        await reported(measure(), print)


def test_json_is_written_into_new_folders(tmp_path: Path) -> None:
    """`--json var/new/file.json` needs no folder made before."""
    path = tmp_path / "new" / "result.json"
    write_json(Result(), path)
    assert Result.model_validate_json(path.read_text(encoding="utf-8")) == Result()
    write_json(Result(), None)


def test_a_file_that_cannot_be_written_is_said_in_both_languages(tmp_path: Path) -> None:
    """A path below a file gives one clear sentence and exit code 73."""
    (tmp_path / "file").touch()
    with pytest.raises(StartupError) as fault:
        write_json(Result(), tmp_path / "file" / "result.json")
    assert fault.value.exit_code == 73
