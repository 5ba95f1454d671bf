"""What `make` starts, `make` ends."""

import signal
import subprocess
import sys
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[3]
STAND_IN = f"""#!{sys.executable}
import os, signal
signal.signal(signal.SIGTERM, lambda *_: os._exit(130))
print(os.getpid(), flush=True)
signal.pause()
"""


def test_up_hears_the_signal_that_make_gets(tmp_path: Path) -> None:
    """A service manager's SIGTERM to make reaches `madoguchi up`, which ends its stack."""
    program = tmp_path / "madoguchi"
    program.write_text(STAND_IN, encoding="utf-8")
    program.chmod(0o755)
    command = ("make", "--silent", "--no-print-directory", "-o", "setup", "up", f"BIN={tmp_path}")
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as make:
        assert make.stdout is not None
        started = psutil.Process(int(make.stdout.readline()))
        make.send_signal(signal.SIGTERM)
        make.wait(timeout=30)
        _, alive = psutil.wait_procs([started], timeout=30)
        for left in alive:
            left.kill()
    assert alive == []
