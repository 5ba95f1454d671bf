"""Tables. Columns marked personal are erased by the retention sweep (Z-54)."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Index,
    MetaData,
    Text,
    UniqueConstraint,
    text,
)
from sqlmodel import Field, SQLModel

from server.store.types import UtcDateTime

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

KIOSK_IS_ENGAGED = text("state IN ('waiting', 'consenting', 'in_call')")
OPERATOR_IS_ENGAGED = text("state IN ('consenting', 'in_call', 'wrap_up')")
ALARM_IS_OPEN = text("closed_at IS NULL")
IS_OPEN = text("is_open")


class Table(SQLModel):
    """Base of the tables, with metadata of its own."""

    metadata = MetaData(naming_convention=NAMING)


def _instant(*, nullable: bool = False) -> Column[datetime]:
    return Column(UtcDateTime(), nullable=nullable)


class MunicipalityRow(Table, table=True):
    """A municipality (自治体), the tenant of everything else."""

    __tablename__ = "municipality"

    id: str = Field(primary_key=True, max_length=64)
    name: str = Field(max_length=80)
    created_at: datetime = Field(sa_column=_instant())


class KioskRow(Table, table=True):
    """An enrolled kiosk and the public key by which it proves itself."""

    __tablename__ = "kiosk"

    id: str = Field(primary_key=True, max_length=64)
    municipality_id: str = Field(foreign_key="municipality.id", max_length=64)
    name: str = Field(max_length=80)
    public_key: str = Field(max_length=43)
    agent_version: str = Field(max_length=40)
    enrolled_at: datetime = Field(sa_column=_instant())
    revoked_at: datetime | None = Field(default=None, sa_column=_instant(nullable=True))


class FormerKioskKeyRow(Table, table=True):
    """A key that a kiosk had before, and until when: what it has signed still holds (Z-07)."""

    __tablename__ = "former_kiosk_key"

    id: int | None = Field(default=None, primary_key=True)
    kiosk_id: str = Field(foreign_key="kiosk.id", index=True, max_length=64)
    public_key: str = Field(max_length=43, unique=True)
    until: datetime = Field(sa_column=_instant())


class EnrolmentCodeRow(Table, table=True):
    """A one-time code (登録コード); only its SHA-256 is kept."""

    __tablename__ = "enrolment_code"

    code_hash: str = Field(primary_key=True, max_length=64)
    municipality_id: str = Field(foreign_key="municipality.id", max_length=64)
    kiosk_name: str = Field(max_length=80)
    created_at: datetime = Field(sa_column=_instant())
    expires_at: datetime = Field(sa_column=_instant())
    used_at: datetime | None = Field(default=None, sa_column=_instant(nullable=True))


class OperatorRow(Table, table=True):
    """Someone who signs in to the console (係員)."""

    __tablename__ = "operator"

    id: str = Field(primary_key=True, max_length=64)
    municipality_id: str = Field(foreign_key="municipality.id", max_length=64)
    login: str = Field(max_length=64, unique=True)
    name: str = Field(max_length=80)
    role: str = Field(max_length=16)
    password_hash: str = Field(max_length=200)
    must_change_password: bool
    created_at: datetime = Field(sa_column=_instant())
    disabled_at: datetime | None = Field(default=None, sa_column=_instant(nullable=True))


class OperatorSessionRow(Table, table=True):
    """A sign-in; the cookie's token itself is not kept, only its SHA-256."""

    __tablename__ = "operator_session"

    token_hash: str = Field(primary_key=True, max_length=64)
    operator_id: str = Field(foreign_key="operator.id", index=True, max_length=64)
    presence: str = Field(default="away", max_length=16)
    created_at: datetime = Field(sa_column=_instant())
    seen_at: datetime = Field(sa_column=_instant())
    expires_at: datetime = Field(sa_column=_instant())


