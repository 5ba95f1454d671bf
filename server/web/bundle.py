"""A kiosk's bundle for IT: one ZIP with what is known of it, and a manifest of what is in it."""

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from datetime import datetime

from server.protocol.diagnosis import DiagnosisRecord
from server.protocol.fleet import KioskRegister, TimelineEntry
from server.protocol.logs import KioskLogs


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into it; None: there is none, and the manifest says so."""

    kiosk_id: str
    at: datetime
    logs: KioskLogs | None
    timeline: tuple[TimelineEntry, ...]
    register: KioskRegister | None
    diagnosis: DiagnosisRecord | None


def bundle(contents: Contents) -> bytes:
    """Return the ZIP: `manifest.json` names every file with its size and SHA-256."""
    files = _files(contents)
    manifest = {
        "format": "madoguchi kiosk bundle 1",
        "kiosk_id": contents.kiosk_id,
        "made_at": contents.at.isoformat(),
        "logs_complete": contents.logs is not None and not contents.logs.more,
        "missing": sorted(name for name, content in files.items() if content is None),
        "files": [
            {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in files.items()
            if content is not None
        ],
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", json.dumps(manifest, indent=2) + "\n")
        for name, content in files.items():
            if content is not None:
                archive.writestr(name, content)
    return stream.getvalue()


def _files(contents: Contents) -> dict[str, bytes | None]:
    logs, run, entry = contents.logs, contents.diagnosis, contents.register
    oldest_first = None if logs is None else reversed(logs.lines)
    return {
        "log.jsonl": None
        if oldest_first is None
        else "".join(f"{line.model_dump_json()}\n" for line in oldest_first).encode(),
        "timeline.jsonl": "".join(f"{e.model_dump_json()}\n" for e in contents.timeline).encode(),
        "diagnosis.json": None if run is None else run.model_dump_json(indent=2).encode(),
        "register.json": None if entry is None else entry.model_dump_json(indent=2).encode(),
    }
