"""The kiosk's receipts on its disk: numbered without gaps, whatever kills the agent (Z-07).

A receipt exists from the moment its line is on the disk; before that nobody has seen it, and its
number is free. Three files in the state directory:

* `erasure-receipts.jsonl`: every receipt, one a line, only ever added to;
* `erasure-recorded`: the highest number that the server has stored;
* `erasure-open.json`: the visit for which no receipt exists yet.
"""

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import structlog
from pydantic import BaseModel, ConfigDict, ValidationError

from kiosk_client.durable_file import replace_file, sync_directory
from kiosk_client.identity import KioskIdentity, public_key_of, unusable
from receipts.sealing import FIRST, digest, record_of, seal
from server.protocol.base import Identifier, Instant
from server.protocol.errors import StartupError
from server.protocol.receipt import Erased, ErasureCause, ErasureRecord, SealedReceipt

log = structlog.get_logger(__name__)

RECEIPTS_NAME: Final = "erasure-receipts.jsonl"
RECORDED_NAME: Final = "erasure-recorded"
OPEN_NAME: Final = "erasure-open.json"

Now = Callable[[], datetime]


class OpenVisit(BaseModel):
    """A visit that has left traces; it stays on the disk until its receipt is there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    visit_id: Identifier
    session_id: Identifier | None = None
    since: Instant
    folder: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What was erased after a visit, for its receipt."""

    cause: ErasureCause
    began_at: datetime
    erased: tuple[Erased, ...]
    unsafe: tuple[str, ...] = ()


def whole_seconds() -> datetime:
    """Return the time as receipts have it: UTC, without fractions."""
    return datetime.now(UTC).replace(microsecond=0)


class ReceiptLedger:
    """The receipts of one kiosk; only the agent that holds the state directory may use it.

    Args:
        directory: the state directory; it must exist.
        identity: signs.
        agent_version: stands in each record.
        now: the clock.

    Raises:
        StartupError: `receipts_damaged`, `state_dir_unusable`.
    """

    def __init__(
        self,
        directory: Path,
        identity: KioskIdentity,
        agent_version: str,
        now: Now = whole_seconds,
    ) -> None:
        self._directory = directory
        self._identity = identity
        self._agent_version = agent_version
        self._now = now
        try:
            self._receipts = _receipts_of(directory, identity)
            self._recorded = min(_read_recorded(directory / RECORDED_NAME), self.number)
            self._open = _read_open(directory / OPEN_NAME)
        except OSError:
            raise unusable(directory) from None
        if self._open is not None and self._last_visit() == self._open.visit_id:
            self._forget_open()

    @property
    def open_visit(self) -> OpenVisit | None:
        """The visit that still needs a receipt."""
        return self._open

    @property
    def number(self) -> int:
        """Number of the newest receipt; 0: there is none."""
        return record_of(self._receipts[-1]).number if self._receipts else 0

    @property
    def waiting(self) -> tuple[SealedReceipt, ...]:
        """Receipts that the server has not stored yet, oldest first."""
        count = self.number - self._recorded
        return tuple(self._receipts[-count:]) if count > 0 else ()

    def open(self, session_id: str | None = None, folder: Path | None = None) -> OpenVisit:
        """Note that a visit leaves traces, and which session it has come to be.

        It is on the disk when this returns, unless the disk refuses: then only this process knows.

        Args:
            session_id: the server's, once there is one.
            folder: of the browser that the citizen uses.
        """
        known = self._open
        if known is not None and (session_id is None or known.session_id == session_id):
            return known
        visit = OpenVisit(
            visit_id=known.visit_id if known else secrets.token_hex(8),
            session_id=session_id,
            since=known.since if known else self._now(),
            folder=known.folder if known else (str(folder) if folder else None),
        )
        self._open = visit
        try:
            replace_file(self._directory / OPEN_NAME, visit.model_dump_json().encode())
            sync_directory(self._directory)
        except OSError as error:
            log.error("visit_not_noted", error=type(error).__name__)  # noqa: TRY400 - says all
        return visit

    def issue(self, done: Done) -> SealedReceipt | None:
        """Sign and store the receipt of the open visit; None if no visit is open.

        Raises:
            OSError: it could not be stored; the visit stays open, and the number free.
        """
        visit = self._open
        if visit is None:
            return None
        key = self._identity.key  # a re-enrolment may replace it meanwhile
        receipt = seal(self._record(visit, done, public_key_of(key)), key)
        self._append(receipt)
        self._receipts.append(receipt)
        self._forget_open()
        return receipt

    def recorded(self, number: int) -> None:
        """Note that the server has stored every receipt up to this number."""
        if not self._recorded < number <= self.number:
            return
        self._recorded = number
        try:
            replace_file(self._directory / RECORDED_NAME, str(number).encode())
        except OSError as error:  # they are only sent once more
            log.warning("receipts_mark_not_kept", error=type(error).__name__)

    def _record(self, visit: OpenVisit, done: Done, key: str) -> ErasureRecord:
        last = self._receipts[-1] if self._receipts else None
        return ErasureRecord(
            kiosk_id=self._identity.kiosk_id,
            key=key,
            number=self.number + 1,
            previous=FIRST if last is None else digest(last),
            visit_id=visit.visit_id,
            session_id=visit.session_id,
            cause=done.cause,
            began_at=done.began_at,
            done_at=self._now(),
            agent_version=self._agent_version,
            unsafe=done.unsafe,
            erased=done.erased,
        )

    def _append(self, receipt: SealedReceipt) -> None:
        """Add one line; what a failed attempt may have left of it is taken back."""
        path = self._directory / RECEIPTS_NAME
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        try:
            size = os.fstat(handle).st_size
            line = receipt.model_dump_json().encode() + b"\n"
            try:
                _write_whole(handle, line)
                os.fsync(handle)
            except OSError:
                os.ftruncate(handle, size)
                raise
        finally:
            os.close(handle)
        sync_directory(self._directory)

    def _forget_open(self) -> None:
        self._open = None
        (self._directory / OPEN_NAME).unlink(missing_ok=True)

    def _last_visit(self) -> str | None:
        return record_of(self._receipts[-1]).visit_id if self._receipts else None


