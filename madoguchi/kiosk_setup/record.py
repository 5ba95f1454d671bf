"""Which files the last installation made, so that a newer one can remove what it has no more."""

import json
from typing import Final

from madoguchi.kiosk_setup.items import File, Item, Link
from madoguchi.kiosk_setup.root import Root

RECORD: Final = "/etc/madoguchi/installed.json"
OURS: Final = ("/etc/", "/usr/local/")


def paths_of_last_time(root: Root) -> tuple[str, ...]:
    """Return the paths that were installed; none if there is no record, or it is damaged."""
    try:
        paths = json.loads(root.at(RECORD).read_text(encoding="utf-8"))["paths"]
        return tuple(path for path in paths if path.startswith(OURS) and ".." not in path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()


def record_of(plan: tuple[Item, ...]) -> File:
    """Return the record of a plan, itself a file of the machine; only of what is wholly ours."""
    paths = sorted(item.path for item in plan if isinstance(item, File | Link))
    return File(RECORD, json.dumps({"paths": paths}, indent=1) + "\n")
