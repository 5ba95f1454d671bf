"""What the canary proof searches: nothing may slip past it and be called clean (Z-05)."""

import os
import time
from pathlib import Path

import pytest

from madoguchi.canary import channels
from madoguchi.canary.channels import CHANNELS
from madoguchi.canary.clipboard import ClipboardUnreadableError, read_selections
from madoguchi.canary.evidence import Evidence
from madoguchi.canary.markers import Hit, Needles, make_markers
from madoguchi.canary.proxy import Recording
from madoguchi.canary.tap import ChannelMessage

MARKER, OTHER = make_markers(("password", "other"))
NEEDLES = Needles((MARKER, OTHER))


@pytest.fixture
def evidence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Evidence:
    """A session's evidence, on a machine whose shared folders hold nothing else."""
    monkeypatch.setattr("madoguchi.canary.evidence.SHARED_FOLDERS", ())
    monkeypatch.setattr("madoguchi.canary.evidence.USER_FOLDERS", ())
    # Files are dated by a coarser clock, which may be behind.
    return Evidence(tmp_path, Recording(), began=time.time() - 60)


def found(name: str, evidence: Evidence) -> list[Hit]:
    channel = next(one for one in CHANNELS if one.name == name)
    return channel.search(channel, evidence, NEEDLES)[0]


@pytest.mark.parametrize("label", ["window", "input", "pointer", "side", "board", "files", ""])
def test_no_data_channel_is_left_out(label: str, evidence: Evidence) -> None:
    """A leak by a channel that nobody agreed on is a leak like any other."""
    evidence.messages = [ChannelMessage(label, "in", is_text=True, data=MARKER.value.encode())]
    hits = [hit for one in ("window", "input", "pointer", "call") for hit in found(one, evidence)]
    assert [hit.marker for hit in hits] == ["password"]


def test_a_file_is_searched_however_large_it_is(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A core dump holds every secret there is; the border of two pieces hides none."""
    monkeypatch.setattr(channels, "PIECE", 1024)
    for lead in (0, 1024 - 7, 5000):
        (evidence.folder / "core").write_bytes(b"." * lead + MARKER.value.encode() + b"." * 3000)
        assert {hit.marker for hit in found("disk", evidence)} == {"password"}
    with (evidence.folder / "core").open("wb") as sparse:
        sparse.truncate(65 * 1024 * 1024)
        sparse.seek(64 * 1024 * 1024)
        sparse.write(MARKER.value.encode())
    monkeypatch.setattr(channels, "PIECE", 8 * 1024 * 1024)
    assert {hit.marker for hit in found("disk", evidence)} == {"password"}


def test_a_file_cannot_hide_behind_its_date(evidence: Evidence) -> None:
    """Copies keep the date of their source, which says nothing of when they were made."""
    left = evidence.folder / "copy"
    left.write_text(MARKER.value)
    os.utime(left, (0, 0))
    assert [hit.marker for hit in found("disk", evidence)] == ["password"]


def test_the_name_of_a_file_is_searched(evidence: Evidence) -> None:
    """A download is called what the page calls it."""
    (evidence.folder / f"{MARKER.value}.pdf").write_bytes(b"")
    assert [hit.marker for hit in found("disk", evidence)] == ["password"]


async def test_a_display_that_does_not_answer_is_no_clean_clipboard() -> None:
    """Nothing read is nothing known, and not an empty clipboard."""
    with pytest.raises(ClipboardUnreadableError):
        await read_selections({"DISPLAY": ":4711"})
