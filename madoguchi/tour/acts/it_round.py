"""IT's morning round: alarm, diagnosis, what the counter can do, repair, and all is well again."""

from typing import Final

from playwright.async_api import Locator, Page, expect

from madoguchi.stack.waiting import NotYetError, until
from madoguchi.tour.people.clerk import SIGN_IN_S, Clerk
from madoguchi.tour.script import Act, Evidence, Seen, Step, require
from madoguchi.tour.stage import NEW_PASSWORD, Stage
from server.admin import add_operator
from server.settings import ServerSettings

LOGIN: Final = "kazue"
NAME: Final = "情報担当 かずえ"
CAUSE: Final = "window-place"
CHECK_FAILED: Final = "点検で不具合"
SLIPPED: Final = {"left": 180, "top": 90}
"""Pixels by which somebody has moved the application window."""
CHECK_S: Final = 90.0
"""A check takes sixty at most."""
ALARM_S: Final = 30.0
REPAIR_S: Final = 60.0


async def open_fleet(stage: Stage) -> Evidence:
    """IT signs in with a role of its own and sees kiosks, no citizen."""
    settings = ServerSettings(data_dir=stage.stack.plan.data)
    first = await add_operator(settings, LOGIN, NAME, "it")
    it = await stage.seat_technician()
    await it.sign_in(LOGIN, first)
    await it.sees("new-password", within_s=SIGN_IN_S)
    await it.choose_password(NEW_PASSWORD)
    row = await it.sees("fleet-kiosk", within_s=SIGN_IN_S)
    await expect(row).to_contain_text(stage.stack.plan.kiosk_name)
    await expect(_alarm(it)).to_have_count(0)
    require(await it.part("window-canvas").count() == 0, "IT sees a citizen's window")
    return (
        Seen(
            "it",
            "端末の一覧に端末があり、点検の警報はない。住民の画面は見えない",
            "the kiosk is in the list, no alarm of a check; IT has no view of a citizen's window",
        ),
    )


async def find_fault(stage: Stage) -> Evidence:
    """The application window has slipped; the check of the whole fleet raises an alarm."""
    it = _it(stage)
    await _slip(stage.applicant.page)
    await _idle(it)
    await it.part("diagnose-all").click()
    alarm = _alarm(it)
    await expect(alarm).to_contain_text(
        stage.stack.plan.kiosk_name, timeout=(CHECK_S + ALARM_S) * 1000
    )
    await alarm.get_by_test_id("alarm-own").click()
    await expect(alarm.get_by_test_id("alarm-owner")).to_have_text(NAME)
    return (
        Seen(
            "it",
            "全端末の点検で「点検で不具合」の警報が出て、担当になった",
            "the check of all kiosks raised an alarm; IT took it",
        ),
    )


async def read_cause(stage: Stage) -> Evidence:
    """One cause by its name, with what the counter can do."""
    it = _it(stage)
    await it.part("open-kiosk").click()
    cause = it.part("finding").filter(has_text=CAUSE)
    await expect(cause).to_have_attribute("data-verdict", "fail")
    await expect(cause).to_contain_text("窓口でできること: 端末を再起動してください")
    failed = it.page.locator("[data-testid=finding][data-verdict=fail]")
    await expect(failed).to_have_count(1)
    return (
        Seen(
            "it",
            "原因は一つ「二つの画面の位置」。窓口でできることも出る",
            "one cause, the place of the windows, with what the counter can do",
        ),
    )


async def repair_window(stage: Stage) -> Evidence:
    """The repair that is suggested, in two steps; the window is a new one at its place."""
    it, before = _it(stage), stage.window
    offer = it.part("repair-offer").first
    await expect(offer).to_have_attribute("data-suggested", "true")
    await offer.get_by_test_id("repair-restart_window").click()
    await it.sees("repair-plan", within_s=REPAIR_S)
    await stage.keep_moment()
    await it.part("repair-confirm").click()
    await expect(it.part("repair-told")).to_have_text("終わりました。", timeout=REPAIR_S * 1000)
    await stage.enter_window()
    require(stage.window.pid != before.pid, "it is the same browser")
    left, top = await _corner(stage.applicant.page)
    require((left, top) == (0, 0), f"the window lies at {left}, {top}")
    return (
        Seen(
            "citizen",
            "申請画面が新しいブラウザーで、もとの場所に開いた",
            "the application window is a new browser at its old place",
        ),
    )


async def all_well(stage: Stage) -> Evidence:
    """Checked again: nothing has failed, and the alarm has ended with its cause."""
    it = _it(stage)
    await it.part("diagnose").click()
    failed = it.page.locator("[data-testid=finding][data-verdict=fail]")
    await expect(it.part("diagnosis-done")).to_be_visible(timeout=CHECK_S * 1000)
    await expect(failed).to_have_count(0, timeout=CHECK_S * 1000)
    changes = it.part("run").locator("h2")
    await expect(changes).not_to_have_attribute("data-health", "bad")
    await stage.keep_moment()
    await it.part("fleet-back").click()
    await expect(_alarm(it)).to_have_count(0, timeout=ALARM_S * 1000)
    await expect(it.part("fleet-kiosk")).not_to_have_attribute("data-health", "bad")
    return (
        Seen(
            "it",
            "異常はなくなり、警報は原因とともに消えた",
            "nothing has failed; the alarm has ended with its cause",
        ),
    )


def _it(stage: Stage) -> Clerk:
    if stage.technician is None:
        raise LookupError("IT has not come yet")
    return stage.technician


def _alarm(it: Clerk) -> Locator:
    return it.part("alarm").filter(has_text=CHECK_FAILED)


async def _idle(it: Clerk) -> None:
    """Wait for a check that the kiosk may be doing by itself, after a call that failed."""
    await expect(it.part("fleet-running")).to_have_count(0, timeout=CHECK_S * 1000)


async def _slip(page: Page) -> None:
    """Move the window as a hand or a shortcut does, and see that it has moved."""
    session = await page.context.new_cdp_session(page)
    window = await session.send("Browser.getWindowForTarget")
    await session.send(
        "Browser.setWindowBounds", {"windowId": window["windowId"], "bounds": SLIPPED}
    )
    await session.detach()

    async def moved() -> None:
        if await _corner(page) != tuple(SLIPPED.values()):
            raise NotYetError(f"at {await _corner(page)}")

    await until(moved, "the window has moved", ALARM_S)


async def _corner(page: Page) -> tuple[int, int]:
    left, top = await page.evaluate("[window.screenX, window.screenY]")
    return int(left), int(top)


IT_ROUND: Final = Act(
    "it_round",
    "情報担当の見回り",
    "IT's round",
    (
        Step("open_fleet", "情報担当が端末を見る", "IT opens the list of kiosks", open_fleet),
        Step("find_fault", "点検で警報が出る", "A check raises an alarm", find_fault),
        Step("read_cause", "原因と対処を読む", "Cause and remedy", read_cause),
        Step("repair_window", "離れた所から直す", "A repair from afar", repair_window),
        Step("all_well", "もう一度点検する", "Checked again", all_well),
    ),
)
