"""`python -m server.interpreter.worker --fd N`: how the server starts its own worker."""

import argparse
import asyncio
import logging

from server.interpreter.worker.engines import make_engines
from server.interpreter.worker.process import give_way, serve_child


def main() -> None:
    """Work until the server hangs up."""
    parser = argparse.ArgumentParser(prog="madoguchi interpreter")
    parser.add_argument("--fd", type=int, required=True)
    # WebRTC libraries name addresses and candidates below this.
    logging.basicConfig(level=logging.WARNING, format="interpreter: %(message)s")
    give_way()
    asyncio.run(serve_child(parser.parse_args().fd, make_engines))


if __name__ == "__main__":
    main()