class SessionRow(Table, table=True):
    """An assistance session; a citizen is nothing but this row's identifier."""

    __tablename__ = "session"
    __table_args__ = (
        UniqueConstraint("kiosk_id", "request_id"),
        Index("uq_session_kiosk_open", "kiosk_id", unique=True, sqlite_where=KIOSK_IS_ENGAGED),
        Index(
            "uq_session_operator_open",
            "operator_id",
            unique=True,
            sqlite_where=OPERATOR_IS_ENGAGED,
        ),
        CheckConstraint("seq >= 1", name="seq_positive"),
    )

    id: str = Field(primary_key=True, max_length=64)
    municipality_id: str = Field(foreign_key="municipality.id", max_length=64)
    kiosk_id: str = Field(foreign_key="kiosk.id", max_length=64)
    operator_id: str | None = Field(default=None, foreign_key="operator.id", max_length=64)
    request_id: str = Field(max_length=64)
    purpose: str = Field(max_length=32)
    language: str = Field(max_length=16)
    ticket: int
    state: str = Field(index=True, max_length=16)
    seq: int
    powers: str = Field(default="", max_length=40)
    notice_version: str | None = Field(default=None, max_length=20)
    end_reason: str | None = Field(default=None, max_length=32)
    outcome: str | None = Field(default=None, max_length=32)
    note: str | None = Field(default=None, description="personal")
    requested_at: datetime = Field(sa_column=_instant())
    state_since: datetime = Field(sa_column=_instant())


class UtteranceRow(Table, table=True):
    """One chat line in its place in the session's log."""

    __tablename__ = "utterance"
    __table_args__ = (
        UniqueConstraint("session_id", "message_id", name="uq_utterance_message"),
        UniqueConstraint("session_id", "seq", name="uq_utterance_seq"),
    )

    id: int | None = Field(default=None, primary_key=True)
    session_id: str = Field(foreign_key="session.id", max_length=64)
    message_id: str = Field(max_length=64)
    seq: int
    sender: str = Field(max_length=16)
    text: str = Field(description="personal")
    language: str = Field(max_length=16)
    at: datetime = Field(sa_column=_instant())


class ControlChangeRow(Table, table=True):
    """Who held control of the window, why and how long (操作権の記録, Z-04): append-only.

    Told by the kiosk, once per `report_id`; `operator_id` is who held control or asked for it.
    """

    __tablename__ = "control_change"
    __table_args__ = (UniqueConstraint("kiosk_id", "report_id", name="uq_control_change_report"),)

    id: int | None = Field(default=None, primary_key=True)
    received_at: datetime = Field(sa_column=_instant())
    kiosk_id: str = Field(foreign_key="kiosk.id", max_length=64)
    report_id: str = Field(max_length=64)
    session_id: str = Field(foreign_key="session.id", index=True, max_length=64)
    operator_id: str = Field(foreign_key="operator.id", max_length=64)
    before: str = Field(max_length=16)
    after: str = Field(max_length=16)
    reason: str = Field(max_length=32)
    lease: int = Field(sa_type=BigInteger)
    held_ms: int = Field(sa_type=BigInteger)


class ErasureReceiptRow(Table, table=True):
    """A receipt of erasure (消去証明, Z-07) as its kiosk signed it: append-only, nothing personal.

    `session_id` is what the kiosk says; it may have been a visit without a session.
    """

    __tablename__ = "erasure_receipt"
    __table_args__ = (UniqueConstraint("kiosk_id", "number", name="uq_erasure_receipt_number"),)

    id: int | None = Field(default=None, primary_key=True)
    received_at: datetime = Field(sa_column=_instant())
    kiosk_id: str = Field(foreign_key="kiosk.id", max_length=64)
    number: int = Field(sa_type=BigInteger)
    session_id: str | None = Field(default=None, index=True, max_length=64)
    done_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False, index=True))
    complete: bool
    record: str = Field(max_length=8_000)
    signature: str = Field(max_length=86)


