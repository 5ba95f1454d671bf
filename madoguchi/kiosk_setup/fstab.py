"""/etc/fstab without swap: what a citizen typed must not reach a disk (preflight `swap`)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from madoguchi.kiosk_setup.items import Difference, File
from madoguchi.kiosk_setup.root import Root

MARK = "# madoguchi: "
"""Begins the lines that were taken out, so that they can be put back."""
FSTAB = "/etc/fstab"


@dataclass(frozen=True, slots=True)
class NoSwap:
    """No line of fstab is of a swap area."""

    path: str = FSTAB

    def differences(self, root: Root) -> Iterator[Difference]:
        """Name each swap area."""
        for line in _lines(root):
            if _is_swap(line):
                area = line.split()[0]
                yield Difference(
                    self.path, "swap", f"スワップ {area} があります", f"has the swap area {area}"
                )

    def apply(self, root: Root) -> None:
        """Turn their lines into remarks."""
        _write(root, [MARK + line if _is_swap(line) else line for line in _lines(root)])

    def remove(self, root: Root) -> None:
        """Turn those remarks into lines again."""
        _write(root, [line.removeprefix(MARK) for line in _lines(root)])


def _is_swap(line: str) -> bool:
    parts = line.split()
    return len(parts) > 2 and not parts[0].startswith("#") and "swap" in (parts[1], parts[2])


def _lines(root: Root) -> list[str]:
    place = root.at(FSTAB)
    return place.read_text(encoding="utf-8").splitlines() if place.is_file() else []


def _write(root: Root, lines: list[str]) -> None:
    if lines != _lines(root):
        place = root.at(FSTAB)
        mode = place.stat().st_mode & 0o777
        replace(File(FSTAB, ""), text="".join(f"{line}\n" for line in lines), mode=mode).apply(root)
