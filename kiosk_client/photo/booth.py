"""The photo step at run time: performs what the table orders, and tells the panel each change."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, assert_never

import structlog

from kiosk_client.photo.lines import (
    Advice,
    Delete,
    Deleted,
    FromWorker,
    NotTaken,
    Ready,
    Take,
    Taken,
)
from kiosk_client.photo.machine import REASONS, PhotoEvent, PhotoOrder, step
from kiosk_client.photo.ports import DeletionReason, KeptPhoto, PhotoCharge, VaultError
from kiosk_client.photo.site_input import Outcome, PlacedPhoto, SitePhotoError, SitePhotoInput
from kiosk_client.photo.worker_process import WorkerPlace, start_photo_worker
from kiosk_client.workers.lines import BadLineError
from kiosk_client.workers.process import WorkerProcess
from media.photo.advice import ADVICE, AdviceId
from server.protocol.photo import (
    PanelPhoto,
    PanelPhotoDo,
    PhotoFailure,
    PhotoOverridden,
    PhotoPhase,
    PhotoReason,
    PhotoWords,
)

log = structlog.get_logger(__name__)

COUNTDOWN_S: Final = 3

KEPT: Final[frozenset[PhotoPhase]] = frozenset({"taken", "placing", "placed", "refused"})
"""Phases of one photo: what was found in it, and who would use it, stays known."""

_TOUCHES: "Final[dict[str, PhotoEvent]]" = {
    "open": "opened",
    "close": "closed",
    "shutter": "shutter",
    "use": "use",
    "retake": "retake",
    "delete": "delete",
}


@dataclass(frozen=True, slots=True)
class _Happened:
    """An event with what came with it."""

    event: PhotoEvent
    improve: tuple[AdviceId, ...] = ()
    path: Path | None = None
    size_bytes: int = 0
    failure: PhotoFailure | None = None
    reason: str | None = None
    override: PhotoOverridden | None = None


@dataclass(frozen=True, slots=True)
class _Overridden:
    """The operator has looked at the photo that was taken; no event of the table."""

    reason: PhotoReason


@dataclass(frozen=True, slots=True)
class _Coached:
    """The coach's word has changed; no event of the table."""

    advice: AdviceId | None
    ready: bool


_News = _Happened | _Overridden | _Coached


