"""Faults in a kiosk that runs: agent, windows, server and site as programs, asked as IT asks.

`madoguchi drill --all` plays all of them.
"""

from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.drill.live.faults import LIVE_FAULTS
from madoguchi.drill.live.playing import run_live

PLAYED = {"live-camera-black", "live-tls-expired", "live-window-covered"}
"""A file, a way and a window; each is mended before the next, which would be named with it."""


async def test_faults_are_named_and_health_is_not() -> None:
    """By the running agent's own diagnosis, through the server."""
    faults = [each for each in LIVE_FAULTS if each.id in PLAYED]
    played, alarms = await run_live(faults, DesktopEnvironment().path, healthy_runs=1)
    assert alarms == ()
    assert {each.fault: each.named for each in played} == {
        each.id: (each.expected,) for each in faults
    }
    assert len(played) == len(PLAYED)
