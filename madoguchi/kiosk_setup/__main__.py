"""`madoguchi-kiosk-setup`: install, check, enrol, uninstall (docs/install.md)."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from re import fullmatch
from typing import Final

from madoguchi.kiosk_setup.faults import SetupError
from madoguchi.kiosk_setup.installing import STEPS, Step, differences, install, uninstall
from madoguchi.kiosk_setup.items import Difference, File
from madoguchi.kiosk_setup.release import Bundle
from madoguchi.kiosk_setup.root import Root
from madoguchi.kiosk_setup.settings import read_setup

SETTINGS: Final = "/etc/madoguchi/kiosk.toml"
ENROLMENT: Final = "/run/madoguchi-enrol.env"
CODE: Final = r"[A-Za-z0-9]{4}(-[A-Za-z0-9]{4}){3}"

SAME: Final = 0
DIFFERENT: Final = 1
FAILED: Final = 70


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code (0 done or the same, 1 differences, 70 failed)."""
    asked = _parser().parse_args(arguments)
    try:
        return _run(asked)
    except SetupError as fault:
        print(f"{fault.ja}\n{fault.en}", file=sys.stderr)
        return FAILED
    except PermissionError as error:
        print(
            f"管理者（root）で実行してください: {error.filename}\n"
            f"Run this as root: {error.filename}",
            file=sys.stderr,
        )
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="madoguchi-kiosk-setup", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path("/"), help="the machine's files")
    parser.add_argument("--settings", type=Path, help=f"kiosk.toml (ROOT{SETTINGS})")
    parser.add_argument(
        "--only", action="append", choices=STEPS, help="this step alone; may be repeated"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    installing = commands.add_parser("install", help="make the machine a kiosk (キオスクにする)")
    installing.add_argument("--dry-run", action="store_true", help="say what would be changed")
    installing.add_argument(
        "--bundle", type=Path, help="folder of `make kiosk-bundle` (the one that this runs from)"
    )
    checking = commands.add_parser("check", help="name every difference (違いを調べる)")
    checking.add_argument("--json", action="store_true", help="for programs")
    commands.add_parser("uninstall", help="take the files back (設定を元に戻す)")
    enrolling = commands.add_parser("enrol", help="give the agent its code for one use (登録)")
    enrolling.add_argument("code", help="of `madoguchi kiosks code` on the server")
    return parser


def _run(asked: argparse.Namespace) -> int:
    root = Root(asked.root.resolve())
    if asked.command == "enrol":
        return _enrol(root, asked.code)
    setup = read_setup(asked.settings or root.at(SETTINGS))
    steps: tuple[Step, ...] = tuple(one for one in STEPS if not asked.only or one in asked.only)
    if asked.command == "uninstall":
        count = uninstall(root, setup, print)
        print(f"{count} 件を元に戻しました。 / {count} taken back.")
        return SAME
    if asked.command == "check" or asked.dry_run:
        found = list(differences(root, setup, steps))
        _tell(found, as_json=asked.command == "check" and asked.json)
        return DIFFERENT if found and asked.command == "check" else SAME
    folder = asked.bundle or _own_bundle()
    bundle = None if folder is None else Bundle(folder)
    count = install(root, setup, steps, bundle, print)
    print(f"{count} 件を変えました。 / {count} changed.")
    if count and root.runs:
        print("再起動してください。 / Restart the machine.")
    return SAME


def _own_bundle() -> Path | None:
    """Return the folder of the wheel that this runs from, if it does."""
    wheel = Path(__file__).parents[2]
    return wheel.parent if wheel.is_file() else None


def _tell(found: list[Difference], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
        return
    for one in found:
        print(f"{one.path}: {one.ja} / {one.en} [{one.kind}]")
    print(f"違い {len(found)} 件 / {len(found)} differences")


def _enrol(root: Root, code: str) -> int:
    """Leave the code where the agent's unit reads it, in memory, and start the agent anew."""
    if not fullmatch(CODE, code):
        raise SetupError(
            "登録コードは ABCD-EFGH-2345-WXYZ の形です。",
            "A code of enrolment looks like ABCD-EFGH-2345-WXYZ.",
        )
    File(ENROLMENT, f"MADOGUCHI_KIOSK_ENROL_CODE={code.upper()}\n", 0o600).apply(root)
    if root.runs:
        root.run("systemctl", "restart", "madoguchi-kiosk.service")
    print("登録を始めました。 / Enrolment has begun.")
    return SAME


if __name__ == "__main__":
    sys.exit(main())
