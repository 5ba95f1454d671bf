"""What the set-up writes is what the product looks for: preflight, probes, agent, repairs."""

import configparser
import json
import re
from pathlib import Path

import pytest

from kiosk_client.diagnosis.probes.policy import BLOCKED
from kiosk_client.erasure.overwriting import tunables
from kiosk_client.identity import ENROLMENT_NAME
from kiosk_client.preflight.checks import CHECKS, ENOUGH_LOCKED, run_checks
from kiosk_client.preflight.machine import Machine
from kiosk_client.repairs.ending import START_AGAIN
from madoguchi.kiosk_setup.packages import NEEDED
from madoguchi.kiosk_setup.plan import POLICY
from madoguchi.kiosk_setup.root import Root
from madoguchi.kiosk_setup.settings import KioskSetup

REPOSITORY = Path(__file__).parents[3]
UNITS = "/etc/systemd/system"
MIB = 1024 * 1024
BARE_MOUNTS = "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n"
BARE_KERNEL = {
    "proc/sys/kernel/core_pattern": "|/usr/lib/systemd/systemd-coredump %P",
    "proc/sys/fs/suid_dumpable": "2",
    "proc/sys/kernel/yama/ptrace_scope": "0",
    "sys/power/state": "freeze mem disk",
    "sys/power/disk": "[platform] shutdown",
    "proc/cmdline": "quiet",
    "proc/self/mountinfo": BARE_MOUNTS,
}
"""A machine before its set-up, in the kernel's own files."""
LEFT_TO_PEOPLE = {"disk_encryption"}
"""Chosen when Debian is installed (docs/install.md)."""


class Unit(configparser.ConfigParser):
    """A unit file; of an option that is repeated all values, one a line."""

    def __init__(self, text: str) -> None:
        super().__init__(strict=False, interpolation=None, delimiters=("=",))
        self.optionxform = str  # case is part of a name
        self.lines = [line for line in text.splitlines() if line and line[0] not in "#;"]
        self.read_string(text)

    def all(self, option: str) -> str:
        return "\n".join(
            line.partition("=")[2] for line in self.lines if line.startswith(f"{option}=")
        )


def unit(root: Root, name: str) -> Unit:
    return Unit(root.at(f"{UNITS}/{name}").read_text())


def start(root: Root) -> Machine:
    """Do to the kernel's files what a start of such a machine does: sysctl, GRUB, fstab, mounts."""
    kernel = dict(BARE_KERNEL)
    sysctl = root.at("/etc/sysctl.d/60-madoguchi.conf")
    for line in sysctl.read_text().splitlines() if sysctl.is_file() else []:
        name, equals, value = line.partition(" = ")
        if equals and not line.startswith("#"):
            kernel[f"proc/sys/{name.replace('.', '/')}"] = value
    grub = root.at("/etc/default/grub.d/madoguchi.cfg")
    line = r'^GRUB_CMDLINE_LINUX="\$GRUB_CMDLINE_LINUX (.*)"$'
    added = re.search(line, grub.read_text(), re.MULTILINE)
    assert added is not None
    kernel["proc/cmdline"] += f" {added[1]}"
    if "nohibernate" in added[1].split():
        kernel["sys/power/disk"] = "[disabled]"
    swaps = [line for line in root.at("/etc/fstab").read_text().splitlines() if line[0] != "#"]
    areas = [line for line in swaps if " swap " in line]
    kernel["proc/swaps"] = "Filename Type\n" + "".join("/dev/sda2 partition\n" for _ in areas)
    service = unit(root, "madoguchi-kiosk.service")
    for number, line in enumerate(service.all("TemporaryFileSystem").splitlines(), 2):
        place = line.partition(":")[0]
        kernel["proc/self/mountinfo"] += f"{number} 1 0:{number} / {place} rw - tmpfs tmpfs rw\n"
    for name, text in kernel.items():
        root.at(name).parent.mkdir(parents=True, exist_ok=True)
        root.at(name).write_text(text)
    locked = service["Service"]["LimitMEMLOCK"]
    assert locked.endswith("M")
    return Machine(
        Path("/dev/shm"),
        Path("/var/lib/madoguchi"),
        root.folder,
        core_limit=int(service["Service"]["LimitCORE"]),
        locked_limit=int(locked[:-1]) * MIB,
        overwrites_freed=lambda: True,  # of the C library, which the set-up does not change
    )


def failed(machine: Machine) -> set[str]:
    return {result.check.id for result in run_checks(machine) if result.verdict != "ok"}


def test_the_preflight_has_nothing_to_say(kiosk: Root) -> None:
    """A machine that was set up takes photos: each check is ok but what Debian's installer asks."""
    assert failed(start(kiosk)) == LEFT_TO_PEOPLE


@pytest.mark.parametrize(
    ("path", "line", "check"),
    [
        ("/etc/sysctl.d/60-madoguchi.conf", "kernel.core_pattern = |/bin/false", "core_dumps"),
        ("/etc/sysctl.d/60-madoguchi.conf", "fs.suid_dumpable = 0", "suid_dumpable"),
        ("/etc/sysctl.d/60-madoguchi.conf", "kernel.yama.ptrace_scope = 2", "ptrace_scope"),
        ("/etc/default/grub.d/madoguchi.cfg", "nohibernate ", "hibernation"),
        ("/etc/default/grub.d/madoguchi.cfg", "init_on_free=1 ", "init_on_free"),
        ("/etc/fstab", "# madoguchi: ", "swap"),
        (f"{UNITS}/madoguchi-kiosk.service", "TemporaryFileSystem=/dev/shm", "tmpfs"),
    ],
)
def test_without_a_line_the_preflight_fails(kiosk: Root, path: str, line: str, check: str) -> None:
    """Each of them is there for a check, which would notice its absence."""
    text = kiosk.at(path).read_text()
    assert line in text
    kiosk.at(path).write_text(text.replace(line, ""))
    assert check in failed(start(kiosk))


