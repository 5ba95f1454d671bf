"""Has a package prepared: by a process of the agent's own, or by a service of the machine."""

import asyncio
import sys
from pathlib import Path
from typing import Final, Protocol

from pydantic import ValidationError

from kiosk_client.update import launcher
from kiosk_client.update.installing import PREPARED, WISH, Prepared, Wish
from server.protocol.update import RefusalCode

WITHIN_S: Final = 1_800.0
LOOK_S: Final = 1.0


class Preparer(Protocol):
    """Prepares packages; may take minutes and never blocks the agent."""

    async def prepare(self, wish: Wish) -> RefusalCode | None:
        """Return why it was refused, or None."""


class OwnProcess:
    """Where the agent's user owns the releases.

    Args:
        root: with the releases.
        inbox: of the agent.
    """

    def __init__(self, root: Path, inbox: Path) -> None:
        self._root, self._inbox = root, inbox

    async def prepare(self, wish: Wish) -> RefusalCode | None:
        """See `Preparer`; what is cut off is done anew the next time."""
        _ask(self._inbox, wish)
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-I", "-m", "kiosk_client.update.install"
        )
        try:
            async with asyncio.timeout(WITHIN_S):
                await process.wait()
        except TimeoutError:
            return "not_installed"
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        found = _answer(self._root, wish)
        return "not_installed" if found is None else found.refused


class ByService:
    """Where another user owns them: a path unit of systemd starts `kiosk_client.update.install`.

    Args:
        root: with the releases.
        inbox: of the agent.
    """

    def __init__(self, root: Path, inbox: Path) -> None:
        self._root, self._inbox = root, inbox

    async def prepare(self, wish: Wish) -> RefusalCode | None:
        """See `Preparer`."""
        _ask(self._inbox, wish)
        try:
            async with asyncio.timeout(WITHIN_S):
                # Another user's file, in a folder that is not ours: it can only be looked at.
                while True:
                    found = _answer(self._root, wish)
                    if found is not None:
                        return found.refused
                    await asyncio.sleep(LOOK_S)
        except TimeoutError:
            return "not_installed"


def _ask(inbox: Path, wish: Wish) -> None:
    launcher.write(inbox, WISH, wish.model_dump(mode="json"))


def _answer(root: Path, wish: Wish) -> Prepared | None:
    """Return what became of this very wish; None: nothing yet."""
    try:
        found = Prepared.model_validate(launcher.read(root, PREPARED))
    except ValidationError:
        return None
    return found if found.wish_id == wish.wish_id else None
