"""A kiosk's settings file: what is refused, and that the agent takes what is made of it."""

import json
import shlex
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from kiosk_client.settings import KioskSettings
from madoguchi.kiosk_setup.faults import SetupError
from madoguchi.kiosk_setup.settings import PASSED_ON, KioskSetup, read_setup, setup_from
from madoguchi.kiosk_setup.values import environment, values_of

REPOSITORY = Path(__file__).parents[3]
NEEDED = {"server_url": "https://s.example.jp", "application_url": "https://a.example.jp/"}
MADE = {
    "application_url",
    "ca_file",
    "card_reader",
    "diagnosis_at",
    "server_url",
    "site_profile",
    "state_dir",
    "supervised",
    "update_by_service",
    "update_keys",
    "update_root",
}
REFUSED = {
    "card_port",
    "chromium",
    "debug_port_application",
    "debug_port_panel",
    "enrol_code",
    "fake_audio",
    "fake_video",
    "panel_dist",
    "panel_port",
    "reboot_command",
    "show_panel",
    "site_profile_unsigned",
    "unsafe_photos",
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"server_url": "ftp://s.example.jp"},
        {"server_url": "https://s.example.jp\nMADOGUCHI_KIOSK_UNSAFE_PHOTOS=true"},
        {"application_url": "https://a.example.jp/?next='"},
        {"ca_file": "server.crt"},
        {"keyboard": 'jp"\nOption "DontZap" "false'},
        {"pointer": "cat"},
        {"card_reader": 1},
        {"time_servers": ["ntp.example.jp iburst\nallow"]},
        {"time_servers": "ntp.example.jp"},
        {"destinations": ["10.1.0.1/16"]},
        {"admin_networks": ["everywhere"]},
        {"tcp_ports": [0]},
        {"tcp_ports": [True]},
        {"opens": "half past eight"},
        {"updates_at": "12:00"},
        {"restart_at": "08:00"},
        {"update_keys": "ed25519:" + "A" * 43},
        {"update_keys": ["ed25519:" + "A" * 42]},
        {"update_keys": ["ed25519:" + "A" * 43 + "\nMADOGUCHI_KIOSK_UNSAFE_PHOTOS=true"]},
        {"update_root": "/var/lib/madoguchi"},  # the agent's own: it could change what runs
        {"update_by_service": False},  # it could not write where root owns the releases
        {"unknown": 1},
        {"agent": {"unsafe_photos": True}},
        {"agent": {"photo_camera": "it's"}},
        {"agent": {"languages": [["ja"]]}},
    ],
)
def test_what_must_not_be_set_is_refused(wrong: dict[str, Any]) -> None:
    """No value brings a line of its own along; no work runs in opening hours."""
    with pytest.raises(SetupError) as fault:
        setup_from(NEEDED | wrong)
    assert fault.value.ja
    assert next(iter(wrong)) in fault.value.en


@pytest.mark.parametrize("missing", sorted(NEEDED))
def test_addresses_are_needed(missing: str) -> None:
    """A kiosk without one of them would serve nobody."""
    with pytest.raises(SetupError, match=missing):
        setup_from({name: value for name, value in NEEDED.items() if name != missing})


def test_hours_that_cross_midnight(setup: KioskSetup) -> None:
    """Work may begin right after closing time, also before midnight."""
    late = setup_from(NEEDED | {"updates_at": time(22, 0), "restart_at": "07:30"})
    assert (late.updates_at, late.restart_at) == (time(22, 0), time(7, 30))
    assert values_of(setup)["fetch_at"] == "01:00"


def test_every_setting_of_the_agent_is_decided() -> None:
    """A new setting of the agent is made by the set-up, passed on, or refused."""
    assert set(KioskSettings.model_fields) == MADE | set(PASSED_ON) | REFUSED


def test_the_agent_takes_its_environment(
    setup: KioskSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands in kiosk.env is read by the agent as it was meant."""
    for line in values_of(setup)["environment"].splitlines():
        ((name, value),) = [part.split("=", 1) for part in shlex.split(line)]
        monkeypatch.setenv(name, value)
    agent = KioskSettings()
    assert agent.server_url == "https://madoguchi.example.jp:8443"
    assert agent.card_reader == "pcsc"
    assert agent.allowed_origins == ("https://login.example.jp",)
    assert agent.languages == ("ja", "en")
    assert agent.diagnosis_at == time(8)
    assert agent.state_dir == Path("/var/lib/madoguchi")
    assert agent.supervised is True
    assert agent.update_root == Path("/opt/madoguchi")
    assert agent.update_keys == (f"ed25519:{'A' * 43}",)
    assert agent.update_by_service is True


def test_without_keys_the_server_brings_no_updates() -> None:
    """A city with a repository of its own; what is named besides are the values that are made."""
    found = environment(
        setup_from(NEEDED | {"update_root": "/opt/madoguchi", "update_by_service": True})
    )
    assert not [name for name in found if "_UPDATE_" in name]


def test_the_example_is_read() -> None:
    """The example that ships names settings that exist, also where they are commented out."""
    example = REPOSITORY / "deploy/kiosk/kiosk.toml"
    assert read_setup(example).opens == time(8, 30)
    text = example.read_text(encoding="utf-8")
    names = {line.lstrip("#").split(" =")[0] for line in text.splitlines() if " = " in line}
    assert names <= {*KioskSetup.__dataclass_fields__, *PASSED_ON}


def test_files_and_paths_are_passed_on() -> None:
    """Certificate and site profile reach the agent by their own names."""
    found = environment(
        setup_from(NEEDED | {"ca_file": "/etc/madoguchi/s.crt", "site_profile": "/etc/s.yaml"})
    )
    assert found["MADOGUCHI_KIOSK_CA_FILE"] == "/etc/madoguchi/s.crt"
    assert found["MADOGUCHI_KIOSK_SITE_PROFILE"] == "/etc/s.yaml"
    assert json.loads(found.get("MADOGUCHI_KIOSK_LANGUAGES", "[]")) == []
