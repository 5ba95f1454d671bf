"""What was installed, read by what will read it: systemd, nft, polkit's language, sh."""

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Final

import pytest

from madoguchi.kiosk_setup.plan import ENABLED, plan_for
from madoguchi.kiosk_setup.root import Root
from madoguchi.kiosk_setup.settings import KioskSetup

REPOSITORY = Path(__file__).parents[3]
UNITS = "/etc/systemd/system"
OURS = (
    "madoguchi-display.service",
    "madoguchi-kiosk.service",
    "madoguchi-restart.timer",
    "madoguchi-update.path",
    "madoguchi-update.service",
    "tmp.mount",
)
NETWORKS: Final[dict[str, Any]] = {
    "destinations": (ip_network("10.1.0.0/16"), ip_network("2001:db8::/32")),
    "admin_networks": (ip_network("10.1.9.0/24"), ip_network("2001:db8:9::/48")),
}
EXPOSURE = {
    "madoguchi-kiosk.service": 30,
    "madoguchi-display.service": 20,
    "madoguchi-update.service": 25,
}
"""Highest exposure that systemd-analyze may find, in tenths (10 is a unit without any defence)."""


def program(name: str) -> str:
    found = shutil.which(name, path="/usr/sbin:/usr/bin:/sbin:/bin")
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def make_stand_ins(root: Root) -> None:
    """Make what the units run, and the units of Debian's packages, so far as they are named."""
    programs = {
        line.partition("=")[2].lstrip("!+-").split()[0]
        for unit in (root.folder / UNITS[1:]).rglob("*")
        if unit.is_file()
        for line in unit.read_text().splitlines()
        if re.match(r"Exec\w+=.", line)
    }
    for path in programs:
        if not root.at(path).exists():
            root.at(path).parent.mkdir(parents=True, exist_ok=True)
            root.at(path).write_text("#!/bin/sh\n")
            root.at(path).chmod(0o755)
    plain = {unit for _, unit in ENABLED if unit.startswith("/lib/")}
    targets = ("basic", "sysinit", "shutdown", "umount", "local-fs", "swap", "network", "timers")
    plain |= {f"/lib/systemd/system/{target}.target" for target in targets}
    for path in plain:
        kind = path.rpartition(".")[2]
        body = {
            "timer": "[Timer]\nOnCalendar=daily\n",
            "service": "[Service]\nExecStart=/bin/true\n",
        }
        root.at(path).parent.mkdir(parents=True, exist_ok=True)
        root.at(path).write_text(f"[Unit]\nDescription={path}\n{body.get(kind, '')}")


