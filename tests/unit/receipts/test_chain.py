"""Receipts checked offline: each kind of tampering has its own verdict (Z-07)."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk_client.erasure.ledger import RECEIPTS_NAME, ReceiptLedger
from kiosk_client.identity import KioskIdentity, public_key_of
from receipts.chain import Head, check
from receipts.sealing import digest, record_of, seal
from server.protocol.receipt import SealedReceipt

Issue = Callable[[int], None]


@pytest.fixture
def key(identity: KioskIdentity) -> str:
    return public_key_of(identity.key)


@pytest.fixture
def lines(tmp_path: Path, issue: Issue) -> list[str]:
    issue(5)
    return (tmp_path / RECEIPTS_NAME).read_text().splitlines(keepends=True)


def verdicts(lines: list[str], key: str | None, head: Head | None = None) -> list[str]:
    return [found.verdict for found in check(lines, key, head).findings]


def test_an_untouched_file_is_right(lines: list[str], key: str) -> None:
    """What the kiosk wrote is found unbroken, with and without the key."""
    checked = check(lines, key)
    assert checked.findings == ()
    assert [found.record.number for found in checked.receipts] == [1, 2, 3, 4, 5]
    assert check(lines).findings == ()


def test_a_part_may_begin_anywhere(lines: list[str], key: str) -> None:
    """The receipts of one month are a chain of their own."""
    assert verdicts(lines[2:], key) == []


def test_a_changed_field_is_found(lines: list[str], key: str) -> None:
    """Another session number under the old signature, and what follows does not fit either."""
    receipt = SealedReceipt.model_validate_json(lines[2])
    forged = receipt.model_copy(
        update={"record": receipt.record.replace("session-0002", "session-9999")}
    )
    lines[2] = forged.model_dump_json() + "\n"
    assert verdicts(lines, key) == ["changed", "chain_broken"]


def test_a_missing_number_is_found(lines: list[str], key: str) -> None:
    """A receipt taken out leaves a gap."""
    del lines[2]
    assert verdicts(lines, key) == ["number_missing"]


def test_a_doubled_line_is_found(lines: list[str], key: str) -> None:
    """The same receipt twice."""
    assert verdicts([*lines[:2], lines[1], *lines[2:]], key)[0] == "number_twice"


def test_a_changed_order_is_found(lines: list[str], key: str) -> None:
    """Two lines that changed places."""
    lines[1], lines[2] = lines[2], lines[1]
    assert set(verdicts(lines, key)) == {"reordered"}


def test_a_chain_that_was_signed_anew_is_broken(
    lines: list[str], key: str, identity: KioskIdentity
) -> None:
    """Even with the kiosk's key one receipt cannot be replaced in the middle."""
    record = record_of(SealedReceipt.model_validate_json(lines[2]))
    again = record.model_copy(update={"session_id": "session-9999"})
    lines[2] = seal(again, identity.key).model_dump_json() + "\n"
    assert verdicts(lines, key) == ["chain_broken"]


def test_the_first_receipt_follows_nothing(
    lines: list[str], key: str, identity: KioskIdentity
) -> None:
    """A number 1 which names a receipt before it is a forgery."""
    record = record_of(SealedReceipt.model_validate_json(lines[0]))
    forged = seal(record.model_copy(update={"previous": "a" * 64}), identity.key)
    assert verdicts([forged.model_dump_json() + "\n"], key) == ["chain_broken"]


def test_another_key_is_told_from_a_change(lines: list[str]) -> None:
    """Whoever signs with a key of their own is not this kiosk."""
    other = public_key_of(Ed25519PrivateKey.generate())
    assert set(verdicts(lines, other)) == {"wrong_key"}


def test_a_key_that_is_only_named_does_not_count(lines: list[str], key: str) -> None:
    """A record that names the right key but is signed by another is a forgery."""
    record = record_of(SealedReceipt.model_validate_json(lines[0]))
    forged = seal(record, Ed25519PrivateKey.generate())
    assert verdicts([forged.model_dump_json() + "\n"], key) == ["changed"]


def test_receipts_of_two_kiosks_do_not_mix(
    lines: list[str], key: str, identity: KioskIdentity
) -> None:
    """A receipt of another kiosk in the file is named as such."""
    record = record_of(SealedReceipt.model_validate_json(lines[4]))
    foreign = seal(record.model_copy(update={"kiosk_id": "kiosk-0002"}), identity.key)
    assert verdicts([*lines[:4], foreign.model_dump_json() + "\n"], key) == ["other_kiosk"]


def test_a_cut_line_is_found(lines: list[str], key: str) -> None:
    """A file that ends in the middle of a line."""
    lines[4] = lines[4][:100]
    assert verdicts(lines, key) == ["cut_off"]


def test_an_unreadable_line_is_found(lines: list[str], key: str) -> None:
    """A line that is no receipt, with its number missing after it."""
    lines[1] = "{}\n"
    assert verdicts(lines, key) == ["unreadable", "number_missing"]


def test_a_missing_end_is_found_by_a_head(lines: list[str], key: str) -> None:
    """The newest receipts taken away: only the number and digest noted elsewhere tell."""
    head = Head(5, digest(SealedReceipt.model_validate_json(lines[4])))
    assert verdicts(lines, key, head) == []
    assert verdicts(lines[:3], key) == []
    assert verdicts(lines[:3], key, head) == ["end_missing"]
    assert verdicts(lines, key, Head(5, "b" * 64)) == ["head_differs"]


def test_an_empty_file_proves_nothing(key: str) -> None:
    """No receipt is no certificate."""
    assert verdicts([], key) == ["empty"]


def test_another_writing_of_the_same_record_is_no_record(
    lines: list[str], key: str, identity: KioskIdentity
) -> None:
    """One record has one text, so one digest."""
    receipt = SealedReceipt.model_validate_json(lines[0])
    spaced = json.dumps(json.loads(receipt.record), ensure_ascii=False)
    lines[0] = receipt.model_copy(update={"record": spaced}).model_dump_json() + "\n"
    assert verdicts(lines, key)[0] == "unreadable"


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_changed_character_is_found(lines: list[str], key: str, data: st.DataObject) -> None:
    """Whatever single character of the file is changed, the file is not right any more."""
    text = "".join(lines)
    at = data.draw(st.integers(0, len(text) - 2))
    new = data.draw(st.sampled_from('0aZ"{},\n\\ '))
    if text[at] == new:
        return
    damaged = (text[:at] + new + text[at + 1 :]).splitlines(keepends=True)
    same = [SealedReceipt.model_validate_json(line) for line in lines]
    checked = check(damaged, key)
    assert checked.findings or [found.receipt for found in checked.receipts] == same


def test_receipts_hold_by_the_key_of_their_time(
    tmp_path: Path, issue: Issue, ledger: ReceiptLedger, identity: KioskIdentity, key: str
) -> None:
    """After a re-enrolment the old ones hold by the old key, and it signs nothing new (T12)."""
    issue(2)
    old, identity.key = identity.key, Ed25519PrivateKey.generate()
    identity.former = (key,)
    issue(2)
    lines = (tmp_path / RECEIPTS_NAME).read_text().splitlines(keepends=True)
    present = public_key_of(identity.key)
    assert check(lines, present, former=(key,)).findings == ()
    assert verdicts(lines, present) == ["wrong_key"] * 2
    identity.key = old
    issue(1)
    lines = (tmp_path / RECEIPTS_NAME).read_text().splitlines(keepends=True)
    findings = check(lines, present, former=(key,)).findings
    assert [(one.number, one.verdict) for one in findings] == [(5, "replaced_key")]
    assert ledger.number == 5
