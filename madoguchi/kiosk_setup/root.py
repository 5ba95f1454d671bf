"""The machine that is set up, seen from its root folder: `/`, or a root that is being prepared."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from madoguchi.kiosk_setup.faults import SetupError


@dataclass(frozen=True, slots=True)
class Root:
    """A machine's files below `folder`."""

    folder: Path

    @property
    def is_this_machine(self) -> bool:
        """Whether it is the running machine, not one that is being prepared."""
        return self.folder == Path("/")

    @property
    def runs(self) -> bool:
        """Whether its systemd runs, so that changes can take effect now."""
        return self.is_this_machine and Path("/run/systemd/system").is_dir()

    @property
    def owner(self) -> int:
        """Whose the files must be: root's; who is not root can only prepare its own (tests)."""
        return os.geteuid()

    def at(self, path: str) -> Path:
        """Return where a path of the machine is."""
        return self.folder / path.lstrip("/")

    def run(self, *command: str, stdin: str | None = None) -> str:
        """Run a program of the machine as root and return what it printed.

        Raises:
            SetupError: it ended with another code than 0.
        """
        inside = command if self.is_this_machine else ("chroot", str(self.folder), *command)
        # PATH and language only: what surrounds us must not decide what a machine becomes.
        environment = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "LC_ALL": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        try:
            done = subprocess.run(  # noqa: S603 - our own fixed commands
                inside, capture_output=True, text=True, input=stdin, env=environment, check=False
            )
        except OSError as error:
            raise SetupError(f"{command[0]} を実行できません。", f"{command[0]}: {error}") from None
        if done.returncode:
            said = (done.stderr or done.stdout).strip()[-600:]
            raise SetupError(
                f"「{' '.join(command)}」が失敗しました: {said}", f"{' '.join(command)}: {said}"
            )
        return done.stdout
