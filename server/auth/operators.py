"""Operators' sign-in, server-side sessions and passwords (T13, T14)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from server.auth.lockout import Lockout
from server.auth.passwords import Passwords
from server.auth.throttle import Throttle
from server.auth.tokens import digest, new_token
from server.clock import Clock
from server.protocol.session import OperatorPresenceState
from server.rooms.policy import OperatorRole
from server.store import operators as rows
from server.store.database import Database
from server.store.events import Actor, EventType, record
from server.store.models import OperatorRow, OperatorSessionRow

SEEN_EVERY = timedelta(seconds=30)
"""How coarse `seen_at` is, so that not every request writes."""


class BadCredentials(Exception):  # noqa: N818 - the name is the answer's code
    """Login and password do not belong together."""


class Locked(Exception):  # noqa: N818 - the name is the answer's code
    """Too many failures; try again after `wait_s`."""

    def __init__(self, wait_s: float) -> None:
        self.wait_s = wait_s
        super().__init__(f"locked for {wait_s:.0f} s")


@dataclass(frozen=True, slots=True)
class Identity:
    """A signed-in operator, and the sign-in by which this is known."""

    operator_id: str
    login: str
    name: str
    role: OperatorRole
    must_change_password: bool
    token_hash: str
    presence: OperatorPresenceState


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """How long a sign-in lives unused, and how long at most."""

    idle: timedelta
    absolute: timedelta


class Operators:
    """The front desk of sign-ins."""

    def __init__(
        self, database: Database, clock: Clock, passwords: Passwords, lifetimes: Lifetimes
    ) -> None:
        self._database = database
        self._clock = clock
        self._passwords = passwords
        self._lifetimes = lifetimes
        self._lockout = Lockout(clock)
        self._throttle = Throttle(clock)

    async def sign_in(self, login: str, password: str, address: str) -> tuple[str, Identity]:
        """Check a password and open a new sign-in with a new token.

        Returns:
            The token for the cookie, and who signed in.

        Raises:
            BadCredentials: unknown login, disabled operator or wrong password.
            Locked: too many failures of this login from this address.
            Throttled: too many attempts from this address, or from everywhere at once.
        """
        return await self._open(await self._verified(login, password, address))

    async def identify(self, token: str | None) -> Identity | None:
        """Who holds this token; a use of it keeps the sign-in alive."""
        if not token:
            return None
        now = self._clock.now()
        token_hash = digest(token)
        async with self._database.read() as db:
            found = await rows.sign_in(db, token_hash, now, self._lifetimes.idle)
        if found is None:
            return None
        if now - found[0].seen_at >= SEEN_EVERY:
            await self.keep_alive(frozenset({token_hash}))
        return _identity(*found)

    async def sign_out(self, identity: Identity) -> None:
        """End this sign-in."""
        async with self._database.write() as db:
            await rows.end_sign_in(db, identity.token_hash)
            actor = Actor("operator", identity.operator_id)
            record(db, self._clock.now(), "operator_signed_out", actor)

    async def change_password(
        self, identity: Identity, current: str, new: str, address: str
    ) -> tuple[str, Identity]:
        """Set a new password; every sign-in of the operator ends and a new one begins.

        Raises:
            BadCredentials: `current` is wrong.
            Locked: too many failures.
            Throttled: too many attempts.
        """
        verified = await self._verified(identity.login, current, address)
        new_hash = await self._passwords.hash(new)
        async with self._database.write() as db:
            row = await db.get_one(OperatorRow, verified.id)
            row.password_hash = new_hash
            row.must_change_password = False
            db.add(row)
            await rows.end_sign_ins_of(db, row.id)
            record(db, self._clock.now(), "password_changed", Actor("operator", row.id))
        return await self._open(row)

    async def keep_alive(self, token_hashes: frozenset[str]) -> None:
        """Note that these sign-ins are in use now (an open console counts)."""
        async with self._database.write() as db:
            await rows.touch(db, token_hashes, self._clock.now())

    async def ended_among(self, token_hashes: frozenset[str]) -> frozenset[str]:
        """Which of these sign-ins are over: signed out, expired, disabled, reset elsewhere."""
        async with self._database.read() as db:
            return await rows.ended_among(db, token_hashes, self._clock.now())

    async def _verified(self, login: str, password: str, address: str) -> OperatorRow:
        """The operator, if the password is right.

        A failure is counted before the check and taken back after it, so that attempts sent all
        at once do not slip past the lock.
        """
        key = (login, address)
        if wait := self._lockout.wait_s(key):
            raise Locked(wait)
        with self._throttle.admitted(address):
            delay = self._lockout.failed(key)
            async with self._database.read() as db:
                row = await rows.by_login(db, login)
            right = await self._passwords.matches(row.password_hash if row else None, password)
            if row is None or not right:
                await self._note_failure(row, delay)
                raise BadCredentials
        self._lockout.succeeded(key)
        return row

    async def _open(self, row: OperatorRow) -> tuple[str, Identity]:
        token = new_token()
        now = self._clock.now()
        session = OperatorSessionRow(
            token_hash=digest(token),
            operator_id=row.id,
            created_at=now,
            seen_at=now,
            expires_at=now + self._lifetimes.absolute,
        )
        async with self._database.write() as db:
            await rows.forget_expired(db, now)
            db.add(session)
            record(db, now, "operator_signed_in", Actor("operator", row.id))
        return token, _identity(session, row)

    async def _note_failure(self, row: OperatorRow | None, delay_s: float) -> None:
        """Record failures of known operators; what strangers type is not kept."""
        if row is None:
            return
        async with self._database.write() as db:
            kind: EventType = "operator_locked" if delay_s else "operator_refused"
            record(db, self._clock.now(), kind, Actor("operator", row.id))


def _identity(session: OperatorSessionRow, row: OperatorRow) -> Identity:
    return Identity(
        operator_id=row.id,
        login=row.login,
        name=row.name,
        role=cast("OperatorRole", row.role),
        must_change_password=row.must_change_password,
        token_hash=session.token_hash,
        presence=cast("OperatorPresenceState", session.presence),
    )
