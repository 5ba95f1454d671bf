"""The kiosk's settings file (kiosk.toml): what differs from one kiosk to the next.

Every value is checked against a pattern before it is written into any file, so that none can bring
a line of its own along. The choices that make a machine safe are no settings.
"""

import tomllib
from dataclasses import dataclass, field, fields
from datetime import time
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from re import fullmatch
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from madoguchi.kiosk_setup.faults import SetupError

Network = IPv4Network | IPv6Network
Agent = dict[str, str]

PASSED_ON: Final = (
    "allowed_origins",
    "ask_timeout_s",
    "cancel_s",
    "capture",
    "coach_voice",
    "display_height",
    "display_width",
    "face_model",
    "idle_grace_s",
    "idle_warning_s",
    "languages",
    "panel_width",
    "photo_camera",
    "printer_url",
    "require_camera",
    "site_profile_keys",
    "touch_takes_back",
)
"""Settings of the agent (docs/kiosk.md) that the table `agent` may set. Those for development and
tests are refused: a kiosk must not be weakened by its settings file."""

URL: Final = r"https?://[A-Za-z0-9.-]+(:\d{1,5})?(/[A-Za-z0-9._~%/-]*)?"
HOST: Final = r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"
PLAIN_PATH: Final = r"/[A-Za-z0-9._/-]+"
LINE: Final = r"[^\x00-\x1f\x7f\"'\\$`]*"
LAYOUT: Final = r"[a-z]{2,8}"
MAX_PORT: Final = 65_535
BEFORE_OPENING_MIN: Final = 60
DAY_MIN: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class KioskSetup:
    """One kiosk.

    Attributes:
        server_url, application_url: addresses of the server and of the application's start page.
        ca_file: certificate that signed the server's, on the kiosk; "" for the system's.
        site_profile: signed site profile on the kiosk; "" for none.
        agent: further settings of the agent, by their names in docs/kiosk.md, as JSON.
        pointer: `touch` hides the pointer, `mouse` shows it.
        keyboard: layout of XKB.
        card_reader, printer: whether there is one.
        usb_network: whether a network adapter may be plugged into USB.
        time_servers: NTP servers of the house; empty: Debian's pool.
        destinations: networks that the kiosk's user may reach; empty: any.
        tcp_ports: ports that the kiosk's user may reach besides those of the two addresses (TURN).
        admin_networks: from where IT may come by SSH; empty: nobody, and no SSH server.
        opens, closes: opening hours.
        updates_at, restart_at: when updates are installed and the machine starts anew.
        diagnosis_at: when the kiosk examines itself (開庁前点検).
    """

    server_url: str
    application_url: str
    ca_file: str = ""
    site_profile: str = ""
    agent: Agent = field(default_factory=dict)
    pointer: Literal["touch", "mouse"] = "touch"
    keyboard: str = "jp"
    card_reader: bool = False
    printer: bool = False
    usb_network: bool = False
    time_servers: tuple[str, ...] = ()
    destinations: tuple[Network, ...] = ()
    tcp_ports: tuple[int, ...] = (3478, 5349)
    admin_networks: tuple[Network, ...] = ()
    opens: time = time(8, 30)
    closes: time = time(17, 15)
    updates_at: time = time(1, 30)
    restart_at: time = time(4, 0)
    diagnosis_at: time = time(8, 0)

    def __post_init__(self) -> None:
        """Refuse work in opening hours, and work that would run into them."""
        for name in ("updates_at", "restart_at"):
            at: time = getattr(self, name)
            if _minutes(at, self.closes) + BEFORE_OPENING_MIN > _minutes(self.opens, self.closes):
                raise _bad(
                    name,
                    "開庁時間の 1 時間前までに始まる、閉庁後の時刻にします",
                    "it must begin after closing time, and an hour before opening at the latest",
                )

    @property
    def origins(self) -> tuple[str, ...]:
        """Schemes, hosts and ports of the two addresses."""
        both = (urlsplit(self.server_url), urlsplit(self.application_url))
        return tuple(dict.fromkeys(f"{one.scheme}://{one.netloc}" for one in both))

    @property
    def ports(self) -> tuple[int, ...]:
        """TCP ports that the kiosk's user may reach, in order."""
        own = {_port(one) for one in self.origins}
        return tuple(sorted(own | set(self.tcp_ports)))


