"""Performs what the session machine decides: one effect after the other, at the part it is for."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import assert_never

import structlog

from kiosk_client.control.keeper import LeaseKeeper
from kiosk_client.erasure.eraser import Eraser
from kiosk_client.erasure.post import ReceiptPost
from kiosk_client.erasure.shown import receipt_shown
from kiosk_client.errands import Errands
from kiosk_client.link import ServerLink
from kiosk_client.panel_host.host import PanelHost
from kiosk_client.report_file import ReportFile
from kiosk_client.session.effects import (
    AddCandidate,
    CloseViewer,
    Effect,
    EndPhoto,
    KeepReports,
    Note,
    NoteVisit,
    OfferRepairs,
    OpenViewer,
    RefusePanel,
    Repair,
    RepeatAnswer,
    ShowControl,
    TakeLook,
    TellLogs,
    ToControl,
    ToPanel,
    ToPhoto,
    ToServer,
    WipeWindow,
)
from kiosk_client.session.events import Repaired, WindowWiped
from kiosk_client.side_steps import SideSteps
from kiosk_client.viewer_slot import ViewerSlots

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """Reports that the server has not recorded, the end of each visit, and its receipts."""

    reports: ReportFile
    eraser: Eraser
    receipts: ReceiptPost


@dataclass(frozen=True, slots=True)
class Performer:
    """The parts of the agent that effects are for.

    `renewed` hears of each erasure and repair that is done; `free` says whether nobody is there.
    """

    link: ServerLink
    host: PanelHost
    viewers: ViewerSlots
    keeper: LeaseKeeper
    kept: Kept
    beside: SideSteps
    errands: Errands
    renewed: Callable[[WindowWiped | Repaired], None]
    free: Callable[[], bool]
    _wipes: asyncio.Queue[WipeWindow | Repair] = field(default_factory=asyncio.Queue)

    async def perform(self, effect: Effect) -> None:
        """Perform one effect."""
        match effect:
            case ToServer():
                await self.link.send(effect.message)
            case ToPanel() | RefusePanel():
                self._for_panel(effect)
            case OpenViewer() | RepeatAnswer() | AddCandidate() | CloseViewer():
                await self._for_viewer(effect)
            case ToControl():
                self.keeper.tell(effect.event)
            case ShowControl():
                self.keeper.panel_joined()
                self.beside.panel_joined()
            case KeepReports():
                await asyncio.to_thread(self.kept.reports.write, effect.reports)
            case OfferRepairs() | TakeLook() | TellLogs() | Repair():
                self._for_office(effect)
            case NoteVisit() | WipeWindow() | EndPhoto() | ToPhoto():
                await self._for_visit(effect)
            case Note():
                log.info(effect.fact)
            case _:
                assert_never(effect)

    def _for_panel(self, effect: ToPanel | RefusePanel) -> None:
        if isinstance(effect, ToPanel):
            self.host.send(effect.message)
        else:
            self.host.refuse(effect.error)

    def _for_office(self, effect: OfferRepairs | TakeLook | TellLogs | Repair) -> None:
        """A repair takes its turn with the erasures, so that neither disturbs the other."""
        if isinstance(effect, Repair):
            self._wipes.put_nowait(effect)
        else:
            self.errands.run_soon(effect)

    async def _for_visit(self, effect: NoteVisit | WipeWindow | EndPhoto | ToPhoto) -> None:
        match effect:
            case NoteVisit():
                await self.kept.eraser.begin(effect.session_id)
            case EndPhoto():
                self.beside.end_camera()
            case ToPhoto():
                self.beside.order(effect.order)
            case WipeWindow():
                self.beside.forget()
                self._wipes.put_nowait(effect)

    async def _for_viewer(
        self, effect: OpenViewer | RepeatAnswer | AddCandidate | CloseViewer
    ) -> None:
        match effect:
            case OpenViewer():
                self.viewers.of(effect.offer.viewer).open(effect.offer, effect.ice_servers)
            case RepeatAnswer():
                await self.viewers.of(effect.watcher).repeat_answer(effect.attempt)
            case AddCandidate():
                self.viewers.of(effect.signal.viewer).add_candidate(effect.signal)
            case CloseViewer():
                await self.viewers.of(effect.watcher).close(effect.attempt)

    async def wipe_on_demand(self) -> None:
        """Erase after each visit, one after the other; only what is done is ever reported."""
        while True:
            wish = await self._wipes.get()
            if isinstance(wish, Repair):
                await self._repair(wish)
                continue
            receipt = await self.kept.eraser.erase(wish.cause)
            self.kept.receipts.post()
            self.renewed(WindowWiped(None if receipt is None else receipt_shown(receipt)))

    async def _repair(self, wish: Repair) -> None:
        """Do so unless somebody has come since it was asked for."""
        if not self.free():
            self.renewed(Repaired(wish.repair_id, "in_session"))
            return
        outcome = await self.errands.repair(wish, self.free)
        if outcome is not None:
            self.renewed(Repaired(wish.repair_id, outcome))
