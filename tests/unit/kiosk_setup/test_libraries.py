"""A kiosk has the libraries of requirements/kiosk.txt alone: its programs load with those."""

import re
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[3]
PROGRAM = """
import importlib.metadata, pkgutil, re, sys
from importlib import import_module
from importlib.machinery import PathFinder

def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()

owners = importlib.metadata.packages_distributions()
hidden = {top for top, names in owners.items() if not {plain(n) for n in names} & set(sys.argv[1:])}
hidden -= {"kiosk_client", "madoguchi", "media", "receipts", "server", "translation", "updates"}

class OnAKiosk(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        hide = name.partition(".")[0] in hidden
        return None if hide else super().find_spec(name, path, target)

sys.meta_path = [OnAKiosk if finder is PathFinder else finder for finder in sys.meta_path]
import kiosk_client
modules = ["madoguchi.cli", "madoguchi.logs", "madoguchi.doctor.examination"]
modules += ["madoguchi.doctor.registry", "madoguchi.doctor.report", "madoguchi.doctor.figures"]
found = pkgutil.walk_packages(kiosk_client.__path__, "kiosk_client.")
modules += [module.name for module in found if module.name not in {"kiosk_client.card.pcsc"}]
for module in modules:
    import_module(module)
from madoguchi.doctor.registry import CHECKS
print(len(modules), len(hidden), *sorted(check.category for check in CHECKS))
"""


def test_the_programs_of_a_kiosk_need_nothing_else() -> None:
    """Agent, preflight and diagnosis; the checks of server and interpreter are left out."""
    pinned = (REPOSITORY / "requirements/kiosk.txt").read_text()
    names = re.findall(r"^([a-z0-9-]+)==", pinned, re.MULTILINE)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *names],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-1500:]
    modules, hidden, *categories = done.stdout.split()
    assert int(modules) > 200
    assert int(hidden) > 20
    assert set(categories) == {"kiosk"}
