"""The result, for people and for programs."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from madoguchi.canary.markers import Hit

MAX_SHOWN = 5
"""Hits per channel on the terminal; the JSON file has all."""


@dataclass(frozen=True)
class ChannelResult:
    """What the search of one channel found."""

    name: str
    ja: str
    en: str
    searched: int
    hits: list[Hit]


@dataclass
class CanaryReport:
    """The verdict over all channels.

    Attributes:
        canaries: How many secrets were typed.
        channels: Result of each channel.
        planted: The channels through which something was leaked on purpose, with the name of what.
        fault: Why the session could not be played to its end.
    """

    canaries: int
    channels: list[ChannelResult] = field(default_factory=list)
    planted: dict[str, str] = field(default_factory=dict)
    fault: str | None = None

    @property
    def hits(self) -> int:
        """All hits."""
        return sum(len(channel.hits) for channel in self.channels)

    @property
    def blind(self) -> list[str]:
        """Channels whose plant was not found, or in which there was nothing to search."""
        missed = [
            channel.name
            for channel in self.channels
            if channel.name in self.planted
            and self.planted[channel.name] not in {hit.marker for hit in channel.hits}
        ]
        empty = [channel.name for channel in self.channels if channel.searched == 0]
        return sorted({*missed, *empty})

    @property
    def verdict(self) -> str:
        """`clean`, `leak` or `blind`; a search that was blind proves nothing."""
        if self.fault is not None or self.blind:
            return "blind"
        return "leak" if self.hits else "clean"

    def lines(self) -> list[str]:
        """The report for a terminal."""
        told = []
        for channel in self.channels:
            mark = "✘" if channel.hits else "✔" if channel.searched else "?"
            title = f"{channel.ja} / {channel.en}"
            told.append(f"  {mark} {channel.name:<15} {channel.searched:>6}  {title}")
            told += [
                f"      {hit.marker} ({hit.form}) — {hit.where}" for hit in channel.hits[:MAX_SHOWN]
            ]
            if len(channel.hits) > MAX_SHOWN:
                told.append(f"      … {len(channel.hits) - MAX_SHOWN}")
        told.append(f"{self.hits} hits / {len(self.channels)} channels / {self.canaries} canaries")
        if self.fault is not None:
            told.append(f"✘ 最後まで実行できませんでした / not played to the end: {self.fault}")
        elif self.blind:
            names = ", ".join(self.blind)
            told.append(f"✘ 検査できていない経路があります / not proved for: {names}")
        return told

    def write(self, path: Path) -> None:
        """Write everything as JSON, `ok` for a clean search only."""
        known = asdict(self)
        known |= {"ok": self.verdict == "clean", "verdict": self.verdict, "hits": self.hits}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(known, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
