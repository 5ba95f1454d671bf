"""The citizen's consent on the panel: power by power, taken away, and given to a second viewer."""

import pytest
from panel_stub import ALL_POWERS, Panel
from playwright.async_api import expect

from server.protocol.panel import PanelServerLink
from server.protocol.session import SessionConsent, SessionPowers, ViewerView
from server.protocol.watch import SessionWatchAnswer

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_nothing_is_chosen_for_the_citizen(panel: Panel) -> None:
    """No power is on beforehand; the one chosen brings what it needs, and no more is granted."""
    panel.agent.session("consenting")
    for power in ALL_POWERS:
        await expect(panel.part(f"power-{power}")).to_have_attribute("aria-checked", "false")
    await panel.part("power-point").click()
    await panel.part("consent-chosen").click()
    consent = await panel.agent.heard(SessionConsent, panel.page)
    assert consent.powers == ("see", "point")


async def test_a_power_is_taken_away_while_the_server_is_away(panel: Panel) -> None:
    """The agent hears it at once: it enforces, whether the server knows or not."""
    await panel.in_call()
    panel.agent.say(PanelServerLink(state="lost"))
    await panel.part("change-consent").click()
    await panel.part("power-operate").click()
    powers = await panel.agent.heard(SessionPowers, panel.page)
    assert powers.powers == ("see", "point")
    await expect(panel.part("power-operate")).to_have_attribute("aria-checked", "false")
    await panel.part("power-see").click()
    await expect(panel.part("visibility")).to_have_attribute("data-visibility", "hidden")


async def test_a_second_viewer_is_named_asked_about_and_sent_away(panel: Panel) -> None:
    asks = ViewerView(id="viewer-001", name="鈴木 主任", state="asked")
    await panel.in_call(viewers=(asks,))
    await expect(panel.part("watch-dialog")).to_contain_text("鈴木 主任")
    await panel.part("watch-yes").click()
    answer = await panel.agent.heard(SessionWatchAnswer, panel.page)
    assert (answer.viewer_id, answer.decision) == ("viewer-001", "allow")
    await panel.in_call(viewers=(asks.model_copy(update={"state": "allowed"}),))
    await expect(panel.part("watcher")).to_contain_text("鈴木 主任")
    panel.agent.said.clear()
    await panel.part("send-away").click()
    assert (await panel.agent.heard(SessionWatchAnswer, panel.page)).decision == "refuse"
    await expect(panel.part("watcher")).to_be_hidden()
