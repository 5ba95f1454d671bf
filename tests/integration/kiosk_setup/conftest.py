"""A Debian 12 made from its packages, and the bundle for kiosks: `make install-test`.

Needs root, debootstrap, unshare, and Debian's packages; where one is missing the tests are skipped.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from updates.signature import public_text

REPOSITORY = Path(__file__).parents[3]
KEY = Ed25519PrivateKey.generate()
SETTINGS = f"""\
server_url = "http://127.0.0.1:18080"
application_url = "http://127.0.0.1:18095/"
card_reader = true
admin_networks = ["192.0.2.0/24"]
update_keys = ["{public_text(KEY.public_key())}"]
"""
MOUNTED = (
    'mount --rbind /dev "$1/dev" && mount -t proc proc "$1/proc" && mount -t sysfs sys "$1/sys" '
    '&& mount -t tmpfs tmp "$1/run" && folder=$1 && shift && exec chroot "$folder" "$@"'
)
INCLUDED = "systemd-sysv,ca-certificates"
SOURCES = """\
deb http://deb.debian.org/debian bookworm main
deb http://deb.debian.org/debian-security bookworm-security main
"""


@dataclass(frozen=True, slots=True)
class Debian:
    """A root folder, and how programs run in it: with mounts of their own, and no services."""

    folder: Path

    def run(self, *command: str, code: int | None = 0, stdin: str | None = None) -> str:
        """Run a program in it; return what it printed.

        Args:
            command: of the machine.
            code: exit code that is expected; None: any.
            stdin: what it reads.
        """
        done = subprocess.run(
            ["unshare", "--mount", "sh", "-c", MOUNTED, "sh", str(self.folder), *command],
            input=stdin,
            capture_output=True,
            text=True,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"},
            check=False,
        )
        said = done.stdout + done.stderr
        assert code is None or done.returncode == code, said[-3000:]
        return said


def _required() -> str:
    if os.geteuid() != 0:
        return "needs root"
    missing = [
        name for name in ("debootstrap", "unshare", "dpkg-deb") if shutil.which(name) is None
    ]
    return f"not installed: {', '.join(missing)}" if missing else ""


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder that `make kiosk-bundle` makes."""
    if _required():
        pytest.skip(_required())
    out = tmp_path_factory.mktemp("kiosk")
    subprocess.run([REPOSITORY / "deploy/kiosk/make-bundle.sh", out], check=True)
    yield out
    shutil.rmtree(out)


@pytest.fixture(scope="session")
def debian(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Debian]:
    """A bare Debian 12: minbase and systemd."""
    if _required():
        pytest.skip(_required())
    folder = tmp_path_factory.mktemp("debian") / "root"
    # debootstrap leaves /proc mounted in it; whoever removed the folder would be in ours.
    alone = ("unshare", "--mount", "debootstrap", "--variant=minbase")
    made = subprocess.run(
        [*alone, f"--include={INCLUDED}", "bookworm", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.fail(f"debootstrap: {made.stdout[-200:]}")
    (folder / "etc/apt/sources.list").write_text(SOURCES)
    shutil.copy("/etc/resolv.conf", folder / "etc/resolv.conf")
    # No service starts while packages are installed (invoke-rc.d(8)).
    (folder / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
    (folder / "usr/sbin/policy-rc.d").chmod(0o755)
    yield Debian(folder)
    assert str(folder) not in Path("/proc/self/mountinfo").read_text()
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def key() -> Ed25519PrivateKey:
    """Whose packages of updates count at the kiosk."""
    return KEY


@pytest.fixture(scope="session")
def kiosk(debian: Debian, bundle: Path) -> Debian:
    """This Debian with the package of the kiosk installed and set up, by its own programs."""
    (package,) = bundle.glob("*.deb")
    shutil.copy(package, debian.folder / "var/cache/kiosk.deb")
    debian.run("apt-get", "update", "-qq")
    debian.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "/var/cache/kiosk.deb")
    (debian.folder / "etc/madoguchi").mkdir()
    (debian.folder / "etc/madoguchi/kiosk.toml").write_text(SETTINGS)
    debian.run("madoguchi-kiosk-setup", "install")
    return debian
