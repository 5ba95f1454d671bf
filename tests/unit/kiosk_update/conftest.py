"""A kiosk's folders with releases that are small programs, started as systemd would start them."""

import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk_client.update import launcher


@dataclass
class Tree:
    """ROOT and STATE; `starts` is what each release wrote when it was started."""

    root: Path
    state: Path

    @property
    def launcher(self) -> tuple[str | Path, ...]:
        """The copy in ROOT, as a command."""
        return (sys.executable, "-I", self.root / "launcher.py", self.root, self.state)

    def release(self, version: str, script: str, *, complete: bool = True) -> None:
        """A release whose program is this shell script."""
        program = self.root / "releases" / version / "bin" / "madoguchi"
        program.parent.mkdir(parents=True)
        program.write_text(
            f"#!/bin/sh\nVERSION={version}\nSTATE={self.state}\n"
            f"echo {version} >> {self.state}/starts\n{script}\n"
        )
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        if complete:
            (program.parents[1] / ".complete").touch()

    def use(self, version: str) -> None:
        """What an installation leaves behind."""
        (self.root / "current").symlink_to(f"releases/{version}")

    def wish(self, version: str, slot: str = "agent", *, back: bool = False) -> None:
        """What an agent leaves behind when it ends."""
        launcher.write(
            self.state / "updates", "switch.json", {"slot": slot, "version": version, "back": back}
        )

    def start(self, *arguments: str) -> int:
        """One start as systemd does it: the copy of the launcher in ROOT, in its own process."""
        done = subprocess.run(
            [*self.launcher, "start", *arguments],
            check=False,
            capture_output=True,
            timeout=60,
        )
        return done.returncode

    @property
    def current(self) -> str | None:
        return launcher.current(self.root, "agent")

    @property
    def starts(self) -> list[str]:
        try:
            return (self.state / "starts").read_text().split()
        except FileNotFoundError:
            return []


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    root, state = tmp_path / "opt", tmp_path / "state"
    root.mkdir()
    (state / "updates").mkdir(parents=True)
    shutil.copy(launcher.__file__, root / "launcher.py")
    return Tree(root, state)
