"""The list of everything that makes a machine a kiosk, in the order in which it is applied."""

from importlib.resources import files
from typing import Final

from madoguchi.kiosk_setup.fstab import NoSwap
from madoguchi.kiosk_setup.items import File, Item, Link
from madoguchi.kiosk_setup.release import LAUNCHER
from madoguchi.kiosk_setup.settings import KioskSetup
from madoguchi.kiosk_setup.templates import filled
from madoguchi.kiosk_setup.values import chromium_policy, values_of

UNITS: Final = "/etc/systemd/system"
POLICY: Final = "/etc/chromium/policies/managed/madoguchi.json"
PROGRAM_MODE: Final = 0o755
SECRET_MODE: Final = 0o600

ALWAYS: Final = (
    "etc/sysusers.d/madoguchi.conf",
    "etc/systemd/system/madoguchi-display.service",
    "etc/systemd/system/madoguchi-kiosk.service",
    "etc/systemd/system/madoguchi-restart.service",
    "etc/systemd/system/madoguchi-restart.timer",
    "etc/systemd/system/tmp.mount",
    "etc/systemd/system/nftables.service.d/madoguchi.conf",
    "etc/systemd/system/chrony.service.d/madoguchi.conf",
    "etc/systemd/system/apt-daily.timer.d/madoguchi.conf",
    "etc/systemd/system/apt-daily-upgrade.timer.d/madoguchi.conf",
    "etc/systemd/system.conf.d/madoguchi.conf",
    "etc/systemd/coredump.conf.d/madoguchi.conf",
    "etc/systemd/journald.conf.d/madoguchi.conf",
    "etc/systemd/logind.conf.d/madoguchi.conf",
    "etc/systemd/sleep.conf.d/madoguchi.conf",
    "etc/default/grub.d/madoguchi.cfg",
    "etc/sysctl.d/60-madoguchi.conf",
    "etc/modprobe.d/madoguchi.conf",
    "etc/udev/rules.d/60-madoguchi-usb.rules",
    "etc/X11/xorg.conf.d/90-madoguchi.conf",
    "etc/pam.d/madoguchi-kiosk",
    "etc/polkit-1/rules.d/49-madoguchi.rules",
    "etc/apt/apt.conf.d/52madoguchi",
    "etc/chrony/madoguchi.conf",
    "etc/madoguchi/firewall.nft",
)
PROGRAMS: Final = (
    "usr/local/lib/madoguchi/x-authority",
    "usr/local/lib/madoguchi/x-ready",
    "usr/local/sbin/madoguchi-doctor",
)
SECRETS: Final = ("etc/madoguchi/kiosk.env",)
SSH: Final = "etc/ssh/sshd_config.d/madoguchi.conf"
SPOOL: Final = "etc/systemd/system/var-spool-cups.mount"
UPDATE: Final = "etc/systemd/system/madoguchi-update.path"
UPDATES: Final = (UPDATE, "etc/systemd/system/madoguchi-update.service")

ENABLED: Final = (
    ("multi-user.target", f"{UNITS}/madoguchi-display.service"),
    ("multi-user.target", f"{UNITS}/madoguchi-kiosk.service"),
    ("timers.target", f"{UNITS}/madoguchi-restart.timer"),
    ("local-fs.target", f"{UNITS}/tmp.mount"),  # noqa: S108 - makes it
    ("sysinit.target", "/lib/systemd/system/nftables.service"),
    ("multi-user.target", "/lib/systemd/system/chrony.service"),
    ("timers.target", "/lib/systemd/system/apt-daily.timer"),
    ("timers.target", "/lib/systemd/system/apt-daily-upgrade.timer"),
)
MASKED: Final = (
    "autovt@.service",
    "bluetooth.service",
    "ctrl-alt-del.target",
    "debug-shell.service",
    "getty@tty1.service",
    "hibernate.target",
    "hybrid-sleep.target",
    "sleep.target",
    "suspend-then-hibernate.target",
    "suspend.target",
    "swap.target",
)
"""Terminals, sleep and swap; Ctrl+Alt+Delete, which would restart the machine under a citizen."""


def plan_for(setup: KioskSetup) -> tuple[Item, ...]:
    """Return what this kiosk must have."""
    values = values_of(setup)
    plain, enabled = [*ALWAYS], [*ENABLED]
    if setup.printer:
        plain += [SPOOL]
        enabled += [("local-fs.target", f"/{SPOOL}")]
    if setup.admin_networks:
        plain += [SSH]
    if setup.update_keys:
        plain += UPDATES
        enabled += [("multi-user.target", f"/{UPDATE}")]
    policy = chromium_policy(_product("window", "chromium_policy.json"), setup)
    return (
        *(File(f"/{path}", filled(path, values)) for path in plain),
        *(File(f"/{path}", filled(path, values), PROGRAM_MODE) for path in PROGRAMS),
        *(File(f"/{path}", filled(path, values), SECRET_MODE) for path in SECRETS),
        File(POLICY, policy),
        File(LAUNCHER, _product("update", "launcher.py")),
        *(Link(f"{UNITS}/{unit}", "/dev/null") for unit in MASKED),
        *(_enabled(target, unit) for target, unit in enabled),
        NoSwap(),
    )


def _product(*path: str) -> str:
    """Return a file of the product that is part of the machine as it is."""
    return files("kiosk_client").joinpath(*path).read_text(encoding="utf-8")


def _enabled(target: str, unit: str) -> Link:
    return Link(f"{UNITS}/{target}.wants/{unit.rpartition('/')[2]}", unit)
