"""A machine to set up: the few files of a bare Debian 12 that the set-up reads."""

from pathlib import Path

import pytest

from madoguchi.kiosk_setup.installing import install
from madoguchi.kiosk_setup.packages import needed
from madoguchi.kiosk_setup.root import Root
from madoguchi.kiosk_setup.settings import KioskSetup, setup_from

FSTAB = "UUID=1 / ext4 errors=remount-ro 0 1\nUUID=2 none swap sw 0 0\n"


@pytest.fixture
def setup() -> KioskSetup:
    return setup_from(
        {
            "server_url": "https://madoguchi.example.jp:8443",
            "application_url": "https://apply.example.jp/start",
            "card_reader": True,
            "update_keys": [f"ed25519:{'A' * 43}"],
            "agent": {"allowed_origins": ["https://login.example.jp"], "languages": ["ja", "en"]},
        }
    )


@pytest.fixture
def bare(tmp_path: Path, setup: KioskSetup) -> Root:
    """A Debian 12 with its packages, a swap area and no user of the kiosk's."""
    status = "".join(
        f"Package: {name}\nStatus: install ok installed\nVersion: 1\n\n" for name in needed(setup)
    )
    files = {
        "etc/os-release": 'PRETTY_NAME="Debian GNU/Linux 12"\nVERSION_ID="12"\nID=debian\n',
        "etc/fstab": FSTAB,
        "etc/passwd": "root:x:0:0:root:/root:/bin/bash\n",
        "etc/shadow": "root:!:1::::::\n",
        "etc/group": "root:x:0:\nvideo:x:44:\naudio:x:29:\nsudo:x:27:\n",
        "var/lib/dpkg/status": status,
    }
    folder = tmp_path / "machine"
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return Root(folder)


@pytest.fixture
def kiosk(bare: Root, setup: KioskSetup) -> Root:
    install(bare, setup, ("files",), None, lambda _: None)
    return bare
