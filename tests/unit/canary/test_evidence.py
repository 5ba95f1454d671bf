"""What the canary proof searches: nothing may slip past it and be called clean (Z-05)."""

import os
import time
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from madoguchi.canary import channels, pixels
from madoguchi.canary.channels import CHANNELS
from madoguchi.canary.clipboard import ClipboardUnreadableError, read_selections
from madoguchi.canary.digits import digits
from madoguchi.canary.evidence import Evidence
from madoguchi.canary.markers import Hit, Marker, Needles, make_markers
from madoguchi.canary.pixels import Image, glyphs
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


def found(name: str, evidence: Evidence, needles: Needles = NEEDLES) -> list[Hit]:
    channel = next(one for one in CHANNELS if one.name == name)
    return channel.search(channel, evidence, needles)[0]


@pytest.mark.parametrize("label", ["window", "input", "pointer", "side", "board", "files", ""])
def test_no_data_channel_is_left_out(label: str, evidence: Evidence) -> None:
    """A leak by a channel that nobody agreed on is a leak like any other."""
    evidence.messages = [ChannelMessage(label, "in", is_text=True, data=MARKER.value.encode())]
    hits = [hit for one in ("window", "input", "pointer", "call") for hit in found(one, evidence)]
    assert [hit.marker for hit in hits] == ["password"]


@pytest.mark.parametrize("label", ["window", "input", "side", ""])
@pytest.mark.parametrize("way", ["in", "out"])
def test_all_that_a_watcher_is_sent_is_searched(label: str, way: str, evidence: Evidence) -> None:
    """By whatever channel; and a PIN counts where the stream does not count its frames."""
    data = f'{{"frame":4711,"text":"{MARKER.value}"}}'.encode()
    evidence.watched = [ChannelMessage(label, way, is_text=True, data=data)]
    pin = Marker("pin", "4711")
    assert {hit.marker for hit in found("watcher", evidence, Needles((MARKER, pin)))} == (
        {"password"} if label == "window" else {"password", "pin"}
    )


@pytest.mark.parametrize("name", ["window", "digits", "watcher"])
def test_the_pictures_of_each_viewer_are_searched(
    name: str, evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The operator's for texts and for PINs, the watcher's for both, each in their own stream."""
    page = np.full((200, 400, 3), 255, np.uint8)
    boxes = [np.full((60, 50, 3), 255, np.uint8) for _ in "4719"]
    for digit, box in zip("4719", boxes, strict=True):
        cv2.putText(box, digit, (15, 40), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (0, 0, 0), 2)
    page[20:80, 20:220] = np.hstack(boxes)
    evidence.digits = [digits("PIN", boxes)]
    evidence.glyphs = [glyphs("text", page[20:80, 20:220])]

    def decoded(messages: Iterable[bytes]) -> list[tuple[int, Image]]:
        return [(1, page)] if list(messages) == [b"picture"] else []

    monkeypatch.setattr(pixels, "frames", decoded)
    picture = [ChannelMessage("window", "in", is_text=False, data=b"picture")]
    other = [ChannelMessage("window", "in", is_text=False, data=b"other")]
    mine = name == "watcher"
    evidence.messages, evidence.watched = (other, picture) if mine else (picture, other)
    wanted = {"window": {"text"}, "digits": {"PIN"}, "watcher": {"text", "PIN"}}
    for channel, markers in wanted.items():
        is_sent_here = (channel == "watcher") == mine
        hits = {hit.marker for hit in found(channel, evidence)}
        assert hits == (markers if is_sent_here else set())


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


def test_the_kernels_own_files_are_not_read(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A root folder below a temporary one has a log in `proc` that nobody reads to its end."""
    mounted, beside = evidence.folder / "root/proc", evidence.folder / "root/process"
    for folder in (mounted, beside):
        folder.mkdir(parents=True)
        (folder / "kmsg").write_text(MARKER.value)

    def mounts(*, all: bool) -> list[SimpleNamespace]:  # noqa: A002 - psutil's name
        assert all
        other = SimpleNamespace(mountpoint=str(beside), fstype="tmpfs")
        return [SimpleNamespace(mountpoint=str(mounted), fstype="proc"), other]

    monkeypatch.setattr("psutil.disk_partitions", mounts)
    assert [hit.where for hit in found("disk", evidence)] == [str(beside / "kmsg")]


def test_the_name_of_a_file_is_searched(evidence: Evidence) -> None:
    """A download is called what the page calls it."""
    (evidence.folder / f"{MARKER.value}.pdf").write_bytes(b"")
    assert [hit.marker for hit in found("disk", evidence)] == ["password"]


async def test_a_display_that_does_not_answer_is_no_clean_clipboard() -> None:
    """Nothing read is nothing known, and not an empty clipboard."""
    with pytest.raises(ClipboardUnreadableError):
        await read_selections({"DISPLAY": ":4711"})
