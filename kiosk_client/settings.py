"""Settings of the kiosk agent: one frozen object, read once at start (docs/kiosk.md)."""

from datetime import time
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, StringConstraints, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from kiosk_client.sites.signature import PUBLIC_KEY_PATTERN
from kiosk_client.window.capture_choice import CaptureChoice
from server.protocol.base import Language
from server.protocol.panel import CameraName

MAX_PORT = 65_535
PANEL_DIST = Path(__file__).parent / "panel" / "dist"

HttpUrl = Annotated[str, StringConstraints(pattern=r"^https?://[^\s?#]+$")]
"""Address without query or fragment."""

Origin = Annotated[str, StringConstraints(pattern=r"^https?://[^/?#@\s]+$")]
"""Scheme, host and port as a browser sends them in `Origin` (RFC 6454 §6.2)."""

PrinterUrl = Annotated[str, StringConstraints(pattern=r"^ipps?://[^\s?#@]+$")]
"""Address of a printer by RFC 3510, without a password."""

SiteKey = Annotated[str, StringConstraints(pattern=PUBLIC_KEY_PATTERN)]
"""Public key of somebody who signs site profiles, as `madoguchi site keygen` prints it."""

Port = Annotated[int, Field(ge=0, le=MAX_PORT)]
Pixels = Annotated[int, Field(ge=200, le=16_384)]


