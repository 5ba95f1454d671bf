"""Passwords: argon2id (RFC 9106), off the event loop, a few at a time."""

import asyncio
import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

CONCURRENT = 2
"""Computations at once: each takes a core and `memory_kib`, which a flood must not multiply."""

MIN_CHARS = 12
MAX_CHARS = 200


class Passwords:
    """Makes and checks password hashes."""

    def __init__(self, memory_kib: int, passes: int) -> None:
        self._hasher = PasswordHasher(time_cost=passes, memory_cost=memory_kib, parallelism=1)
        self._turn = asyncio.Semaphore(CONCURRENT)
        self._decoy = self._hasher.hash(secrets.token_urlsafe())

    async def hash(self, password: str) -> str:
        """Hash a password with a salt of its own."""
        async with self._turn:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def matches(self, stored: str | None, password: str) -> bool:
        """Check a password; without a stored hash the same work is done, and it never matches.

        So an unknown login takes as long as a wrong password and cannot be told apart.
        """
        async with self._turn:
            right = await asyncio.to_thread(self._verify, stored or self._decoy, password)
        return right and stored is not None

    def _verify(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False
