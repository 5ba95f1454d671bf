"""The kiosk's side of a roll-out (更新): gets, prepares, changes when nobody is there, and reports.

What it was asked survives a restart: the program that began an update is not the one that ends it.
"""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import structlog

from kiosk_client.link import LinkState
from kiosk_client.update import launcher
from kiosk_client.update.errand import Errand, keep_errand, read_errand
from kiosk_client.update.fetching import Fetcher, Send
from kiosk_client.update.installing import Wish
from kiosk_client.update.preparing import Preparer
from server.protocol.update import (
    PackageKind,
    UpdateApply,
    UpdateBack,
    UpdateOffer,
    UpdatePhase,
    UpdatePiece,
    UpdateReason,
    UpdateReport,
)

log = structlog.get_logger(__name__)

HOLD_S: Final = 120.0
"""Seconds for which all must be well without a break before a new version holds."""

Order = UpdateOffer | UpdateApply | UpdateBack
FromServer = Order | UpdatePiece


@dataclass(frozen=True, slots=True)
class UpdateMeans:
    """What the desk works with.

    Attributes:
        root: with the releases.
        inbox: the agent's folder of updates.
        preparer: prepares packages.
        version: of this agent.
        end: ends this agent, so that it is started again.
        hold_s: see `HOLD_S`.
    """

    root: Path
    inbox: Path
    preparer: Preparer
    version: str
    end: Callable[[], None]
    hold_s: float = HOLD_S


