"""The subject's input path: viewer → data channel → the product's hands, guard included.

The viewer sends the messages of the product's `input` channel. They are read at the same boundary
and done by the same `PageHands` one after the other, as the agent does; only the lease, a table
that is looked up in microseconds, and its citizen are not there.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal, Self

from aiohttp import web
from aiortc import RTCDataChannel, RTCPeerConnection, RTCSessionDescription
from pydantic import BaseModel, ConfigDict

from kiosk_client.control.ports import Hands
from kiosk_client.hands.page_hands import PageHands
from kiosk_client.window.application import ApplicationWindow
from server.protocol.input import InputMouse, InputResult, InputText, InputWheel
from server.protocol.wire import decode_input


class _Offer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    type: Literal["offer"]
    sdp: str


Typed = InputText | InputWheel
"""What the bench's viewer sends."""


class InputLostError(Exception):
    """The product refused what the bench typed, so nothing can be measured."""


class BenchInput:
    """Takes the viewer's text and wheel turns to one page.

    `key_times` are the instants at which text came in here, ms since the epoch.
    """

    def __init__(self, hands: Hands) -> None:
        self.key_times: list[float] = []
        self._hands = hands
        self._typed: asyncio.Queue[Typed] = asyncio.Queue()
        self._peers: list[RTCPeerConnection] = []

    @classmethod
    @asynccontextmanager
    async def on(cls, window: ApplicationWindow) -> AsyncIterator[Self]:
        """Lay hands on a window for as long as the block lasts.

        Raises:
            InputLostError: something that was typed was refused.
        """
        async with asyncio.TaskGroup() as tasks:
            work = tasks.create_task(cls._work(window, made := asyncio.Future[Self]()))
            yield await made
            work.cancel()

    @classmethod
    async def _work(cls, window: ApplicationWindow, made: "asyncio.Future[Self]") -> None:
        await _watched(window)
        async with asyncio.TaskGroup() as tasks:
            ours = cls(PageHands(window, tasks))
            made.set_result(ours)
            try:
                await ours._perform()
            finally:
                for peer in ours._peers:
                    await peer.close()

    async def answer(self, request: web.Request) -> web.Response:
        """Answer the viewer's offer of a data channel."""
        offer = _Offer.model_validate_json(await request.text())
        peer = RTCPeerConnection()
        self._peers.append(peer)
        peer.on("datachannel", self._opened)
        await peer.setRemoteDescription(RTCSessionDescription(offer.sdp, offer.type))
        await peer.setLocalDescription(await peer.createAnswer())
        local = peer.localDescription
        return web.json_response({"type": local.type, "sdp": local.sdp})

    def _opened(self, channel: RTCDataChannel) -> None:
        channel.on("message", self.received)

    def received(self, text: str) -> None:
        """Take one message of the viewer.

        Raises:
            ProtocolError: it is no message of the `input` channel.
            InputLostError: it is none that the bench's viewer sends.
        """
        message = decode_input(text)
        if not isinstance(message, Typed):
            raise InputLostError(message.type)
        if isinstance(message, InputText):
            self.key_times.append(time.time() * 1000)
        self._typed.put_nowait(message)

    async def _perform(self) -> None:
        while True:
            message = await self._typed.get()
            result = await self._hands.perform(message)
            if isinstance(result, InputResult) and result.outcome == "refused":
                raise InputLostError(f"{message.type}: {result.refusal}")

    async def begin(self, x: float, y: float) -> None:
        """Arm the guard, as a lease does, and click once, which gives the page the keyboard.

        Raises:
            HandsError: the page cannot be guarded.
        """
        await self._hands.arm()
        for seq, action in enumerate(("down", "up"), start=1):
            await self._hands.perform(InputMouse(lease=1, seq=seq, action=action, x=x, y=y))


async def _watched(window: ApplicationWindow) -> None:
    """Wait until the documents of the window's page can be reached."""
    news = asyncio.Event()
    stop = window.subscribe(lambda _: news.set(), lambda _: news.set())
    while window.documents is None:
        await news.wait()
        news.clear()
    stop()
