"""Prepares what the agent wishes: `python -I -m kiosk_client.update.install`.

Started by the agent itself, or by a service of the machine that owns the releases, when the wish
appears; the settings are the agent's (`MADOGUCHI_KIOSK_…`). What became of it is in ROOT.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from kiosk_client.settings import KioskSettings
from kiosk_client.site import site_profile
from kiosk_client.sites.trust import SiteProfileError
from kiosk_client.update import launcher
from kiosk_client.update.installing import PREPARED, WISH, Place, Prepared, Wish, prepare
from kiosk_client.version import agent_version
from updates.refusal import PackageRefusedError


def place_of(settings: KioskSettings, root: Path) -> Place:
    """Return where this kiosk's updates are prepared."""

    def check_profile(path: Path) -> None:
        in_use = root / launcher.SLOTS["profile"][0] / path.name
        if settings.site_profile is None or settings.site_profile.absolute() != in_use.absolute():
            raise PackageRefusedError("profile_refused")
        try:
            site_profile(settings.model_copy(update={"site_profile": path}))
        except SiteProfileError:
            raise PackageRefusedError("profile_refused") from None

    return Place(
        root=root,
        state=settings.state_dir.expanduser(),
        keys=settings.update_keys,
        present=agent_version(),
        check_profile=check_profile,
        now=lambda: datetime.now(UTC),
    )


def main() -> int:
    """Prepare; exit code 0 also for a package that is refused, 78 without a place for it."""
    settings = KioskSettings()
    if settings.update_root is None:
        return 78
    prepare_wished(place_of(settings, settings.update_root))
    return 0


def prepare_wished(place: Place) -> None:
    """Prepare what is wished, and what is wished meanwhile: nobody starts this while it runs."""
    done = None
    while (wish := _wish(place)) is not None and wish.wish_id != done:
        answer = Prepared(wish_id=wish.wish_id, refused=prepare(place, wish))
        launcher.write(place.root, PREPARED, answer.model_dump(mode="json"))
        done = wish.wish_id


def _wish(place: Place) -> Wish | None:
    try:
        return Wish.model_validate(launcher.read(place.inbox, WISH))
    except ValidationError:
        return None


if __name__ == "__main__":
    sys.exit(main())
