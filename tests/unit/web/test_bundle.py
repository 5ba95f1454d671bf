"""The bundle of a kiosk: every file in its manifest, and what is missing is said."""

import hashlib
import io
import json
import zipfile
from datetime import UTC, datetime

from server.protocol.fleet import KioskRegister, TimelineEntry
from server.protocol.logs import KioskLogs, LogLine
from server.web.bundle import Contents, bundle

NOON = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


def unpacked(contents: Contents) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bundle(contents))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_whole_bundle() -> None:
    """Oldest line first, as logs are read; sizes and sums are those of the files."""
    lines = tuple(LogLine(number=n, at=NOON, level="info", event=f"line{n}") for n in (1, 0))
    entry = TimelineEntry(at=NOON, kind="alarm", code="kiosk_offline")
    files = unpacked(
        Contents(
            "kiosk-0001",
            NOON,
            KioskLogs(lines=lines, more=False),
            (entry,),
            KioskRegister(site="本庁舎"),
            None,
        )
    )
    manifest = json.loads(files.pop("manifest.json"))
    assert {one["name"] for one in manifest["files"]} == set(files)
    for one in manifest["files"]:
        assert one["bytes"] == len(files[one["name"]])
        assert one["sha256"] == hashlib.sha256(files[one["name"]]).hexdigest()
    log = [json.loads(line)["event"] for line in files["log.jsonl"].splitlines()]
    assert log == ["line0", "line1"]
    assert (manifest["logs_complete"], manifest["missing"]) == (True, ["diagnosis.json"])


def test_a_kiosk_that_is_away() -> None:
    """There is a bundle, and it says that the log is missing."""
    files = unpacked(Contents("kiosk-0001", NOON, None, (), None, None))
    manifest = json.loads(files["manifest.json"])
    assert manifest["missing"] == ["diagnosis.json", "log.jsonl", "register.json"]
    assert (manifest["logs_complete"], sorted(files)) == (
        False,
        ["manifest.json", "timeline.jsonl"],
    )