class DiagnosisRunRow(Table, table=True):
    """A run of the diagnosis (点検記録, Z-22) as told by its kiosk: never changed, not personal.

    `record` is a `DiagnosisRecord` as JSON; `summary` is the same without its findings.
    """

    __tablename__ = "diagnosis_run"
    __table_args__ = (UniqueConstraint("kiosk_id", "run_id", name="uq_diagnosis_run_run"),)

    id: int | None = Field(default=None, primary_key=True)
    run_id: str = Field(max_length=64)
    kiosk_id: str = Field(foreign_key="kiosk.id", max_length=64)
    received_at: datetime = Field(sa_column=_instant())
    at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False, index=True))
    trigger: str = Field(max_length=16)
    asked_by: str | None = Field(default=None, foreign_key="operator.id", max_length=64)
    good: bool
    in_session: bool
    failed: int
    remarks: int
    record: str = Field(sa_type=Text)
    summary: str = Field(sa_column=Column(Text, nullable=False, server_default=""))


class AlarmRow(Table, table=True):
    """Something about a kiosk that somebody should look after; open until the cause is gone."""

    __tablename__ = "alarm"
    __table_args__ = (
        Index("uq_alarm_open", "kiosk_id", "kind", unique=True, sqlite_where=ALARM_IS_OPEN),
    )

    id: int | None = Field(default=None, primary_key=True)
    kiosk_id: str = Field(foreign_key="kiosk.id", max_length=64)
    kind: str = Field(max_length=24)
    opened_at: datetime = Field(sa_column=_instant())
    closed_at: datetime | None = Field(default=None, sa_column=_instant(nullable=True))
    owner_id: str | None = Field(default=None, foreign_key="operator.id", max_length=64)
    silenced_until: datetime | None = Field(default=None, sa_column=_instant(nullable=True))


class StaffCallRow(Table, table=True):
    """A clerk's call for IT (端末からの支援呼出); `answer` is gone once it is over."""

    __tablename__ = "staff_call"
    __table_args__ = (
        Index("uq_staff_call_open", "kiosk_id", unique=True, sqlite_where=ALARM_IS_OPEN),
    )

    id: int | None = Field(default=None, primary_key=True)
    kiosk_id: str = Field(foreign_key="kiosk.id", max_length=64)
    reason: str = Field(max_length=16)
    opened_at: datetime = Field(sa_column=_instant())
    answer: str | None = Field(default=None, max_length=60)
    closed_at: datetime | None = Field(default=None, sa_column=_instant(nullable=True))


class RolloutRow(Table, table=True):
    """A roll-out of an update (更新の配布); `course` is a `Course` as JSON."""

    __tablename__ = "rollout"
    __table_args__ = (Index("uq_rollout_open", "is_open", unique=True, sqlite_where=IS_OPEN),)

    id: str = Field(primary_key=True, max_length=64)
    begun_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False, index=True))
    begun_by: str = Field(foreign_key="operator.id", max_length=64)
    is_open: bool
    course: str = Field(sa_type=Text)


class KioskRegisterRow(Table, table=True):
    """A kiosk in the register of equipment (機器台帳); without a row nothing is entered yet."""

    __tablename__ = "kiosk_register"

    kiosk_id: str = Field(primary_key=True, foreign_key="kiosk.id", max_length=64)
    site: str | None = Field(default=None, max_length=60)
    location: str = Field(max_length=80)
    serial: str = Field(max_length=80)
    custody: str = Field(max_length=80)
    inspection_due: str = Field(max_length=10)
    edited_at: datetime = Field(sa_column=_instant())
    edited_by: str = Field(foreign_key="operator.id", max_length=64)


class PhraseWordingRow(Table, table=True):
    """The city's own words for an approved phrase (公式訳); without a row the shipped ones hold."""

    __tablename__ = "phrase_wording"

    phrase_id: str = Field(primary_key=True, max_length=101)
    ja: str = Field(max_length=400)
    en: str = Field(max_length=400)
    easy: str = Field(max_length=400)
    edited_at: datetime = Field(sa_column=_instant())
    edited_by: str = Field(foreign_key="operator.id", max_length=64)


class EventRow(Table, table=True):
    """What happened, who did it, to which session: append-only, without personal data (T30)."""

    __tablename__ = "event"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_column=_instant())
    type: str = Field(max_length=32)
    actor_kind: str = Field(max_length=16)
    actor_id: str | None = Field(default=None, max_length=64)
    session_id: str | None = Field(default=None, index=True, max_length=64)
    detail: str | None = Field(default=None, max_length=40)
