"""A process of its own that clears a directory away when its agent is killed (Z-07).

An agent that ends in order removes its directories itself. After `kill -9`, or when the kernel
takes the agent for its memory, nobody is left to do so; this process then ends whatever still
uses the directory (browser, display server) and removes it. It is run by its file name and needs
nothing but the standard library, so that it starts fast and under any circumstances.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

IGNORED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""A service manager or terminal that ends the agent's family must not end its cleaner first."""
CLEAR_WITHIN_S = 60.0
END_WITHIN_S = 5.0
AGAIN_S = 0.05


class Sentinel:
    """The agent's hold on the process which watches over one directory.

    The process waits at a pipe whose other end only the agent has, so that no kind of death
    escapes it.
    """

    def __init__(self, directory: Path) -> None:
        # `-I`: neither the environment nor the working directory chooses what runs here.
        self._process = subprocess.Popen(  # noqa: S603 - this very file
            [sys.executable, "-I", "-S", __file__, str(directory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env={},
            start_new_session=True,
        )

    def dismiss(self) -> None:
        """End the watch; the directory is gone already."""
        self._process.kill()
        self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()


def users_of(directory: bytes) -> Iterator[int]:
    """Find the processes that were started for a directory: it is in their words or variables.

    Args:
        directory: absolute path; its random name occurs nowhere else.
    """
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        if any(directory in _content(entry / name) for name in ("cmdline", "environ")):
            yield int(entry.name)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # ended meanwhile, or not ours
        return b""


def clear(directory: Path) -> bool:
    """End all that uses a directory and remove it; tell whether it is gone."""
    deadline = time.monotonic() + CLEAR_WITHIN_S
    while time.monotonic() < deadline:
        used = _kill_users(directory)
        shutil.rmtree(directory, ignore_errors=True)
        if not used and not directory.exists():
            return True
        time.sleep(AGAIN_S)
    return False


def end_users(directory: Path) -> bool:
    """End all that uses a directory; tell whether nothing does so any more."""
    deadline = time.monotonic() + END_WITHIN_S
    while _kill_users(directory):
        if time.monotonic() > deadline:
            return False
        time.sleep(AGAIN_S)
    return True


def _kill_users(directory: Path) -> bool:
    """Kill what uses a directory; tell whether there was anything."""
    users = list(users_of(os.fsencode(directory)))
    for pid in users:
        try:
            os.kill(pid, signal.SIGKILL)
        except OSError:  # ended meanwhile, or not ours
            continue
    return bool(users)


def main() -> int:
    """Wait for the end of the agent, then clear the directory named on the command line."""
    for number in IGNORED:
        signal.signal(number, signal.SIG_IGN)
    sys.stdin.buffer.read()
    return 0 if clear(Path(sys.argv[1])) else 1


if __name__ == "__main__":
    sys.exit(main())
