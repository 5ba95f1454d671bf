"""The list of a bundle's wheels with their hashes, as pip reads it with `--require-hashes`."""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from madoguchi.kiosk_setup.release import WHEEL


def pins(folder: Path) -> Iterator[str]:
    """Return a line for each wheel but the product's own, which `madoguchi-kiosk-setup` names."""
    for wheel in sorted(folder.glob("*.whl")):
        if WHEEL.fullmatch(wheel.name) is None:
            name, version, _ = wheel.name.split("-", 2)
            digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
            yield f"{name}=={version} --hash=sha256:{digest}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in pins(Path(sys.argv[1])))
