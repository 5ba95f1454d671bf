"""When a verified package may follow what a kiosk has: TUF's lessons on old packages; pure.

A package that was good once is dangerous later: an old version has known faults. So it expires, it
never follows one that was packed after it, and an older version needs a signed way back, which
names the one version that it may follow.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from server.protocol.base import Instant, Part
from server.protocol.update import Digest, PackageKind
from updates.manifest import Manifest, is_version, numbers, still_valid
from updates.package import Verified
from updates.refusal import PackageRefusedError

CLOCKS_DIFFER: Final = timedelta(hours=1)


class LastTaken(Part):
    """The newest package of a kind that this kiosk has ever taken, also if it was rolled back."""

    digest: Digest
    created: Instant


@dataclass(frozen=True, slots=True)
class Standing:
    """What a package would follow.

    Attributes:
        kind: which is asked for.
        version: the present one; None: there is none yet, or it is no released one.
        last: the newest that was taken; None: none was.
        server: version of the server.
        now: on the clock here.
    """

    kind: PackageKind
    version: str | None
    last: LastTaken | None
    server: str
    now: datetime


def check_acceptable(package: Verified, standing: Standing) -> None:
    """Say whether this package may be installed now.

    Raises:
        PackageRefusedError: `wrong_kind`, `expired`, `from_the_future`, `server_too_old`,
            `superseded` or `downgrade`.
    """
    manifest = package.manifest
    if manifest.kind != standing.kind:
        raise PackageRefusedError("wrong_kind")
    if not still_valid(manifest, standing.now):
        raise PackageRefusedError("expired")
    if manifest.created > standing.now + CLOCKS_DIFFER:
        raise PackageRefusedError("from_the_future")
    if is_version(standing.server) and numbers(standing.server) < numbers(manifest.min_server):
        raise PackageRefusedError("server_too_old")
    if _superseded(package, standing.last):
        raise PackageRefusedError("superseded")
    if _is_downgrade(manifest, standing.version):
        raise PackageRefusedError("downgrade")


def _superseded(package: Verified, last: LastTaken | None) -> bool:
    """Whether it was packed before the last one; that one itself may be tried again."""
    if last is None or package.digest == last.digest:
        return False
    return package.manifest.created <= last.created


def _is_downgrade(manifest: Manifest, present: str | None) -> bool:
    if present is None or not is_version(present):
        return False
    if numbers(manifest.version) >= numbers(present):
        return False
    return manifest.rolls_back is None or numbers(manifest.rolls_back) != numbers(present)