def read_setup(file: Path) -> KioskSetup:
    """Read and check a settings file.

    Raises:
        SetupError: there is none, or a line of it is not as it should be.
    """
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SetupError(
            f"{file} がありません。見本を写して作ります。",
            f"There is no {file}. Copy the example and fill it in.",
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        ja, en = f"{file} を読めません: {error}", f"{file} is unreadable: {error}"
        raise SetupError(ja, en) from None
    return setup_from(table)


def setup_from(table: dict[str, Any]) -> KioskSetup:
    """Check a table of settings, key by key.

    Raises:
        SetupError: a key is unknown, missing, or has a value that it must not have.
    """
    known = {one.name for one in fields(KioskSetup)}
    for name in table:
        if name not in known:
            raise _bad(name, "知らない設定です", "there is no such setting")
    for name in ("server_url", "application_url"):
        if name not in table:
            raise _bad(name, "必要です", "it is needed")
    return KioskSetup(**{name: _value(name, value) for name, value in table.items()})


def _value(name: str, value: Any) -> Any:  # noqa: PLR0911 - one return for each kind of value
    match name:
        case "server_url" | "application_url":
            return _text(name, value, URL)
        case "ca_file" | "site_profile":
            return _text(name, value, f"({PLAIN_PATH})?")
        case "keyboard":
            return _text(name, value, LAYOUT)
        case "pointer":
            return _text(name, value, "touch|mouse")
        case "card_reader" | "printer" | "usb_network":
            return _checked(name, value, isinstance(value, bool), "true/false")
        case "time_servers":
            return tuple(_text(name, one, HOST) for one in _list(name, value))
        case "destinations" | "admin_networks":
            return tuple(_network(name, one) for one in _list(name, value))
        case "tcp_ports":
            return tuple(_tcp_port(name, one) for one in _list(name, value))
        case "agent":
            return _agent(value)
        case _:
            return _time(name, value)


def _agent(value: Any) -> Agent:
    _checked("agent", value, isinstance(value, dict), "[agent]")
    found: Agent = {}
    for name, one in value.items():
        if name not in PASSED_ON:
            raise _bad(f"agent.{name}", "ここでは決められません", "it cannot be set here")
        found[name] = _agent_value(f"agent.{name}", one)
    return found


def _agent_value(name: str, value: Any) -> str:
    """Write a value as the agent reads it from its environment (lists in JSON)."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return _text(name, value, LINE)
        case list():
            return "[" + ",".join(f'"{_text(name, one, LINE)}"' for one in value) + "]"
        case _:
            raise _bad(name, "文字・数・true/false・一覧です", "a text, number, truth or list")


def _text(name: str, value: Any, pattern: str) -> str:
    if not isinstance(value, str) or not fullmatch(pattern, value):
        raise _bad(name, f"形が違います（{pattern}）", f"it is not of the form {pattern}")
    return value


def _list(name: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _bad(name, "[…] の一覧です", "it is a list: […]")
    return value


def _checked(name: str, value: Any, good: bool, form: str) -> Any:  # noqa: FBT001 - a verdict
    if not good:
        raise _bad(name, f"{form} です", f"it is {form}")
    return value


def _network(name: str, value: Any) -> Network:
    try:
        return ip_network(value)
    except ValueError:
        raise _bad(name, "10.1.0.0/16 のように書きます", "write it as 10.1.0.0/16") from None


def _tcp_port(name: str, value: Any) -> int:
    good = isinstance(value, int) and not isinstance(value, bool) and 0 < value <= MAX_PORT
    return int(_checked(name, value, good, "1–65535"))


def _time(name: str, value: Any) -> time:
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0)
    try:
        return time.fromisoformat(_text(name, value, r"\d\d:\d\d"))
    except ValueError:
        raise _bad(name, "08:30 のように書きます", "write it as 08:30") from None


def _port(origin: str) -> int:
    address = urlsplit(origin)
    return address.port or (443 if address.scheme == "https" else 80)


def _minutes(at: time, since: time) -> int:
    """Return how many minutes after `since` the next `at` is."""
    return (at.hour * 60 + at.minute - since.hour * 60 - since.minute) % DAY_MIN


def _bad(name: str, ja: str, en: str) -> SetupError:
    return SetupError(f"設定 {name}: {ja}。", f"Setting {name}: {en}.")
