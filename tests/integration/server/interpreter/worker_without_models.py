"""The real worker process on a machine on which no model is installed, not even those that ship."""

import argparse
import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from server.interpreter.worker import engines
from server.interpreter.worker.process import serve_child

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--fd", type=int)
    with TemporaryDirectory() as nothing:
        engines.bundled_packages = lambda: Path(nothing)
        asyncio.run(serve_child(parser.parse_args().fd, engines.make_engines))
