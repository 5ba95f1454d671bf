"""Takes the kiosks' receipts of erasure; a case waits for its own before it closes (Z-07)."""

from sqlmodel.ext.asyncio.session import AsyncSession

from receipts.sealing import FIRST, digest, is_signed_by, record_of
from server.clock import Clock
from server.logs import Log
from server.protocol.receipt import ErasureRecord, ReceiptIssued, ReceiptRecorded, SealedReceipt
from server.rooms.events import Erased
from server.signalling.desk import Desk
from server.signalling.presence import LiveKiosk
from server.signalling.refusals import Refused
from server.signalling.switchboard import Switchboard
from server.store import kiosk_keys, kiosks
from server.store import receipts as stored
from server.store.database import Database
from server.store.events import record


class Receipts:
    """Stores each receipt once, and lets the case close that has waited for it."""

    def __init__(
        self, desk: Desk, switchboard: Switchboard, database: Database, clock: Clock, log: Log
    ) -> None:
        self._desk = desk
        self._switchboard = switchboard
        self._database = database
        self._clock = clock
        self._log = log

    async def take(self, kiosk: LiveKiosk, message: ReceiptIssued) -> None:
        """Store a receipt, or answer a repeated one like the first.

        Raises:
            Refused: `malformed` if it is no receipt signed by this kiosk, or by a key that was not
                its own any more; `illegal_transition` if another receipt has its number.
        """
        try:
            found = record_of(message.receipt)
        except ValueError:
            raise Refused("malformed") from None
        async with self._desk.turn():
            await self._store(kiosk, message.receipt, found)
            await self._tell_case(kiosk, found)
        await self._switchboard.tell(kiosk.id, ReceiptRecorded(number=found.number))

    async def _store(self, kiosk: LiveKiosk, receipt: SealedReceipt, found: ErasureRecord) -> None:
        now = self._clock.now()
        async with self._database.write() as db:
            row = await kiosks.kiosk(db, kiosk.id)
            keys = () if row is None else await kiosk_keys.of_kiosk(db, row)
            signed = found.key in keys and is_signed_by(receipt, found.key)
            if not signed or found.kiosk_id != kiosk.id:
                raise Refused("malformed")
            if not await _in_order_of_keys(db, found, keys):
                raise Refused("malformed")
            known = await stored.numbered(db, kiosk.id, found.number)
            if known is not None:
                if known != receipt:
                    raise Refused("illegal_transition")
                return
            newest = await stored.newest(db, kiosk.id)
            stored.add(db, receipt, found, now)
            broken = found.previous != (FIRST if newest is None else digest(newest))
            detail = "chain_broken" if broken else "complete" if found.complete else "incomplete"
            record(db, now, "erased", kiosk.actor(), session_id=found.session_id, detail=detail)
        self._log.info(
            "erasure_receipt",
            kiosk=kiosk.id,
            session=found.session_id,
            count=found.number,
            reason=detail,
        )

    async def _tell_case(self, kiosk: LiveKiosk, found: ErasureRecord) -> None:
        room = self._desk.room(found.session_id) if found.session_id else None
        if room is None or room.kiosk.id != kiosk.id or room.state != "wrap_up" or room.erased:
            return
        await self._desk.change(room, Erased(), kiosk.actor())
        await self._desk.close_written(found.session_id or "")


async def _in_order_of_keys(db: AsyncSession, found: ErasureRecord, keys: tuple[str, ...]) -> bool:
    """Whether no receipt before this one is signed by a later key, and none after by an earlier.

    By numbers, not by a clock: a kiosk whose clock is wrong must neither lose a receipt nor be able
    to sign one with a key that it has not had any more (Z-07).
    """
    at = keys.index(found.key)
    before = await stored.below(db, found.kiosk_id, found.number)
    newest = await stored.newest(db, found.kiosk_id)
    if before is not None and keys.index(record_of(before).key) > at:
        return False
    if newest is None or record_of(newest).number <= found.number:
        return True
    return at <= keys.index(record_of(newest).key)
