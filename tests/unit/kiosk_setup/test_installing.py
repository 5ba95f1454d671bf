"""Installing, checking, taking back: on a folder with the files of a bare Debian 12."""

import json
from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_network
from pathlib import Path

import pytest

from madoguchi.kiosk_setup.__main__ import main
from madoguchi.kiosk_setup.faults import SetupError
from madoguchi.kiosk_setup.installing import differences, install, uninstall
from madoguchi.kiosk_setup.root import Root
from madoguchi.kiosk_setup.settings import KioskSetup

UNITS = "etc/systemd/system"


def silent(_: str) -> None:
    """Nobody reads."""


def kinds(root: Root, setup: KioskSetup) -> set[tuple[str, str]]:
    return {(one.path, one.kind) for one in differences(root, setup, ("files",))}


def tree(root: Root) -> dict[str, str]:
    return {
        str(path.relative_to(root.folder)): path.read_text() if path.is_file() else ""
        for path in sorted(root.folder.rglob("*"))
    }


def test_a_second_time_changes_nothing(bare: Root, setup: KioskSetup) -> None:
    """What is as it should be is left alone, and the check agrees."""
    assert install(bare, setup, ("files",), None, silent) > 40
    before = tree(bare)
    assert install(bare, setup, ("files",), None, silent) == 0
    assert tree(bare) == before
    assert kinds(bare, setup) == set()


def test_taken_back_leaves_what_was(bare: Root, setup: KioskSetup) -> None:
    """Every file goes, the swap area comes back, and nothing else is touched."""
    before = {path: text for path, text in tree(bare).items() if text}
    install(bare, setup, ("files",), None, silent)
    assert "UUID=2 none swap" in bare.at("/etc/fstab").read_text()
    assert kinds(bare, setup) == set()
    uninstall(bare, setup, silent)
    after = {path: text for path, text in tree(bare).items() if text}
    assert after == before


Plant = Callable[[Path], object]


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (lambda root: (root / UNITS / "tmp.mount").unlink(), (f"/{UNITS}/tmp.mount", "missing")),
        (
            lambda root: (root / "etc/modprobe.d/madoguchi.conf").write_text(""),
            ("/etc/modprobe.d/madoguchi.conf", "changed"),
        ),
        (
            lambda root: (root / "etc/madoguchi/kiosk.env").chmod(0o644),
            ("/etc/madoguchi/kiosk.env", "mode"),
        ),
        (
            lambda root: (root / UNITS / "hibernate.target").unlink(),
            (f"/{UNITS}/hibernate.target", "link"),
        ),
        (
            lambda root: (
                root / UNITS / "multi-user.target.wants/madoguchi-kiosk.service"
            ).unlink(),
            (f"/{UNITS}/multi-user.target.wants/madoguchi-kiosk.service", "link"),
        ),
        (
            lambda root: (root / "opt/madoguchi/launcher.py").write_text("print('mine')\n"),
            ("/opt/madoguchi/launcher.py", "changed"),
        ),
        (
            lambda root: (root / UNITS / "multi-user.target.wants/madoguchi-update.path").unlink(),
            (f"/{UNITS}/multi-user.target.wants/madoguchi-update.path", "link"),
        ),
        (
            lambda root: (root / "etc/fstab").write_text("/swapfile swap swap defaults 0 0\n"),
            ("/etc/fstab", "swap"),
        ),
        (
            lambda root: (
                (root / "etc/sysctl.d/60-madoguchi.conf").unlink(),
                (root / "etc/sysctl.d/60-madoguchi.conf").symlink_to("/dev/null"),
            ),
            ("/etc/sysctl.d/60-madoguchi.conf", "changed"),
        ),
    ],
)
def test_each_planted_difference_is_named_and_mended(
    kiosk: Root, setup: KioskSetup, plant: Plant, found: tuple[str, str]
) -> None:
    """One thing is wrong: this is named and nothing else; the next installation mends it."""
    plant(kiosk.folder)
    assert kinds(kiosk, setup) == {found}
    install(kiosk, setup, ("files",), None, silent)
    assert kinds(kiosk, setup) == set()


def test_what_is_needed_no_more_goes(kiosk: Root, setup: KioskSetup) -> None:
    """A kiosk that had a printer and an administrator's network gives up their files alone."""
    more = replace(setup, printer=True, admin_networks=(ip_network("10.1.9.0/24"),))
    install(kiosk, more, ("files",), None, silent)
    spool = f"/{UNITS}/var-spool-cups.mount"
    assert kiosk.at(spool).is_file()
    assert (
        "ip saddr 10.1.9.0/24 tcp dport 22" in kiosk.at("/etc/madoguchi/firewall.nft").read_text()
    )
    assert (spool, "extra") in kinds(kiosk, setup)
    install(kiosk, setup, ("files",), None, silent)
    assert not kiosk.at(spool).exists()
    assert not kiosk.at("/etc/ssh/sshd_config.d").exists()
    assert kiosk.at("/etc/fstab").is_file()
    assert kinds(kiosk, setup) == set()


