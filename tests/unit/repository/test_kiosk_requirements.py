"""What a kiosk installs (requirements/kiosk.txt) is enough for everything that it runs."""

import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[3]
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
IMPORT_ALL = """
import importlib, pkgutil, sys

forbidden = frozenset(sys.argv[1].split(","))

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in forbidden:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None

sys.meta_path.insert(0, Missing())
import kiosk_client
import madoguchi.cli
for found in pkgutil.walk_packages(kiosk_client.__path__, "kiosk_client."):
    importlib.import_module(found.name)
"""


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _not_on_a_kiosk() -> set[str]:
    """Import names of what is installed here, and would not be there."""
    text = (ROOT / "requirements/kiosk.txt").read_text(encoding="utf-8")
    there = {_normal(name) for name in PINNED.findall(text)} | {"madoguchi", "setuptools"}
    return {
        name
        for name, owners in packages_distributions().items()
        if not there & {_normal(owner) for owner in owners} and not name.startswith("_")
    }


def test_a_kiosk_has_all_that_it_imports() -> None:
    """The commands and every module of the agent, but for the optional card reader (pyscard)."""
    missing = _not_on_a_kiosk() - {"smartcard"}
    assert {"alembic", "argostranslate"} <= missing
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, ",".join(sorted(missing))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-1_500:]
