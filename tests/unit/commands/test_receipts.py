"""`madoguchi receipt`: clear verdicts, and certificates that hold what was asked for."""

import csv
import io
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from typer.testing import CliRunner, Result

from kiosk_client.erasure.ledger import RECEIPTS_NAME, Done, ReceiptLedger
from kiosk_client.identity import KioskIdentity, public_key_of
from madoguchi.cli import app
from receipts.sealing import digest
from server.protocol.kiosk import EnrolResult
from server.protocol.receipt import Erased

DAYS = [datetime(2026, 11, day, 3, tzinfo=UTC) for day in (18, 19, 20, 21)]
needs_font = pytest.mark.skipif(shutil.which("fc-match") is None, reason="needs fontconfig")


@pytest.fixture
def identity() -> KioskIdentity:
    enrolment = EnrolResult(kiosk_id="kiosk-0001", name="1番窓口", municipality="みほん市")
    return KioskIdentity(enrolment, Ed25519PrivateKey.generate())


@pytest.fixture
def ledger(tmp_path: Path, identity: KioskIdentity) -> ReceiptLedger:
    days = iter([moment for day in DAYS for moment in (day, day)])
    ledger = ReceiptLedger(tmp_path, identity, "0.1.0", lambda: next(days))
    for day in DAYS:
        ledger.open()
        item = Erased(what="photo", how="none_found", amount=0, verified_by="agent", gone=True)
        ledger.issue(Done("finished", day, (item,)))
    return ledger


@pytest.fixture
def receipt(ledger: ReceiptLedger, tmp_path: Path) -> Callable[..., Result]:
    def call(command: str, *options: str) -> Result:
        file = str(tmp_path / RECEIPTS_NAME)
        return CliRunner().invoke(app, ["receipt", command, file, *options])

    return call


def test_right_receipts_end_with_zero(
    receipt: Callable[..., Result], identity: KioskIdentity, ledger: ReceiptLedger
) -> None:
    """With the kiosk's key and a noted head nothing is left open."""
    head = f"4:{digest(ledger.waiting[-1])}"
    key = f"ed25519:{public_key_of(identity.key)}"
    said = receipt("verify", "--key", key, "--head", head)
    assert said.exit_code == 0
    assert "No. 1–4" in said.output
    assert "--head" not in said.output


def test_what_was_not_checked_is_said(receipt: Callable[..., Result]) -> None:
    """Without key and head the command says what nobody knows then, and does not end with zero."""
    said = receipt("verify")
    assert said.exit_code == 2
    assert "--key" in said.output
    assert "--head" in said.output


def test_a_missing_receipt_is_named(receipt: Callable[..., Result], tmp_path: Path) -> None:
    """Line, number and verdict, in both languages; nothing is exported from such a file."""
    file = tmp_path / RECEIPTS_NAME
    lines = file.read_text().splitlines(keepends=True)
    file.write_text("".join([lines[0], *lines[2:]]))
    said = receipt("verify")
    assert said.exit_code == 1
    assert "line 2 (No. 3): number_missing" in said.output
    target = tmp_path / "period.csv"
    assert receipt("export", "--csv", str(target)).exit_code == 1
    assert not target.exists()


def test_a_period_is_exported_as_a_table(receipt: Callable[..., Result], tmp_path: Path) -> None:
    """Both days are included; a spreadsheet reads the Japanese text."""
    target = tmp_path / "period.csv"
    options = ("--from", "2026-11-19", "--to", "2026-11-20", "--csv", str(target))
    assert receipt("export", *options).exit_code == 0
    text = target.read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert [row[0] for row in rows[1:]] == ["2", "3"]
    assert "撮影した写真" in text


@needs_font
def test_a_period_is_exported_as_a_certificate(
    receipt: Callable[..., Result], tmp_path: Path
) -> None:
    """A PDF that carries its own Japanese letters."""
    target = tmp_path / "period.pdf"
    said = receipt("export", "--pdf", str(target), "--kiosk", "1番窓口")
    assert said.exit_code == 0, said.output
    raw = target.read_bytes()
    assert raw.startswith(b"%PDF-")
    assert b"/FontFile" in raw


@needs_font
def test_one_receipt_is_printed(receipt: Callable[..., Result], tmp_path: Path) -> None:
    """One visit, one page."""
    target = tmp_path / "one.pdf"
    said = receipt("print", "--number", "2", "--pdf", str(target))
    assert said.exit_code == 0, said.output
    assert b"/Count 1" in target.read_bytes()


def test_a_file_that_is_no_font_is_refused(receipt: Callable[..., Result], tmp_path: Path) -> None:
    """The sentence says what to do instead."""
    font = tmp_path / "font.ttf"
    font.write_bytes(b"no font")
    said = receipt("print", "--pdf", str(tmp_path / "one.pdf"), "--font", str(font))
    assert said.exit_code == 64
    assert "--font" in said.output


@pytest.mark.parametrize("option", [("--key", "x"), ("--head", "x")])
def test_a_bad_option_is_explained(receipt: Callable[..., Result], option: tuple[str, str]) -> None:
    """Neither a key nor a head of another form is taken."""
    assert receipt("verify", *option).exit_code == 64
