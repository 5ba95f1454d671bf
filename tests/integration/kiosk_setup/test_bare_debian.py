"""A kiosk made of a real Debian 12: each of its programs reads what was installed for it."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Debian

pytestmark = [pytest.mark.install, pytest.mark.timeout(1800)]

UNITS = (
    "madoguchi-display.service",
    "madoguchi-kiosk.service",
    "madoguchi-restart.timer",
    "madoguchi-update.path",
    "madoguchi-update.service",
)
DUMMY_SCREEN = """\
Section "Device"
 Identifier "d"
 Driver "dummy"
EndSection
Section "Screen"
 Identifier "s"
 Device "d"
EndSection
"""


def test_the_check_finds_nothing_and_a_second_time_changes_nothing(kiosk: "Debian") -> None:
    """Packages, files, user and release are as they should be."""
    assert "0 differences" in kiosk.run("madoguchi-kiosk-setup", "check")
    assert "0 changed" in kiosk.run("madoguchi-kiosk-setup", "install")


Plant = Callable[[Path], object]


@pytest.mark.parametrize(
    ("plant", "named"),
    [
        (
            lambda root: (root / "etc/modprobe.d/madoguchi.conf").unlink(),
            "modprobe.d/madoguchi.conf",
        ),
        (lambda root: (root / "etc/fstab").write_text("/swap none swap sw 0 0\n"), "/etc/fstab"),
        (
            lambda root: os.chown(root / "etc/madoguchi/firewall.nft", 1234, 1234),
            "firewall.nft: 所有者が違います",
        ),
        (lambda root: (root / "opt/madoguchi/current").unlink(), "/opt/madoguchi/current"),
        (lambda root: (root / "opt/madoguchi/launcher.py").unlink(), "/opt/madoguchi/launcher.py"),
        (
            lambda root: os.chown(root / "opt/madoguchi/launcher.py", 1234, 1234),
            "launcher.py: 所有者が違います",
        ),
    ],
)
def test_planted_differences_are_named_and_mended(
    kiosk: "Debian", plant: Plant, named: str
) -> None:
    """The check says which, and ends with 1; the next installation mends it."""
    plant(kiosk.folder)
    said = kiosk.run("madoguchi-kiosk-setup", "check", code=1)
    assert named in said
    assert "1 differences" in said
    kiosk.run("madoguchi-kiosk-setup", "install")
    kiosk.run("madoguchi-kiosk-setup", "check")


def test_the_user_can_do_little(kiosk: "Debian") -> None:
    """No password, no shell, the groups of camera and sound."""
    assert kiosk.run("passwd", "--status", "madoguchi").split()[1] == "L"
    assert kiosk.run("getent", "passwd", "madoguchi").strip().endswith(":/usr/sbin/nologin")
    assert set(kiosk.run("id", "-nG", "madoguchi").split()) == {"madoguchi", "video", "audio"}


def test_systemd_accepts_the_units(kiosk: "Debian") -> None:
    """With Debian's own units beside them; also those of its packages that are changed."""
    changed = ("nftables.service", "chrony.service", "apt-daily-upgrade.timer", "tmp.mount")
    assert kiosk.run("systemd-analyze", "verify", "--man=no", *UNITS, *changed) == ""
    security = ("systemd-analyze", "security", "--offline=true", "--no-pager")
    kiosk.run(*security, "--threshold=30", "madoguchi-kiosk.service")
    kiosk.run(*security, "--threshold=20", "madoguchi-display.service")
    kiosk.run(*security, "--threshold=25", "madoguchi-update.service")


def test_the_firewall_is_accepted(kiosk: "Debian") -> None:
    """By the nft of Debian 12, with the users that its packages and the set-up made."""
    kiosk.run("unshare", "--net", "nft", "--check", "--file", "/etc/madoguchi/firewall.nft")


def test_time_updates_and_ssh_are_accepted(kiosk: "Debian") -> None:
    """chronyd, apt and sshd read their files."""
    assert "rtcsync" in kiosk.run("chronyd", "-p", "-f", "/etc/chrony/madoguchi.conf")
    said = kiosk.run("apt-config", "dump", "Unattended-Upgrade::Origins-Pattern")
    assert re.findall(r'Pattern:: "(.*)"', said) == [
        "origin=Debian,codename=${distro_codename}-security,label=Debian-Security"
    ]
    kiosk.run("mkdir", "-p", "/run/sshd")
    settings = kiosk.run("sh", "-c", "mkdir -p /run/sshd; sshd -T")
    assert "passwordauthentication no" in settings
    assert "denyusers madoguchi" in settings


def test_the_x_server_takes_its_settings(kiosk: "Debian") -> None:
    """Xorg itself, with a screen that is none: it reads the files and ends without an error."""
    kiosk.run(
        "apt-get", "install", "-y", "-qq", "--no-install-recommends", "xserver-xorg-video-dummy"
    )
    (kiosk.folder / "srv/screen.conf").write_text(DUMMY_SCREEN)
    said = kiosk.run(
        *("timeout", "5", "/usr/lib/xorg/Xorg", ":77", "-config", "/srv/screen.conf"),
        *("-sharevts", "-novtswitch", "-nolisten", "tcp", "-logfile", "/srv/x.log"),
        code=None,
    )
    log = (kiosk.folder / "srv/x.log").read_text(errors="replace")
    for option in ("DontVTSwitch", "DontZap", "BlankTime"):
        assert f'(**) Option "{option}"' in log, said
    assert 'Extension "DPMS" is disabled' in log
    assert "Parse error" not in log


def test_the_product_answers(kiosk: "Debian") -> None:
    """From its release, with the kiosk's own list of libraries."""
    program = "/opt/madoguchi/current/bin/madoguchi"
    assert "doctor [OPTIONS]" in kiosk.run(program, "doctor", "--help")
    assert "--enrol-code" in kiosk.run(program, "kiosk", "--help")
    said = kiosk.run(program, "doctor", "--category", "safety", code=None)
    assert "✔ usb-media-policy" in said
    pip = "/opt/madoguchi/current/bin/pip"
    kiosk.run("/opt/madoguchi/current/bin/python", "-I", "-c", "import sounddevice")  # PortAudio
    names = kiosk.run(pip, "list", "--disable-pip-version-check").lower()
    assert "aiortc" in names
    assert not [name for name in ("argos", "ctranslate2", "sqlalchemy") if name in names]


def test_taken_back(kiosk: "Debian") -> None:
    """Last of all: the files go, user and release stay, and the check names all of it."""
    kiosk.run("madoguchi-kiosk-setup", "uninstall")
    assert not (kiosk.folder / "etc/madoguchi/firewall.nft").exists()
    assert not list((kiosk.folder / "etc/systemd/system").rglob("madoguchi-*"))
    assert not (kiosk.folder / "opt/madoguchi/launcher.py").exists()
    assert (kiosk.folder / "etc/madoguchi/kiosk.toml").exists()
    assert (kiosk.folder / "opt/madoguchi/current").is_symlink()
    kiosk.run("madoguchi-kiosk-setup", "check", code=1)