def test_without_keys_nobody_prepares_updates(kiosk: Root, setup: KioskSetup) -> None:
    """Its units go, and the start through the launcher stays."""
    service = f"/{UNITS}/madoguchi-update.service"
    assert kiosk.at(service).is_file()
    without = replace(setup, update_keys=())
    assert (service, "extra") in kinds(kiosk, without)
    install(kiosk, without, ("files",), None, silent)
    assert not list(kiosk.at(f"/{UNITS}").rglob("madoguchi-update*"))
    assert "UPDATE" not in kiosk.at("/etc/madoguchi/kiosk.env").read_text()
    assert kiosk.at("/opt/madoguchi/launcher.py").is_file()
    assert kinds(kiosk, without) == set()


def test_a_damaged_record_removes_nothing(kiosk: Root, setup: KioskSetup) -> None:
    """Whoever can write the record cannot have other files removed by it."""
    record = kiosk.at("/etc/madoguchi/installed.json")
    record.write_text(
        json.dumps({"paths": ["/etc/../var/lib/dpkg/status", "/var/lib/dpkg/status"]})
    )
    install(kiosk, setup, ("files",), None, silent)
    assert kiosk.at("/var/lib/dpkg/status").is_file()
    record.write_text('{"paths": 5}')
    install(kiosk, setup, ("files",), None, silent)
    assert kinds(kiosk, setup) == set()


def test_packages_are_named(bare: Root, setup: KioskSetup) -> None:
    """What is missing, and what should not be there."""
    assert list(differences(bare, setup, ("packages",))) == []
    status = bare.at("/var/lib/dpkg/status")
    text = status.read_text().replace("Package: pcscd", "Package: lightdm")
    status.write_text(
        text.replace(
            "Package: nftables\nStatus: install ok installed",
            "Package: nftables\nStatus: deinstall ok config-files",
        )
    )
    assert {(one.path, one.kind) for one in differences(bare, setup, ("packages",))} == {
        ("pcscd", "package_missing"),
        ("nftables", "package_missing"),
        ("lightdm", "package_unwanted"),
    }


@pytest.mark.parametrize(
    ("file", "line", "kind"),
    [
        ("passwd", "madoguchi:x:996:996::/var/lib/madoguchi:/bin/bash\n", "user_shell"),
        ("passwd", "madoguchi:x:0:0::/var/lib/madoguchi:/usr/sbin/nologin\n", "user_shell"),
        ("shadow", "madoguchi:$y$j9T$:1::::::\n", "user_password"),
        ("group", "sudo:x:27:madoguchi\n", "user_group"),
        ("group", "video:x:44:\n", "user_group"),
    ],
)
def test_a_user_who_may_too_much_is_named(
    bare: Root, setup: KioskSetup, file: str, line: str, kind: str
) -> None:
    """The kiosk's user signs in nowhere and is in no group of administrators."""
    good = {
        "passwd": "madoguchi:x:996:996::/var/lib/madoguchi:/usr/sbin/nologin\n",
        "shadow": "madoguchi:!*:1::::::\n",
        "group": "video:x:44:madoguchi\naudio:x:29:madoguchi\nsudo:x:27:\n",
    }

    def found(files: dict[str, str]) -> set[str]:
        for name, text in files.items():
            bare.at(f"/etc/{name}").write_text(text)
        return {one.kind for one in differences(bare, setup, ("account",))}

    assert "user_missing" in {one.kind for one in differences(bare, setup, ("account",))}
    assert found(good) == set()
    assert found(good | {file: line}) == {kind}


def test_other_systems_are_refused(bare: Root, setup: KioskSetup) -> None:
    """Half a kiosk is none."""
    bare.at("/etc/os-release").write_text('ID=debian\nVERSION_ID="11"\n')
    with pytest.raises(SetupError, match="no Debian 12"):
        install(bare, setup, ("files",), None, silent)
    assert not bare.at("/etc/madoguchi").exists()


def test_the_command(bare: Root, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`install`, `check` and `--dry-run` by their exit codes and words."""
    settings = tmp_path / "kiosk.toml"
    settings.write_text(
        'server_url = "https://s.example.jp"\napplication_url = "https://a.example.jp"\n'
    )
    common = ["--root", str(bare.folder), "--settings", str(settings), "--only", "files"]
    before = tree(bare)
    assert main([*common, "check"]) == 1
    assert main([*common, "install", "--dry-run"]) == 0
    assert tree(bare) == before
    assert "ありません / is missing [missing]" in capsys.readouterr().out
    assert main([*common, "install"]) == 0
    capsys.readouterr()
    assert main([*common, "check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    settings.write_text("server_url = 5\napplication_url = 6\n")
    assert main([*common, "check"]) == 70
    assert "設定 server_url" in capsys.readouterr().err


def test_a_code_of_enrolment_is_kept_in_memory(
    bare: Root, capsys: pytest.CaptureFixture[str]
) -> None:
    """It lies where only root and the unit read it, and is gone at the next start."""
    assert main(["--root", str(bare.folder), "enrol", "abcd-efgh-2345-wxyz"]) == 0
    file = bare.at("/run/madoguchi-enrol.env")
    assert file.read_text() == "MADOGUCHI_KIOSK_ENROL_CODE=ABCD-EFGH-2345-WXYZ\n"
    assert file.stat().st_mode & 0o777 == 0o600
    assert "ABCD" not in capsys.readouterr().out
    assert main(["--root", str(bare.folder), "enrol", "x\nMADOGUCHI_KIOSK_UNSAFE_PHOTOS=1"]) == 70
