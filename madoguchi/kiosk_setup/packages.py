"""Debian packages of a kiosk: those it needs, and those that it must not have."""

from collections.abc import Iterator
from typing import Final

from madoguchi.kiosk_setup.items import Difference
from madoguchi.kiosk_setup.root import Root
from madoguchi.kiosk_setup.settings import KioskSetup

NEEDED: Final = (
    "alsa-utils",
    "ca-certificates",
    "chromium",
    "chromium-l10n",
    "chrony",
    "dbus",
    "espeak-ng",
    "fontconfig",
    "fonts-noto-cjk",
    "kmod",
    "libpam-systemd",
    "libportaudio2",
    "nftables",
    "polkitd",
    "procps",
    "python3",
    "python3-venv",
    "speech-dispatcher",
    "systemd-sysv",
    "tzdata",
    "udev",
    "unattended-upgrades",
    "util-linux",
    "xauth",
    "xserver-xorg-core",
    "xserver-xorg-input-libinput",
)
CARD: Final = ("libccid", "libpcsclite1", "pcscd")
PRINTER: Final = ("cups",)
ADMIN: Final = ("openssh-server",)

UNWANTED: Final = (
    "avahi-daemon",
    "bluez",
    "exim4-daemon-light",
    "gdm3",
    "gvfs",
    "lightdm",
    "nodm",
    "popularity-contest",
    "rsyslog",
    "sddm",
    "udisks2",
    "xserver-xorg-legacy",
)
"""Other log-in screens, what mounts media or listens on the network, second copies of the log, and
the wrapper that runs the X server as root. They are named by the check, never removed by us."""
DPKG_STATUS: Final = "/var/lib/dpkg/status"


def needed(setup: KioskSetup) -> tuple[str, ...]:
    """Return the names of the packages that this kiosk needs."""
    return (
        *NEEDED,
        *(CARD if setup.card_reader else ()),
        *(PRINTER if setup.printer else ()),
        *(ADMIN if setup.admin_networks else ()),
    )


def installed(root: Root) -> frozenset[str]:
    """Return the names of the packages that are installed, from dpkg's own record."""
    place = root.at(DPKG_STATUS)
    text = place.read_text(encoding="utf-8", errors="replace") if place.is_file() else ""
    found = set()
    for paragraph in text.split("\n\n"):
        lines = (line.partition(": ") for line in paragraph.splitlines())
        entries = {name: value for name, _, value in lines}
        if entries.get("Status", "").endswith(" ok installed"):
            found.add(entries["Package"])
    return frozenset(found)


def package_differences(root: Root, setup: KioskSetup) -> Iterator[Difference]:
    """Name the packages that are missing, and those that should not be there."""
    have = installed(root)
    for name in needed(setup):
        if name not in have:
            yield Difference(
                name, "package_missing", "パッケージがありません", "package is not installed"
            )
    for name in UNWANTED:
        if name in have:
            yield Difference(
                name,
                "package_unwanted",
                "置かないパッケージです（apt-get purge）",
                "package should not be here (apt-get purge)",
            )


def install_packages(root: Root, setup: KioskSetup) -> tuple[str, ...]:
    """Install what is missing; return the names.

    Raises:
        SetupError: apt-get failed.
    """
    missing = tuple(name for name in needed(setup) if name not in installed(root))
    if missing:
        root.run("apt-get", "update", "-qq")
        root.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing)
    return missing
