"""What is prepared: profiles that pass the check, releases from wheels alone; else nothing."""

import shutil
from collections import namedtuple
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.settings import KioskSettings
from kiosk_client.sites.signature import sign
from kiosk_client.update import launcher
from kiosk_client.update.install import place_of, prepare_wished
from kiosk_client.update.installing import (
    PREPARED,
    WISH,
    Place,
    Wish,
    package_path,
    prepare,
)
from madoguchi.practice_site.profile import practice_profile
from updates.packing import Contents, make_manifest, sign_package, write_package
from updates.signature import public_text

SITE = "http://127.0.0.1:8095"
KEY = Ed25519PrivateKey.generate()
PUBLIC = public_text(KEY.public_key())


@pytest.fixture
def place(tree: Any) -> Place:
    settings = KioskSettings(
        update_root=tree.root,
        state_dir=tree.state,
        update_keys=(PUBLIC,),
        site_profile=tree.root / "profile/site.yaml",
        site_profile_keys=(PUBLIC,),
        application_url=f"{SITE}/",
    )
    return place_of(settings, tree.root)


def profile(version: int = 3, site: str = SITE, key: Ed25519PrivateKey = KEY) -> Contents:
    raw = practice_profile(site).replace(b"\nversion: 2\n", f"\nversion: {version}\n".encode())
    return {"site.yaml": raw, "site.yaml.sig": sign(raw, key).encode()}


def offered(place: Place, contents: Contents, version: str = "3", **other: Any) -> Wish:
    """A signed package in the agent's folder, and the wish to have it prepared."""
    kind = "profile" if "site.yaml" in contents else "agent"
    values = {"created": datetime.now(UTC) - timedelta(minutes=1), "valid": timedelta(days=1)}
    path = package_path(place.inbox, "0" * 64)
    path.unlink(missing_ok=True)
    write_package(path, make_manifest(kind, version, contents, **(values | other)), contents)
    sign_package(path, KEY)
    return Wish(wish_id="wish-0001", sha256="0" * 64, kind=kind, server_version="1.0")


def test_a_profile_lies_ready_beside_the_present_one(place: Place) -> None:
    """It is used once the launcher says so; a second time there is nothing to do."""
    wish = offered(place, profile())
    assert prepare(place, wish) is None
    assert launcher.is_complete(place.root, "profile", "3")
    assert launcher.current(place.root, "profile") is None
    assert prepare(place, wish) is None
    launcher.write(place.inbox, "switch.json", {"slot": "profile", "version": "3"})
    launcher.settle(place.root, place.state)
    assert (place.root / "profile/site.yaml").is_file()


@pytest.mark.parametrize(
    "contents",
    [
        profile(site="https://other.example.jp"),
        profile(key=Ed25519PrivateKey.generate()),
        {"site.yaml": b"format: 9", "site.yaml.sig": sign(b"format: 9", KEY).encode()},
    ],
)
def test_a_profile_that_does_not_pass_is_refused(place: Place, contents: Contents) -> None:
    """Of another site, signed by somebody else, or not valid; nothing of it stays."""
    assert prepare(place, offered(place, contents)) == "profile_refused"
    assert not (place.root / "profiles/3").exists()
    assert not (place.root / "staging").exists()


def test_a_profile_that_would_have_no_effect_is_refused(place: Place, tree: Any) -> None:
    """The settings must name the link, or the kiosk would go on with another file."""
    elsewhere = KioskSettings(update_root=tree.root, state_dir=tree.state, update_keys=(PUBLIC,))
    assert prepare(place_of(elsewhere, tree.root), offered(place, profile())) == "profile_refused"


def test_what_was_taken_last_counts(place: Place) -> None:
    """Also where it was taken back since: an older package never comes again."""
    assert prepare(place, offered(place, profile(4), "4")) is None
    older = datetime.now(UTC) - timedelta(hours=2)
    assert prepare(place, offered(place, profile(5), "5", created=older)) == "superseded"
    (place.root / "taken.json").write_bytes(b"[]")
    assert prepare(place, offered(place, profile(5), "5", created=older)) is None


def test_what_is_not_vouched_for_is_refused(place: Place) -> None:
    """Every reason of the package itself, for instance these."""
    wish = offered(place, profile())
    assert prepare(replace(place, keys=()), wish) == "no_keys"
    assert prepare(place, wish.model_copy(update={"kind": "agent"})) == "wrong_kind"
    assert prepare(place, wish.model_copy(update={"sha256": "1" * 64})) == "unreadable"
    later = datetime.now(UTC) + timedelta(days=2)
    assert prepare(replace(place, now=lambda: later), wish) == "expired"


def test_what_is_wished_meanwhile_is_prepared_too(place: Place) -> None:
    """An agent that starts anew wishes anew; the path unit does not look while this runs."""
    first = offered(place, profile())
    second = first.model_copy(update={"wish_id": "wish-0002"})
    launcher.write(place.inbox, WISH, first.model_dump(mode="json"))

    def checks(path: Path) -> None:
        launcher.write(place.inbox, WISH, second.model_dump(mode="json"))
        place.check_profile(path)

    prepare_wished(replace(place, check_profile=checks))
    assert launcher.read(place.root, PREPARED) == {"wish_id": "wish-0002", "refused": None}


def test_a_full_disk(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Said before anything is written."""
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - as the library's
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1, 1, 0))
    assert prepare(place, offered(place, profile())) == "no_room"


def test_wheels_that_are_none(place: Place) -> None:
    """pip says no; the release is gone, and what was there still is."""
    keep = place.root / "releases" / "1.0"
    (keep / "bin").mkdir(parents=True)
    (place.root / "current").symlink_to("releases/1.0")
    text = b"madoguchi==2.0 --hash=sha256:" + b"0" * 64
    contents: Contents = {
        "requirements.txt": text,
        "wheels/madoguchi-2.0-py3-none-any.whl": b"no",
    }
    assert prepare(place, offered(place, contents, "2.0")) == "not_installed"
    assert not (place.root / "releases/2.0").exists()
    assert keep.exists()


def test_old_versions_are_removed(place: Place) -> None:
    """All but the present one, the one before, and the new one."""
    for version in ("1", "2"):
        (place.root / "profiles" / version).mkdir(parents=True)
        (place.root / "profiles" / version / ".complete").touch()
    (place.root / "profile").symlink_to("profiles/2")
    assert prepare(place, offered(place, profile())) is None
    assert {one.name for one in (place.root / "profiles").iterdir()} == {"2", "3"}


def test_nothing_is_written_through_a_link_of_the_agent(place: Place, tmp_path: Path) -> None:
    """The package may be a link to whatever; it is read as a package or not at all."""
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    wish = offered(place, profile())
    path = package_path(place.inbox, wish.sha256)
    path.unlink()
    path.symlink_to(secret)
    assert prepare(place, wish) == "not_a_package"
