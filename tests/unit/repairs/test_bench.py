"""The registry of repairs: what is offered, what is refused, what outlives the agent (Z-23)."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from typing_extensions import override

from kiosk_client.repairs.agent import ReloadProfile, RestartAgent
from kiosk_client.repairs.bench import Bench
from kiosk_client.repairs.ending import START_AGAIN, Ending, Supervisor, is_supervised
from kiosk_client.repairs.maintenance import MaintenanceFile
from kiosk_client.repairs.note import NoteFile
from kiosk_client.repairs.registry import Means, bench_of
from kiosk_client.repairs.repair import Repair, RepairEnd, words
from server.protocol.errors import StartupError
from server.protocol.repair import RepairObstacle, RepairResult


class Try(Repair):
    """A repair that does what a test says."""

    name = "try_it"
    title = words("ためす", "Try")
    interrupts = words("なし", "Nothing")
    takes_s = 1

    def __init__(self, end: RepairEnd = "done", not_now: RepairObstacle | None = None) -> None:
        self.end, self.not_now, self.tries = end, not_now, 0

    @override
    async def obstacle(self) -> RepairObstacle | None:
        return self.not_now

    @override
    async def carry_out(self) -> RepairEnd:
        self.tries += 1
        return self.end


class Window:
    """A window that is begun anew, or not."""

    clean = True

    async def restart_window(self) -> None:
        """Nothing to do."""

    async def clear_profile(self) -> bool:
        return self.clean


class Key:
    """A key that is replaced, or not; as one is that a killed agent has left."""

    def __init__(self, public_key: str = "before", then: str | None = "after") -> None:
        self.public_key, self.then, self.orders = public_key, then, list[str]()

    async def renew(self, repair_id: str) -> bool:
        self.orders.append(repair_id)
        self.public_key = self.then or self.public_key
        return self.then is not None


def means(folder: Path, **more: Any) -> Means:
    fields: dict[str, Any] = {
        "directory": folder,
        "window": Window(),
        "panel": None,
        "reader": None,
        "profile": None,
        "key": Key(),
        "ending": Ending(),
        "supervised": True,
        "maintenance": lambda _on: None,
        "reboot_command": ("true",),
    }
    return Means(**(fields | more))


async def test_every_repair_says_what_it_interrupts(tmp_path: Path) -> None:
    """In both languages, with a name of its own; what this kiosk lacks says so."""
    found = (await bench_of(means(tmp_path)).offers("question-1", engaged=False)).offers
    assert len({one.repair for one in found}) == len(found) == 11
    for one in found:
        assert all((one.title.ja, one.title.en, one.interrupts.ja, one.interrupts.en))
    obstacles = {one.repair: one.obstacle for one in found}
    assert obstacles["restart_window"] is None
    assert obstacles["restart_panel"] == obstacles["restart_reader"] == "not_here"
    assert obstacles["reload_profile"] == obstacles["maintenance_off"] == "not_here"


async def test_with_a_citizen_nothing_is_offered(tmp_path: Path) -> None:
    """Whatever each of them would say."""
    found = await Bench((Try(),), NoteFile(tmp_path)).offers("question-1", engaged=True)
    assert [one.obstacle for one in found.offers] == ["in_session"]


class Slow(Try):
    """Whether it can be done is a question to a program of the system."""

    def __init__(self, meanwhile: Callable[[], None], *, outlives: bool) -> None:
        super().__init__()
        self.meanwhile = meanwhile
        self.outlives = outlives  # type: ignore[misc]

    @override
    async def obstacle(self) -> RepairObstacle | None:
        await asyncio.sleep(0)
        self.meanwhile()
        return None


@pytest.mark.parametrize("outlives", [True, False])
async def test_a_citizen_who_comes_meanwhile_is_spared(tmp_path: Path, *, outlives: bool) -> None:
    """They touched the panel while it was still being asked; what they typed must not be wiped."""
    there: list[str] = []
    one = Slow(lambda: there.append("citizen"), outlives=outlives)
    bench = Bench((one,), NoteFile(tmp_path))
    assert await bench.carry_out("repair-0001", "try_it", lambda: not there) == "in_session"
    assert one.tries == 0
    assert bench.left_over() is None


async def test_what_is_not_possible_is_not_tried(tmp_path: Path) -> None:
    """Looked at again when it is ordered: what was offered may have changed."""
    one = Try(not_now="not_permitted")
    bench = Bench((one,), NoteFile(tmp_path))
    assert await bench.carry_out("repair-0001", "try_it") == "not_permitted"
    assert await bench.carry_out("repair-0001", "unknown") == "not_here"
    assert one.tries == 0


@pytest.mark.parametrize("end", ["done", "failed"])
async def test_what_was_done_leaves_no_note(tmp_path: Path, end: Any) -> None:
    """The next agent has nothing to tell of it."""
    bench = Bench((Try(end),), NoteFile(tmp_path))
    assert await bench.carry_out("repair-0001", "try_it") == end
    assert bench.left_over() is None


@pytest.mark.parametrize("fault", [RuntimeError, OSError, TimeoutError])
async def test_a_repair_that_fails_ends_nothing_else(
    tmp_path: Path, fault: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it is that goes wrong: IT is told, and no note tells the next agent otherwise."""
    one = Try()
    one.outlives = True

    async def broken() -> RepairEnd:
        raise fault

    monkeypatch.setattr(one, "carry_out", broken)
    bench = Bench((one,), NoteFile(tmp_path))
    assert await bench.carry_out("repair-0001", "try_it") == "failed"
    assert bench.left_over() is None


