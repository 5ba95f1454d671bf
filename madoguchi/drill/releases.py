"""Releases of a drill's kiosk, as an installation leaves them, and updates that go wrong there.

Installer and launcher are the product's own programs; only the way of a package from the server to
the kiosk is left out (docs/update.md).
"""

import asyncio
import hashlib
import shutil
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.update import launcher
from kiosk_client.update.errand import Errand, keep_errand
from kiosk_client.update.installing import WISH, Wish, package_path
from server.protocol.update import UpdateOffer
from updates.packing import Contents, make_manifest, sign_package, write_package
from updates.signature import public_text

OLD: Final = "1.0"
NEW: Final = "1.1"
ID: Final = "drill-update"
CONTENTS: Final[Contents] = {
    "requirements.txt": b"",
    f"wheels/madoguchi-{NEW}-py3-none-any.whl": b"wheel",
}
VALID: Final = timedelta(days=30)

Spoil = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Releases:
    """Where a kiosk's releases are, and who may sign for it.

    Attributes:
        root: with the releases; setting `update_root`.
        state: the kiosk's own folder.
        key: of the signer.
    """

    root: Path
    state: Path
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate, repr=False)

    @property
    def public(self) -> str:
        """For the setting `update_keys`."""
        return public_text(self.key.public_key())

    @property
    def inbox(self) -> Path:
        """The agent's folder of updates."""
        return self.state / launcher.INBOX

    def install(self) -> None:
        """Make the folder as an installation leaves it."""
        self.root.mkdir()
        shutil.copy(launcher.__file__, self.root / "launcher.py")
        self._release(OLD, "exit 0")
        (self.root / launcher.SLOTS["agent"][0]).symlink_to(f"releases/{OLD}")

    def restore(self) -> None:
        """Forget every update."""
        shutil.rmtree(self.root)
        shutil.rmtree(self.inbox, ignore_errors=True)
        self.inbox.mkdir(mode=0o700)
        self.install()

    async def prepare(self, spoil: Spoil = lambda _: None, created: datetime | None = None) -> None:
        """Let the kiosk's installer have a package.

        Args:
            spoil: what somebody does to it after it was signed.
            created: when it was packed; None: now.
        """
        made = created or datetime.now(UTC)
        path = self._inbox() / "package"
        write_package(
            path, make_manifest("agent", NEW, CONTENTS, created=made, valid=VALID), CONTENTS
        )
        sign_package(path, self.key)
        spoil(path)
        raw = path.read_bytes()
        digest = hashlib.sha256(raw).hexdigest()
        path.rename(package_path(self.inbox, digest))
        self._wants(digest, len(raw))
        wish = Wish(wish_id=ID, sha256=digest, kind="agent", server_version=OLD)
        launcher.write(self.inbox, WISH, wish.model_dump(mode="json"))
        settings = {
            "MADOGUCHI_KIOSK_UPDATE_ROOT": str(self.root),
            "MADOGUCHI_KIOSK_UPDATE_KEYS": f'["{self.public}"]',
            "MADOGUCHI_KIOSK_STATE_DIR": str(self.state),
        }
        await _run(sys.executable, "-I", "-m", "kiosk_client.update.install", settings=settings)

    async def start_a_broken_one(self) -> None:
        """Let the launcher try a version that ends at once, as often as it tries."""
        self._inbox()
        self._release(NEW, "exit 1")
        self._wants("0" * 64, 1, switched=True)
        launcher.write(self.inbox, launcher.SWITCH, {"slot": "agent", "version": NEW})
        command = (sys.executable, "-I", str(self.root / "launcher.py"), str(self.root))
        for _ in range(launcher.STARTS):
            await _run(*command, str(self.state), "start")
        await _run(*command, str(self.state), "settle")

    def _inbox(self) -> Path:
        self.inbox.mkdir(mode=0o700, exist_ok=True)
        return self.inbox

    def _wants(self, digest: str, size: int, *, switched: bool = False) -> None:
        """Leave what the agent keeps of the server's offer."""
        offer = UpdateOffer(
            rollout_id=ID, kind="agent", version=NEW, size=size, sha256=digest, server_version=OLD
        )
        keep_errand(self.inbox, Errand(offer=offer, switched=switched))

    def _release(self, version: str, script: str) -> None:
        program = self.root / "releases" / version / "bin" / "madoguchi"
        program.parent.mkdir(parents=True)
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="ascii")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        (program.parents[1] / launcher.COMPLETE).touch()


async def _run(*command: str, settings: dict[str, str] | None = None) -> None:
    """Run a program to its end; how it ends is what the fault is about."""
    silent = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        *command, env=settings or {}, stdin=silent, stdout=silent, stderr=silent
    )
    await process.wait()
