"""Each fault of a drill is named by the probe that is there for it, and by no other.

Every probe is asked here that the fault could reach: the expected one and those that it needs.
`madoguchi drill --all` asks all of them, on a display of its own.
"""

import asyncio
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import get_args

from typer.testing import CliRunner

from kiosk_client.diagnosis.words import both
from madoguchi.cli import app
from madoguchi.doctor.registry import probes
from madoguchi.drill.drill import NOT_PLAYED, Played, Table, drill_ground, named, play
from madoguchi.drill.fault import Fault, Kind
from madoguchi.drill.faults import FAULTS, lines
from madoguchi.drill.ground import Ground
from madoguchi.drill.report import line, summary
from madoguchi.drill.scene import Scene, healthy_scene
from madoguchi.drill.small_disk import NotPossibleError
from madoguchi.drill.whole import EVERY_FAULT

NO_PROGRAMS = "/nonexistent"
"""Without Xvfb and Chromium: what needs them is for the command."""
OF_THIS_MACHINE = {"cpu-load", "disk-room", "tmpfs-room", "network-link", "temperature"}
"""What the machine that runs the tests really has is no matter of theirs."""
ALONE = "disk-refuses"
"""Takes the whole process's writes away."""


def asked(fault: Fault, needs: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The expected probe, and all that it needs."""
    found = [fault.expected]
    for each in found:
        found += needs.get(each, ())
    return tuple(found)


async def wrong(
    ground: Ground, faults: Iterable[Fault], needs: Mapping[str, tuple[str, ...]]
) -> list[Played]:
    """Those that were not named, or with something besides."""
    played = [await play(each, ground, NO_PROGRAMS, asked(each, needs)) for each in faults]
    return [one for one in played if one.missing is None and not one.right]


async def test_every_fault_is_named_and_health_is_not() -> None:
    """One after the other, each in a kiosk of its own; those of the line side by side: they wait.

    All in one test, because the ground that they share takes longest.
    """
    slow = {each.id for each in lines.FAULTS}
    async with drill_ground(NO_PROGRAMS) as ground:
        async with healthy_scene(ground, ground.folder / "healthy", NO_PROGRAMS) as scene:
            needs = {probe.id: probe.needs for probe in probes(scene.surroundings())}
            left = needs.keys() - {"chromium", "display", *OF_THIS_MACHINE, *NOT_PLAYED}
            assert await named(scene, tuple(left)) == ()
        quick = [each for each in FAULTS if each.id not in {*slow, ALONE}]
        assert await wrong(ground, quick, needs) == []
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(wrong(ground, [each], needs)) for each in lines.FAULTS]
        assert [one for task in tasks for one in task.result()] == []
        assert await wrong(ground, [each for each in FAULTS if each.id == ALONE], needs) == []


def test_there_are_forty_faults_and_each_is_another() -> None:
    """Issue 6 asks for forty; the kinds say how real they are."""
    assert len({each.id for each in EVERY_FAULT}) == len(EVERY_FAULT)
    assert len(FAULTS) >= 40
    guide = (Path(__file__).parents[3] / "docs" / "diagnosis.md").read_text(encoding="utf-8")
    for kind in get_args(Kind):
        count = sum(each.kind == kind for each in EVERY_FAULT)
        assert f"`{kind}`（{count} 個）" in guide
        assert f"`{kind}` ({count})" in guide


async def test_what_this_machine_cannot_play_counts_nowhere() -> None:
    """Else a drill without root would end as a bad one."""

    async def cannot(_: Scene) -> None:
        raise NotPossibleError("mount (root)")

    fault = Fault("f", both("故障", "fault"), "disk-room", "real", cannot)
    async with drill_ground(NO_PROGRAMS) as ground:
        one = await play(fault, ground, NO_PROGRAMS)
    assert (one.missing, one.named) == ("mount (root)", ())


def said(*named: str, missing: str | None = None) -> Played:
    return Played(
        fault="f",
        name=both("故障", "fault"),
        kind="real",
        expected="a",
        named=named,
        missing=missing,
    )


def table(*played: Played, alarms: tuple[str, ...] = ()) -> Table:
    return Table(played=played, healthy_runs=1, false_alarms=alarms, took_s=1)


def test_a_second_name_is_a_wrong_one() -> None:
    """Neither silence nor a guess among others counts; a fault not played counts nowhere."""
    assert [said(*named).right for named in (("a",), (), ("a", "b"), ("b",))] == [True] + [
        False
    ] * 3
    assert table(said("a"), said(missing="Xvfb")).share == 1
    assert not table(said("a"), said("b")).good
    assert not table(said("a"), alarms=("x",)).good
    text = "\n".join([line(said("b")), *summary(table(said("a"), said("b")))])
    assert "(≠ a)" in text
    assert "1/2 (50.0 %)" in text


def test_the_command_ends_with_its_outcome(tmp_path: Path) -> None:
    """The faults by name, the table for programs, and a name that is none."""
    around = {"PATH": str(tmp_path)}
    listed = CliRunner().invoke(app, ["drill", "--list"])
    assert all(each.id in listed.stdout for each in EVERY_FAULT)
    # Without Xvfb the diagnosis rightly names the missing display as well.
    typed = ["drill", "--fault", "profile-tampered", "--healthy", "0", "--json"]
    played = CliRunner().invoke(app, typed, env=around)
    (one,) = json.loads(played.stdout)["played"]
    assert "site-profile" in one["named"]
    assert played.exit_code == 1
    # Where no kiosk can run, it is said and counts nowhere.
    typed = ["drill", "--fault", "live-camera-black"]
    assert "Xvfb" in CliRunner().invoke(app, typed, env=around).stdout
    assert CliRunner().invoke(app, ["drill", "--fault", "nothing"]).exit_code == 2
    assert CliRunner().invoke(app, ["drill"]).exit_code == 2
