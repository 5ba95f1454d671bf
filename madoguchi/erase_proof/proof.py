"""`madoguchi erase-proof`: for each ending one visit with fresh markers, then the search."""

import asyncio
import json
import re
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

import psutil
from aiohttp import ClientSession, ClientWebSocketResponse

from kiosk_client.erasure.ledger import RECEIPTS_NAME
from kiosk_client.panel_host.access import SUBPROTOCOL, TOKEN_PREFIX
from madoguchi.canary.clipboard import owned, read_selections
from madoguchi.canary.markers import Hit, Needles
from madoguchi.canary.memory import family
from madoguchi.erase_proof.citizen import Citizen, NothingToEndError
from madoguchi.erase_proof.endings import ENDINGS, Ending, Scene
from madoguchi.erase_proof.places import PLACES, Grounds, Searched, search
from madoguchi.stack.ending import ending_in_order
from madoguchi.stack.stack import Stack, StackPlan, open_stack
from madoguchi.stack.waiting import NotYetError, OverdueError, until
from server.protocol.panel import PanelActivity, PanelWindow
from server.protocol.wire import decode_panel, encode

WITHIN_S: Final = 60.0
DISPLAY: Final = ("DISPLAY", "XAUTHORITY", "PATH", "HOME")
DISPLAY_LINE: Final = re.compile(r"^display: (\S+)$", re.MULTILINE)
FAULTS: Final = (NothingToEndError, OverdueError, OSError, TimeoutError, LookupError, psutil.Error)
OPTIONS: Final = ("--no-show-panel", "--debug-port-application", "0")


@dataclass(frozen=True)
class Row:
    """One ending and what was found after it; `fault` is why it could not be played."""

    ending: str
    ja: str
    en: str
    searched: tuple[Searched, ...] = ()
    before: int = 0
    fault: str | None = None

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Everything that was found."""
        return tuple(hit for place in self.searched for hit in place.hits)

    @property
    def proved(self) -> bool:
        """Whether the markers were there before, every place was searched, and none is left."""
        return self.fault is None and self.before > 0 and bool(self.searched) and not self.hits


@dataclass
class Proof:
    """The matrix of endings and places."""

    rows: list[Row] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether every ending is proved."""
        return bool(self.rows) and all(row.proved for row in self.rows)

    def lines(self) -> list[str]:
        """For a terminal."""
        told = ["  ".join(("ending".ljust(18), "before", *PLACES))]
        for row in self.rows:
            counts = [str(len(place.hits)).rjust(len(place.place)) for place in row.searched]
            told.append("  ".join((row.ending.ljust(18), str(row.before).rjust(6), *counts)))
            told += [
                f"    {hit.channel}: {hit.marker} ({hit.form}) — {hit.where}" for hit in row.hits
            ]
            if row.fault is not None:
                told.append(f"    ✘ {row.fault}")
        hits = sum(len(row.hits) for row in self.rows)
        proved = sum(row.proved for row in self.rows)
        told.append(f"{hits} hits, {proved}/{len(self.rows)} endings proved / 残存 {hits} 件")
        return told

    def write(self, path: Path) -> None:
        """As JSON."""
        rows = [asdict(row) | {"proved": row.proved} for row in self.rows]
        text = json.dumps({"ok": self.ok, "rows": rows}, ensure_ascii=False, indent=2)
        path.write_text(text + "\n", encoding="utf-8")


async def run_proof(
    names: tuple[str, ...], json_file: Path | None, say: Callable[[str], None]
) -> int:
    """Play visits and search; 0 if nothing is left anywhere, 1 otherwise.

    Args:
        names: endings to play.
        json_file: where the result is written.
        say: receives the report's lines.
    """
    proof = Proof()
    with tempfile.TemporaryDirectory(prefix="madoguchi-erase-proof-") as folder, ending_in_order():
        plan = StackPlan(Path(folder), kiosk_options=OPTIONS)
        async with open_stack(plan) as stack:
            for ending in ENDINGS:
                if ending.name in names:
                    proof.rows.append(await _prove(stack, ending))
    for line in proof.lines():
        say(line)
    if json_file is not None:
        proof.write(json_file)
    return 0 if proof.ok else 1


async def _prove(stack: Stack, ending: Ending) -> Row:
    """Play one visit to its end; whatever goes wrong proves nothing, and is said."""
    try:
        return await _visit(stack, ending)
    except FAULTS as fault:
        said = f"{type(fault).__name__}: {fault}"
        return Row(ending.name, ending.ja, ending.en, fault=said)


async def _visit(stack: Stack, ending: Ending) -> Row:
    since = time.time()
    citizen = Citizen()
    needles = Needles(citizen.markers)
    async with AsyncExitStack() as ends:
        panel = await ends.enter_async_context(_panel(stack))
        await panel.send_str(encode(PanelActivity()))
        await ends.enter_async_context(owned(_display(stack), citizen.value("clipboard")))
        await citizen.leave_traces(stack)
        # Reading the clipboard would leave it in the X server's memory, by our own doing.
        present = await _search(stack, since, needles, clipboard=False)
        before = sum(len(place.hits) for place in present)
        receipts = _receipts(stack)
        await ending.end(Scene(stack, panel))

        async def proved() -> None:
            if _receipts(stack) <= receipts:
                raise NotYetError("no receipt")

        await until(proved, "the receipt is there", WITHIN_S)
        searched = await _search(stack, since, needles)
    return Row(ending.name, ending.ja, ending.en, searched, before)


async def _search(
    stack: Stack, since: float, needles: Needles, *, clipboard: bool = True
) -> tuple[Searched, ...]:
    alive = (*family(stack.kiosk.pid), *family(stack.server.pid))
    held = await read_selections(_display(stack)) if clipboard else b""
    grounds = Grounds(alive, stack.plan.folder, since, held)
    return await asyncio.to_thread(search, grounds, needles)


def _receipts(stack: Stack) -> int:
    try:
        return (stack.plan.folder / "kiosk" / RECEIPTS_NAME).read_bytes().count(b"\n")
    except OSError:
        return 0


def _display(stack: Stack) -> dict[str, str]:
    """The environment in which the kiosk's display can be reached."""
    for pid in family(stack.kiosk.pid):
        try:
            process = psutil.Process(pid)
            if any(word.startswith("--user-data-dir=") for word in process.cmdline()):
                known = process.environ()
                return {name: known[name] for name in DISPLAY if name in known}
        except psutil.NoSuchProcess:
            continue
    raise NothingToEndError("the kiosk has no browser")


@asynccontextmanager
async def _panel(stack: Stack) -> AsyncIterator[ClientWebSocketResponse]:
    """Be the panel, once the window is ready."""
    origin, _, token = stack.panel_url.partition("/#token=")
    protocols = (SUBPROTOCOL, f"{TOKEN_PREFIX}{token}")
    async with (
        ClientSession() as http,
        http.ws_connect(
            f"{origin}/panel/ws", protocols=protocols, headers={"Origin": origin}
        ) as panel,
    ):
        async with asyncio.timeout(WITHIN_S):
            while True:
                message = decode_panel(await panel.receive_str())
                if isinstance(message, PanelWindow) and message.state == "ready":
                    break
        # The host drops a panel which does not read, for it does not answer its pings either.
        reading = asyncio.create_task(_read(panel))
        try:
            yield panel
        finally:
            reading.cancel()
            await asyncio.wait([reading])


async def _read(panel: ClientWebSocketResponse) -> None:
    """Take what comes until the agent or the visit ends."""
    async for _ in panel:
        continue
