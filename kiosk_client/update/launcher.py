"""Starts the current release; goes back to the one before if a new one does not hold.

    launcher.py ROOT STATE settle            # decide which release is current
    launcher.py ROOT STATE run [ARGUMENT…]   # run it, and end one that is on trial and silent
    launcher.py ROOT STATE start [ARGUMENT…] # both, where one user owns everything

It is copied to ROOT/launcher.py when a kiosk is set up and needs the standard library only, so that
no release can break what saves the kiosk from it. `settle` may run as another user than the agent
(systemd: `ExecStartPre=+`): of STATE, which is the agent's, it believes only names of releases that
lie complete in ROOT, which is not.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Final

SLOTS: Final = {"agent": ("current", "releases"), "profile": ("profile", "profiles")}
"""By kind: the link that names what is in use, and the folder with all of them."""
VERSION: Final = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}")
COMPLETE: Final = ".complete"
"""In a release, written last of all."""
TRIAL: Final = "trial.json"
PREVIOUS: Final = "previous.json"
TAKEN_BACK: Final = "taken_back.json"
INBOX: Final = "updates"
"""Folder of STATE."""
SWITCH: Final = "switch.json"
HOLDS: Final = "holds.json"
SILENT: Final = "silent.json"

STARTS: Final = 3
"""How often a release on trial may end before it is taken back."""
TRIAL_S: Final = 900.0
"""Seconds within which it must say that it holds."""
LOOK_S: Final = 0.2
END_S: Final = 30.0
START_AGAIN: Final = 75
"""EX_TEMPFAIL of sysexits(3): start again."""
MAX_BYTES: Final = 10_000

Values = dict[str, Any]


def settle(root: Path, state: Path) -> None:
    """Decide which release is current: end or continue a trial, begin one, or go back.

    Raises:
        OSError: ROOT cannot be written; nothing is half done.
    """
    trial = on_trial(root)
    if trial is not None:
        _continue(root, state, trial)
    else:
        _obey(root, state, read(state / INBOX, SWITCH) or {})
    remove(state / INBOX, SWITCH)
    remove(state / INBOX, SILENT)


def current(root: Path, slot: str) -> str | None:
    """Return the version in use; None: there is none."""
    try:
        return (root / SLOTS[slot][0]).readlink().name
    except OSError:
        return None


def on_trial(root: Path) -> Values | None:
    """Return the trial that goes on: `slot`, `new`, `old`, `starts`."""
    trial = read(root, TRIAL) or {}
    return trial if trial.keys() >= {"slot", "new", "old", "starts"} else None


def is_complete(root: Path, slot: str, version: object) -> bool:
    """Whether this version lies here whole."""
    if not isinstance(version, str) or VERSION.fullmatch(version) is None:
        return False
    return (root / SLOTS[slot][1] / version / COMPLETE).is_file()


def _continue(root: Path, state: Path, trial: Values) -> None:
    slot, new = str(trial["slot"]), trial["new"]
    named = {"slot": slot, "version": new}
    if current(root, slot) != new:  # was cut off before it began, or after it was taken back
        remove(root, TRIAL)
    elif _is_way_back(read(state / INBOX, SWITCH) or {}, slot, new):
        _take_back(root, trial, "ordered")
    elif read(state / INBOX, HOLDS) == named:
        write(root, PREVIOUS, {**(read(root, PREVIOUS) or {}), slot: trial["old"]})
        remove(root, TRIAL)
        _obey(root, state, read(state / INBOX, SWITCH) or {})
    elif read(state / INBOX, SILENT) == named:
        _take_back(root, trial, "silent")
    elif trial["starts"] >= STARTS:
        _take_back(root, trial, "crashed")
    else:
        write(root, TRIAL, {**trial, "starts": trial["starts"] + 1})


def _obey(root: Path, state: Path, wish: Values) -> None:
    """Begin what the agent wishes: a version on trial, or the way back that IT ordered."""
    slot, version = wish.get("slot"), wish.get("version")
    if slot not in SLOTS:
        return
    old = current(root, slot)
    if _is_way_back(wish, slot, old):
        previous = read(root, PREVIOUS) or {}
        before = previous.get(slot)
        if slot in previous and before != old:
            _take_back(root, {"slot": slot, "new": old, "old": before}, "ordered")
    elif not wish.get("back") and version != old and is_complete(root, slot, version):
        remove(state / INBOX, HOLDS)  # of an earlier trial of the same version
        remove(root, TAKEN_BACK)
        write(root, TRIAL, {"slot": slot, "new": version, "old": old, "starts": 1})
        _point(root, slot, str(version))


def _is_way_back(wish: Values, slot: str, version: object) -> bool:
    """Whether IT has ordered the way back from this version."""
    wanted = (wish.get("slot"), wish.get("version"), wish.get("back"))
    return version is not None and wanted == (slot, version, True)


def _take_back(root: Path, trial: Values, reason: str) -> None:
    """Use the version before again; each step may be the last before a power cut."""
    slot, old = str(trial["slot"]), trial["old"]
    if not is_complete(root, slot, old) and (old is not None or slot == "agent"):
        say(f"no way back: {old} is not complete")
        remove(root, TRIAL)
        return
    note = {"slot": slot, "version": trial["new"], "old": old, "reason": reason}
    write(root, TAKEN_BACK, note)
    _point(root, slot, old)
    remove(root, TRIAL)
    say(f"taken back: {slot} {trial['new']} -> {old} ({reason})")


def _point(root: Path, slot: str, version: str | None) -> None:
    link, folder = SLOTS[slot]
    if version is None:
        (root / link).unlink(missing_ok=True)
    else:
        fresh = root / f"{link}.new"
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(f"{folder}/{version}")
        fresh.replace(root / link)
    _sync(root)


def run(root: Path, state: Path, arguments: list[str], trial_s: float = TRIAL_S) -> int:
    """Run the current release until it ends; return the exit code for whoever started us."""
    program = root / "current/bin/madoguchi"
    child = subprocess.Popen([program, "kiosk", *arguments], env=_environment())  # noqa: S603 - the current release, no shell
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda number, _frame: child.send_signal(number))
    trial = on_trial(root)
    if trial is None:
        return child.wait()
    named = {"slot": trial["slot"], "version": trial["new"]}
    end = time.monotonic() + trial_s
    while time.monotonic() < end:
        try:
            return child.wait(LOOK_S)
        except subprocess.TimeoutExpired:
            if read(state / INBOX, HOLDS) == named:
                return child.wait()
    write(state / INBOX, SILENT, named)
    say(f"silent: {trial['slot']} {trial['new']}")
    child.terminate()
    try:
        child.wait(END_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    return START_AGAIN


def _environment() -> dict[str, str]:
    """Return ours, but that systemd waits for signs of life of whoever shows them, not of us.

    Source: sd_watchdog_enabled(3); the unit has `NotifyAccess=all`.
    """
    given = dict(os.environ)  # noqa: TID251 - passed on, no settings of ours
    if given.get("WATCHDOG_PID") == str(os.getpid()):
        del given["WATCHDOG_PID"]
    return given


def read(folder: Path, name: str) -> Values | None:
    """Return a small JSON object; None: there is none, or it is something else."""
    try:
        with open(name, "rb", opener=_beside(folder)) as file:
            found = json.loads(file.read(MAX_BYTES))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def write(folder: Path, name: str, values: Values) -> None:
    """Write the whole file or nothing; it is on disk when this returns."""
    fresh = f"{name}.new"
    remove(folder, fresh)
    with open(fresh, "xb", opener=_beside(folder)) as file:
        file.write(json.dumps(values).encode())
        # `settle` has the unit's UMask; what it notes in ROOT is for the agent, too.
        os.fchmod(file.fileno(), 0o644)
        file.flush()
        os.fsync(file.fileno())
    (folder / fresh).replace(folder / name)
    _sync(folder)


def remove(folder: Path, name: str) -> None:
    """Remove a file, if it is there."""
    try:
        handle = os.open(folder, os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return
    try:
        os.unlink(name, dir_fd=handle)
        os.fsync(handle)
    except FileNotFoundError:
        pass
    finally:
        os.close(handle)


def _beside(folder: Path) -> Any:
    """Open a file of a folder; a link in the last two places is refused: STATE is not ours."""

    def opener(name: str, flags: int) -> int:
        handle = os.open(folder, os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            # Not blocking: somebody could put a pipe there.
            return os.open(name, flags | os.O_NOFOLLOW | os.O_NONBLOCK, 0o644, dir_fd=handle)
        finally:
            os.close(handle)

    return opener


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def say(text: str) -> None:
    """Tell the journal; names of releases only."""
    sys.stderr.write(f"madoguchi launcher: {text}\n")


def main(arguments: list[str]) -> int:
    """Do what the command line says; exit code 64 (EX_USAGE) if that is nothing."""
    if len(arguments) < 3 or arguments[2] not in ("settle", "run", "start"):
        say("usage: launcher.py ROOT STATE settle|run|start [ARGUMENT…]")
        return 64
    root, state, what = Path(arguments[0]), Path(arguments[1]), arguments[2]
    if what != "run":
        try:
            settle(root, state)
        except OSError as error:  # a full disk: what is current still serves
            say(f"not settled: {error.strerror}")
    return 0 if what == "settle" else run(root, state, arguments[3:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
