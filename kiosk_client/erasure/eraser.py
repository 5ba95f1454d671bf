"""Erases after a visit, looks whether it is gone, and only then writes the receipt (Z-07)."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

import structlog

from kiosk_client.erasure.ledger import Done, ReceiptLedger, whole_seconds
from kiosk_client.erasure.traces import Places, look
from kiosk_client.erasure.watch import Deadlines
from kiosk_client.window.sentinel import users_of
from server.protocol.receipt import Erased, ErasureCause, SealedReceipt

log = structlog.get_logger(__name__)

AGAIN_S: Final = 5.0
"""A receipt that the disk did not take is tried again after so long; nobody is served meanwhile."""


class ErasableWindow(Protocol):
    """The application window, as far as its erasure goes; `ApplicationWindow` is one."""

    @property
    def profile(self) -> Path | None:
        """Folder of the present browser."""

    @property
    def clipboard_emptied(self) -> bool:
        """Whether the last reset has emptied the clipboard."""

    async def reset(self) -> None:
        """Wipe everything of this citizen; return when that is done."""


class Photos(Protocol):
    """The photos of a visit; `MemoryVault` is one."""

    def end(self) -> Erased:
        """Remove what is left, and say what became of all."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an erasure works with besides window and ledger.

    `empty_clipboard` says whether it could; `forget` clears this program's own memory (see
    `own_memory`); `unsafe` names the required checks of this machine that have failed.
    """

    empty_clipboard: Callable[[], Awaitable[bool]]
    places: Places
    deadlines: Deadlines
    photos: Photos
    forget: Callable[[], Awaitable[bool]]
    unsafe: tuple[str, ...] = ()


class Eraser:
    """The one way in which a visit ends at this kiosk."""

    def __init__(
        self, window: ErasableWindow, ledger: ReceiptLedger, surroundings: Surroundings
    ) -> None:
        self._window = window
        self._ledger = ledger
        self._around = surroundings

    async def begin(self, session_id: str | None) -> None:
        """Note durably that there is a visit, so that it gets a receipt even after `kill -9`.

        A disk that is full takes no note: the visit still has its receipt if this agent lives on.
        """
        self._around.deadlines.visit_began()
        await asyncio.to_thread(self._ledger.open, session_id, self._window.profile)

    async def restart_window(self) -> None:
        """Begin the window anew with an empty profile; there was no visit, so no receipt."""
        await self._window.reset()

    async def clear_profile(self) -> bool:
        """Begin the window anew; return whether nothing of the old one is left (a repair)."""
        old = self._window.profile
        await self._window.reset()
        browser = await asyncio.to_thread(_gone, old, 0)
        await self._around.forget()
        return browser.gone and self._window.clipboard_emptied

    async def erase(self, cause: ErasureCause) -> SealedReceipt | None:
        """Wipe the window and everything else; return the receipt, if there was a visit.

        Returns only once the receipt is on the disk: nobody is served before.
        """
        began = whole_seconds()
        self._around.deadlines.visit_ended()
        photo = await asyncio.to_thread(self._around.photos.end)
        old = self._window.profile
        count = len(await asyncio.to_thread(_users, old))
        await self._window.reset()
        browser = await asyncio.to_thread(_gone, old, count)
        clipboard = _clipboard(emptied=self._window.clipboard_emptied)
        if browser.gone and photo.gone:
            self._around.deadlines.wiped()
        await self._around.forget()
        return await self._settle(cause, began, (browser, clipboard, photo))

    async def vouch_for_predecessor(self) -> SealedReceipt | None:
        """Write the receipt which an agent that was killed could not write any more.

        Its browsers and their folders were ended by their sentinels or at the start of our window;
        what is still there makes the receipt say so.
        """
        visit = self._ledger.open_visit
        if visit is None:
            return None
        began = whole_seconds()
        folder = None if visit.folder is None else Path(visit.folder)
        browser = await asyncio.to_thread(_gone, folder, 0)
        clipboard = _clipboard(emptied=await self._around.empty_clipboard())
        photo = await asyncio.to_thread(self._around.photos.end)
        return await self._settle("agent_lost", began, (browser, clipboard, photo))

    async def _settle(
        self, cause: ErasureCause, began: datetime, erased: tuple[Erased, ...]
    ) -> SealedReceipt | None:
        visit = self._ledger.open_visit
        if visit is None:
            return None
        found = await asyncio.to_thread(lambda: tuple(look(self._around.places, visit.since)))
        done = Done(cause, began, (*erased, *found), self._around.unsafe)
        while True:
            try:
                receipt = await asyncio.to_thread(self._ledger.issue, done)
            except OSError as error:
                log.error("receipt_not_kept", error=type(error).__name__)  # noqa: TRY400 - says all
                await asyncio.sleep(AGAIN_S)
                continue
            left = [item.what for item in done.erased if not item.gone]
            log.info("erased", count=self._ledger.number, what=",".join(left) or "complete")
            return receipt


def _users(folder: Path | None) -> tuple[int, ...]:
    return () if folder is None else tuple(users_of(os.fsencode(folder)))


def _gone(folder: Path | None, count: int) -> Erased:
    """Look whether anything of a browser is left: its folder, or a process that has its name."""
    gone = folder is None or not (folder.exists() or _users(folder))
    return Erased(
        what="application_browser",
        how="ended_and_removed" if gone else "not_erased",
        amount=count,
        verified_by="agent",
        gone=gone,
    )


def _clipboard(*, emptied: bool) -> Erased:
    return Erased(
        what="clipboard",
        how="emptied" if emptied else "not_erased",
        amount=3 if emptied else 0,
        verified_by="agent",
        gone=emptied,
    )