def test_systemd_reads_the_units(kiosk: Root) -> None:
    """`systemd-analyze verify` has nothing to say of our units and of our changes to Debian's."""
    analyze = program("systemd-analyze")
    make_stand_ins(kiosk)
    said = subprocess.run(
        [analyze, "verify", "--man=no", "--recursive-errors=no", f"--root={kiosk.folder}", *OURS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stderr) == (0, "")


@pytest.mark.parametrize("unit", EXPOSURE)
def test_units_stay_hardened(kiosk: Root, unit: str) -> None:
    """`systemd-analyze security`, of the unit alone, stays below the bound."""
    analyze = program("systemd-analyze")
    make_stand_ins(kiosk)
    said = subprocess.run(
        [
            *(analyze, "security", "--offline=true", "--no-pager", f"--root={kiosk.folder}"),
            *(f"--threshold={EXPOSURE[unit]}", unit),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stdout[-400:]


def test_nft_reads_the_firewall(kiosk: Root, setup: KioskSetup) -> None:
    """`nft -c` in a network of its own; users have numbers, as they are not on this machine."""
    nft, unshare = program("nft"), program("unshare")
    if os.geteuid() != 0:
        pytest.skip("needs root")
    more = replace(setup, **NETWORKS)
    for plan in (plan_for(setup), plan_for(more)):
        (rules,) = [item.text for item in plan if item.path.endswith(".nft")]
        numbered = re.sub(r'skuid "\w+"', "skuid 65534", rules)
        said = subprocess.run(
            [unshare, "--net", nft, "--check", "--file", "-"],
            input=numbered,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (said.returncode, said.stderr) == (0, "")


def test_nothing_leaves_but_what_is_named(kiosk: Root, setup: KioskSetup) -> None:
    """Each chain ends in a refusal; destinations bind every rule of the kiosk's user."""
    text = kiosk.at("/etc/madoguchi/firewall.nft").read_text()
    assert text.count("policy drop;") == 3
    assert "tcp dport { 443, 3478, 5349, 8443 } accept" in text
    (bound,) = [
        item.text for item in plan_for(replace(setup, **NETWORKS)) if item.path.endswith(".nft")
    ]
    rules = [line for line in bound.partition("chain kiosk {")[2].splitlines() if "accept" in line]
    assert all(" daddr " in rule for rule in rules)
    assert len(rules) == 4


def test_keys_of_the_screen(kiosk: Root) -> None:
    """No other terminals, no killing of the X server, no blank screen."""
    text = kiosk.at("/etc/X11/xorg.conf.d/90-madoguchi.conf").read_text()
    options = dict(re.findall(r'^\s*Option "(\w+)" "([^"]*)"$', text, re.MULTILINE))
    assert options["DontVTSwitch"] == options["DontZap"] == "true"
    assert {options[f"{name}Time"] for name in ("Blank", "Standby", "Suspend", "Off")} == {"0"}
    assert text.count("Section ") == text.count("EndSection") == 3


def test_shell_programs_are_read(kiosk: Root) -> None:
    """`sh -n`, also of what starts the set-up; the X server's cookie is on no command line."""
    programs = [
        *kiosk.at("/usr/local").rglob("*"),
        REPOSITORY / "deploy/kiosk/madoguchi-kiosk-setup",
    ]
    for program in programs:
        if program.is_file():
            subprocess.run(["sh", "-n", program], check=True)
            assert program.stat().st_mode & 0o111
    assert "source -" in kiosk.at("/usr/local/lib/madoguchi/x-authority").read_text()


ASKED = (
    ("org.freedesktop.login1.reboot", "YES"),
    ("org.freedesktop.NetworkManager.network-control", "YES"),
    ("org.debian.pcsc-lite.access_card", "YES"),
    ("org.freedesktop.login1.power-off", "NO"),
    ("org.freedesktop.login1.suspend", "NO"),
    ("org.freedesktop.NetworkManager.settings.modify.system", "NO"),
    ("org.freedesktop.systemd1.manage-units", "NO"),
    ("org.freedesktop.systemd1.manage-unit-files", "NO"),
    ("org.freedesktop.policykit.exec", "NO"),
)


def test_polkit_lets_it_do_its_repairs_and_nothing_else(kiosk: Root) -> None:
    """The rules are run, in JavaScript as polkit does; other users are none of their business."""
    node = shutil.which("node")
    assert node is not None, "the front-end is built with it: make setup"
    rules = kiosk.at("/etc/polkit-1/rules.d/49-madoguchi.rules").read_text()
    asked = [action for action, _ in ASKED]
    script = f"""
let rule;
const Result = {{ YES: "YES", NO: "NO", NOT_HANDLED: "PASS" }};
const polkit = {{ Result, addRule: (given) => (rule = given) }};
{rules}
const ask = (user) => (id) => rule({{ id }}, {{ user }});
const asked = {json.dumps(asked)};
console.log(JSON.stringify([asked.map(ask("madoguchi")), asked.map(ask("root"))]));
"""
    said = subprocess.run([node, "-e", script], capture_output=True, text=True, check=True)
    ours, others = json.loads(said.stdout)
    assert ours == [answer for *_, answer in ASKED]
    assert set(others) == {"PASS"}


def test_a_kiosk_without_a_reader_reads_no_cards(setup: KioskSetup) -> None:
    """The rule for cards follows the setting."""
    plan = plan_for(replace(setup, card_reader=False))
    (rules,) = [item for item in plan if item.path.endswith("49-madoguchi.rules")]
    assert "access_card" in rules.text
    assert rules.text.count("Result.YES") == 1
