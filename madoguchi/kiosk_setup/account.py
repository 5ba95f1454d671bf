"""The kiosk's user `madoguchi`: no password, no shell (docs/kiosk.md, Harden the machine)."""

from collections.abc import Iterator
from typing import Final

from madoguchi.kiosk_setup.items import Difference
from madoguchi.kiosk_setup.root import Root

NAME: Final = "madoguchi"
GROUPS: Final = ("video", "audio")
SUPERUSERS: Final = ("sudo", "adm", "root", "disk", "shadow", "netdev", "lpadmin", "input")
SHELLS: Final = ("/usr/sbin/nologin", "/sbin/nologin", "/bin/false")


def account_differences(root: Root) -> Iterator[Difference]:
    """Say what is wrong with the user."""
    user = next((row for row in _rows(root, "/etc/passwd") if row[0] == NAME), None)
    if user is None:
        yield Difference(NAME, "user_missing", "利用者がありません", "the user is missing")
        return
    if user[2] == "0" or user[6] not in SHELLS:
        yield Difference(NAME, "user_shell", "サインインできます", "the user can sign in")
    for row in _rows(root, "/etc/shadow"):
        if row[0] == NAME and not row[1].startswith(("!", "*")):
            yield Difference(NAME, "user_password", "パスワードがあります", "has a password")
    for row in _rows(root, "/etc/group"):
        is_in = NAME in row[3].split(",")
        if row[0] in GROUPS and not is_in:
            yield Difference(
                NAME, "user_group", f"グループ {row[0]} にいません", f"is not in the group {row[0]}"
            )
        if row[0] in SUPERUSERS and is_in:
            yield Difference(
                NAME, "user_group", f"グループ {row[0]} にいます", f"is in the group {row[0]}"
            )


def make_account(root: Root) -> bool:
    """Make the user if it is missing; return whether anything was to do.

    A user who is there and is not as it should be is left alone: somebody has changed it by hand,
    and the check says so.

    Raises:
        SetupError: systemd-sysusers failed.
    """
    kinds = {one.kind for one in account_differences(root)}
    if not kinds & {"user_missing", "user_group"}:
        return False
    root.run("systemd-sysusers", "/etc/sysusers.d/madoguchi.conf")
    return True


def _rows(root: Root, path: str) -> Iterator[list[str]]:
    place = root.at(path)
    if place.is_file():
        for line in place.read_text(encoding="utf-8").splitlines():
            row = line.split(":")
            if len(row) > 3:
                yield row
