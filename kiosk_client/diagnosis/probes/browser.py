"""The browser: does it start, how fast, and which one is it."""

import time
from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Limits, Probe, Reading, skipped
from kiosk_client.diagnosis.words import both
from kiosk_client.window.cdp import CdpError
from kiosk_client.window.chromium import ChromiumOptions, Placement, launch_chromium
from kiosk_client.window.display import Display

NOWHERE: Final = Display("", None, ours=False)
SMALL: Final = Placement(0, 0, 320, 240)


class ChromiumStarts(Probe):
    """Whether Chromium starts without a window and says its version."""

    id = "chromium-start"
    category = "kiosk"
    name = both("Chromium の起動", "Chromium starts")
    measures = both("画面を出さずに起動し、版を答えるまでの時間", "time until it tells its version")
    unit = "ms"
    limits = Limits(warn=10_000, fail=None, good="low")
    needs = ("chromium",)
    in_session = False
    deadline_s = 30.0
    clerk = both("端末を再起動してください。", "Restart the kiosk.")
    todo = both(
        "tmpfs（/dev/shm）の空きと、chromium --version・dmesg を確かめます。",
        "Check room in /dev/shm, chromium --version and dmesg.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Start it headless with a throw-away profile, and end it."""
        options = ChromiumOptions(
            "about:blank", SMALL, place.settings.chromium, extra_flags=("--headless=new",)
        )
        began = time.perf_counter()
        try:
            async with launch_chromium(options, place.display or NOWHERE, place.desktop) as browser:
                answer = await browser.cdp.send("Browser.getVersion")
                took = (time.perf_counter() - began) * 1000
        except CdpError as error:
            raise OSError(None, type(error).__name__) from None
        return self.judged(took, both(f"{answer.get('product', '?')}, {took:.0f} ms"))


class ChromiumLives(Probe):
    """Whether the windows' browsers stay alive; the agent starts those that die, and counts."""

    id = "chromium-crashes"
    category = "kiosk"
    name = both("Chromium が落ちない", "Chromium stays alive")
    measures = both("この 1 時間に落ちた Chromium の数", "Chromiums that died within the last hour")
    unit = "crashes"
    limits = Limits(warn=0, fail=2, good="low")
    clerk = both("端末を再起動してください。", "Restart the kiosk.")
    todo = both(
        "journalctl -k でメモリー不足（OOM）を調べ、Chromium を更新します。",
        "Look for a lack of memory (OOM) with journalctl -k; update Chromium.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Take the agent's count."""
        if place.crashes is None:
            return skipped("端末プログラムが数えます。", "The agent counts them.")
        return self.measured(place.crashes)


PROBES: Final = (ChromiumStarts(), ChromiumLives())
