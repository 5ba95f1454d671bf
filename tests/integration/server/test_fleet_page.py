"""IT's page in a real browser, on a real socket: ask, follow, read what to do (Z-09, Z-19)."""

import base64
import io
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image
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
from server.protocol.logs import LogAsk, LogLine, LogLines
from server.protocol.look import LookAsk, LookTaken
from server.protocol.repair import RepairAsk, RepairOffer, RepairOffers, RepairOrder, RepairResult
from server.protocol.update import UpdateOffer, UpdateReport
from server.settings import ServerSettings
from server.wiring import UPKEEP
from updates.packing import make_manifest, sign_package, write_package
from updates.signature import public_text

KEY: Final = Ed25519PrivateKey.generate()
SOON_MS: Final = 60_000
ROOT = Path(__file__).parents[3]
AXE: Final = ROOT / "node_modules" / "axe-core" / "axe.min.js"
BROKEN: Final = """() => Promise.allSettled(document.getAnimations().map((one) => one.finished))
    .then(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag22aa"] }))
    .then(({ violations }) => violations.map(({ id }) => id))"""
"""A button that fades from one state to the next has colours which nobody has chosen."""


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
def settings(settings: ServerSettings) -> ServerSettings:
    """A server that trusts a key for updates."""
    trusted = (public_text(KEY.public_key()),)
    return settings.model_copy(update={"update_keys": trusted})


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


async def offer(kiosk: Any) -> None:
    """The kiosk says what it could do, whenever it is asked."""
    ask = await kiosk.expect(RepairAsk)
    restart = RepairOffer(
        repair="restart_panel",
        title=words("案内パネルを開き直す"),
        interrupts=words("案内パネルを閉じて開き直します。プロファイルは空になります。"),
        takes_s=10,
        mends=("camera-opens",),
    )
    reboot = restart.model_copy(update={"repair": "reboot", "obstacle": "not_permitted"})
    await kiosk.send(RepairOffers(ask_id=ask.ask_id, offers=(reboot, restart)))


async def repair(page: Page, kiosk: Any) -> None:
    """What the diagnosis speaks for on top; first what it interrupts, then the order."""
    first = page.get_by_test_id("repair-offer").first
    await expect(first).to_contain_text("点検の「カメラ」に効く見込み", timeout=SOON_MS)
    await expect(page.get_by_test_id("repair-reboot")).to_be_disabled()
    await page.get_by_test_id("repair-restart_panel").click()
    await offer(kiosk)
    await expect(page.get_by_test_id("repair-plan")).to_contain_text("プロファイル")
    await accessible(page)
    await page.get_by_test_id("repair-confirm").click()
    order = await kiosk.expect(RepairOrder)
    await kiosk.send(RepairResult(repair_id=order.repair_id, outcome="done"))
    await expect(page.get_by_test_id("repair-told")).to_have_text("終わりました。", timeout=SOON_MS)


async def look(page: Page, kiosk: Any) -> None:
    """One picture on demand, gone when it is closed."""
    await page.get_by_test_id("look").click()
    ask = await kiosk.expect(LookAsk)
    await kiosk.send(LookTaken(ask_id=ask.ask_id, outcome="taken", picture=picture()))
    await expect(page.get_by_test_id("look-picture")).to_be_visible(timeout=SOON_MS)
    await page.get_by_test_id("look-close").click()
    await expect(page.get_by_test_id("look-picture")).to_have_count(0)


def picture() -> str:
    stream = io.BytesIO()
    Image.new("RGB", (36, 54), "navy").save(stream, "JPEG")
    return base64.b64encode(stream.getvalue()).decode()


async def read_logs(page: Page, kiosk: Any) -> None:
    """Read on demand, searched in the page."""
    await page.get_by_test_id("logs-read").click()
    ask = await kiosk.expect(LogAsk)
    events = ("card_reader_away", "window_state")
    lines = tuple(
        LogLine(number=n, at=datetime.now(UTC), level="info", event=event)
        for n, event in enumerate(events)
    )
    await kiosk.send(LogLines(ask_id=ask.ask_id, lines=lines, more=False))
    await expect(page.get_by_test_id("logs").locator("tbody tr")).to_have_count(2, timeout=SOON_MS)
    await page.get_by_test_id("logs-search").fill("reader")
    await expect(page.get_by_test_id("logs-told")).to_have_text("2行のうち1行")


async def look_and_read(page: Page, kiosk: Any) -> None:
    """The first screen, the log, and what has happened."""
    await look(page, kiosk)
    await read_logs(page, kiosk)
    await expect(page.get_by_test_id("timeline")).to_contain_text("完了", timeout=SOON_MS)
    await accessible(page)


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
    await offer(kiosk)
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

    await offer(kiosk)
    await look_and_read(page, kiosk)
    await page.get_by_test_id("register-site").fill("本庁舎")
    await page.get_by_test_id("register-save").click()
    await page.get_by_test_id("fleet-back").click()
    await expect(page.get_by_test_id("fleet-site")).to_contain_text("本庁舎", timeout=SOON_MS)
    await world.app[UPKEEP].alarms.look()
    await take_alarm(page)
    await accessible(page)
    await page.get_by_test_id("fleet-good").click()
    await expect(page.get_by_test_id("fleet-none")).to_be_visible()


async def test_it_rolls_an_update_out(world: Any, page: Page, settings: ServerSettings) -> None:
    """Package, first kiosk, what it would do, and what became of it; a damaged one is named."""
    folder = settings.updates_path
    folder.mkdir()
    (folder / "bad.mdgupdate").write_bytes(b"no")
    contents = {"requirements.txt": b"", "wheels/a.whl": b"a"}
    day = timedelta(days=1)
    made = make_manifest("agent", "2.0", contents, created=world.clock.now(), valid=day)
    write_package(folder / "agent.mdgupdate", made, contents)
    sign_package(folder / "agent.mdgupdate", KEY)
    kiosk = await world.kiosk()
    await kiosk.send(UpdateReport(agent="1.0"))
    await world.operator_cookie("it-staff", "it")
    await page.goto(f"{world.address}/console/")
    await page.get_by_test_id("login").fill("it-staff")
    await page.get_by_test_id("password").fill("a long enough password")
    await page.get_by_test_id("sign-in").click()
    await page.get_by_test_id("updates").click()
    bad = page.get_by_test_id("package").filter(has_text="bad.mdgupdate")
    await expect(bad).to_contain_text("更新パッケージではありません", timeout=SOON_MS)
    await page.get_by_test_id("choose").click()
    await page.get_by_test_id("canary").check(timeout=SOON_MS)
    await accessible(page)
    await page.get_by_test_id("begin").click()
    await expect(page.get_by_test_id("rollout-plan")).to_contain_text("端末プログラム 2.0")
    await page.get_by_test_id("rollout-confirm").click()
    offer = await kiosk.expect(UpdateOffer)
    refused = UpdateReport(
        agent="1.0", rollout_id=offer.rollout_id, phase="refused", reason="damaged"
    )
    await kiosk.send(refused)
    status = page.get_by_test_id("rollout-status")
    await expect(status).to_have_text("停止中", timeout=SOON_MS)
    await expect(page.get_by_test_id("rollout-kiosk")).to_contain_text("破損または改ざん")
    await accessible(page)
    await page.get_by_test_id("rollout-back").click()
    await page.get_by_test_id("rollout-confirm").click()
    await expect(status).to_contain_text("終了", timeout=SOON_MS)
