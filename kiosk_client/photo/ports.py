"""What the photo step needs of others: a place for the one file, and its end (findings D1–D10)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class VaultError(Exception):
    """The photo cannot be kept in memory now, or not be removed; says what and why."""


class DeletionReason(StrEnum):
    """Why a photo was removed."""

    RETAKEN = "retaken"
    DELETED_BY_CITIZEN = "deleted_by_citizen"
    ACCEPTED_BY_SITE = "accepted_by_site"
    SESSION_ENDED = "session_ended"


@dataclass(frozen=True, slots=True)
class KeptPhoto:
    """One photo's file on tmpfs; the agent knows of it by this alone.

    `path` is absolute, in a directory of ours (0700); the file is 0600. `taken_at` is UTC.
    """

    path: Path
    size_bytes: int
    taken_at: datetime


class PhotoCharge(Protocol):
    """Answers for a photo that the photo worker wrote: its end, and its line in the receipt."""

    def ready(self) -> None:
        """Say whether a photo may be taken now.

        Raises:
            VaultError: this machine is not safe for photos, or another one is still kept.
        """

    def adopt(self, path: Path, size_bytes: int) -> KeptPhoto:
        """Take charge of a photo that lies on tmpfs already.

        Raises:
            VaultError: as for `ready`.
        """

    def delete(self, photo: KeptPhoto, reason: DeletionReason) -> None:
        """See `PhotoVault.delete`; the worker may have removed the file before."""


class PhotoVault(Protocol):
    """Keeps the one photo of a session as a file in memory, and removes it for good.

    There is at most one photo at a time. Whoever implements it also removes what is left when the
    agent dies (D10); callers only say when a photo is done with.
    """

    def create(self, jpeg: bytearray) -> KeptPhoto:
        """Write a JPEG to a fresh 0600 file on tmpfs; `jpeg` is zeroed afterwards, even on error.

        Raises:
            VaultError: the place is no tmpfs, is full, or another photo is still kept.
        """

    def delete(self, photo: KeptPhoto, reason: DeletionReason) -> None:
        """Overwrite and unlink the file; a second call for the same photo does nothing.

        Raises:
            VaultError: the file is still there.
        """

    def verify(self, photo: KeptPhoto) -> bool:
        """Look whether the file is gone: nothing at its path, no process of ours holds it open."""
