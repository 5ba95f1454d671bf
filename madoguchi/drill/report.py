"""The confusion table of a drill as people read it."""

from collections.abc import Iterator

from madoguchi.drill.drill import Played, Table

KINDS = {"real": "本物/real", "file": "カーネルのファイル/kernel file", "stand-in": "代役/stand-in"}


def line(played: Played) -> str:
    """One fault: what it was, what it was called."""
    if played.missing is not None:
        return f"－ {played.fault}: {played.missing} がありません / is not on this machine"
    mark = "✔" if played.right else "✘"
    called = ", ".join(played.named) or "なし/nothing"
    wanted = "" if played.right else f"  (≠ {played.expected})"
    names = f"{played.name.ja} / {played.name.en}"
    return f"{mark} {played.fault} [{KINDS[played.kind]}] {names} → {called}{wanted}"


def summary(table: Table) -> Iterator[str]:
    """The figures that count."""
    right = sum(one.right for one in table.counted)
    total = len(table.counted)
    yield f"正しく名指し / named correctly: {right}/{total} ({100 * table.share:.1f} %)"
    running = [one for one in table.counted if one.running]
    if running:
        held = f"{sum(one.right for one in running)}/{len(running)}"
        yield f"うち動いている端末で / of these in a running kiosk: {held}"
    left = len(table.played) - total
    if left:
        yield f"この機械ではできない / not possible on this machine: {left}"
    if table.healthy_runs:
        alarms = ", ".join(table.false_alarms) or "0"
        yield f"正常な端末 {table.healthy_runs} 回の誤報 / false alarms, healthy kiosk: {alarms}"
    yield f"{table.took_s:.0f} s"
