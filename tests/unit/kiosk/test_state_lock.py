"""Two agents on one state directory: the second one is refused, and a dead one holds nothing."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk_client.state_lock import held
from server.protocol.errors import StartupError

HOLDER = """
import subprocess, sys
from pathlib import Path
from kiosk_client.state_lock import held
with held(Path(sys.argv[1])):
    child = subprocess.Popen(["sleep", "60"])  # as a browser would
    print(child.pid, flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_agent(directory: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the directory, with a child of its own."""
    command = [sys.executable, "-c", HOLDER, str(directory)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as holder:  # type: ignore[call-overload]
        child = int(holder.stdout.readline())
        try:
            yield holder
        finally:
            holder.kill()
            subprocess.run(["kill", str(child)], check=True)


def test_the_second_agent_is_refused(tmp_path: Path) -> None:
    """Else both connect with one identity and the server drops them in turn, for ever."""
    with another_agent(tmp_path), pytest.raises(StartupError) as refused, held(tmp_path):
        pass
    assert (refused.value.code, refused.value.exit_code) == ("already_running", 75)
    assert str(tmp_path) in refused.value.message_ja
    assert "--state-dir" in refused.value.message_en


def test_kill_9_frees_the_directory(tmp_path: Path) -> None:
    """A killed agent never locks its kiosk out, even while a process it started lives on."""
    with another_agent(tmp_path) as holder:
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        with held(tmp_path):
            pass


def test_directories_do_not_disturb_each_other(tmp_path: Path) -> None:
    """Two kiosks on one machine have a directory each; one used before is free again."""
    with held(tmp_path / "one"), held(tmp_path / "two"):
        pass
    with held(tmp_path / "one"):
        pass


def test_an_unusable_directory_is_said(tmp_path: Path) -> None:
    """A file in the directory's place is a sentence, not a traceback."""
    (tmp_path / "state").write_text("")
    with pytest.raises(StartupError) as refused, held(tmp_path / "state"):
        pass
    assert refused.value.code == "state_dir_unusable"
