"""Repairs that reach into the machine: network and reboot, where they are permitted (Z-23)."""

from pathlib import Path
from typing import Any

import pytest

from kiosk_client.repairs.bench import Bench
from kiosk_client.repairs.network import RestartNetwork, default_interface, has_address
from kiosk_client.repairs.note import NoteFile
from kiosk_client.repairs.reboot import CAN_REBOOT, REBOOT, Reboot
from kiosk_client.repairs.tools import Answer, run_tool
from server.protocol.repair import RepairResult

ROUTES = """Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask
eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF
wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000
"""
PERMITTED = "org.freedesktop.NetworkManager.network-control:yes"


class Machine:
    """Tools that answer as a test says; what was run is kept."""

    def __init__(self, **answers: str) -> None:
        self.answers = answers
        self.ran: list[tuple[str, ...]] = []

    async def ask(self, arguments: tuple[str, ...], _within_s: float) -> Answer:
        self.ran.append(arguments)
        word = next((word for word in self.answers if word in arguments), None)
        return Answer(None) if word is None else Answer(0, self.answers[word])


async def up(_interface: str) -> bool:
    return True


def network(machine: Machine, *, comes_back: bool = True) -> RestartNetwork:
    async def back(_interface: str) -> bool:
        return comes_back

    return RestartNetwork(machine.ask, lambda: "eth0", back)


async def test_the_network_by_its_manager() -> None:
    """NetworkManager is asked whether it has the interface and lets us, and only then told."""
    machine = Machine(show="GENERAL.STATE:100 (接続済み)", general=PERMITTED, connect="")
    one = network(machine)
    assert await one.obstacle() is None
    assert await one.carry_out() == "done"
    assert machine.ran[-1] == ("nmcli", "--wait", "20", "device", "connect", "eth0")


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"show": "GENERAL.STATE:10 (unmanaged)", "general": PERMITTED},
        {"show": "GENERAL.STATE:100 (connected)", "general": PERMITTED.replace("yes", "auth")},
    ],
)
async def test_a_network_that_we_may_not_touch(answers: dict[str, str]) -> None:
    """No manager, not its interface, or only with an administrator's password: refused."""
    machine = Machine(**answers)
    one = network(machine)
    assert await one.obstacle() == "not_permitted"
    assert await one.carry_out() == "failed"
    assert not any("connect" in run for run in machine.ran)


async def test_a_network_that_does_not_come_back() -> None:
    """Done is only what works."""
    machine = Machine(show="GENERAL.STATE:100 (connected)", general=PERMITTED, connect="")
    assert await network(machine, comes_back=False).carry_out() == "failed"


async def test_a_kiosk_without_a_default_route() -> None:
    """There is nothing to connect anew."""
    assert await RestartNetwork(Machine().ask, lambda: None, up).obstacle() == "not_here"


def test_the_interface_of_the_default_route(tmp_path: Path) -> None:
    """As the kernel has it."""
    routes = tmp_path / "route"
    routes.write_text(ROUTES, "ascii")
    assert default_interface(routes) == "wlan0"
    assert default_interface(tmp_path / "none") is None


async def test_the_loopback_is_up() -> None:
    """By the machine's own word."""
    assert await has_address("lo")


async def test_a_reboot_by_logind(tmp_path: Path) -> None:
    """Where its rules let this user, without a password; told by the agent of the next start."""
    machine = Machine(CanReboot='s "yes"', reboot="")
    bench = Bench((Reboot(NoteFile(tmp_path), (), machine.ask),), NoteFile(tmp_path))
    assert await bench.carry_out("repair-0001", "reboot") is None
    assert machine.ran == [CAN_REBOOT, REBOOT]


@pytest.mark.parametrize("answer", ['s "challenge"', 's "no"', 's "na"', ""])
async def test_a_reboot_that_is_not_permitted(tmp_path: Path, answer: str) -> None:
    """Nothing is tried."""
    machine = Machine(CanReboot=answer)
    bench = Bench((Reboot(NoteFile(tmp_path), (), machine.ask),), NoteFile(tmp_path))
    assert await bench.carry_out("repair-0001", "reboot") == "not_permitted"
    assert machine.ran == [CAN_REBOOT]


@pytest.mark.parametrize(("later", "outcome"), [("boot-2", "done"), ("boot-1", "failed")])
async def test_a_reboot_is_seen_by_the_next_start(tmp_path: Path, later: str, outcome: Any) -> None:
    """An agent that was only started again says that there was no reboot."""
    note = NoteFile(tmp_path)
    one = Reboot(note, ("reboot-now",), Machine(**{"reboot-now": ""}).ask)
    assert await Bench((one,), note).carry_out("repair-0001", "reboot") is None
    kept = note.read()
    assert kept is not None
    note.write(kept.model_copy(update={"boot": "boot-1"}))
    after = Bench((Reboot(note, (), Machine().ask, lambda: later),), note)
    assert after.left_over() == RepairResult(repair_id="repair-0001", outcome=outcome)


async def test_a_command_that_fails_reboots_nothing(tmp_path: Path) -> None:
    """And leaves no note."""
    note = NoteFile(tmp_path)
    bench = Bench((Reboot(note, ("no-such-tool",), Machine().ask),), note)
    assert await bench.carry_out("repair-0001", "reboot") == "failed"
    assert note.read() is None


async def test_tools_are_run_without_a_shell() -> None:
    """Arguments stay what they are; a tool that is missing or hangs is no fault of ours."""
    assert await run_tool(("echo", "$HOME; true"), 5) == Answer(0, "$HOME; true\n")
    assert (await run_tool(("no-such-tool-here",), 5)).code is None
    assert (await run_tool(("sleep", "60"), 0.05)).code is None
