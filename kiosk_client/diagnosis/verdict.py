"""What is wrong, in one plain sentence (Z-09).

What follows from another fault is left out of a run (`running.diagnose`), so that what has failed
is a cause, and the first of them in the list's order is named.
"""

from collections.abc import Sequence

from kiosk_client.diagnosis.probe import Finding
from kiosk_client.diagnosis.words import Words, both

CALL_IT = both("情報担当に連絡してください。", "Call the IT staff.")


def causes(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return what has failed, in the order of the list."""
    return tuple(found for found in findings if found.verdict == "fail")


def sentence(findings: Sequence[Finding]) -> Words:
    """Say how the kiosk is, for a clerk; the first cause by its name."""
    bad = causes(findings)
    if bad:
        return _with_more(bad)
    look = sum(found.verdict == "warn" for found in findings)
    if look:
        return both(f"使えます。気をつける点が {look} 件あります。", f"It works; remarks: {look}.")
    return both("すべて正常です。", "Everything is well.")


def _with_more(bad: Sequence[Finding]) -> Words:
    first = bad[0]
    more_ja = f"（ほかに {len(bad) - 1} つ）" if len(bad) > 1 else ""
    more_en = f" (and {len(bad) - 1} more)" if len(bad) > 1 else ""
    then = first.clerk or CALL_IT
    return both(
        f"「{first.title.ja}」に問題があります{more_ja}。{then.ja}",
        f"Something is wrong with “{first.title.en}”{more_en}. {then.en}",
    )
