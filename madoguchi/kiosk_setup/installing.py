"""Installing, checking and taking back: the steps in their order, each of them repeatable."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, Literal

from madoguchi.kiosk_setup.account import account_differences, make_account
from madoguchi.kiosk_setup.faults import SetupError
from madoguchi.kiosk_setup.items import Difference, File
from madoguchi.kiosk_setup.packages import install_packages, package_differences
from madoguchi.kiosk_setup.plan import plan_for
from madoguchi.kiosk_setup.record import paths_of_last_time, record_of
from madoguchi.kiosk_setup.release import Bundle, install_release, release_differences
from madoguchi.kiosk_setup.root import Root
from madoguchi.kiosk_setup.settings import KioskSetup

Step = Literal["packages", "files", "account", "release"]
STEPS: Final[tuple[Step, ...]] = ("packages", "files", "account", "release")
Say = Callable[[str], None]

RELEASE_FILE: Final = "/etc/os-release"
DEBIAN_12: Final = 'VERSION_ID="12"'


def differences(root: Root, setup: KioskSetup, steps: tuple[Step, ...]) -> Iterator[Difference]:
    """Name everything in which a machine is not the kiosk that it should be."""
    if "packages" in steps:
        yield from package_differences(root, setup)
    if "files" in steps:
        plan = plan_for(setup)
        for item in (*plan, record_of(plan)):
            yield from item.differences(root)
        yield from _left_over(root, setup)
    if "account" in steps:
        yield from account_differences(root)
    if "release" in steps:
        yield from release_differences(root)


def install(
    root: Root, setup: KioskSetup, steps: tuple[Step, ...], bundle: Bundle | None, say: Say
) -> int:
    """Make a machine a kiosk; return how many things were changed.

    Args:
        root: the machine.
        setup: the kiosk that it becomes.
        steps: which of the steps are taken, always in the order of `STEPS`.
        bundle: the product; None leaves the release that is there.
        say: prints one line for each change.

    Raises:
        SetupError: it is no Debian 12, or a step failed; what was done before stays.
    """
    require_debian_12(root)
    changed = 0
    if "packages" in steps:
        for name in install_packages(root, setup):
            changed += 1
            say(f"+ {name}")
    if "files" in steps:
        changed += _install_files(root, setup, say)
    if "account" in steps and make_account(root):
        changed += 1
        say("+ madoguchi (user)")
    if "release" in steps and bundle is not None and install_release(root, bundle):
        changed += 1
        say(f"+ madoguchi {bundle.version}")
    if changed and root.runs:
        take_effect(root)
    return changed


def uninstall(root: Root, setup: KioskSetup, say: Say) -> int:
    """Take back every file; packages, user, releases and /var/lib/madoguchi stay.

    Returns:
        How many files were removed or changed back.
    """
    plan = plan_for(setup)
    removed = 0
    for item in (*reversed(plan), record_of(plan)):
        there = root.at(item.path)
        if there.exists() or there.is_symlink():
            before = there.read_bytes() if there.is_file() else b""
            item.remove(root)
            if not there.exists() or (there.is_file() and there.read_bytes() != before):
                removed += 1
                say(f"- {item.path}")
    if removed and root.runs:
        take_effect(root)
    return removed


def require_debian_12(root: Root) -> None:
    """Refuse other systems: their files lie elsewhere, and half a kiosk is none.

    Raises:
        SetupError: the root is no Debian 12.
    """
    try:
        text = root.at(RELEASE_FILE).read_text(encoding="utf-8")
    except OSError:
        text = ""
    if "ID=debian" not in text.splitlines() or DEBIAN_12 not in text.splitlines():
        raise SetupError(
            f"{root.folder} は Debian 12 ではありません。", f"{root.folder} is no Debian 12."
        )


def take_effect(root: Root) -> None:
    """Let the running system read its new files; the rest needs a restart.

    Raises:
        SetupError: one of its programs failed.
    """
    root.run("systemctl", "daemon-reload")
    root.run("sysctl", "--quiet", "--system")
    root.run("udevadm", "control", "--reload")
    if Path("/usr/sbin/update-grub").exists():
        root.run("update-grub")


def _install_files(root: Root, setup: KioskSetup, say: Say) -> int:
    changed = 0
    for path in _stale(root, setup):
        File(path, "").remove(root)
        changed += 1
        say(f"- {path}")
    plan = plan_for(setup)
    for item in (*plan, record_of(plan)):
        if any(item.differences(root)):
            item.apply(root)
            changed += 1
            say(f"+ {item.path}")
    return changed


def _left_over(root: Root, setup: KioskSetup) -> Iterator[Difference]:
    for path in _stale(root, setup):
        yield Difference(path, "extra", "もう要りません", "is needed no more")


def _stale(root: Root, setup: KioskSetup) -> tuple[str, ...]:
    """Return what an earlier installation made and this kiosk does not have."""
    wanted = {item.path for item in plan_for(setup)}
    there = (path for path in paths_of_last_time(root) if path not in wanted)
    return tuple(path for path in there if root.at(path).is_file() or root.at(path).is_symlink())
