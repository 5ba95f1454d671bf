"""The search itself: a survivor that is planted in any place is found there, and only there."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from madoguchi.canary.markers import Marker, Needles, make_markers
from madoguchi.erase_proof.endings import ENDINGS
from madoguchi.erase_proof.places import PLACES, Grounds, Searched, search
from madoguchi.erase_proof.proof import Proof, Row

SURVIVOR = "import sys; kept = sys.stdin.readline(); print('kept', flush=True); sys.stdin.read()"


@pytest.fixture
def marker() -> Marker:
    return make_markers(("name",))[0]


@pytest.fixture
def process() -> Iterator["subprocess.Popen[str]"]:
    """A program that has read one line and keeps it."""
    with subprocess.Popen(
        [sys.executable, "-c", SURVIVOR],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        yield running
        running.kill()


@pytest.fixture
def grounds(tmp_path: Path, process: "subprocess.Popen[str]") -> Grounds:
    for name in ("stack/server", "stack/logs", "stack/kiosk", "shm", "tmp"):
        (tmp_path / name).mkdir(parents=True)
    return Grounds(
        (process.pid,),
        tmp_path / "stack",
        time.time() - 60,
        shared=(tmp_path / "shm",),
        elsewhere=(tmp_path / "tmp",),
    )


def plant(place: str, grounds: Grounds, process: "subprocess.Popen[str]", value: str) -> Grounds:
    """Leave a survivor in one place."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write((value if place == "memory" else "nothing") + "\n")
    process.stdin.flush()
    assert process.stdout.readline() == "kept\n"
    match place:
        case "tmpfs":
            (grounds.shared[0] / "a").write_bytes(value.encode("utf-16-le"))
        case "disk":
            (grounds.elsewhere[0] / f"{value}.pdf").write_bytes(b"x")
        case "logs":
            (grounds.folder / "logs/kiosk.log").write_text(f"typed {value}\n")
        case "database":
            file = grounds.folder / "server/a.sqlite3"
            with closing(sqlite3.connect(file)) as database, database:
                database.execute("CREATE TABLE note (text TEXT)")
                database.execute("INSERT INTO note VALUES (?)", (value,))
        case "clipboard":
            return replace(grounds, clipboard=value.encode())
    return grounds


@pytest.mark.parametrize("place", PLACES)
def test_a_planted_survivor_is_found(
    grounds: Grounds, process: "subprocess.Popen[str]", marker: Marker, place: str
) -> None:
    """In its place, and in no other."""
    planted = plant(place, grounds, process, marker.value)
    found = search(planted, Needles((marker,)))
    assert [one.place for one in found] == list(PLACES)
    assert {one.place for one in found if one.hits} == {place}


def test_nothing_is_found_where_nothing_is(
    grounds: Grounds, process: "subprocess.Popen[str]", marker: Marker
) -> None:
    """No false alarms."""
    assert not any(
        one.hits for one in search(plant("none", grounds, process, ""), Needles((marker,)))
    )


def test_a_visit_without_traces_proves_nothing() -> None:
    """If the markers were not there before, their absence says nothing."""
    clean = (Searched("memory", 3, ()),)
    assert Row("finished", "", "", clean, before=5).proved
    assert not Row("finished", "", "", clean, before=0).proved
    assert not Row("finished", "", "", (), before=5).proved
    assert not Row("finished", "", "", clean, before=5, fault="TimeoutError").proved
    assert not Proof().ok


def test_there_are_enough_endings() -> None:
    """At least twelve, each named once, two of them in the short form."""
    assert len({ending.name for ending in ENDINGS}) == len(ENDINGS) >= 12
    assert sum(ending.short for ending in ENDINGS) == 2