def _receipts_of(directory: Path, identity: KioskIdentity) -> list[SealedReceipt]:
    """Read the receipts of this identity; those of an earlier one stay, under another name.

    A new key of the same kiosk goes on with its chain.
    """
    path = directory / RECEIPTS_NAME
    receipts = _read_receipts(path)
    keys = {public_key_of(identity.key), *identity.former}
    if identity.next_key is not None:
        keys.add(public_key_of(identity.next_key))
    if not receipts or record_of(receipts[-1]).key in keys:
        return receipts
    earlier = record_of(receipts[-1])
    path.rename(directory / f"erasure-receipts-{earlier.kiosk_id}-{earlier.number}.jsonl")
    (directory / RECORDED_NAME).unlink(missing_ok=True)
    sync_directory(directory)
    log.warning("receipts_of_earlier_identity_put_aside", count=len(receipts))
    return []


def _read_receipts(path: Path) -> list[SealedReceipt]:
    """Read every receipt; a last line without its end was never a receipt and is cut off."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return []
    whole = raw[: raw.rfind(b"\n") + 1]
    if len(whole) < len(raw):
        log.warning("receipt_torn_line_removed")
        os.truncate(path, len(whole))
    try:
        receipts = [SealedReceipt.model_validate_json(line) for line in whole.splitlines()]
        if receipts:
            record_of(receipts[-1])
    except (ValidationError, ValueError):
        raise _damaged(path) from None
    return receipts


def _write_whole(handle: int, line: bytes) -> None:
    if os.write(handle, line) != len(line):  # a disk that is full
        raise OSError("short write")


def _read_recorded(path: Path) -> int:
    try:
        return int(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return 0


def _read_open(path: Path) -> OpenVisit | None:
    try:
        return OpenVisit.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError:  # it was there, so there was a visit
        log.warning("open_visit_damaged")
        return OpenVisit(visit_id=secrets.token_hex(8), since=whole_seconds())


def _damaged(path: Path) -> StartupError:
    return StartupError(
        "receipts_damaged",
        f"{path} の消去証明が壊れています。ファイルを別の場所に保管し、管理者に連絡してください。"
        "サーバーにある控えと照合できます(madoguchi receipt verify)。",
        f"The erasure receipts in {path} are damaged. Keep the file elsewhere and tell your "
        "administrator; compare it with the server's copy (madoguchi receipt verify).",
        78,
    )
