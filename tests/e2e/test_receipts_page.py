"""The supervisors' page of receipts of erasure (責任者): what is proved, and what is missing."""

from datetime import UTC, datetime
from typing import Any, Final, Protocol

import pytest
from console_stub import ConsoleStub
from playwright.async_api import Browser, Page, expect

from server.protocol.receipt import (
    Erased,
    ErasureRecord,
    MissingReceipt,
    PeriodReceipts,
    SealedReceipt,
    StoredReceipt,
)

DONE: Final = datetime(2026, 11, 21, 9, tzinfo=UTC)
LEFT: Final = Erased(what="photo", how="not_erased", amount=1, verified_by="watchdog", gone=False)
GONE: Final = Erased(what="clipboard", how="emptied", amount=3, verified_by="agent", gone=True)

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Audit(Protocol):
    """What the fixture `audit` finds wrong with a page."""

    async def axe(self, page: Page) -> list[str]: ...


def stored(number: int, *erased: Erased) -> StoredReceipt:
    record = ErasureRecord(
        kiosk_id="kiosk-0001",
        key="A" * 43,
        number=number,
        previous="0" * 64,
        visit_id=f"visit-{number:04}",
        session_id=f"session-{number:04}",
        cause="finished",
        began_at=DONE,
        done_at=DONE,
        agent_version="0.1.0",
        erased=erased,
    )
    receipt = SealedReceipt(record=record.model_dump_json(), signature="A" * 86)
    return StoredReceipt(kiosk_id="kiosk-0001", receipt=receipt)


async def test_a_supervisor_reads_a_period(panel_browser: Browser, audit: Audit) -> None:
    """What was left and what is missing is said in words; the table is of the same days."""
    period = PeriodReceipts(
        receipts=(stored(1, GONE), stored(2, GONE, LEFT)),
        missing=(MissingReceipt(session_id="session-0009", kiosk_id="kiosk-0002", ended_at=DONE),),
    )
    asked: list[str] = []

    def rest(method: str, path: str, _body: Any) -> tuple[int, object] | None:
        if path != "/api/receipts":
            return None
        asked.append(method)
        return 200, period.model_dump(mode="json")

    page = await panel_browser.new_page(viewport={"width": 1440, "height": 900}, locale="ja-JP")
    stub = ConsoleStub(page, role="supervisor")
    stub.rest = rest
    await stub.open()
    await page.get_by_test_id("receipts").click()
    rows = page.get_by_test_id("receipts-table").locator("tbody tr")
    await expect(rows).to_have_count(2)
    await expect(rows.nth(0)).to_contain_text("すべて消去済み")
    await expect(rows.nth(1)).to_contain_text("残存: 写真")
    await expect(page.locator("table[data-testid=receipts-missing]")).to_contain_text(
        "session-0009"
    )
    await page.get_by_test_id("receipts-first").fill("2026-11-01")
    await page.get_by_test_id("receipts-last").fill("2026-10-31")
    await page.get_by_test_id("receipts-show").click()
    await expect(page.get_by_test_id("receipts-told")).to_contain_text("おわりの日")
    await page.get_by_test_id("receipts-last").fill("2026-11-30")
    await page.get_by_test_id("receipts-show").click()
    await expect(page.get_by_test_id("receipts-csv")).to_have_attribute(
        "href", "/api/receipts.csv?from=2026-11-01&to=2026-11-30"
    )
    await expect(page.get_by_test_id("receipts-pdf")).to_have_attribute(
        "href", "/api/receipts.pdf?from=2026-11-01&to=2026-11-30"
    )
    await expect(page.get_by_test_id("receipts-told")).to_be_hidden()
    assert asked == ["GET", "GET"]
    assert await audit.axe(page) == []
    await page.close()


async def test_operators_have_no_such_page(panel_browser: Browser) -> None:
    """The button is for supervisors; the server refuses the rest (`test_receipts.py`)."""
    page = await panel_browser.new_page()
    stub = ConsoleStub(page)
    await stub.open()
    await expect(page.locator("[data-screen=home]")).to_be_visible()
    await expect(page.get_by_test_id("receipts")).to_have_count(0)
    await page.close()
