"""A process of its own that enforces the deadlines of erasure, whatever the agent does (Z-07, D10).

It hears from the agent by a pipe and believes only what it hears in time:

* `visit`, `beat`: a citizen is there, the agent lives. Silence for longer than `SILENCE_S` is a
  crash, also if the agent is only stopped (SIGSTOP) or hangs.
* `end N`, `wiped`: the visit is over and must be wiped within N seconds.
* `file N PATH`, `gone PATH`: a photo that must be gone within N seconds.

A photo past its time is overwritten and removed here. A visit past its time, or silence, ends the
agent by SIGKILL; its sentinels then end the browsers and remove their folders. When the pipe is at
its end the agent is dead, and whatever is left of photos goes at once. It is run by its file name
and needs nothing but the standard library.
"""

import os
import select
import signal
import sys
import time
from pathlib import Path

IGNORED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
TICK_S = 0.25
CHUNK = 65_536


class Duties:
    """What is due by when; times are seconds of a monotonic clock."""

    def __init__(self, silence_s: float) -> None:
        self._silence_s = silence_s
        self._heard = 0.0
        self._in_visit = False
        self._wipe_by: float | None = None
        self._files: dict[str, float] = {}

    def hear(self, line: str, now: float) -> None:
        """Take one line of the agent; what is not known is ignored."""
        self._heard = now
        word, _, rest = line.partition(" ")
        if word == "visit":
            self._in_visit = True
        elif word == "end":
            self._wipe_by = now + float(rest)
        elif word == "wiped":
            self._in_visit, self._wipe_by = False, None
        elif word == "file":
            seconds, _, path = rest.partition(" ")
            self._files[path] = now + float(seconds)
        elif word == "gone":
            self._files.pop(rest, None)

    def agent_failed(self, now: float) -> bool:
        """Whether the agent has let a deadline pass, or is silent while a citizen is there."""
        late = self._wipe_by is not None and now >= self._wipe_by
        return late or (self._in_visit and now - self._heard >= self._silence_s)

    def overdue_files(self, now: float) -> list[str]:
        """Photos that should be gone by now; each is named until it is."""
        return [path for path, by in self._files.items() if now >= by]


def destroy(path: Path) -> bool:
    """Overwrite a file and remove it; tell whether it is gone."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return True
    except OSError:  # a link, or not ours: the name goes all the same
        path.unlink(missing_ok=True)
        return not path.exists()
    try:
        left = os.fstat(handle).st_size
        while left > 0:
            left -= os.write(handle, bytes(min(left, CHUNK)))
        os.fsync(handle)
    finally:
        os.close(handle)
    path.unlink(missing_ok=True)
    return True


def clear(folder: Path) -> None:
    """Destroy every file of a folder, then the folder."""
    for path in folder.glob("*"):
        destroy(path)
    try:
        folder.rmdir()
    except OSError:  # removed before, or somebody still writes: the next start sweeps it
        return


def watch(duties: Duties, folder: Path, agent: int) -> None:
    """Work until the agent is dead.

    Args:
        duties: what is due.
        folder: of the photos.
        agent: its pidfd.
    """
    rest = b""
    while True:
        readable, _, _ = select.select([sys.stdin.fileno()], [], [], TICK_S)
        now = time.monotonic()
        if readable:
            raw = os.read(sys.stdin.fileno(), CHUNK)
            if not raw:
                break
            *lines, rest = (rest + raw).split(b"\n")
            for line in lines:
                duties.hear(os.fsdecode(line), now)
        for path in duties.overdue_files(now):
            if destroy(Path(path)):
                duties.hear(f"gone {path}", now)
        if duties.agent_failed(now):
            signal.pidfd_send_signal(agent, signal.SIGKILL)
            break
    clear(folder)


def main() -> int:
    """Watch over the agent whose process id, photo folder and patience the command line names."""
    for number in IGNORED:
        signal.signal(number, signal.SIG_IGN)
    agent = os.pidfd_open(int(sys.argv[1]))
    watch(Duties(float(sys.argv[3])), Path(sys.argv[2]), agent)
    return 0


if __name__ == "__main__":
    sys.exit(main())
