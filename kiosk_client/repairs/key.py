"""The repair that gives this kiosk a new key: it stays the same kiosk (再登録)."""

from typing import Final, Protocol

from typing_extensions import override

from kiosk_client.repairs.note import NoteFile
from kiosk_client.repairs.repair import Repair, RepairEnd, words
from server.protocol.repair import RENEW_KEY


class RenewableKey(Protocol):
    """The kiosk's key; `Reenrolment` is one."""

    @property
    def public_key(self) -> str:
        """Its public half."""

    async def renew(self, repair_id: str) -> bool:
        """Have it replaced by the server; return whether that is done."""


class RenewKey(Repair):
    """A new key, proved to the server with the old one; nothing is restarted.

    Args:
        note: says by which order; the next agent reads it if this one is killed meanwhile.
        key: of this kiosk.
    """

    name = RENEW_KEY
    title = words("端末を再登録する（鍵の更新）", "Re-enrol the kiosk (a new key)")
    interrupts = words(
        "端末の鍵を新しく作り、サーバーに登録し直します。端末の名前・番号・記録はそのままで、"
        "何も止まりません。これまでの消去証明は、前の鍵で引き続き確かめられます。"
        "元の鍵には戻せません。",
        "The kiosk makes a new key and registers it with the server. Its name, number and records "
        "stay, and nothing stops. Receipts of erasure so far are still verified by the key before. "
        "There is no way back to that key.",
    )
    takes_s = 30
    outlives = True

    def __init__(self, note: NoteFile, key: RenewableKey) -> None:
        self._note: Final = note
        self._key: Final = key

    @override
    def mark(self) -> str:
        """See the base class."""
        return self._key.public_key

    @override
    async def carry_out(self) -> RepairEnd:
        """See the base class."""
        note = self._note.read()
        renewed = note is not None and await self._key.renew(note.repair_id)
        return "done" if renewed else "failed"

    @override
    def has_helped(self) -> bool:
        """Whether the key is another one than when the order came."""
        before = self._note.read()
        return before is not None and before.mark != self._key.public_key
