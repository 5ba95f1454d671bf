"""How one value of kiosk.toml is checked: each refusal names the setting in both languages."""

from datetime import time
from ipaddress import IPv4Network, IPv6Network, ip_network
from re import fullmatch
from typing import Any, Final

from madoguchi.kiosk_setup.faults import SetupError

Network = IPv4Network | IPv6Network

LINE: Final = r"[^\x00-\x1f\x7f\"'\\$`]*"
MAX_PORT: Final = 65_535


def agent_value(name: str, value: Any) -> str:
    """Write a value as the agent reads it from its environment (lists in JSON)."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return text(name, value, LINE)
        case list():
            return "[" + ",".join(f'"{text(name, one, LINE)}"' for one in value) + "]"
        case _:
            raise bad(name, "文字・数・true/false・一覧です", "a text, number, truth or list")


def text(name: str, value: Any, pattern: str) -> str:
    """Return a text that is wholly of this form."""
    if not isinstance(value, str) or not fullmatch(pattern, value):
        raise bad(name, f"形が違います（{pattern}）", f"it is not of the form {pattern}")
    return value


def listed(name: str, value: Any) -> list[Any]:
    """Return a list; what is in it is not looked at."""
    if not isinstance(value, list):
        raise bad(name, "[…] の一覧です", "it is a list: […]")
    return value


def checked(name: str, value: Any, good: bool, form: str) -> Any:  # noqa: FBT001 - a verdict
    """Return the value if it is good."""
    if not good:
        raise bad(name, f"{form} です", f"it is {form}")
    return value


def network(name: str, value: Any) -> Network:
    """Return an address with the length of its network."""
    try:
        return ip_network(value)
    except ValueError:
        raise bad(name, "10.1.0.0/16 のように書きます", "write it as 10.1.0.0/16") from None


def tcp_port(name: str, value: Any) -> int:
    """Return a port."""
    good = isinstance(value, int) and not isinstance(value, bool) and 0 < value <= MAX_PORT
    return int(checked(name, value, good, "1–65535"))


def time_of(name: str, value: Any) -> time:
    """Return a time of day, to the minute."""
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0)
    try:
        return time.fromisoformat(text(name, value, r"\d\d:\d\d"))
    except ValueError:
        raise bad(name, "08:30 のように書きます", "write it as 08:30") from None


def bad(name: str, ja: str, en: str) -> SetupError:
    """Return the refusal of a setting."""
    return SetupError(f"設定 {name}: {ja}。", f"Setting {name}: {en}.")
