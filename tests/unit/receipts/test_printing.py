"""The certificate of a period is made in a process of its own, for several kiosks at once."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk_client.erasure.ledger import ReceiptLedger
from receipts.fonts import japanese_font
from receipts.printing import (
    CertificateJob,
    KioskReceipts,
    NotPrintedError,
    chosen_font,
    print_certificate,
)
from server.protocol.receipt import SealedReceipt

DAY = date(2026, 11, 20)
needs_font = pytest.mark.skipif(shutil.which("fc-match") is None, reason="needs fontconfig")


@pytest.fixture
def sealed(ledger: ReceiptLedger, issue: Callable[[int], None]) -> tuple[SealedReceipt, ...]:
    issue(3)
    return tuple(ledger.waiting)


def job(*kiosks: KioskReceipts, font: Path) -> CertificateJob:
    return CertificateJob(
        first=DAY, last=DAY, zone="Asia/Tokyo", kiosks=kiosks, missing=1, font=font
    )


@needs_font
async def test_each_kiosk_has_its_page(sealed: tuple[SealedReceipt, ...]) -> None:
    """Its own name, key and numbers; the document carries its Japanese letters."""
    kiosks = [KioskReceipts(kiosk=f"{n}番窓口", receipts=sealed) for n in (1, 2)]
    paper = await print_certificate(job(*kiosks, font=japanese_font()))
    assert paper.startswith(b"%PDF-")
    assert b"/FontFile" in paper
    assert b"/Count 2" in paper


@needs_font
async def test_a_period_without_receipts_is_one_page() -> None:
    """It says that there are none."""
    assert b"/Count 1" in await print_certificate(job(font=japanese_font()))


async def test_a_file_that_is_no_font_is_named(tmp_path: Path) -> None:
    """The administrator reads what to set; nobody gets half a document."""
    font = tmp_path / "font.ttf"
    font.write_bytes(b"no font")
    for wrong in (font, tmp_path / "away.ttf"):
        with pytest.raises(NotPrintedError) as raised:
            await print_certificate(job(font=wrong))
        assert raised.value.code == "no_document_font"


async def test_what_takes_too_long_is_ended(tmp_path: Path) -> None:
    """The process does not go on for nobody."""
    with pytest.raises(NotPrintedError) as raised:
        await print_certificate(job(font=tmp_path), within_s=0)
    assert raised.value.code == "not_printed"


def test_a_machine_without_a_font_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The font of the settings comes first; without any there is no certificate."""
    assert chosen_font(tmp_path) == tmp_path
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotPrintedError) as raised:
        chosen_font(None)
    assert raised.value.code == "no_document_font"
