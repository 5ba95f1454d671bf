"""The whole product on one machine: server, practice site, kiosk; started, restarted, ended."""

import asyncio
import re
import secrets
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from aiohttp import ClientError, ClientSession, ClientTimeout

from kiosk_client.repairs.ending import START_AGAIN
from madoguchi.stack.accounts import Accounts, make_accounts
from madoguchi.stack.ports import free_port
from madoguchi.stack.program import Program
from madoguchi.stack.site_profile import site_profile_options
from madoguchi.stack.waiting import NotYetError, until

READY_S: Final = 30.0
PRIVATE_FOLDER: Final = 0o700
PROBE: Final = ClientTimeout(total=2)
MADOGUCHI: Final = str(Path(sys.executable).with_name("madoguchi"))
"""The command as it was installed beside this Python."""

LISTENING_LINE: Final = re.compile(r"^(server|practice site): http", re.MULTILINE)
PANEL_LINE: Final = re.compile(
    r"^panel: (http://127\.0\.0\.1:\d+/(?:#token=[A-Za-z0-9_-]+)?)\n", re.MULTILINE
)


@dataclass(frozen=True)
class StackPlan:
    """What to start, and where it keeps its files.

    Attributes:
        folder: Existing folder for database, kiosk identity and logs.
        server_port: Port of the server; by default one that is free.
        site_port: Port of the practice site; by default one that is free.
        login: Login of the first operator.
        operator_name: The name that the citizen reads on the consent page.
        kiosk_name: The name that the operator reads on the ringing card.
        kiosk_options: More options for `madoguchi kiosk`.
        kiosk_environment: More of its environment: the display of its windows.
        server_options: More options for `madoguchi serve`.
        front_url: Where consoles and kiosks connect if something stands before the server.
    """

    folder: Path
    server_port: int = field(default_factory=free_port)
    site_port: int = field(default_factory=free_port)
    login: str = "haruka"
    operator_name: str = "青木 はるか"
    kiosk_name: str = "市民課 1番窓口"
    kiosk_options: tuple[str, ...] = ()
    kiosk_environment: Mapping[str, str] = field(default_factory=dict)
    server_options: tuple[str, ...] = ()
    front_url: str | None = None

    @property
    def data(self) -> Path:
        """The server's folder."""
        return self.folder / "server"

    @property
    def kiosk_state(self) -> Path:
        """The kiosk's folder: key, receipts."""
        return self.folder / "kiosk"

    @property
    def logs(self) -> Path:
        """Folder of one log per program."""
        return self.folder / "logs"

    @property
    def server_url(self) -> str:
        """The server's own address."""
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def public_url(self) -> str:
        """Address under which consoles and kiosks reach the server."""
        return self.front_url or self.server_url

    @property
    def site_url(self) -> str:
        """Address of the practice application site."""
        return f"http://127.0.0.1:{self.site_port}"


class Stack:
    """The running programs; `open_stack` makes one and ends them all."""

    def __init__(self, plan: StackPlan, accounts: Accounts, ends: AsyncExitStack) -> None:
        self.plan = plan
        self.accounts = accounts
        self.inspect_token = secrets.token_hex(24)
        self._ends = ends
        self._programs: dict[str, Program] = {}

    @property
    def kiosk(self) -> Program:
        """The kiosk's agent."""
        return self._programs["kiosk"]

    @property
    def server(self) -> Program:
        """The server."""
        return self._programs["server"]

    @property
    def panel_url(self) -> str:
        """Address of the panel, with its token only if the kiosk does not show it itself."""
        found = PANEL_LINE.search(self.kiosk.output())
        if found is None:
            raise LookupError("the kiosk has not printed the panel's address")
        return found[1]

    async def start(self) -> None:
        """Start everything and wait until a citizen could be served."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.start_server())
            group.create_task(self.start_site())
        await self.start_kiosk()

    async def start_server(self) -> None:
        """Start the server (again) on its port and wait until it is ready."""
        plan = self.plan
        options = ("--port", str(plan.server_port), "--data-dir", str(plan.data))
        hears = {"MADOGUCHI_RECOGNISER": "phrases"}
        server = await self._run("server", ("serve", *options, *plan.server_options), hears)
        await self._answers(server, f"{plan.server_url}/readyz")

    async def kill_server(self) -> None:
        """End the server as a power cut would."""
        await self._programs["server"].kill()

    def check(self) -> None:
        """Raise ProgramEndedError if a program has ended by itself."""
        for program in self._programs.values():
            program.check()

    async def tend(self) -> None:
        """Start the kiosk again if it has ended to be started again (a repair), else `check`."""
        if self.kiosk.code == START_AGAIN:
            await self.start_kiosk()
        self.check()

    async def stop_site(self) -> None:
        """End the practice site."""
        await self._programs["practice-site"].stop()

    async def start_site(self) -> None:
        """Start the practice site (again) on its port and wait until it answers."""
        options = ("--port", str(self.plan.site_port))
        hidden = {"MADOGUCHI_PRACTICE_INSPECT_TOKEN": self.inspect_token}
        site = await self._run("practice-site", ("practice-site", *options), hidden)
        await self._answers(site, self.plan.site_url)

    async def start_kiosk(self) -> None:
        """Start the kiosk (again) and wait until a citizen could use it."""
        plan = self.plan
        options = (
            *("--server-url", plan.public_url, "--application-url", f"{plan.site_url}/"),
            *("--state-dir", str(plan.kiosk_state)),
            *site_profile_options(plan.folder, plan.site_url),
        )
        hidden = {
            "MADOGUCHI_KIOSK_ENROL_CODE": self.accounts.enrolment_code,
            **plan.kiosk_environment,
        }
        kiosk = await self._run("kiosk", ("kiosk", *options, *plan.kiosk_options), hidden)
        await kiosk.line(PANEL_LINE, READY_S)

    async def _run(
        self, name: str, arguments: tuple[str, ...], hidden: Mapping[str, str] | None = None
    ) -> Program:
        log = self.plan.logs / f"{name}.log"
        program = await Program.start(name, (MADOGUCHI, *arguments), log, hidden)
        self._ends.push_async_callback(program.stop)
        self._programs[name] = program
        return program

    async def _answers(self, program: Program, url: str) -> None:
        """Wait until the program says that it listens and the address answers 200.

        The answer alone could be another program's, to which the port belongs.
        """
        await program.line(LISTENING_LINE, READY_S)

        async def answered() -> None:
            program.check()
            try:
                async with ClientSession(timeout=PROBE) as client, client.get(url) as answer:
                    if answer.status != 200:
                        raise NotYetError(f"status {answer.status}")
            except (ClientError, TimeoutError) as error:
                raise NotYetError(type(error).__name__) from None

        await until(answered, f"{program.name} is ready", READY_S)


def make_private_folder(folder: Path) -> None:
    """Make a folder which only its owner can open; one that exists becomes so."""
    folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    folder.chmod(PRIVATE_FOLDER)


@asynccontextmanager
async def open_stack(plan: StackPlan) -> AsyncIterator[Stack]:
    """Start everything for as long as the block; nothing of it runs afterwards.

    Raises:
        ProgramEndedError: A program did not start; carries what it said.
        OverdueError: A program started and never became ready.
    """
    for folder in (plan.data, plan.logs):
        make_private_folder(folder)
    accounts = await make_accounts(plan.data, plan.login, plan.operator_name, plan.kiosk_name)
    async with AsyncExitStack() as ends:
        stack = Stack(plan, accounts, ends)
        await stack.start()
        yield stack
