"""What the templates' marks stand for at one kiosk."""

import json
from datetime import time
from ipaddress import IPv4Network
from typing import Final

from madoguchi.kiosk_setup.checks import Network
from madoguchi.kiosk_setup.settings import KioskSetup

DEBIAN_POOL: Final = "pool 2.debian.pool.ntp.org iburst"
SHM_SIZE: Final = "2G"
"""Browser profiles, photos and Chromium's shared memory; tmpfs takes only what is used."""
MEDIA_PORTS: Final = "1024-65535"
FETCH_BEFORE_MIN: Final = 30
NO_USB_NETWORK: Final = "\n".join(
    f'ACTION=="add", SUBSYSTEM=="usb", ENV{{DEVTYPE}}=="usb_interface", '
    f'ATTR{{bInterfaceClass}}=="02", ATTR{{bInterfaceSubClass}}=="{sub}", ATTR{{authorized}}="0"'
    for sub in ("06", "0d")  # CDC Ethernet and NCM
)


def values_of(setup: KioskSetup) -> dict[str, str]:
    """Return the value of every mark in the templates."""
    return {
        "pointer_option": " -nocursor" if setup.pointer == "touch" else "",
        "shm_size": SHM_SIZE,
        "restart_at": f"{setup.restart_at:%H:%M}",
        "updates_at": f"{setup.updates_at:%H:%M}",
        "fetch_at": f"{_earlier(setup.updates_at):%H:%M}",
        "keyboard": setup.keyboard,
        "card_result": "YES" if setup.card_reader else "NO",
        "usb_network_rules": "" if setup.usb_network else NO_USB_NETWORK,
        "time_sources": "\n".join(f"server {one} iburst" for one in setup.time_servers)
        or DEBIAN_POOL,
        "admin_rules": _indented(
            [f"{_source(one)} tcp dport 22 accept" for one in setup.admin_networks]
        ),
        "kiosk_rules": _indented(_kiosk_rules(setup)),
        "environment": "\n".join(f"{name}='{value}'" for name, value in environment(setup).items()),
    }


def environment(setup: KioskSetup) -> dict[str, str]:
    """Return the agent's settings as variables (docs/kiosk.md)."""
    found = {
        "server_url": setup.server_url,
        "application_url": setup.application_url,
        "state_dir": "/var/lib/madoguchi",
        "card_reader": "pcsc" if setup.card_reader else "off",
        "diagnosis_at": f"{setup.diagnosis_at:%H:%M}",
        # systemd starts the launcher anew, whose child the agent is.
        "supervised": "true",
    }
    if setup.ca_file:
        found["ca_file"] = setup.ca_file
    if setup.site_profile:
        found["site_profile"] = setup.site_profile
    if setup.update_keys:
        found["update_keys"] = json.dumps(setup.update_keys, separators=(",", ":"))
        found["update_root"] = setup.update_root
        found["update_by_service"] = "true"
    found |= setup.agent
    return {f"MADOGUCHI_KIOSK_{name.upper()}": value for name, value in found.items()}


def chromium_policy(base: str, setup: KioskSetup) -> str:
    """Return the managed policy of the machine's Chromium.

    Args:
        base: the product's own policy (kiosk_client/window/chromium_policy.json).
        setup: whose addresses may be opened; all others are refused.
    """
    policy = json.loads(base) | MACHINE_POLICY
    policy["URLBlocklist"] = ["*"]
    origins = [*setup.origins, *_allowed(setup)]
    # The panel comes from the agent on loopback, at a port that is new at each start.
    policy["URLAllowlist"] = [*dict.fromkeys(origins), "http://127.0.0.1", "about:blank"]
    return json.dumps(policy, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


MACHINE_POLICY: Final = {
    "AutofillAddressEnabled": False,
    "AutofillCreditCardEnabled": False,
    "BackgroundModeEnabled": False,
    "BrowserSignin": 0,
    "BuiltInDnsClientEnabled": False,
    "ComponentUpdatesEnabled": False,
    "DefaultGeolocationSetting": 2,
    "DefaultNotificationsSetting": 2,
    "DefaultPopupsSetting": 2,
    "DnsOverHttpsMode": "off",
    "ExtensionInstallBlocklist": ["*"],
    "MetricsReportingEnabled": False,
    "NetworkPredictionOptions": 2,
    "PasswordManagerEnabled": False,
    "SafeBrowsingProtectionLevel": 0,
    "SearchSuggestEnabled": False,
    "SpellCheckServiceEnabled": False,
    "SyncDisabled": True,
}
"""What a kiosk's Chromium may not do besides: keep, offer or send anything (T38, S-21)."""


def _allowed(setup: KioskSetup) -> list[str]:
    allowed = setup.agent.get("allowed_origins")
    return [str(one) for one in json.loads(allowed)] if allowed else []


def _kiosk_rules(setup: KioskSetup) -> list[str]:
    ports = ", ".join(str(port) for port in setup.ports)
    rules = []
    for where in [_destination(one) for one in setup.destinations] or [""]:
        rules += [
            f"{where}tcp dport {{ {ports} }} accept",
            f"{where}udp dport {MEDIA_PORTS} accept",
        ]
    return rules


def _destination(network: Network) -> str:
    return f"{_family(network)} daddr {network} "


def _source(network: Network) -> str:
    return f"{_family(network)} saddr {network}"


def _family(network: Network) -> str:
    return "ip" if isinstance(network, IPv4Network) else "ip6"


def _indented(rules: list[str]) -> str:
    return "\n".join(f"    {rule}" for rule in rules)


def _earlier(at: time) -> time:
    minutes = (at.hour * 60 + at.minute - FETCH_BEFORE_MIN) % (24 * 60)
    return time(*divmod(minutes, 60))
