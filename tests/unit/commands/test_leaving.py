"""An agent ends with its exit code, whatever the interpreter's own end would do."""

import subprocess
import sys

import pytest

PROGRAM = """
import atexit, os
from madoguchi.faults import {how} as run

async def main():
    print("said")
    return 75

atexit.register(os.abort)  # stands for a library that fails while the interpreter ends
run(main)
"""


@pytest.mark.parametrize(("how", "code"), [("run_and_leave", 75), ("run", -6)])
def test_nothing_comes_between_the_end_and_its_code(how: str, code: int) -> None:
    """And what it said has been written."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(how=how)], capture_output=True, check=False
    )
    assert done.returncode == code
    assert how == "run" or done.stdout == b"said\n"