class KioskSettings(BaseSettings):
    """What the agent needs to know; each field is also read from `MADOGUCHI_KIOSK_<NAME>`."""

    model_config = SettingsConfigDict(env_prefix="MADOGUCHI_KIOSK_", frozen=True)

    server_url: HttpUrl = Field(
        default="http://127.0.0.1:8080", description="Address of the server (サーバー)."
    )
    ca_file: Path | None = Field(
        default=None,
        description="Certificate authority in PEM that signed the server's certificate; "
        "without it the system's authorities count.",
    )
    state_dir: Path = Field(
        default=Path("var/kiosk"),
        description="Directory of this kiosk's key and name; only its user may read it (0700).",
    )
    enrol_code: SecretStr | None = Field(
        default=None,
        description="One-time code of `madoguchi kiosks code` (登録コード); needed once.",
    )
    application_url: HttpUrl = Field(
        default="http://127.0.0.1:8095/",
        description="Start page of the application window (申請サイト); if it is not set, the site "
        "profile's.",
    )
    allowed_origins: tuple[Origin, ...] = Field(
        default=(),
        description="Origins that the application window may open besides its start page's own "
        "and the site profile's.",
    )
    site_profile: Path | None = Field(
        default=None,
        description="Signed profile of the application's site (サイト設定, docs/site-profiles.md); "
        "without one, every field is the citizen's own.",
    )
    site_profile_keys: tuple[SiteKey, ...] = Field(
        default=(),
        description="Public keys (ed25519:…) whose owners may sign site profiles for this kiosk.",
    )
    site_profile_unsigned: bool = Field(
        default=False,
        description="Development only, dangerous: take the site profile without its signature.",
    )
    panel_dist: Path = Field(
        default=PANEL_DIST, description="Built assistance panel (make setup builds it)."
    )
    panel_port: Port = Field(
        default=0, description="Loopback port of the panel; 0 lets the system choose."
    )
    show_panel: bool = Field(
        default=True,
        description="Open the panel's window; without it a person opens the panel's address "
        "in a browser of their own.",
    )
    display_width: Pixels = Field(default=1920, description="Width of the display in pixels.")
    display_height: Pixels = Field(default=1080, description="Height of the display in pixels.")
    panel_width: Pixels = Field(
        default=640, description="Width of the panel at the right edge; the rest shows the site."
    )
    languages: tuple[Language, ...] = Field(
        default=("ja", "ja-easy", "en"), min_length=1, description="Languages offered (対応言語)."
    )
    idle_warning_s: int = Field(
        default=90, ge=5, le=3600, description="Seconds without a touch until the panel warns."
    )
    idle_grace_s: int = Field(
        default=20, ge=20, le=600, description="Seconds from the warning to the reset."
    )
    touch_takes_back: bool = Field(
        default=True,
        description="Control returns to the citizen when they touch the application window, "
        "not only by the button on the panel (操作権).",
    )
    ask_timeout_s: int = Field(
        default=60,
        ge=5,
        le=600,
        description="Seconds after which an operator's unanswered question for control lapses.",
    )
    cancel_s: int = Field(
        default=5, ge=0, le=60, description="Seconds in which a call can be taken back."
    )
    chromium: Path | None = Field(
        default=None, description="Chromium to run; without it the first one on the path."
    )
    capture: CaptureChoice = Field(
        default="auto",
        description="Where the application window's pictures come from: `auto` the X server once "
        "they prove the same as Chromium's, `x11` nothing else, `screencast` Chromium only.",
    )
    fake_video: Path | None = Field(
        default=None, description="Demo and tests: Y4M or MJPEG file in place of the camera."
    )
    face_model: Path | None = Field(
        default=None,
        description="YuNet model (.onnx) that finds faces in photos; without it the detector that "
        "OpenCV ships (顔写真, docs/photo.md).",
    )
    photo_camera: CameraName | None = Field(
        default=None,
        description="Part of the name of a camera that is for photos alone (写真用カメラ), as "
        "`v4l2-ctl --list-devices` shows it; without it the call's camera takes them.",
    )
    coach_voice: bool = Field(
        default=False,
        description="Citizens may have the photo coach's advice read aloud (案内の読み上げ), where "
        "the panel's browser has a voice of its own machine for their language.",
    )
    require_camera: bool = Field(
        default=False,
        description="Refuse to start without a camera; otherwise it is said and citizens "
        "are only heard (カメラ必須).",
    )
    unsafe_photos: bool = Field(
        default=False,
        description="Development only, dangerous: take photos although this machine could write "
        "them to a disk (`madoguchi preflight` says why); each receipt names what has failed.",
    )
    card_reader: Literal["off", "pcsc", "stand-in"] = Field(
        default="off",
        description="Card reader (ICカード) by which citizens fill in from their own card: "
        "`pcsc`, or `off`; `stand-in` for demo and tests: another program is the card "
        "(docs/card.md).",
    )
    card_port: Port = Field(
        default=35_963,
        description="Demo and tests: port on loopback where the stand-in reader waits for "
        "`madoguchi card virtual`.",
    )
    printer_url: PrinterUrl | None = Field(
        default=None,
        description="Printer that the diagnosis asks for its state (プリンター), as CUPS names it: "
        "ipp://localhost/printers/NAME.",
    )
    diagnosis_at: time | None = Field(
        default=None,
        description="When the kiosk diagnoses itself each morning, on its own clock, for instance "
        "08:00 (開庁前点検); without it only when somebody asks or a call has failed.",
    )
    supervised: bool | None = Field(
        default=None,
        description="Something starts this program again when it ends with code 75, as systemd and "
        "`madoguchi up` do: only then IT may restart it from afar. If it is not set, it is looked "
        "whether systemd has started this process.",
    )
    reboot_command: tuple[str, ...] = Field(
        default=(),
        description="Command and arguments that reboot this machine when IT orders it (遠隔修復); "
        "without it logind is asked, where its rules let this user.",
    )
    update_root: Path | None = Field(
        default=None,
        description="Folder with the releases of this kiosk, for instance /opt/madoguchi "
        "(docs/update.md); without it updates come by other means.",
    )
    update_keys: tuple[SiteKey, ...] = Field(
        default=(),
        description="Public keys (ed25519:…) whose owners may sign packages of updates for this "
        "kiosk; without one, none is taken.",
    )
    update_by_service: bool = Field(
        default=False,
        description="A service of the machine prepares updates, because the agent's user may not "
        "write update_root (docs/update.md).",
    )
    fake_audio: Path | None = Field(
        default=None, description="Demo and tests: WAV file in place of the microphone."
    )
    debug_port_application: Port | None = Field(
        default=None,
        description="Tests only, dangerous: debugging port of the application window (0: any).",
    )
    debug_port_panel: Port | None = Field(
        default=None,
        description="Tests only, dangerous: debugging port of the panel's window (0: any).",
    )

    @model_validator(mode="after")
    def _panel_leaves_room(self) -> Self:
        if self.panel_width + 200 > self.display_width:
            raise PydanticCustomError(
                "panel_too_wide", "panel_width leaves no room for the application window"
            )
        return self