async def test_the_next_agent_tells_of_a_restart(tmp_path: Path) -> None:
    """The one that was ordered cannot: it has ended."""
    ending = Ending()
    bench = Bench((RestartAgent(ending, supervised=True),), NoteFile(tmp_path))
    assert await bench.carry_out("repair-0001", "restart_agent") is None
    assert ending.code == START_AGAIN
    await asyncio.wait_for(ending.wanted(), 1)
    left = Bench((RestartAgent(Ending(), supervised=True),), NoteFile(tmp_path))
    assert left.left_over() == RepairResult(repair_id="repair-0001", outcome="done")
    left.told()
    assert left.left_over() is None


async def test_without_a_supervisor_no_agent_ends(tmp_path: Path) -> None:
    """It would stay away until somebody goes there."""
    ending = Ending()
    bench = Bench((RestartAgent(ending, supervised=False),), NoteFile(tmp_path))
    assert await bench.carry_out("repair-0001", "restart_agent") == "not_supervised"
    assert ending.code is None


def test_who_is_supervised() -> None:
    """A process that systemd has started itself, or whatever the settings say."""
    import os  # noqa: PLC0415 - this test alone

    assert is_supervised(None, Supervisor(systemd_exec_pid=os.getpid()))
    assert not is_supervised(None, Supervisor(systemd_exec_pid=1))
    assert is_supervised(setting=True, supervisor=Supervisor(systemd_exec_pid=None))
    assert not is_supervised(setting=False, supervisor=Supervisor(systemd_exec_pid=os.getpid()))


async def test_a_profile_that_is_not_good_stops_nothing(tmp_path: Path) -> None:
    """Signature and content are checked before the present one is left."""

    def forged() -> None:
        raise StartupError("site_profile_forged", "改ざん", "forged")

    ending = Ending()
    bad = Bench((ReloadProfile(forged, ending, supervised=True),), NoteFile(tmp_path))
    assert await bad.carry_out("repair-0001", "reload_profile") == "failed"
    assert (ending.code, bad.left_over()) == (None, None)
    good = Bench((ReloadProfile(lambda: None, ending, supervised=True),), NoteFile(tmp_path))
    assert await good.carry_out("repair-0001", "reload_profile") is None
    assert ending.code == START_AGAIN


async def test_maintenance_survives_the_agent(tmp_path: Path) -> None:
    """It is on the disk before anybody acts on it; each direction is offered in its turn."""
    switched: list[bool] = []
    bench = bench_of(means(tmp_path, maintenance=switched.append))
    assert await bench.carry_out("repair-0001", "maintenance_off") == "not_here"
    assert await bench.carry_out("repair-0001", "maintenance_on") == "done"
    assert MaintenanceFile(tmp_path).is_on()
    assert await bench.carry_out("repair-0001", "maintenance_on") == "not_here"
    assert await bench.carry_out("repair-0001", "maintenance_off") == "done"
    assert not MaintenanceFile(tmp_path).is_on()
    assert switched == [True, False]


async def test_a_profile_that_is_not_gone_is_said(tmp_path: Path) -> None:
    """Clearing has failed if something is left."""
    window = Window()
    window.clean = False
    bench = bench_of(means(tmp_path, window=cast("Any", window)))
    assert await bench.carry_out("repair-0001", "clear_profile") == "failed"


def test_a_damaged_note_is_none(tmp_path: Path) -> None:
    """Nobody is told of a repair that cannot be read."""
    (tmp_path / "repair.json").write_text("{", "utf-8")
    assert NoteFile(tmp_path).read() is None


@pytest.mark.parametrize(("then", "outcome"), [("after", "done"), (None, "failed")])
async def test_a_new_key_by_its_order(tmp_path: Path, then: str | None, outcome: str) -> None:
    """The server is asked by the very order that IT has confirmed; nothing is restarted."""
    key = Key(then=then)
    bench = bench_of(means(tmp_path, key=key))
    assert await bench.carry_out("repair-0001", "renew_key") == outcome
    assert key.orders == ["repair-0001"]
    assert bench.left_over() is None


@pytest.mark.parametrize(("found", "outcome"), [("after", "done"), ("before", "failed")])
async def test_the_next_agent_tells_whether_the_key_was_renewed(
    tmp_path: Path, found: str, outcome: Any
) -> None:
    """Of an agent that was killed in the middle: by the key that counts now, not by hope."""

    class Killed(Key):
        @override
        async def renew(self, repair_id: str) -> bool:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await bench_of(means(tmp_path, key=Killed())).carry_out("repair-0001", "renew_key")
    left = bench_of(means(tmp_path, key=Key(found))).left_over()
    assert left == RepairResult(repair_id="repair-0001", outcome=outcome)