class PhotoBooth:
    """One photo step after the other; `run` it, then `tell` it.

    Args:
        place: what its workers are given.
        charge: answers for the photo, whoever removes its file.
        site: the site's input for the photo.
        show: tells the panel.
    """

    def __init__(
        self,
        place: WorkerPlace,
        charge: PhotoCharge,
        site: SitePhotoInput,
        show: Callable[[PanelPhoto], None],
    ) -> None:
        self._place: Final = place
        self._charge: Final = charge
        self._site: Final = site
        self._show: Final = show
        self._inbox: asyncio.Queue[_News] = asyncio.Queue()
        self._shown = PanelPhoto(phase="idle")
        self._kept: KeptPhoto | None = None
        self._worker: WorkerProcess[FromWorker] | None = None
        self._hearing: asyncio.Task[None] | None = None
        self._counting: asyncio.Task[None] | None = None
        self._placed: PlacedPhoto | None = None
        self._waiting: asyncio.Task[None] | None = None
        self._tasks: asyncio.TaskGroup | None = None

    # -- what others tell ----------------------------------------------------------------------

    def touched(self, message: PanelPhotoDo) -> None:
        """Take a touch of the citizen."""
        override = (
            PhotoOverridden(by="citizen", reason=message.reason)
            if message.what == "use" and message.reason is not None
            else None
        )
        self._tell(_Happened(_TOUCHES[message.what], override=override))

    def pressed(self) -> None:
        """Take the operator's press of the shutter; it only means something while framing."""
        self._tell(_Happened("pressed"))

    def overridden(self, reason: PhotoReason) -> None:
        """Take the operator's word that the photo is good enough; the citizen still decides."""
        self._tell(_Overridden(reason))

    def visit_over(self) -> None:
        """Remove everything: the visit is over, or the window is being wiped."""
        self._tell(_Happened("visit_over"))

    def panel_joined(self) -> None:
        """Tell a new panel where the step is."""
        self._show(self._shown)

    def _tell(self, happened: _News) -> None:
        self._inbox.put_nowait(happened)

    # -- life ----------------------------------------------------------------------------------

    async def run(self) -> None:
        """Work until cancelled; no worker and no photo is left then."""
        try:
            async with asyncio.TaskGroup() as tasks:
                self._tasks = tasks
                while True:
                    await self._take(await self._inbox.get())
        finally:
            await self._end_worker()

    async def _take(self, happened: _News) -> None:
        match happened:
            case _Coached():
                self._coach(happened)
            case _Overridden():
                if self._shown.phase == "taken" and self._shown.improve:
                    override = PhotoOverridden(by="operator", reason=happened.reason)
                    self._say(self._shown.model_copy(update={"override": override}))
            case _Happened():
                await self._go_on(happened)

    def _coach(self, word: _Coached) -> None:
        if self._shown.phase in {"framing", "countdown"}:
            advice = None if word.advice is None else words_of(word.advice)
            self._say(self._shown.model_copy(update={"advice": advice, "ready": word.ready}))

    async def _go_on(self, happened: _Happened) -> None:
        """Take a step of the table."""
        phase, orders = step(self._shown.phase, happened.event)
        if phase == self._shown.phase and not orders:
            return
        if happened.path is not None:
            self._adopt(happened.path, happened.size_bytes)
        for order in orders:
            await self._perform(order)
        improve, override = self._found(happened, phase)
        self._say(
            PanelPhoto(
                phase=phase,
                camera=None if self._worker is None else self._worker.camera,
                improve=improve,
                override=override,
                by_operator=phase == "countdown" and happened.event == "pressed",
                failure=happened.failure,
                reason=happened.reason,
                seconds=COUNTDOWN_S if phase == "countdown" else 0,
            )
        )
        log.info("photo_step", before=happened.event, after=phase)

    def _found(
        self, happened: _Happened, phase: PhotoPhase
    ) -> tuple[tuple[PhotoWords, ...], PhotoOverridden | None]:
        """What the checks found in the photo at hand, and who would use it all the same."""
        if happened.event == "taken":
            return tuple(words_of(id_) for id_ in happened.improve), None
        if phase not in KEPT and happened.event != "accepted":
            return (), None
        improve = self._shown.improve
        return improve, (happened.override or self._shown.override) if improve else None

    def _say(self, message: PanelPhoto) -> None:
        if message != self._shown:
            self._shown = message
            self._show(message)

    # -- orders --------------------------------------------------------------------------------

    async def _perform(self, order: PhotoOrder) -> None:
        match order:
            case "start_worker":
                await self._start_worker()
            case "end_worker":
                await self._end_worker()
            case "count_down":
                self._counting = self._spawn(self._count_down())
            case "stop_counting":
                _stop(self._counting)
            case "take":
                self._say_to_worker(Take())
            case "place":
                self._waiting = self._spawn(self._place_photo())
            case "withdraw":
                await self._withdraw()
            case "delete_retaken" | "delete_by_citizen" | "delete_accepted":
                self._say_to_worker(Delete(reason=REASONS[order]))
                await self._delete(REASONS[order])
            case _:
                assert_never(order)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        if self._tasks is None:
            raise RuntimeError("the booth does not run")
        return self._tasks.create_task(work)

    def _say_to_worker(self, line: Take | Delete) -> None:
        if self._worker is not None:
            self._worker.say(line)

    async def _start_worker(self) -> None:
        try:
            self._charge.ready()
            self._worker = await start_photo_worker(self._place)
        except VaultError:
            self._tell(_Happened("worker_lost", failure="no_memory"))
            return
        except OSError:
            self._tell(_Happened("worker_lost", failure="no_worker"))
            return
        self._hearing = self._spawn(self._hear(self._worker))

    async def _end_worker(self) -> None:
        """End the worker and see that its photo is gone with it."""
        _stop(self._hearing)
        worker, self._worker = self._worker, None
        if worker is not None:
            await worker.end()
        await self._delete(DeletionReason.SESSION_ENDED)

    def _adopt(self, path: Path, size_bytes: int) -> None:
        try:
            self._kept = self._charge.adopt(path, size_bytes)
        except VaultError:
            self._tell(_Happened("worker_lost", failure="no_memory"))

    async def _delete(self, reason: DeletionReason) -> None:
        """See that the photo is gone, whether its worker removed it or not."""
        kept, self._kept = self._kept, None
        if kept is None:
            return
        try:
            await asyncio.to_thread(self._charge.delete, kept, reason)
        except VaultError:
            log.error("photo_left_behind")  # noqa: TRY400 - says all; the watchdog goes on

    async def _hear(self, worker: WorkerProcess[FromWorker]) -> None:
        try:
            async for line in worker.lines():
                self._tell(_heard(line))
        except BadLineError:
            log.error("photo_worker_unreadable")  # noqa: TRY400 - its words may hold anything
        self._tell(_Happened("worker_lost", failure="no_worker"))

    async def _count_down(self) -> None:
        for left in range(COUNTDOWN_S, 0, -1):
            self._say(self._shown.model_copy(update={"seconds": left}))
            await asyncio.sleep(1)
        self._tell(_Happened("counted_down"))

    async def _place_photo(self) -> None:
        """Put the photo into the form, then wait for the site's answer."""
        if self._kept is None:
            return
        try:
            self._placed = await self._site.place(self._kept.path)
        except SitePhotoError as error:
            self._tell(_Happened("not_placed", failure=error.failure))
            return
        self._tell(_Happened("placed"))
        self._tell(_answered(await self._placed.outcome()))

    async def _withdraw(self) -> None:
        _stop(self._waiting)
        placed, self._placed = self._placed, None
        if placed is not None:
            await placed.withdraw()


def _heard(line: FromWorker) -> _Happened | _Coached:
    match line:
        case Ready():
            return _Happened("worker_ready")
        case Advice():
            return _Coached(line.advice, line.ready)
        case Taken():
            return _Happened(
                "taken", improve=line.improve, path=Path(line.path), size_bytes=line.size_bytes
            )
        case NotTaken():
            return _Happened("not_taken", failure=line.why)
        case Deleted():
            return _Coached(None, ready=False)
        case _:
            assert_never(line)


def _answered(outcome: Outcome) -> _Happened:
    if outcome.verdict == "accepted":
        return _Happened("accepted")
    return _Happened("refused", reason=outcome.reason)


def _stop(task: asyncio.Task[None] | None) -> None:
    if task is not None:
        task.cancel()


def words_of(advice: AdviceId) -> PhotoWords:
    """Return one advice as the panel shows it."""
    said = ADVICE[advice]
    return PhotoWords(ja=said.ja, ja_easy=said.easy, en=said.en)
