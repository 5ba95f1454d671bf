"""A printer of a drill: answers by IPP what state it is in, and prints nothing."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from aiohttp import web
from pyipp.enums import IppStatus
from pyipp.serializer import encode_dict

IDLE: Final = 3
STOPPED: Final = 5
QUEUE: Final = "/printers/drill"


@dataclass(slots=True)
class Printer:
    """What it says.

    Attributes:
        url: where it is asked.
        state: as `printer-state` of RFC 8011 §5.4.11 has it.
        reasons: why.
    """

    url: str = ""
    state: int = IDLE
    reasons: tuple[str, ...] = ()

    async def answer(self, request: web.Request) -> web.Response:
        """Answer whatever is asked with its state."""
        asked = await request.read()
        said = {
            "version": (2, 0),
            "operation": IppStatus.OK,  # in an answer, the status stands there
            "request-id": int.from_bytes(asked[4:8]),
            "operation-attributes-tag": {
                "attributes-charset": "utf-8",
                "attributes-natural-language": "en",
            },
            "printer-attributes-tag": {
                "printer-state": self.state,
                "printer-state-reasons": list(self.reasons or ("none",)),
            },
        }
        return web.Response(body=encode_dict(said), content_type="application/ipp")


@asynccontextmanager
async def printer(state: int = IDLE, *reasons: str) -> AsyncIterator[Printer]:
    """Be a printer on loopback for the length of a block.

    Args:
        state: how it is.
        reasons: why.
    """
    paper = Printer("", state, reasons)
    app = web.Application()
    app.router.add_post(QUEUE, paper.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        paper.url = f"ipp://127.0.0.1:{runner.addresses[0][1]}{QUEUE}"
        yield paper
    finally:
        await runner.cleanup()
