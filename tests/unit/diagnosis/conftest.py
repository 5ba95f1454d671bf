"""A kiosk in a folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk_client.diagnosis.place import Elsewhere, Place, place_of
from kiosk_client.identity import IdentityStore
from kiosk_client.settings import KioskSettings
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.kiosk import EnrolResult
from server.protocol.session import IceServer


@pytest.fixture
def place(tmp_path: Path) -> Callable[..., Place]:
    """Make an enrolled kiosk whose machine has no file at all; settings by name."""

    def made(*ice: IceServer, enrolled: bool = True, **settings: object) -> Place:
        state = tmp_path / "state"
        if enrolled:
            store = IdentityStore(state)
            store.key()
            store.remember(EnrolResult(kiosk_id="kiosk-0001", name="窓口1", municipality="試験市"))
        around = KioskSettings.model_validate(
            {"state_dir": state, "server_url": "http://127.0.0.1:9"} | settings
        )
        desktop = DesktopEnvironment(display=None, path=str(tmp_path / "bin"))
        return place_of(around, desktop, ice, Elsewhere(root=tmp_path / "root"))

    return made
