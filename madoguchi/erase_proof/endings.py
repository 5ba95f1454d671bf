"""The ways in which a visit can end; after each of them nothing may be left."""

import os
import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import psutil
from aiohttp import ClientWebSocketResponse

from kiosk_client.erasure.ledger import RECEIPTS_NAME
from madoguchi.erase_proof.citizen import PROFILE_FLAG, profile_of
from madoguchi.stack.stack import Stack
from madoguchi.stack.waiting import NotYetError, until
from server.protocol.panel import PanelReset
from server.protocol.wire import encode

WITHIN_S: Final = 60.0
Cause = Literal["finished", "idle", "cancelled"]


@dataclass(frozen=True, slots=True)
class Scene:
    """A kiosk in whose window a citizen has left traces; `panel` is their panel."""

    stack: Stack
    panel: ClientWebSocketResponse

    @property
    def state(self) -> Path:
        """The kiosk's state directory."""
        return self.stack.plan.folder / "kiosk"

    def family(self, word: str) -> list[psutil.Process]:
        """The agent's processes with a word in their command line."""
        everybody = psutil.Process(self.stack.kiosk.pid).children(recursive=True)
        return [one for one in everybody if any(word in each for each in one.cmdline())]

    async def reset(self, cause: Cause = "finished") -> None:
        """The panel says that the visit is over."""
        await self.panel.send_str(encode(PanelReset(cause=cause)))


End = Callable[[Scene], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Ending:
    """One way; `short` ones are in the short form."""

    name: str
    ja: str
    en: str
    end: End
    short: bool = False


def _kill(processes: list[psutil.Process], number: signal.Signals = signal.SIGKILL) -> None:
    for process in processes:
        try:
            os.kill(process.pid, number)
        except ProcessLookupError:  # it ended with another
            continue


async def finished(scene: Scene) -> None:
    """The citizen is done."""
    await scene.reset("finished")


async def idle(scene: Scene) -> None:
    """Nobody touches the panel any more."""
    await scene.reset("idle")


async def cancelled(scene: Scene) -> None:
    """The citizen goes back to the start."""
    await scene.reset("cancelled")


async def panel_lost(scene: Scene) -> None:
    """The panel's window is gone."""
    await scene.panel.close()


async def browser_killed(scene: Scene) -> None:
    """Window A's browser is killed, then the visit ends."""
    _kill(scene.family(PROFILE_FLAG))
    await scene.reset()


async def renderer_killed(scene: Scene) -> None:
    """The page's own process is killed, then the visit ends."""
    _kill(scene.family("--type=renderer"))
    await scene.reset()


async def server_lost(scene: Scene) -> None:
    """The server dies before the visit ends, and comes back."""
    await scene.stack.kill_server()
    await scene.reset()
    await scene.stack.start_server()


async def watchdog_killed(scene: Scene) -> None:
    """The watchdog dies before the visit ends."""
    _kill(scene.family("watchdog.py"))
    await scene.reset()


async def agent_terminated(scene: Scene) -> None:
    """The service manager stops the agent in the middle."""
    await scene.stack.kiosk.stop()
    await scene.stack.start_kiosk()


async def agent_killed(scene: Scene) -> None:
    """The agent alone is killed."""
    os.kill(scene.stack.kiosk.pid, signal.SIGKILL)
    await scene.stack.start_kiosk()


async def agent_and_guards_killed(scene: Scene) -> None:
    """Agent, watchdog and sentinels are killed at once: only the next start can clear."""
    guards = [*scene.family("watchdog.py"), *scene.family("sentinel.py")]
    _kill([*guards, psutil.Process(scene.stack.kiosk.pid)])
    await scene.stack.start_kiosk()


async def power_cut(scene: Scene) -> None:
    """Everything is killed at once, browsers too, and the kiosk starts again."""
    agent = psutil.Process(scene.stack.kiosk.pid)
    _kill([*agent.children(recursive=True), agent])
    await scene.stack.start_kiosk()


async def agent_frozen(scene: Scene) -> None:
    """The agent is stopped: the watchdog has to end it (this takes its 40 s)."""
    os.kill(scene.stack.kiosk.pid, signal.SIGSTOP)
    await scene.stack.kiosk.wait(120)
    await scene.stack.start_kiosk()


async def disk_full(scene: Scene) -> None:
    """The disk takes no receipt at first: the erasure is done, the kiosk stays closed."""
    receipts, aside = scene.state / RECEIPTS_NAME, scene.state / "aside"
    if receipts.exists():
        receipts.rename(aside)
    receipts.mkdir()
    profile = profile_of(scene.stack.kiosk.pid)
    await scene.reset()
    await until(lambda: _gone(profile), "the profile is gone", WITHIN_S)
    receipts.rmdir()
    if aside.exists():
        aside.rename(receipts)


async def _gone(profile: Path) -> None:
    if profile.exists():  # noqa: ASYNC240 - memory
        raise NotYetError("it is there")


ENDINGS: Final = (
    Ending("finished", "利用終了", "visit finished", finished, short=True),
    Ending("idle", "操作なし", "no more touch", idle),
    Ending("cancelled", "取りやめ", "cancelled", cancelled),
    Ending("panel_lost", "案内画面の消失", "panel lost", panel_lost),
    Ending("browser_killed", "ブラウザーの強制終了", "browser killed", browser_killed),
    Ending("renderer_killed", "ページの強制終了", "page's process killed", renderer_killed),
    Ending("server_lost", "サーバーの消失", "server lost", server_lost),
    Ending("watchdog_killed", "監視の強制終了", "watchdog killed", watchdog_killed),
    Ending("disk_full", "ディスク満杯", "disk full", disk_full),
    Ending("agent_terminated", "端末プログラムの停止", "agent terminated", agent_terminated),
    Ending("agent_killed", "端末プログラムの強制終了", "agent killed", agent_killed, short=True),
    Ending("guards_killed", "監視ごと強制終了", "agent and guards", agent_and_guards_killed),
    Ending("power_cut", "停電", "power cut", power_cut),
    Ending("agent_frozen", "端末プログラムの停滞", "agent frozen", agent_frozen),
)
