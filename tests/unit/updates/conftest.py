"""Packages for the tests of updates, made and signed as `madoguchi update` does it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from server.protocol.update import PackageKind
from updates.package import Verified, verified
from updates.packing import Contents, make_manifest, sign_package, write_package
from updates.signature import public_text

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
AGENT: Contents = {"requirements.txt": b"", "wheels/madoguchi-2.0-py3-none-any.whl": b"wheel"}


@dataclass
class Workshop:
    """Makes packages with one key."""

    folder: Path
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    @property
    def keys(self) -> tuple[str, ...]:
        return (public_text(self.key.public_key()),)

    def unsigned(
        self,
        version: str = "2.0",
        *,
        kind: PackageKind = "agent",
        contents: Contents = AGENT,
        created: datetime = NOW,
        valid: timedelta = timedelta(days=30),
        min_server: str = "0",
        rolls_back: str | None = None,
    ) -> Path:
        path = self.folder / f"{kind}-{version}-{len(list(self.folder.iterdir()))}.mdgupdate"
        manifest = make_manifest(
            kind,
            version,
            contents,
            created=created,
            valid=valid,
            min_server=min_server,
            rolls_back=rolls_back,
        )
        write_package(path, manifest, contents)
        return path

    def signed(self, version: str = "2.0", **other: object) -> Path:
        path = self.unsigned(version, **other)  # type: ignore[arg-type]
        sign_package(path, self.key)
        return path

    def package(self, version: str = "2.0", **other: object) -> Verified:
        return verified(self.signed(version, **other), self.keys)


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    folder = tmp_path / "packages"
    folder.mkdir()
    return Workshop(folder)


@pytest.fixture
def now() -> datetime:
    return NOW


Refused = Callable[[Path], str]
