"""Releases under /opt/madoguchi: whole before they are current, and switched by one rename."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typing_extensions import override

from madoguchi.kiosk_setup.faults import SetupError
from madoguchi.kiosk_setup.installing import differences
from madoguchi.kiosk_setup.pins import pins
from madoguchi.kiosk_setup.release import STAGE, Bundle, install_release
from madoguchi.kiosk_setup.root import Root
from madoguchi.kiosk_setup.settings import KioskSetup


@dataclass(frozen=True, slots=True)
class Recorder(Root):
    """A machine whose programs only do what the release's own steps look at."""

    commands: list[str] = field(default_factory=list)
    refuses: str = "nothing"

    @override
    def run(self, *command: str, stdin: str | None = None) -> str:
        line = " ".join(command)
        self.commands.append(line)
        if self.refuses in line:
            raise SetupError("拒否", "refused")
        if " -m venv " in line:
            self.at(command[-1]).mkdir(parents=True)
        return ""


def bundle_of(folder: Path, version: str, wanted: str = "aiohttp==1 --hash=sha256:00\n") -> Bundle:
    folder.mkdir(parents=True)
    with zipfile.ZipFile(folder / f"madoguchi-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr("madoguchi/__init__.py", f"# {version}\n")
    (folder / "kiosk.txt").write_text(wanted)
    return Bundle(folder)


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Recorder]:
    folder = tmp_path / "machine"
    folder.mkdir()
    return Recorder(folder)


def current(machine: Root) -> str:
    return str(machine.at("/opt/madoguchi/current").readlink())


def release_kinds(machine: Root, setup: KioskSetup) -> list[str]:
    return [one.kind for one in differences(machine, setup, ("release",))]


def test_a_release_and_the_next(machine: Recorder, tmp_path: Path, setup: KioskSetup) -> None:
    """Both stay side by side; `current` leads to the newer, and back again."""
    assert release_kinds(machine, setup) == ["release"]
    first, second = bundle_of(tmp_path / "1", "1.0.0"), bundle_of(tmp_path / "2", "1.1.0")
    assert install_release(machine, first)
    assert (current(machine), release_kinds(machine, setup)) == ("releases/1.0.0", [])
    assert install_release(machine, second)
    assert current(machine) == "releases/1.1.0"
    done = len(machine.commands)
    assert install_release(machine, first)
    assert (current(machine), len(machine.commands)) == ("releases/1.0.0", done)
    assert not install_release(machine, first)


def test_hashes_are_asked_for_and_no_network(machine: Recorder, tmp_path: Path) -> None:
    """What pip gets is the bundle alone, each file by its hash."""
    install_release(machine, bundle_of(tmp_path / "1", "1.0.0"))
    installs = [line for line in machine.commands if " pip " in line]
    assert len(installs) == 2
    assert all("--no-index" in line and f"--find-links {STAGE}" in line for line in installs)
    assert "--require-hashes" in installs[0]
    assert not machine.at(STAGE).exists()


@pytest.mark.parametrize("step", ["-m venv", "--require-hashes", ".whl", "--help"])
def test_a_step_that_fails_leaves_the_old_release(
    machine: Recorder, tmp_path: Path, setup: KioskSetup, step: str
) -> None:
    """Whatever fails, `current` still leads to a whole release, and the next try begins anew."""
    install_release(machine, bundle_of(tmp_path / "1", "1.0.0"))
    second = bundle_of(tmp_path / "2", "1.1.0")
    with pytest.raises(SetupError):
        install_release(Recorder(machine.folder, refuses=step), second)
    assert (current(machine), release_kinds(machine, setup)) == ("releases/1.0.0", [])
    assert install_release(machine, second)
    assert (current(machine), release_kinds(machine, setup)) == ("releases/1.1.0", [])


def test_a_power_cut_in_the_middle(machine: Recorder, tmp_path: Path, setup: KioskSetup) -> None:
    """A release without its last file is none, and is made anew."""
    bundle = bundle_of(tmp_path / "1", "1.0.0")
    install_release(machine, bundle)
    machine.at("/opt/madoguchi/releases/1.0.0/.complete").unlink()
    assert release_kinds(machine, setup) == ["release"]
    assert install_release(machine, bundle)
    assert release_kinds(machine, setup) == []


def test_one_version_has_one_content(machine: Recorder, tmp_path: Path) -> None:
    """Other files under the number of an installed version are refused."""
    install_release(machine, bundle_of(tmp_path / "1", "1.0.0"))
    with pytest.raises(SetupError, match="another content"):
        install_release(machine, bundle_of(tmp_path / "2", "1.0.0", "aiohttp==2\n"))


def updated(machine: Root, version: str) -> None:
    """A release as a signed update leaves it behind, in use (kiosk_client/update/installing.py)."""
    folder = machine.at(f"/opt/madoguchi/releases/{version}")
    folder.mkdir(parents=True)
    (folder / ".complete").write_text(json.dumps({"digest": "0" * 64}))
    link = machine.at("/opt/madoguchi/current")
    link.unlink(missing_ok=True)
    link.symlink_to(f"releases/{version}")


@pytest.mark.parametrize("newer", ["1.0.1", "1.10", "2"])
def test_a_roll_out_is_not_undone(
    machine: Recorder, tmp_path: Path, setup: KioskSetup, newer: str
) -> None:
    """Whoever installs anew to change a setting keeps the newer version that the server brought."""
    bundle = bundle_of(tmp_path / "1", "1.0.0")
    install_release(machine, bundle)
    updated(machine, newer)
    assert not install_release(machine, bundle)
    assert (current(machine), release_kinds(machine, setup)) == (f"releases/{newer}", [])


def test_a_newer_bundle_follows_an_update(machine: Recorder, tmp_path: Path) -> None:
    """Also one of the version that an update has brought already: it is that version."""
    updated(machine, "1.1.0")
    assert not install_release(machine, bundle_of(tmp_path / "1", "1.1.0"))
    assert machine.commands == []
    assert install_release(machine, bundle_of(tmp_path / "2", "1.2.0"))
    assert current(machine) == "releases/1.2.0"


def test_folders_that_are_no_bundle(tmp_path: Path) -> None:
    """No wheel, two wheels, or no list of what is needed."""
    bundle = bundle_of(tmp_path / "1", "1.0.0")
    assert bundle.version == "1.0.0"
    (tmp_path / "1" / "madoguchi-1.0.1-py3-none-any.whl").touch()
    with pytest.raises(SetupError):
        _ = bundle.wheel
    with pytest.raises(SetupError):
        _ = Bundle(tmp_path).wheel


def test_the_list_of_wheels(tmp_path: Path) -> None:
    """Each wheel by the hash of its file, but the product's own."""
    bundle_of(tmp_path / "1", "1.0.0")
    (tmp_path / "1" / "psutil-7.2.2-cp36-abi3-manylinux_2_17_x86_64.whl").write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert list(pins(tmp_path / "1")) == [f"psutil==7.2.2 --hash=sha256:{empty}"]
