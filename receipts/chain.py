"""Checks of a file of receipts, one a line, with the kiosk's public key and nothing else.

A chain proves that nothing inside it was changed, taken out or added. It cannot prove that its
newest receipts are still there: for that it needs the number and digest of a later one, which
stand on every printed receipt (`head`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from pydantic import ValidationError

from receipts.sealing import FIRST, digest, is_signed_by, record_of
from server.protocol.receipt import ErasureRecord, SealedReceipt

Verdict = Literal[
    "unreadable",
    "cut_off",
    "wrong_key",
    "replaced_key",
    "changed",
    "other_kiosk",
    "number_missing",
    "number_twice",
    "reordered",
    "chain_broken",
    "end_missing",
    "head_differs",
    "empty",
]

WORDS: Final[dict[Verdict, tuple[str, str]]] = {
    "unreadable": ("証明書として読めません", "is not a receipt"),
    "cut_off": ("行が途中で切れています", "is cut off in the middle of a line"),
    "wrong_key": ("別の鍵で署名されています", "is signed with another key than the given one"),
    "replaced_key": (
        "次の鍵に替わった後に、前の鍵で署名されています",
        "is signed with a key that had been replaced by then",
    ),
    "changed": ("署名の後に内容が変更されています", "was changed after it was signed"),
    "other_kiosk": ("別の端末の証明書です", "belongs to another kiosk"),
    "number_missing": (
        "この前の番号が抜けています",
        "does not follow: numbers are missing before it",
    ),
    "number_twice": ("同じ番号が二度あります", "has a number that was there before"),
    "reordered": ("順番が入れ替わっています", "stands in the wrong order"),
    "chain_broken": (
        "一つ前の証明書とつながりません",
        "does not continue the receipt before it",
    ),
    "end_missing": ("終わりの証明書が抜けています", "the newest receipts are missing"),
    "head_differs": (
        "最新の証明書が控えと一致しません",
        "the receipt of the noted number is another one than was noted",
    ),
    "empty": ("証明書がありません", "there is no receipt"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: in which line (0: the file as a whole), at which number."""

    line: int
    number: int | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Head:
    """Number and digest of a receipt that is known from elsewhere."""

    number: int
    digest: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A receipt that could be read, and where it stands."""

    line: int
    receipt: SealedReceipt
    record: ErasureRecord


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome; `incomplete` receipts are genuine and say that something was left."""

    receipts: tuple[Numbered, ...]
    findings: tuple[Finding, ...]

    @property
    def incomplete(self) -> tuple[int, ...]:
        """Numbers of receipts that vouch for less than everything."""
        return tuple(found.record.number for found in self.receipts if not found.record.complete)


def check(
    lines: Sequence[str],
    public_key: str | None = None,
    head: Head | None = None,
    former: Sequence[str] = (),
) -> Checked:
    """Check lines of a file, each with its line end.

    Args:
        lines: as `str.splitlines(keepends=True)` gives them.
        public_key: the kiosk's; None checks each receipt by the key that it names itself, which
            shows changes but not who signed.
        head: a later receipt that must be in the file.
        former: keys that the kiosk had before, oldest first; none signs after a later one has.
    """
    read, findings = _read(lines)
    keys = () if public_key is None else (*former, public_key)
    for found in read:
        findings += _seal_finding(found, keys)
    findings += _key_findings(read, keys)
    findings += _order_findings(read)
    findings += _head_findings(read, head)
    if not lines:
        findings.append(Finding(0, None, "empty"))
    return Checked(tuple(read), tuple(sorted(findings, key=lambda found: found.line)))


def _read(lines: Sequence[str]) -> tuple[list[Numbered], list[Finding]]:
    read: list[Numbered] = []
    findings: list[Finding] = []
    for at, line in enumerate(lines, 1):
        try:
            receipt = SealedReceipt.model_validate_json(line)
            read.append(Numbered(at, receipt, record_of(receipt)))
        except (ValidationError, ValueError):
            cut = at == len(lines) and not line.endswith("\n")
            findings.append(Finding(at, None, "cut_off" if cut else "unreadable"))
    return read, findings


def _seal_finding(found: Numbered, keys: Sequence[str]) -> Iterable[Finding]:
    if keys and found.record.key not in keys:
        yield Finding(found.line, found.record.number, "wrong_key")
    elif not is_signed_by(found.receipt, found.record.key):
        yield Finding(found.line, found.record.number, "changed")


def _key_findings(read: Sequence[Numbered], keys: Sequence[str]) -> Iterable[Finding]:
    """Tell of receipts by a key after whose successor had signed: whoever kept it wrote them."""
    newest = 0
    for found in read:
        if found.record.key not in keys:
            continue
        at = keys.index(found.record.key)
        if at < newest:
            yield Finding(found.line, found.record.number, "replaced_key")
        newest = max(at, newest)


def _order_findings(read: Sequence[Numbered]) -> Iterable[Finding]:
    before: Numbered | None = None
    seen: set[int] = set()
    numbers = {found.record.number for found in read}
    for found in read:
        verdict = _verdict(before, found, seen, numbers)
        if verdict is not None:
            yield Finding(found.line, found.record.number, verdict)
        seen.add(found.record.number)
        before = found


def _verdict(
    before: Numbered | None, found: Numbered, seen: set[int], numbers: set[int]
) -> Verdict | None:
    """Judge a receipt by the one that stands before it."""
    record = found.record
    if before is None:
        return "chain_broken" if record.number == 1 and record.previous != FIRST else None
    if record.kiosk_id != before.record.kiosk_id:
        return "other_kiosk"
    if record.number in seen:
        return "number_twice"
    if record.number < before.record.number:
        return "reordered"
    if record.number > before.record.number + 1:
        skipped = set(range(before.record.number + 1, record.number))
        return "reordered" if skipped <= numbers else "number_missing"
    return None if record.previous == digest(before.receipt) else "chain_broken"


def _head_findings(read: Sequence[Numbered], head: Head | None) -> Iterable[Finding]:
    if head is None:
        return
    same = [found for found in read if found.record.number == head.number]
    if not same:
        yield Finding(0, head.number, "end_missing")
    elif digest(same[0].receipt) != head.digest:
        yield Finding(same[0].line, head.number, "head_differs")
