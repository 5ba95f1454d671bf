"""Settings of the server: one frozen object, read once at start."""

from pathlib import Path
from typing import Annotated, Final, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AnyHttpUrl,
    Field,
    SecretStr,
    StringConstraints,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from server.protocol.base import DisplayName
from server.protocol.session import IceServer
from updates.signature import PUBLIC_KEY_PATTERN

MAX_PORT = 65_535
CONSOLE_DIST = Path(__file__).parents[1] / "operator_console" / "dist"

Origin = Annotated[str, StringConstraints(pattern=r"^https?://[^/?#@\s]+$")]
"""Scheme, host and port as a browser sends them in `Origin` (RFC 6454 §6.2)."""

HostName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$")]
"""A name without scheme and port (RFC 1123 §2.1)."""

Seconds = Annotated[float, Field(gt=0)]

HOURS: Final = r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$"
"""A part of the day, also over midnight."""

UpdateKey = Annotated[str, StringConstraints(pattern=PUBLIC_KEY_PATTERN)]
"""Public key of somebody who signs packages, as `madoguchi site keygen` prints it."""


class ServerSettings(BaseSettings):
    """What the server needs to know; each field is also read from `MADOGUCHI_<NAME>`."""

    model_config = SettingsConfigDict(env_prefix="MADOGUCHI_", frozen=True)

    host: str = Field(default="127.0.0.1", description="Address to listen on (待ち受けアドレス).")
    port: int = Field(
        default=8080, ge=0, le=MAX_PORT, description="Port to listen on; 0 lets the system choose."
    )
    data_dir: Path = Field(
        default=Path("var"), description="Directory of the database file (データの保存先)."
    )
    database_wait_s: Seconds = Field(
        default=5,
        description="Seconds to wait for the database while another program locks it (a backup).",
    )
    municipality: DisplayName = Field(
        default="みほん市", description="Name of the municipality served here (自治体名)."
    )
    timezone: str = Field(
        default="Asia/Tokyo", description="Zone by which a day's tickets (番号札) start at 1."
    )
    public_origins: tuple[Origin, ...] = Field(
        default=(),
        description="Origins of the console besides the server's own address, "
        "for instance https://madoguchi.city.example.jp behind a reverse proxy.",
    )
    host_names: tuple[HostName, ...] = Field(
        default=(),
        description="Names by which this server is called besides its addresses, localhost and "
        "the hosts of public_origins (サーバー名), for instance madoguchi.lan; others are refused.",
    )
    tls_cert: Path | None = Field(
        default=None, description="Certificate chain in PEM; with tls_key the server speaks HTTPS."
    )
    tls_key: Path | None = Field(default=None, description="Private key of tls_cert in PEM.")
    document_font: Path | None = Field(
        default=None,
        description="Japanese font (TTF, OTF, TTC) for documents (PDF); else the system's own.",
    )
    console_dir: Path = Field(
        default=CONSOLE_DIST, description="Built operator console (make setup builds it)."
    )
    metrics_open: bool = Field(
        default=False, description="Serve /metrics to every address, not to loopback only."
    )
    metrics_token: SecretStr | None = Field(
        default=None,
        min_length=16,
        description="Bearer token without which nobody reads /metrics, from wherever; needed where "
        "a reverse proxy on this machine makes everybody look like loopback.",
    )
    trace_endpoint: AnyHttpUrl | None = Field(
        default=None,
        description="Address of the city's own collector for traces (OTLP over HTTP), for instance "
        "http://127.0.0.1:4318; none are made without it. Needs madoguchi[traces].",
    )
    trace_token: SecretStr | None = Field(
        default=None, min_length=1, description="Bearer token that the collector asks for."
    )
    trace_share: float = Field(
        default=1.0, ge=0, le=1, description="Share of requests and messages that is traced."
    )
    log_format: Literal["console", "json"] = Field(
        default="console", description="Logs for people or for machines (ログの形式)."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least severity that is logged."
    )
    ice_servers: tuple[IceServer, ...] = Field(
        default=(), description='STUN and TURN servers as JSON: [{"urls": ["stun:…"]}].'
    )
    enrolment_code_minutes: int = Field(
        default=10, ge=1, le=1440, description="Minutes for which an enrolment code is valid."
    )
    operator_idle_minutes: int = Field(
        default=15,
        ge=1,
        le=480,
        description="Minutes without request or open console after which a sign-in ends.",
    )
    operator_absolute_hours: int = Field(
        default=9, ge=1, le=24, description="Hours after which every sign-in ends."
    )
    password_memory_kib: int = Field(
        default=65_536, ge=8, description="Memory of one argon2id computation, in KiB."
    )
    password_passes: int = Field(
        default=3, ge=1, le=20, description="Passes of one argon2id computation."
    )
    kiosk_gone_s: Seconds = Field(
        default=60, description="Seconds after which a session ends whose kiosk is lost."
    )
    receipt_wait_s: int = Field(
        default=120,
        ge=0,
        le=3_600,
        description="Seconds for which a case stays open after its call until its kiosk has proved "
        "the erasure (消去証明); then it closes, and supervisors see that the receipt is missing.",
    )
    operator_gone_s: Seconds = Field(
        default=600, description="Seconds after which a call ends whose operator is lost."
    )
    operator_gone_consenting_s: Seconds = Field(
        default=30,
        description="Seconds after which a citizen who is asked for consent goes back to the "
        "queue, because the operator is lost.",
    )
    ping_interval_s: Seconds = Field(
        default=5, description="Seconds between two heartbeats of a Socket.IO connection."
    )
    ping_timeout_s: Seconds = Field(
        default=5, description="Seconds without an answer after which a connection is lost."
    )
    proof_timeout_s: Seconds = Field(
        default=10, description="Seconds within which a new connection must prove who it is."
    )
    messages_per_second: float = Field(
        default=50, gt=0, description="Sustained messages per second of one connection."
    )
    message_burst: int = Field(
        default=200, ge=1, description="Messages that one connection may send at once."
    )
    interpretation: bool = Field(
        default=True, description="Interpret between Japanese and English (通訳字幕)."
    )
    recogniser: Literal["none", "whisper", "phrases", "browser"] = Field(
        default="none",
        description="What hears speech (音声認識): none, whisper (faster-whisper with an installed "
        "model), phrases (a closed list of counter phrases, offline), or browser (each end's own "
        "browser on its own device, never a cloud; whisper for ends whose browser cannot).",
    )
    models_dir: Path | None = Field(
        default=None,
        description="Directory of installed models; without it those that are shipped, and "
        "models in data_dir.",
    )
    interpreter_threads: int = Field(
        default=2, ge=1, le=64, description="Threads that recognise speech."
    )
    interpreter_socket: Path | None = Field(
        default=None,
        description="Socket file at which `madoguchi interpreter` is waited for; without it the "
        "server starts its own interpreter.",
    )
    caption_patience_s: Seconds = Field(
        default=6, description="Seconds after which a line is shown without its rendering."
    )
    chat_retention_days: int = Field(
        default=30, ge=0, description="Days after its end for which a session's chat is kept."
    )
    note_retention_days: int = Field(
        default=365, ge=0, description="Days after its end for which a session's note is kept."
    )

    diagnosis_retention_days: int = Field(
        default=1_100, ge=1, description="Days for which runs of the diagnosis (点検記録) are kept."
    )
    offline_alarm_hours: Annotated[str, StringConstraints(pattern=HOURS)] = Field(
        default="00:00-23:59",
        description="When a kiosk that is away is an alarm, by timezone, for instance 08:15-17:30; "
        "at other hours kiosks may be off.",
    )

    updates_dir: Path | None = Field(
        default=None,
        description="Folder of packages of updates (更新パッケージ, docs/update.md); without it "
        "updates in data_dir.",
    )
    update_keys: tuple[UpdateKey, ...] = Field(
        default=(),
        description="Public keys (ed25519:…) whose owners may sign packages of updates; without "
        "one, no package counts.",
    )
    update_hours: Annotated[str, StringConstraints(pattern=HOURS)] = Field(
        default="20:00-06:00",
        description="When kiosks may be changed by a roll-out, by timezone: outside opening hours.",
    )

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            raise PydanticCustomError("unknown_zone", "not a zone of the IANA database") from None
        return value

    @model_validator(mode="after")
    def _whole_tls(self) -> Self:
        if (self.tls_cert is None) != (self.tls_key is None):
            raise PydanticCustomError("tls_pair", "tls_cert and tls_key belong together")
        return self

    @property
    def database_path(self) -> Path:
        """The SQLite file."""
        return self.data_dir / "madoguchi.sqlite3"

    @property
    def updates_path(self) -> Path:
        """Where packages of updates lie."""
        return self.updates_dir or self.data_dir / "updates"
