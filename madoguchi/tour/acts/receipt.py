"""The receipt of the erasure: verified by key and chain, and the one that the citizen reads."""

from typing import Final

from playwright.async_api import expect

from kiosk_client.erasure.ledger import RECEIPTS_NAME
from madoguchi.tour.script import Act, Evidence, Seen, Step, require
from madoguchi.tour.stage import Stage
from receipts.chain import Checked, check
from receipts.sealing import digest
from server.admin import list_kiosks
from server.protocol.receipt import ErasureRecord
from server.settings import ServerSettings

SHOWN_S: Final = 15.0


async def verify_receipt(stage: Stage) -> Evidence:
    """Signature and chain hold by the key that the server has of this kiosk; the photo is in it."""
    public = await _registered_key(stage)
    checked = _checked(stage, public)
    require(not checked.findings, f"the receipts do not hold: {checked.findings}")
    newest = checked.receipts[-1]
    record = newest.record
    require(record.complete, f"something was left: {record.erased}")
    (photo,) = (one for one in record.erased if one.what == "photo")
    require(
        (photo.amount, photo.how) == (1, "overwritten_and_removed"),
        f"the receipt tells of another photo: {photo}",
    )
    head = digest(newest.receipt)[:12]
    return (
        Seen(
            "server",
            f"消去証明 第{record.number}号: 署名・番号・つながりは正しい（SHA-256 {head}…）。"
            f"写真 {photo.amount} 枚を上書きして削除",
            f"receipt No. {record.number}: signature, numbers and chain hold (SHA-256 {head}…); "
            f"{photo.amount} photo overwritten and removed",
        ),
        _unsafe(record),
    )


async def read_receipt(stage: Stage) -> Evidence:
    """The panel shows that very receipt: number, what was erased and how; no name."""
    record = _checked(stage, await _registered_key(stage)).receipts[-1].record
    shown = stage.visitor.part("receipt")
    await expect(shown).to_contain_text(f"第{record.number}号", timeout=SHOWN_S * 1000)
    count = len(record.erased)
    await expect(shown.locator("li")).to_have_count(count)
    for one in record.erased:
        line = shown.locator(f"li[data-what={one.what}]")
        await expect(line).to_have_attribute("data-gone", "true")
    text = await shown.inner_text()
    require(record.visit_id not in text, "the panel shows by what the visit is known")
    require(stage.particulars.name not in text, "the panel shows a name")
    return (
        Seen(
            "citizen",
            f"最初の画面に、消去証明 第{record.number}号（{count} 項目）が出ている",
            f"the first screen shows receipt No. {record.number}, {count} items, in both languages",
        ),
    )


async def _registered_key(stage: Stage) -> str:
    """The kiosk's public key as the server enrolled it, not as the file says."""
    (kiosk,) = await list_kiosks(ServerSettings(data_dir=stage.stack.plan.data))
    return kiosk.public_key.removeprefix("ed25519:")


def _checked(stage: Stage, public: str) -> Checked:
    """The kiosk's own file of receipts, as `madoguchi receipt verify` reads it."""
    path = stage.stack.plan.kiosk_state / RECEIPTS_NAME
    return check(path.read_text("utf-8").splitlines(keepends=True), public)


def _unsafe(record: ErasureRecord) -> Seen:
    """Say what of this machine's preflight the development override has passed over."""
    failed = ", ".join(record.unsafe)
    return Seen(
        "server",
        f"開発用の設定で撮影した。事前点検の不備: {failed or 'なし'}",
        f"photos under the development override; failed checks: {failed or 'none'}",
    )


RECEIPT: Final = Act(
    "receipt",
    "消去の証明",
    "Proof of erasure",
    (
        Step(
            "read_receipt",
            "住民が消去証明を読む",
            "The citizen reads the receipt",
            read_receipt,
        ),
        Step(
            "verify_receipt",
            "消去証明の署名とつながりを確かめる",
            "The receipt's signature and chain are verified",
            verify_receipt,
        ),
    ),
)
