"""Habits that reviewers would otherwise have to watch for."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SLEEP = re.compile(r"\b(asyncio|time)\.sleep\((?!0\))|waitForTimeout|wait_for_timeout")
ADDRESS = re.compile(r'"resolved":\s*"http|registry\s*=\s*"?http|index-url|/work/|/root/')
BINARY = {".png", ".jpg", ".webp", ".wav", ".woff2", ".ico", ".argosmodel"}


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    return [path for name in listed if (path := ROOT / name).is_file()]


def texts() -> list[tuple[Path, str]]:
    return [
        (path.relative_to(ROOT), path.read_text(encoding="utf-8"))
        for path in tracked()
        if path.suffix not in BINARY and path != Path(__file__)
    ]


@pytest.fixture(scope="module")
def sources() -> list[tuple[Path, str]]:
    return texts()


def test_tests_wait_on_conditions(sources: list[tuple[Path, str]]) -> None:
    """No test sleeps: a sleep is either too short on a busy machine or wasted on a quick one."""
    guilty = [
        str(path)
        for path, text in sources
        if path.parts[0] == "tests" and path.suffix == ".py" and SLEEP.search(text)
    ]
    assert guilty == []


def test_no_registry_or_machine_path_is_tracked(sources: list[tuple[Path, str]]) -> None:
    """Locks and files name no registry host and no machine's directories (docs/adr/0007)."""
    guilty = [str(path) for path, text in sources if ADDRESS.search(text)]
    assert guilty == []


def test_requirements_are_pinned_by_hash() -> None:
    """Every requirement of the product and of its development carries a hash."""
    for name in ("runtime.txt", "dev.txt"):
        lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
        pins = [line for line in lines if re.match(r"^[a-z0-9]", line)]
        assert pins
        assert all(line.endswith("\\") for line in pins)


def test_files_stay_readable(sources: list[tuple[Path, str]]) -> None:
    """No hand-written source file has outgrown its name (500 lines)."""
    long = {
        str(path): count
        for path, text in sources
        if path.suffix in {".py", ".ts", ".tsx"}
        and ".gen." not in path.name
        and (count := text.count("\n")) > 500
    }
    assert long == {}
