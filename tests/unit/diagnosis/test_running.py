"""Runs: deadlines, what follows from what, sessions, and the sentence at the end."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Limits, Probe, Reading
from kiosk_client.diagnosis.probes.keeping import CALL_IT
from kiosk_client.diagnosis.registry import PROBES
from kiosk_client.diagnosis.running import WHOLE_S, diagnose
from kiosk_client.diagnosis.verdict import causes, sentence
from kiosk_client.diagnosis.words import Verdict, both
from madoguchi.doctor.registry import CHECKS

Make = Callable[..., Place]


class Says(Probe):
    """Finds what it is told to find."""

    category = "machine"
    measures = todo = both("試験", "test")

    def __init__(self, name: str, verdict: Verdict, *needs: str, device: bool = False) -> None:
        self.id = name
        self.name = both(name)
        self.verdict: Verdict = verdict
        self.needs = needs
        self.in_session = not device

    @override
    async def look(self, place: Place) -> Reading:
        return Reading(self.verdict, both("seen"))


class Hangs(Says):
    """Never answers."""

    deadline_s = 0.01

    @override
    async def look(self, place: Place) -> Reading:
        await asyncio.Event().wait()
        raise AssertionError


def test_every_probe_is_told_apart_and_told_about() -> None:
    """Item 1 of the diagnosis: at least thirty, with words in both languages, for both readers."""
    names = [probe.id for probe in PROBES]
    assert len(set(names)) == len(names) >= 30
    for probe in PROBES:
        for words in (probe.name, probe.measures, probe.todo):
            assert words.ja
            assert words.en
        assert probe.limits is None or probe.unit
        assert 0 < probe.deadline_s < WHOLE_S
    assert sum(probe.clerk is not None for probe in PROBES) >= 20


def test_the_guide_lists_every_probe_twice() -> None:
    """In Japanese and in English, by the name that people say on the telephone."""
    guide = (Path(__file__).parents[3] / "docs" / "diagnosis.md").read_text(encoding="utf-8")
    for probe in PROBES:
        if not probe.id.startswith("preflight-"):
            assert guide.count(f"| `{probe.id}` | ") == 2


def test_needs_name_what_exists_and_never_go_in_circles() -> None:
    """A run would wait for itself; some needs are checks of the programs."""
    needs = {probe.id: probe.needs for probe in PROBES} | {check.id: () for check in CHECKS}
    done: set[str] = set()
    while ready := [name for name in needs if name not in done and done.issuperset(needs[name])]:
        done.update(ready)
    assert done == set(needs)


def test_a_reduced_run_opens_no_device() -> None:
    """What has a citizen in front of it is left alone: camera, microphone, card, browser."""
    opened = {probe.id for probe in PROBES if not probe.in_session}
    assert opened >= {"camera-opens", "microphone-opens", "card-reader", "card-answer"}
    assert "chromium-start" in opened
    assert {p.id for p in PROBES if p.id.startswith(("camera", "microphone"))} <= opened


async def test_in_a_session_devices_are_skipped(place: Make) -> None:
    probes = [Says("device", "fail", device=True), Says("line", "ok")]
    found = await diagnose(probes, place(), in_session=True)
    assert [each.verdict for each in found] == ["skip", "ok"]


async def test_a_probe_that_hangs_costs_its_own_deadline_only(place: Make) -> None:
    found = await diagnose([Hangs("hangs", "ok"), Says("well", "ok")], place())
    assert [each.verdict for each in found] == ["fail", "ok"]
    assert "No answer" in found[0].evidence.en


async def test_a_run_ends_in_time_whatever_its_probes_allow_themselves(place: Make) -> None:
    slow = Hangs("slow", "ok")
    slow.deadline_s = 3_600
    found = await diagnose([slow], place(), whole_s=0.01)
    assert found[0].verdict == "fail"


async def test_what_follows_from_a_fault_is_not_a_second_fault(place: Make) -> None:
    """Whichever order they stand in, and however far the fault is."""
    probes = [Says("c", "fail", "b"), Says("b", "fail", "a"), Says("a", "fail"), Says("d", "ok")]
    found = {each.id: each for each in await diagnose(probes, place())}
    assert [each.id for each in causes(tuple(found.values()))] == ["a"]
    assert found["b"].verdict == found["c"].verdict == "skip"
    assert found["c"].evidence.en == "Mend “a” first."


async def test_a_machine_that_is_no_kiosk_yet_has_remarks(place: Make) -> None:
    """And what follows is still left out."""
    probes = [Says("a", "fail"), Says("b", "ok", "a")]
    found = await diagnose(probes, place(enrolled=False))
    assert [each.verdict for each in found] == ["warn", "skip"]


async def test_progress_is_told_as_it_comes(place: Make) -> None:
    told: list[str] = []
    probes = [Says("late", "ok", "early"), Says("early", "ok")]
    await diagnose(probes, place(), heard=lambda found: told.append(found.id))
    assert told == ["early", "late"]


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        (("ok", "skip"), "Everything is well."),
        (("ok", "warn"), "It works; remarks: 1."),
        (("warn", "fail"), "Something is wrong with “1”. Call the IT staff."),
        (("fail", "fail"), "Something is wrong with “0” (and 1 more). Call the IT staff."),
    ],
)
async def test_the_verdict_is_one_sentence(
    place: Make, verdicts: tuple[Verdict, ...], said: str
) -> None:
    probes = [Says(str(at), verdict) for at, verdict in enumerate(verdicts)]
    assert sentence(await diagnose(probes, place())).en == said


def test_limits_belong_to_the_good_side() -> None:
    high, low = Limits(10, 5, "high"), Limits(10, 20, "low")
    assert [high.judge(value) for value in (10, 9, 5, 4)] == ["ok", "warn", "warn", "fail"]
    assert [low.judge(value) for value in (10, 11, 20, 21)] == ["ok", "warn", "warn", "fail"]


def test_the_counter_has_a_picture_for_whatever_it_can_do() -> None:
    """The console draws it by the probe's name; only “call IT” is everybody's telephone."""
    root = Path(__file__).parents[3] / "operator_console" / "src" / "fleet"
    table = (root / "clerkPictures.ts").read_text(encoding="utf-8")
    drawn = set(re.findall(r'^  "?([a-z-]+)"?: "[a-z]+",$', table, re.MULTILINE))
    asked = {p.id for p in PROBES if p.clerk is not None and p.clerk != CALL_IT}
    assert drawn == asked