def test_every_check_is_thought_of() -> None:
    """A new check of the preflight must be met by the set-up, or be named here."""
    assert {check.id for check in CHECKS} == {
        "swap",
        "hibernation",
        "core_dumps",
        "suid_dumpable",
        "ptrace_scope",
        "tmpfs",
        "tmpfs_noswap",
        "disk_encryption",
        "init_on_free",
        "freed_memory",
        "locked_memory",
        "print_spool",
    }
    assert ENOUGH_LOCKED == 64 * MIB


def test_recording_media_are_refused_as_the_probe_reads_it(kiosk: Root) -> None:
    """The probe `usb-media-policy` finds the rule; udev refuses whatever driver there is."""
    assert BLOCKED.search(kiosk.at("/etc/modprobe.d/madoguchi.conf").read_text())
    rules = kiosk.at("/etc/udev/rules.d/60-madoguchi-usb.rules").read_text()
    for kind in ("08", "06"):
        assert re.search(rf'ATTR{{bInterfaceClass}}=="{kind}", ATTR{{authorized}}="0"', rules)


def test_the_policy_is_the_product_s_and_more(kiosk: Root, setup: KioskSetup) -> None:
    """Chromium's policy of the repository, with the addresses of this kiosk and no others."""
    product = json.loads(
        (REPOSITORY / "kiosk_client/window/chromium_policy.json").read_text(encoding="utf-8")
    )
    policy = json.loads(kiosk.at(POLICY).read_text())
    assert {name: policy[name] for name in product if name != "URLBlocklist"} == {
        name: value for name, value in product.items() if name != "URLBlocklist"
    }
    assert policy["URLBlocklist"] == ["*"]
    assert policy["URLAllowlist"] == [
        "https://madoguchi.example.jp:8443",
        "https://apply.example.jp",
        "https://login.example.jp",
        "http://127.0.0.1",
        "about:blank",
    ]
    assert policy["ExtensionInstallBlocklist"] == ["*"]
    assert policy["PasswordManagerEnabled"] is False
    # With 2 the agent itself is locked out (docs/kiosk.md).
    assert "DeveloperToolsAvailability" not in policy


def test_units_and_agent_agree(kiosk: Root) -> None:
    """Directories, user and signals: what the agent needs is what its unit gives."""
    service = unit(kiosk, "madoguchi-kiosk.service")
    assert service["Service"]["User"] == "madoguchi"
    assert service["Service"]["StateDirectory"] == "madoguchi"
    assert "STATE_DIR='/var/lib/madoguchi'" in kiosk.at("/etc/madoguchi/kiosk.env").read_text()
    assert ENROLMENT_NAME  # lies in that directory, which only its user may read
    assert service["Service"]["StateDirectoryMode"] == "0700"
    # Sentinels give up after a minute: whoever killed them sooner would leave profiles.
    assert int(service["Service"]["TimeoutStopSec"]) > 60
    assert service["Service"]["KillMode"] == "control-group"
    assert service["Service"]["Restart"] == "always"
    # IT's restart ends the agent with this code; a hang is noticed (kiosk_client/life_signs.py).
    assert int(service["Service"]["SuccessExitStatus"]) == START_AGAIN
    assert int(service["Service"]["WatchdogSec"]) > 0
    assert service["Service"]["NotifyAccess"] == "all"  # it is the launcher's child
    display = unit(kiosk, "madoguchi-display.service")
    assert display["Service"]["User"] == "madoguchi"
    assert "-nolisten tcp" in display["Service"]["ExecStart"]
    assert "-nocursor" in display["Service"]["ExecStart"]
    # The X server frees the windows' titles: they must not wait in its memory (docs/erasure.md).
    for name, value in tunables().items():
        assert f"{name}={value}" in display.all("Environment").split()


def test_the_interpreter_and_the_server_are_not_on_kiosks() -> None:
    """Neither their libraries nor a compiler's packages."""
    pinned = (REPOSITORY / "requirements/kiosk.txt").read_text()
    all_pins = (REPOSITORY / "requirements/runtime.txt").read_text()
    names = re.findall(r"^([a-z0-9-]+==\S+)", pinned, re.MULTILINE)
    assert set(names) <= set(re.findall(r"^([a-z0-9-]+==\S+)", all_pins, re.MULTILINE))
    for name in ("argos-translate-lt", "ctranslate2", "sqlalchemy", "alembic", "argon2-cffi"):
        assert f"\n{name}==" not in f"\n{pinned}"
        assert f"\n{name}==" in f"\n{all_pins}"
    assert not {name for name in NEEDED if name.startswith(("gcc", "build-", "lib"))} - {
        "libpam-systemd",
        "libportaudio2",
    }


def test_the_chirp_has_its_library() -> None:
    """The probe of sound names a package that is missing: it is not, on a kiosk."""
    probe = (REPOSITORY / "kiosk_client/diagnosis/probes/sound.py").read_text(encoding="utf-8")
    named = re.findall(r"apt-get install ([\w-]+)", probe)
    assert named
    assert set(named) <= set(NEEDED)
