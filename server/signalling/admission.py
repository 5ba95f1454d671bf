"""Who a connection is: a kiosk by its key, a console by its cookie and Origin (T12, T15)."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from server.auth.challenge import Challenge
from server.auth.operators import Operators
from server.auth.origins import Origins
from server.clock import Clock
from server.protocol.base import Part
from server.protocol.errors import ErrorCode
from server.protocol.kiosk import KioskAuth, KioskProof
from server.signalling.ports import Opening
from server.signalling.presence import LiveKiosk, LiveOperator, UnprovenKiosk
from server.store import kiosks
from server.store.database import Database


class OperatorAuth(Part):
    """Socket.IO `auth` payload of a console; the cookie and the Origin say the rest."""

    role: Literal["operator"]


AUTH: TypeAdapter[KioskAuth | OperatorAuth] = TypeAdapter(
    Annotated[KioskAuth | OperatorAuth, Field(discriminator="role")]
)


class NotAdmitted(Exception):  # noqa: N818 - a decision, not a fault
    """This connection is refused and closed."""

    def __init__(self, code: ErrorCode) -> None:
        self.code: ErrorCode = code
        super().__init__(code)


class Admission:
    """Checks identities; changes nothing."""

    def __init__(
        self, operators: Operators, database: Database, origins: Origins, clock: Clock
    ) -> None:
        self._operators = operators
        self._database = database
        self._origins = origins
        self._clock = clock

    async def examine(self, opening: Opening) -> UnprovenKiosk | LiveOperator:
        """Who this connection says it is; a console has proved it by this already.

        Raises:
            NotAdmitted: it cannot be.
        """
        try:
            auth = AUTH.validate_python(opening.auth)
        except ValidationError:
            raise NotAdmitted("malformed") from None
        if isinstance(auth, KioskAuth):
            return await self._kiosk(opening, auth.kiosk_id)
        return await self._operator(opening)

    async def prove(self, claim: UnprovenKiosk, proof: KioskProof) -> LiveKiosk:
        """The kiosk that has answered its challenge.

        Raises:
            NotAdmitted: the answer is wrong, late or a second one, or meanwhile the kiosk was
                revoked or has got another key.
        """
        if not claim.challenge.met_by(proof, self._clock):
            raise NotAdmitted("challenge_failed")
        async with self._database.read() as db:
            row = await kiosks.kiosk(db, claim.challenge.kiosk_id)
        if row is None or row.public_key != claim.challenge.public_key:
            raise NotAdmitted("challenge_failed")
        return LiveKiosk(row.id, row.name)

    async def _kiosk(self, opening: Opening, kiosk_id: str) -> UnprovenKiosk:
        if opening.origin is not None:  # a browser page that says it is a kiosk
            raise NotAdmitted("wrong_origin")
        async with self._database.read() as db:
            row = await kiosks.kiosk(db, kiosk_id)
        if row is None:
            raise NotAdmitted("challenge_failed")
        return UnprovenKiosk(Challenge.issue(row.id, row.public_key, self._clock))

    async def _operator(self, opening: Opening) -> LiveOperator:
        if not self._origins.allows(opening.origin, opening.scheme, opening.host):
            raise NotAdmitted("wrong_origin")
        identity = await self._operators.identify(opening.cookie)
        if identity is None:
            raise NotAdmitted("not_authenticated")
        if identity.must_change_password:
            raise NotAdmitted("not_allowed")
        return LiveOperator.of(identity)
