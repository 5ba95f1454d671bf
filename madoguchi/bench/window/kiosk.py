"""The kiosk's end of the subject: the shipped window, gate, stream and peer, without a server."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Final

from aiohttp import web
from typing_extensions import override

from kiosk_client.peer import WindowPeer
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.capture_choice import CaptureChoice
from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import open_display
from kiosk_client.window.options import WindowOptions
from kiosk_client.window.settings import DesktopEnvironment
from kiosk_client.window.stream import EncodeJob, WindowStream
from madoguchi.bench.window.input import BenchInput
from madoguchi.bench.window.stages import FrameTrace, epoch_ms
from madoguchi.bench.window.viewer import HEIGHT, WIDTH
from media.tiles import EncodedTile
from server.protocol.signal import SignalCandidate, SignalDescription
from server.protocol.wire import decode, encode

MASKED_RULES: Final = {
    "default": "open",
    "pages": [
        {
            "name": {"ja": "form", "en": None},
            "step": None,
            "path": ".*",
            "origin": None,
            "default": None,
            "fields": [
                {
                    "selector": "#contact",
                    "class": "citizen",
                    "label": None,
                    "count": False,
                    "normalise": None,
                }
            ],
            "conceal": [],
        }
    ],
}
"""One field of the form is the citizen's own, so every picture is masked there."""


class TracedStream(WindowStream):
    """The shipped stream, which also notes when each frame passed."""

    def __init__(self, traces: list[FrameTrace]) -> None:
        super().__init__()
        self._traces = traces

    @override
    def finish(
        self, job: EncodeJob, tiles: tuple[EncodedTile, ...], now_s: float
    ) -> list[bytes | str]:
        messages = super().finish(job, tiles, now_s)
        if messages:
            frame = job.frame
            instants = (frame.captured_s, frame.arrived_s, frame.released_s, now_s)
            self._traces.append(FrameTrace(*map(epoch_ms, instants)))
        return messages


class KioskEnd:
    """Window A and its viewer's connections. Its handlers belong on the bench's site."""

    def __init__(self) -> None:
        self.traces: Final[list[FrameTrace]] = []
        self._window: ApplicationWindow | None = None
        self._input: BenchInput | None = None

    @asynccontextmanager
    async def open(
        self, url: str, chromium: Path | None, source: CaptureChoice
    ) -> AsyncIterator[BenchInput]:
        """Show a page in window A on an Xvfb of its own, ready for a viewer.

        Raises:
            StartupError: There is no Chromium or no Xvfb.
            InputLostError: The product refuses what the bench types.
        """
        desktop = DesktopEnvironment(display=None)
        options = WindowOptions(
            url,
            Placement(0, 0, WIDTH, HEIGHT),
            binary=chromium,
            page_rules=MASKED_RULES,
            capture=source,
        )
        async with (
            open_display(desktop, width=WIDTH, height=HEIGHT) as display,
            ApplicationWindow(options, display, desktop) as window,
            BenchInput.on(window) as bench_input,
        ):
            self._window, self._input = window, bench_input
            yield bench_input

    async def answer_input(self, request: web.Request) -> web.Response:
        """Answer the viewer's offer of the input channel."""
        if self._input is None:
            raise web.HTTPServiceUnavailable
        return await self._input.answer(request)

    async def link(self, request: web.Request) -> web.WebSocketResponse:
        """Relay the signals of link `window`, as server and agent do together."""
        if self._window is None:
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        async with AsyncExitStack() as stack:
            attempts: dict[str, WindowPeer] = {}
            async for text in socket:
                message = decode(text.data)
                if not isinstance(message, SignalDescription | SignalCandidate):
                    continue
                if message.attempt not in attempts:
                    peer = attempts[message.attempt] = WindowPeer(self._window)
                    peer.stream = TracedStream(self.traces)
                    stack.push_async_callback(peer.close)
                await _signal(attempts[message.attempt], socket, message)
        return socket


async def _signal(
    peer: WindowPeer, socket: web.WebSocketResponse, message: SignalDescription | SignalCandidate
) -> None:
    if isinstance(message, SignalCandidate):
        await peer.add_candidate(message.candidate)
        return
    answer = await peer.answer(message.description)
    await socket.send_str(encode(message.model_copy(update={"description": answer})))
