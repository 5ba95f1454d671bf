"""IT's page in a real browser, on a real socket: ask, follow, read what to do (Z-09, Z-19)."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.async_api import Page, async_playwright, expect  # noqa: TID251 - a page

from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.diagnosis import (
    DiagnosisDone,
    DiagnosisFinding,
    DiagnosisFound,
    DiagnosisRecord,
    DiagnosisRecorded,
    DiagnosisRun,
    DiagnosisWords,
)
from server.protocol.repair import RepairOrder, RepairResult
from server.wiring import UPKEEP

SOON_MS: Final = 60_000
ROOT = Path(__file__).parents[3]
AXE: Final = ROOT / "node_modules" / "axe-core" / "axe.min.js"
BROKEN: Final = """() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag22aa"] })
    .then(({ violations }) => violations.map(({ id }) => id))"""


def words(text: str) -> DiagnosisWords:
    return DiagnosisWords(ja=text, en=text)


def camera(verdict: Any) -> DiagnosisFinding:
    ill = words("カメラのケーブルを挿し直してください。") if verdict == "fail" else None
    return DiagnosisFinding(
        id="camera-opens",
        category="devices",
        verdict=verdict,
        title=words("カメラ"),
        evidence=words("/dev/video0"),
        clerk=ill,
        todo=ill,
    )


def record(verdict: Any) -> DiagnosisRecord:
    return DiagnosisRecord(
        at=datetime.now(UTC) - timedelta(minutes=1),
        took_ms=1500,
        trigger="asked",
        in_session=False,
        version="0.1.0",
        sentence=words("「カメラ」に問題があります。" if verdict == "fail" else "すべて正常です。"),
        findings=(camera(verdict),),
    )


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=find_chromium(None, DesktopEnvironment().path),
            chromium_sandbox=os.geteuid() != 0,
        )
        try:
            made = await browser.new_page(locale="ja-JP")
            made.set_default_timeout(SOON_MS)
            yield made
        finally:
            await browser.close()


async def accessible(page: Page) -> None:
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE.read_text("utf-8"))
    assert await page.evaluate(BROKEN) == []


async def repair(page: Page, kiosk: Any) -> None:
    """First what it interrupts, then the order."""
    await page.get_by_test_id("repair").click()
    await expect(page.get_by_test_id("repair-plan")).to_contain_text("プロファイル")
    await accessible(page)
    await page.get_by_test_id("repair-confirm").click()
    order = await kiosk.expect(RepairOrder)
    await kiosk.send(RepairResult(repair_id=order.repair_id, outcome="done"))
    await expect(page.get_by_test_id("repair-told")).to_have_text("終わりました。", timeout=SOON_MS)


async def take_alarm(page: Page) -> None:
    """By name, and silent for a while."""
    alarm = page.get_by_test_id("alarm")
    await expect(alarm).to_contain_text("点検で不具合", timeout=SOON_MS)
    await alarm.get_by_test_id("alarm-own").click()
    await expect(alarm.get_by_test_id("alarm-owner")).to_have_text("窓口 花子", timeout=SOON_MS)
    await alarm.get_by_test_id("alarm-silence").click()
    await expect(page.get_by_test_id("alarms")).to_contain_text("警報 0件", timeout=SOON_MS)


async def test_it_finds_a_broken_camera(world: Any, page: Page) -> None:
    """From the list over the live run to the sentence, the counter's part, and what changed."""
    kiosk = await world.kiosk()
    await kiosk.send(DiagnosisDone(run_id="run-00000001", record=record("ok")))
    await kiosk.expect(DiagnosisRecorded)
    await world.operator_cookie("it-staff", "it")
    await page.goto(f"{world.address}/console/")
    await page.get_by_test_id("login").fill("it-staff")
    await page.get_by_test_id("password").fill("a long enough password")
    await page.get_by_test_id("sign-in").click()
    row = page.get_by_test_id("fleet-kiosk")
    await expect(row.get_by_test_id("health")).to_have_text("正常", timeout=SOON_MS)
    await accessible(page)

    await row.get_by_test_id("open-kiosk").click()
    await page.get_by_test_id("diagnose").click()
    asked = await kiosk.expect(DiagnosisRun)
    await kiosk.send(DiagnosisFound(run_id=asked.run_id, done=1, total=2, finding=camera("fail")))
    await expect(page.get_by_test_id("diagnosis-progress")).to_have_text(
        "点検中 1／2", timeout=SOON_MS
    )
    await kiosk.send(DiagnosisDone(run_id=asked.run_id, record=record("fail")))
    run = page.get_by_test_id("run")
    await expect(run).to_contain_text("「カメラ」に問題があります。", timeout=SOON_MS)
    await expect(run).to_contain_text("窓口でできること: カメラのケーブルを挿し直してください。")
    await expect(page.get_by_test_id("run-changes")).to_contain_text("よし → 不具合")
    await expect(page.get_by_test_id("history").locator("tbody tr")).to_have_count(2)
    await expect(page.get_by_test_id("health")).to_have_text("異常", timeout=SOON_MS)
    await accessible(page)

    await repair(page, kiosk)

    await page.get_by_test_id("register-site").fill("本庁舎")
    await page.get_by_test_id("register-save").click()
    await page.get_by_test_id("fleet-back").click()
    await expect(page.get_by_test_id("fleet-site")).to_contain_text("本庁舎", timeout=SOON_MS)
    await world.app[UPKEEP].alarms.look()
    await take_alarm(page)
    await accessible(page)
    await page.get_by_test_id("fleet-good").click()
    await expect(page.get_by_test_id("fleet-none")).to_be_visible()
