"""The kiosk's settings file (kiosk.toml): what differs from one kiosk to the next.

Every value is checked against a pattern before it is written into any file, so that none can bring
a line of its own along. The choices that make a machine safe are no settings.
"""

import tomllib
from dataclasses import dataclass, field, fields
from datetime import time
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from madoguchi.kiosk_setup.checks import (
    Network,
    agent_value,
    bad,
    checked,
    listed,
    network,
    tcp_port,
    text,
    time_of,
)
from madoguchi.kiosk_setup.faults import SetupError
from madoguchi.kiosk_setup.release import BASE

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
LAYOUT: Final = r"[a-z]{2,8}"
PUBLIC_KEY: Final = r"ed25519:[A-Za-z0-9_-]{43}"
FORMS: Final = {
    "server_url": URL,
    "application_url": URL,
    "ca_file": f"({PLAIN_PATH})?",
    "site_profile": f"({PLAIN_PATH})?",
    "update_root": BASE,
    "keyboard": LAYOUT,
    "pointer": "touch|mouse",
}
"""Of the settings that are one text."""
BEFORE_OPENING_MIN: Final = 60
DAY_MIN: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class KioskSetup:
    """One kiosk.

    Attributes:
        server_url, application_url: addresses of the server and of the application's start page.
        ca_file: certificate that signed the server's, on the kiosk; "" for the system's.
        site_profile: signed site profile on the kiosk; "" for none.
        update_keys: whose packages of updates count here; empty: the server brings none.
        update_root, update_by_service: as the set-up makes it, root owning what is installed; any
            other value is refused.
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
    update_keys: tuple[str, ...] = ()
    update_root: str = BASE
    update_by_service: bool = True
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
                raise bad(
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
            raise bad(name, "知らない設定です", "there is no such setting")
    for name in ("server_url", "application_url"):
        if name not in table:
            raise bad(name, "必要です", "it is needed")
    return KioskSetup(**{name: _value(name, value) for name, value in table.items()})


def _value(name: str, value: Any) -> Any:  # noqa: PLR0911 - one return for each kind of value
    if name in FORMS:
        return text(name, value, FORMS[name])
    match name:
        case "update_keys":
            return tuple(text(name, one, PUBLIC_KEY) for one in listed(name, value))
        case "update_by_service":
            return checked(name, value, value is True, "true")
        case "card_reader" | "printer" | "usb_network":
            return checked(name, value, isinstance(value, bool), "true/false")
        case "time_servers":
            return tuple(text(name, one, HOST) for one in listed(name, value))
        case "destinations" | "admin_networks":
            return tuple(network(name, one) for one in listed(name, value))
        case "tcp_ports":
            return tuple(tcp_port(name, one) for one in listed(name, value))
        case "agent":
            return _agent(value)
        case _:
            return time_of(name, value)


def _agent(value: Any) -> Agent:
    checked("agent", value, isinstance(value, dict), "[agent]")
    found: Agent = {}
    for name, one in value.items():
        if name not in PASSED_ON:
            raise bad(f"agent.{name}", "ここでは決められません", "it cannot be set here")
        found[name] = agent_value(f"agent.{name}", one)
    return found


def _port(origin: str) -> int:
    address = urlsplit(origin)
    return address.port or (443 if address.scheme == "https" else 80)


def _minutes(at: time, since: time) -> int:
    """Return how many minutes after `since` the next `at` is."""
    return (at.hour * 60 + at.minute - since.hour * 60 - since.minute) % DAY_MIN
