"""Gets a package from the server in pieces; what is there already is not asked for again."""

import asyncio
import base64
import binascii
import hashlib
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from kiosk_client.update.installing import package_path
from server.protocol.base import Message
from server.protocol.update import UpdateOffer, UpdatePiece, UpdateWanted

AGAIN_S: Final = 20.0
"""Seconds after which a piece that has not come is asked for again."""
PACE_S: Final = 0.05
"""Between two pieces: the link is there for calls first, and its rate is limited."""
TELL_EVERY: Final = 64
"""Pieces between two words to IT."""

Send = Callable[[Message], Awaitable[bool]]


class Fetcher:
    """Gets one package.

    Args:
        inbox: where it is kept; a part of it, too.
        send: to the server.
        quiet: waits until the link is up and nobody uses the kiosk.
        told: hears how many bytes are there.
        pace_s, again_s: see `PACE_S` and `AGAIN_S`.
    """

    def __init__(  # noqa: PLR0913 - what it works with
        self,
        inbox: Path,
        send: Send,
        quiet: Callable[[], Awaitable[None]],
        told: Callable[[int], None],
        *,
        pace_s: float = PACE_S,
        again_s: float = AGAIN_S,
    ) -> None:
        self._inbox = inbox
        self._send = send
        self._quiet = quiet
        self._told = told
        self._pace_s = pace_s
        self._again_s = again_s
        self._pieces: asyncio.Queue[UpdatePiece] = asyncio.Queue()

    def arrived(self, piece: UpdatePiece) -> None:
        """A piece has come."""
        self._pieces.put_nowait(piece)

    async def fetch(self, offer: UpdateOffer) -> bool:
        """Get the whole package; return whether it is the one that was offered.

        Raises:
            OSError: the disk does not take it.
        """
        whole, part = package_path(self._inbox, offer.sha256), self._part(offer)
        if whole.exists():
            return True
        self._clear(part)
        got = _size(part)
        count = 0
        while got < offer.size:
            await self._quiet()
            data = await self._piece(offer, got)
            if not data or got + len(data) > offer.size:
                await asyncio.sleep(self._again_s)  # it is gone there, or not for us now
                continue
            await asyncio.to_thread(_append, part, data)
            got += len(data)
            count += 1
            if count % TELL_EVERY == 0:
                self._told(got)
            await asyncio.sleep(self._pace_s)
        if await asyncio.to_thread(_digest, part) != offer.sha256:
            part.unlink()
            return False
        part.rename(whole)
        return True

    def _part(self, offer: UpdateOffer) -> Path:
        return self._inbox / f"{offer.sha256}.part"

    def _clear(self, part: Path) -> None:
        """Remove other packages, whole or not: at most one is kept."""
        self._inbox.mkdir(mode=0o700, parents=True, exist_ok=True)
        for one in (*self._inbox.glob("*.part"), *self._inbox.glob("*.mdgupdate")):
            if one != part:
                one.unlink(missing_ok=True)

    async def _piece(self, offer: UpdateOffer, offset: int) -> bytes:
        """Ask for a piece until it comes; empty: there is none."""
        while True:
            await self._send(UpdateWanted(rollout_id=offer.rollout_id, offset=offset))
            try:
                async with asyncio.timeout(self._again_s):
                    while True:
                        piece = await self._pieces.get()
                        if (piece.rollout_id, piece.offset) == (offer.rollout_id, offset):
                            return _bytes(piece.data)
            except TimeoutError:
                await self._quiet()


def _bytes(data: str) -> bytes:
    try:
        return base64.b64decode(data, validate=True)
    except binascii.Error:
        return b""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _append(path: Path, data: bytes) -> None:
    with path.open("ab") as file:
        file.write(data)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        os.fsync(file.fileno())
        return hashlib.file_digest(file, "sha256").hexdigest()
