"""A kiosk or a desk without camera and microphone: said in words, and still of use (Z-20, Z-23)."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import expect

from madoguchi.tour.acts import arrival
from madoguchi.tour.acts.chat import arrives_once
from madoguchi.tour.stage import NEW_PASSWORD, Casting, Stage, open_stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

SOON_MS = 60_000


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bare(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """A stage on a machine to which nobody has connected a camera or a microphone."""
    casting = Casting(citizen_media=False, kiosk_options=("--cancel-s", "0"))
    async with open_stage(tmp_path_factory.mktemp("bare"), casting) as stage:
        yield stage


async def test_a_call_without_devices_goes_on_by_text(bare: Stage) -> None:
    """The citizen is told what is missing, sees the operator, and is understood by chat."""
    await arrival.sign_in(bare)
    await arrival.check_devices(bare)
    await bare.clerk.become_available()
    await arrival.touch(bare)
    await bare.visitor.part("confirm-call").click()
    await bare.clerk.part("accept").click()
    await bare.visitor.consent_with_window()

    notice = bare.visitor.part("notice-devices")
    await expect(notice).to_contain_text("カメラとマイクが使えません", timeout=SOON_MS)
    await expect(bare.clerk.part("remote-video-off")).to_be_visible(timeout=SOON_MS)
    await expect(bare.clerk.window).to_be_visible(timeout=SOON_MS)
    await bare.visitor.write("声が出せません。文字でお願いします。")
    await bare.clerk.part("tab-chat").click()
    await arrives_once(bare.clerk.part("chat-log"), "声が出せません。文字でお願いします。")


async def test_a_desk_without_camera_is_told_and_may_go_on(bare: Stage) -> None:
    """The device check names what is missing, and the operator goes on with the open call."""
    await bare.seat_operator(None)
    await bare.clerk.sign_in(bare.stack.accounts.login, NEW_PASSWORD)

    problems = bare.clerk.part("device-problem")
    await expect(problems).to_have_count(2, timeout=SOON_MS)
    await expect(problems.first).to_contain_text("カメラが見つかりません")
    await expect(problems.last).to_contain_text("マイクが見つかりません")
    await bare.clerk.part("device-ok").click()
    await bare.clerk.sees("hang-up", within_s=60)
    await expect(bare.clerk.part("remote-video-off")).to_be_visible(timeout=SOON_MS)
