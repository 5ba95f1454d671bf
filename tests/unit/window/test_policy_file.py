"""The managed policy that a kiosk's root may install (docs/kiosk.md)."""

import json
from pathlib import Path

import kiosk_client.window

POLICY = Path(kiosk_client.window.__file__).with_name("chromium_policy.json")


def test_the_policy_leaves_the_agent_its_pipe() -> None:
    """`DeveloperToolsAvailability` 2 also refuses the agent (Chromium 156)."""
    policy = json.loads(POLICY.read_text(encoding="utf-8"))
    assert "DeveloperToolsAvailability" not in policy
    assert policy["PrintingEnabled"] is False
    assert policy["DownloadRestrictions"] == 3
