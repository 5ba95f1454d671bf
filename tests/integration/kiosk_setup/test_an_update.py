"""A signed update at an installed kiosk: prepared by root, tried, and taken back (Z-24, S-21)."""

import hashlib
import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.integration.update.wheels import wheel
from updates.packing import agent_contents, make_manifest, sign_package, write_package

if TYPE_CHECKING:
    from conftest import Debian

pytestmark = [pytest.mark.install, pytest.mark.timeout(1800)]

AS_USER = ("setpriv", "--reuid=madoguchi", "--regid=madoguchi", "--init-groups")
AS_SERVICE = (
    "set -a; . /etc/madoguchi/kiosk.env; set +a; umask 022; exec unshare --net "
    "setpriv --no-new-privs --bounding-set=-all,+dac_read_search "
)
"""As the unit starts it: no network, and of root's rights to read alone."""
INBOX = "/var/lib/madoguchi/updates"
UNITS = "etc/systemd/system"
NEW = "9.0"
CRASHES = """\
import sys


def main():
    with open("/var/lib/madoguchi/starts", "a") as file:
        file.write("9.0\\n")
    sys.exit(1)
"""


def line(kiosk: "Debian", unit: str, option: str) -> str:
    text = (kiosk.folder / UNITS / unit).read_text()
    (value,) = re.findall(rf"^{option}=[-+]*(.*)$", text, re.MULTILINE)
    return str(value)


def offered(kiosk: "Debian", folder: Path, key: Ed25519PrivateKey) -> dict[str, str]:
    """What the agent has got and wishes: a package of a release that ends at once."""
    wheels = folder / "wheels"
    wheels.mkdir()
    wheel(wheels, NEW, CRASHES)
    told, contents = agent_contents(wheels)
    path = folder / "package"
    moment, day = datetime.now(UTC), timedelta(days=1)
    write_package(path, make_manifest("agent", told, contents, created=moment, valid=day), contents)
    sign_package(path, key)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    owned = ("--owner=madoguchi", "--group=madoguchi")
    kiosk.run("install", "--directory", "--mode=700", *owned, str(Path(INBOX).parent), INBOX)
    (kiosk.folder / INBOX[1:] / f"{digest}.mdgupdate").write_bytes(path.read_bytes())
    return {"sha256": digest, "kind": "agent", "server_version": NEW}


def prepared(kiosk: "Debian", wish: dict[str, str], wish_id: str) -> object:
    """Wish as the agent, prepare as the service, and read as the agent what became of it."""
    said = json.dumps(wish | {"wish_id": wish_id})
    kiosk.run(*AS_USER, "sh", "-c", f"cat > {INBOX}/prepare.json", stdin=said)
    kiosk.run("sh", "-c", AS_SERVICE + line(kiosk, "madoguchi-update.service", "ExecStart"))
    answer = json.loads(kiosk.run(*AS_USER, "cat", "/opt/madoguchi/prepared.json"))
    assert answer["wish_id"] == wish_id
    return answer["refused"]


def start(kiosk: "Debian") -> None:
    """Start as the unit does: root decides, with the unit's UMask; the kiosk's user runs it."""
    kiosk.run(
        "sh", "-c", "umask 077; exec " + line(kiosk, "madoguchi-kiosk.service", "ExecStartPre")
    )
    run = line(kiosk, "madoguchi-kiosk.service", "ExecStart").split()
    kiosk.run(*AS_USER, "--bounding-set=-all", "--no-new-privs", *run, code=None)


def current(kiosk: "Debian") -> str:
    return (kiosk.folder / "opt/madoguchi/current").readlink().name


def test_an_unknown_signature_is_refused(kiosk: "Debian", tmp_path: Path) -> None:
    """By the keys of kiosk.toml; nothing lies there afterwards."""
    stranger = Ed25519PrivateKey.generate()
    assert prepared(kiosk, offered(kiosk, tmp_path, stranger), "wish-0001") == "unknown_key"
    assert not (kiosk.folder / "opt/madoguchi/releases" / NEW).exists()


def test_a_version_that_does_not_start_is_taken_back(
    kiosk: "Debian", tmp_path: Path, key: Ed25519PrivateKey
) -> None:
    """Prepared by the service, tried three times, taken back; the check has nothing to say."""
    before = current(kiosk)
    assert prepared(kiosk, offered(kiosk, tmp_path, key), "wish-0002") is None
    assert current(kiosk) == before
    wish = json.dumps({"slot": "agent", "version": NEW})
    kiosk.run(*AS_USER, "sh", "-c", f"cat > {INBOX}/switch.json", stdin=wish)
    for _ in range(3):
        start(kiosk)
        assert current(kiosk) == NEW
        # The agent must see that it is on trial, or it never says that it holds.
        kiosk.run(*AS_USER, "cat", "/opt/madoguchi/trial.json")
    start(kiosk)
    assert current(kiosk) == before
    assert (kiosk.folder / "var/lib/madoguchi/starts").read_text().split() == [NEW] * 3
    note = json.loads((kiosk.folder / "opt/madoguchi/taken_back.json").read_text())
    assert (note["version"], note["reason"]) == (NEW, "crashed")
    assert "0 differences" in kiosk.run("madoguchi-kiosk-setup", "check")
