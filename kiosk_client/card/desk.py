"""The card desk of the agent: watches the reader, takes the PIN key by key, reads at a touch.

What was read is kept here and on the panel only, until the card goes, the citizen puts it away,
the visit ends, or nobody has touched anything for a minute.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager, suppress
from typing import Final, Protocol, TypeVar, TypeVarTuple

import structlog

from kiosk_client.card.faults import CardError, CardRemovedError
from kiosk_client.card.pcsc import ReaderState
from kiosk_client.card.pin import PinBuffer
from kiosk_client.card.ports import Channel
from kiosk_client.card.reading import CardData, CardLook, look, read_card
from kiosk_client.card.session import CardSession
from kiosk_client.card.values import fault_name, for_form, for_panel
from server.protocol.card import CardFault, CardPhase, PanelCard, PanelCardKey, PanelCardStep

log = structlog.get_logger(__name__)

WATCH_S: Final = 0.5
"""How long one wait for the reader lasts; a change ends it at once."""
RETRY_S: Final = 5.0
RECONNECT_S: Final = 8.0
UNTOUCHED_S: Final = 60.0

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class Readers(Protocol):
    """The readers of a machine; see `kiosk_client.card.pcsc.Readers`."""

    def states(self) -> tuple[ReaderState, ...]:
        """Return what is attached now."""
        ...

    def wait(self, seen: tuple[ReaderState, ...], timeout_s: float) -> None:
        """Return when something came or went."""
        ...

    def open(self, name: str) -> AbstractContextManager[Channel]:
        """Hold the card in a reader."""
        ...


OpenReaders = Callable[[], AbstractContextManager[Readers]]
Fill = Callable[[Mapping[str, str]], Awaitable[int]]
Show = Callable[[PanelCard], None]


class CardDesk:
    """One citizen's card at a time.

    Args:
        source: connects to the readers.
        fill: fills in the fields of the page that its site profile names; returns how many.
        retry_s: seconds until a service that is away is asked again.
        untouched_s: seconds without a touch after which everything is put away.
    """

    def __init__(
        self,
        source: OpenReaders,
        fill: Fill,
        *,
        retry_s: float = RETRY_S,
        untouched_s: float = UNTOUCHED_S,
    ) -> None:
        self._source = source
        self._fill = fill
        self._retry_s = retry_s
        self._untouched_s = untouched_s
        self._show: Show | None = None
        self._steps: asyncio.Queue[PanelCardStep] = asyncio.Queue()
        self._reader: str | None = None
        self._phase: CardPhase = "off"
        self._look: CardLook | None = None
        self._typed = PinBuffer()
        self._data: CardData | None = None
        self._fault: CardFault | None = None
        self._filled = 0
        self._turn = 0
        self._again = asyncio.Event()
        self._found = asyncio.Event()
        self._timer: asyncio.TimerHandle | None = None

    # -- what the citizen does ----------------------------------------------------------------

    def pressed(self, message: PanelCardKey) -> None:
        """Take one key of the PIN pad."""
        if self._phase != "typing":
            return
        if message.key == "erase":
            self._typed.erase()
        else:
            self._typed.push(int(message.key))
        self._touched()
        self.tell()

    def step(self, message: PanelCardStep) -> None:
        """Take a touch; one that does not fit the moment does nothing."""
        fits: dict[str, bool] = {
            "open": self._phase in ("present", "fault"),
            "enter": self._phase == "typing" and self._typed.complete,
            "fill": self._phase == "read",
        }
        if message.step == "close":
            self.forget()
        elif fits[message.step]:
            if message.step == "open":
                self._put_away()
            self._set("reading", message)

    def forget(self) -> None:
        """Forget the citizen: what was typed and what was read."""
        self._put_away()
        if self._phase not in ("off", "empty"):
            self._phase = "present"
        self.tell()

    def tell(self) -> None:
        """Tell the panel how things are."""
        if self._show is not None:
            self._show(self._message())

    async def reconnect(self) -> bool:
        """Let go of the reader's service and connect again (a repair).

        Returns:
            Whether a reader is there.
        """
        self._found.clear()
        self._again.set()
        try:
            async with asyncio.timeout(RECONNECT_S):
                await self._found.wait()
        except TimeoutError:
            return False
        return True

    # -- life ---------------------------------------------------------------------------------

    async def run(self, show: Show) -> None:
        """Work until cancelled; nothing of a citizen is left then."""
        self._show = show
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._watch(), name="card reader")
                tasks.create_task(self._work(), name="card")
        finally:
            self._show = None
            self._put_away()

    async def _watch(self) -> None:
        said: str | None = None
        while True:
            self._again.clear()
            try:
                with self._source() as readers:
                    said = None
                    await self._follow(readers)
            except CardError as fault:
                if fault.code != said:
                    log.warning("card_reader_away", code=fault.code)
                said = fault.code
            self._saw(())
            with suppress(TimeoutError):
                async with asyncio.timeout(self._retry_s):
                    await self._again.wait()

    async def _follow(self, readers: Readers) -> None:
        while not self._again.is_set():
            seen = await in_thread(readers.states)
            self._saw(seen)
            if seen and not self._again.is_set():
                self._found.set()
            await in_thread(readers.wait, seen, WATCH_S)

    def _saw(self, seen: tuple[ReaderState, ...]) -> None:
        """A card that goes takes everything with it."""
        reader = next((state.name for state in seen if state.present), None)
        before: CardPhase = self._phase
        if reader is None:
            self._phase = "empty" if seen else "off"
            if before not in ("off", "empty"):
                self._put_away()
        elif before in ("off", "empty"):
            self._phase = "present"
        self._reader = reader
        if self._phase != before:
            self.tell()

    async def _work(self) -> None:
        while True:
            message = await self._steps.get()
            turn = self._turn
            try:
                await self._do(message, turn)
            except CardError as fault:
                log.info("card_step_failed", code=fault.code)
                if turn == self._turn:
                    self._fault = fault_name(fault)
                    self._look = self._data = None
                    self._end("fault")

    async def _do(self, message: PanelCardStep, turn: int) -> None:
        match message.step:
            case "open":
                seen = await in_thread(self._look_at, self._reader)
                if turn == self._turn:
                    self._look = seen
                    self._end("typing")
            case "enter":
                data = await in_thread(self._read, self._reader, self._look)
                log.info("card_read")
                if turn == self._turn:
                    self._data = data
                    self._end("read")
            case "fill":
                filled = await self._fill(for_form(self._data)) if self._data is not None else 0
                if turn == self._turn:
                    self._filled = filled
                    self._end("filled")
            case "close":
                return

    def _look_at(self, reader: str | None) -> CardLook:
        with self._source() as readers, readers.open(_there(reader)) as channel:
            seen = look(CardSession(channel))
        seen.require_usable()
        return seen

    def _read(self, reader: str | None, seen: CardLook | None) -> CardData:
        if seen is None:
            raise CardRemovedError
        with self._typed, self._source() as readers, readers.open(_there(reader)) as channel:
            return read_card(CardSession(channel), seen.kind, self._typed, shown=seen.tries)

    # -- parts --------------------------------------------------------------------------------

    def _set(self, phase: CardPhase, message: PanelCardStep) -> None:
        self._phase = phase
        self._steps.put_nowait(message)
        self._touched()
        self.tell()

    def _end(self, phase: CardPhase) -> None:
        self._phase = phase
        self._touched()
        self.tell()

    def _put_away(self) -> None:
        self._turn += 1
        self._typed.wipe()
        self._look = self._data = self._fault = None
        self._filled = 0
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()

    def _touched(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(self._untouched_s, self.forget)

    def _message(self) -> PanelCard:
        seen = self._look
        return PanelCard(
            phase=self._phase,
            kind=None if seen is None else seen.kind,
            tries=None if seen is None else seen.tries,
            digits=len(self._typed),
            fault=self._fault,
            values=() if self._data is None else for_panel(self._data),
            filled=self._filled,
        )


def _there(reader: str | None) -> str:
    if reader is None:
        raise CardRemovedError
    return reader


async def in_thread(function: Callable[[*Ts], T], *arguments: *Ts) -> T:
    """Run what blocks in a thread; when cancelled, wait for its end: it still uses its reader."""
    working = asyncio.ensure_future(asyncio.to_thread(function, *arguments))
    try:
        return await asyncio.shield(working)
    except asyncio.CancelledError:
        with suppress(CardError):
            await working
        raise