class UpdateDesk:
    """Works for one roll-out at a time."""

    def __init__(self, means: UpdateMeans) -> None:
        self._means = means
        self._errand = read_errand(means.inbox)
        self._phase: UpdatePhase = "none"
        self._reason: UpdateReason | None = None
        self._got = 0
        self._engaged = False
        self._up = False
        self._well = False
        self._quiet = asyncio.Event()
        self._changed = asyncio.Event()
        self._inbox: asyncio.Queue[Order] = asyncio.Queue()
        self._news: asyncio.Queue[UpdateReport] = asyncio.Queue()
        self._fetcher: Fetcher | None = None
        self._getting: asyncio.Task[None] | None = None
        self._start: Callable[[UpdateOffer], None] = lambda _offer: None

    # -- what the agent tells -----------------------------------------------------------------

    def link_changed(self, state: LinkState) -> None:
        """With a new link the server hears where this kiosk is."""
        self._up = state == "up"
        self._look()
        if self._up:
            self._tell()

    def visited(self, *, engaged: bool, well: bool) -> None:
        """Learn whether a citizen is there, and whether the windows are as they should be."""
        self._engaged, self._well = engaged, well
        self._look()

    def server_said(self, message: FromServer) -> None:
        """Take what the server says about updates."""
        if isinstance(message, UpdatePiece):
            if self._fetcher is not None:
                self._fetcher.arrived(message)
        else:
            self._inbox.put_nowait(message)

    def _look(self) -> None:
        if self._up and not self._engaged:
            self._quiet.set()
        else:
            self._quiet.clear()
        self._changed.set()

    # -- life ---------------------------------------------------------------------------------

    async def run(self, send: Send) -> None:
        """Work until cancelled."""
        self._means.inbox.mkdir(mode=0o700, parents=True, exist_ok=True)
        async with asyncio.TaskGroup() as tasks:
            self._start = lambda offer: self._start_getting(offer, send, tasks)
            self._begin()
            tasks.create_task(self._pass_on(send), name="update news")
            tasks.create_task(self._hold(), name="update trial")
            while True:
                match await self._inbox.get():
                    case UpdateOffer() as offer:
                        self._offered(offer)
                    case UpdateApply() as order:
                        self._apply(order)
                    case UpdateBack() as order:
                        self._go_back(order)

    async def _pass_on(self, send: Send) -> None:
        while True:
            await send(await self._news.get())

    def _begin(self) -> None:
        """Find out what became of the errand while this program was not running."""
        errand = self._errand
        if errand is None:
            return
        slot, version = errand.offer.kind, errand.offer.version
        trial = launcher.on_trial(self._means.root)
        note = launcher.read(self._means.root, launcher.TAKEN_BACK) or {}
        if launcher.current(self._means.root, slot) == version:
            on_trial = trial is not None and (trial["slot"], trial["new"]) == (slot, version)
            self._now("trial" if on_trial else "holds")
        elif not errand.switched:
            self._start(errand.offer)
        elif (note.get("slot"), note.get("version")) == (slot, version):
            reason = note.get("reason")
            known: UpdateReason = "silent" if reason == "silent" else "crashed"
            self._now("taken_back", "ordered" if reason == "ordered" else known)
        else:
            self._now("refused", "not_installed")  # the launcher did not believe it

    async def _hold(self) -> None:
        """Say that the new version holds, once all was well for long enough."""
        trial = launcher.on_trial(self._means.root)
        if trial is None:
            return
        named = {"slot": trial["slot"], "version": trial["new"]}
        while True:
            self._changed.clear()
            try:
                async with asyncio.timeout(self._means.hold_s if self._up and self._well else None):
                    while True:
                        well = self._up and self._well
                        await self._changed.wait()
                        self._changed.clear()
                        if well != (self._up and self._well):
                            break
            except TimeoutError:
                break
        launcher.write(self._means.inbox, launcher.HOLDS, named)
        log.info("update_holds", what=trial["slot"])
        if self._phase == "trial":
            self._now("holds")

    # -- orders -------------------------------------------------------------------------------

    def _offered(self, offer: UpdateOffer) -> None:
        busy = self._getting is not None and not self._getting.done()
        known = self._errand is not None and self._errand.offer == offer
        if known and (busy or self._phase not in ("none", "refused")):
            self._tell()
            return
        self._keep(Errand(offer=offer))
        self._start(offer)

    def _start_getting(self, offer: UpdateOffer, send: Send, tasks: asyncio.TaskGroup) -> None:
        if self._getting is not None:
            self._getting.cancel()
        self._got = 0
        self._fetcher = Fetcher(self._means.inbox, send, self._wait_quiet, self._has)
        self._getting = tasks.create_task(self._get(offer, self._fetcher), name="update package")

    async def _get(self, offer: UpdateOffer, fetcher: Fetcher) -> None:
        log.info("update_offered", what=offer.kind)
        self._now("fetching")
        try:
            whole = await fetcher.fetch(offer)
        except OSError as error:
            log.warning("update_not_kept", error=type(error).__name__)
            self._now("refused", "no_room")
            return
        if not whole:
            self._now("refused", "damaged")
            return
        await self._wait_quiet()
        self._now("preparing")
        wish = Wish(
            wish_id=secrets.token_urlsafe(12),
            sha256=offer.sha256,
            kind=offer.kind,
            server_version=offer.server_version,
        )
        try:
            refused = await self._means.preparer.prepare(wish)
        except OSError:
            refused = "not_installed"
        if refused is None and not self._has_version(offer.kind, offer.version):
            refused = "bad_manifest"  # the server had said another version
        self._now("ready" if refused is None else "refused", refused)

    def _apply(self, order: UpdateApply) -> None:
        offer = None if self._errand is None else self._errand.offer
        if offer is None or offer.rollout_id != order.rollout_id or self._phase != "ready":
            self._tell()
        elif self._engaged:
            self._now("ready", "in_session")
        else:
            self._switch({"slot": offer.kind, "version": offer.version})

    def _go_back(self, order: UpdateBack) -> None:
        """Go back from a version that is in use, where there is one to go back to."""
        root = self._means.root
        trial = launcher.on_trial(root) or {}
        before = (launcher.read(root, launcher.PREVIOUS) or {}).get(order.kind)
        possible = trial.get("slot") == order.kind or before is not None
        if launcher.current(root, order.kind) != order.version or not possible:
            self._tell()
        elif self._engaged:
            self._now(self._phase, "in_session")
        else:
            self._switch({"slot": order.kind, "version": order.version, "back": True})

    def _switch(self, wish: launcher.Values) -> None:
        try:
            if self._errand is not None:
                self._keep(self._errand.model_copy(update={"switched": True}))
            launcher.write(self._means.inbox, launcher.SWITCH, wish)
        except OSError as error:
            log.warning("update_not_kept", error=type(error).__name__)
            self._now("refused", "no_room")
            return
        log.info("update_switches", what=wish["slot"])
        self._now("restarting")
        self._means.end()

    # -- small things -------------------------------------------------------------------------

    async def _wait_quiet(self) -> None:
        await self._quiet.wait()

    def _has(self, got: int) -> None:
        self._got = got
        self._tell()

    def _has_version(self, kind: PackageKind, version: str) -> bool:
        return launcher.is_complete(self._means.root, kind, version)

    def _now(self, phase: UpdatePhase, reason: UpdateReason | None = None) -> None:
        self._phase, self._reason = phase, reason
        self._tell()

    def _tell(self) -> None:
        """Say where this kiosk is; a report that is lost with the link comes with the next one."""
        if not self._up:
            return
        errand = self._errand
        self._news.put_nowait(
            UpdateReport(
                agent=self._means.version[:40],
                profile=launcher.current(self._means.root, "profile"),
                rollout_id=None if errand is None else errand.offer.rollout_id,
                phase=self._phase,
                reason=self._reason,
                got=self._got,
            )
        )

    def _keep(self, errand: Errand) -> None:
        self._errand = errand
        keep_errand(self._means.inbox, errand)
