"""Where a tour is played: the running stack, both people, and what is measured on the way."""

import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from aiohttp import ClientSession
from playwright.async_api import Playwright, async_playwright, expect

from madoguchi.stack.ports import free_port
from madoguchi.stack.stack import Stack, StackPlan, open_stack
from madoguchi.tour.browsers import HANDS_S, Desk, Entered, Window, beside, console_browser, enter
from madoguchi.tour.inputs.devices import FakeDevices, make_devices
from madoguchi.tour.metrics import Metrics
from madoguchi.tour.people.applicant import Applicant, Particulars
from madoguchi.tour.people.clerk import Clerk
from madoguchi.tour.people.visitor import Visitor
from madoguchi.tour.people.wallet import Wallet
from madoguchi.tour.pictures import Pictures, photograph
from madoguchi.tour.probes import install
from madoguchi.tour.recognition import Recogniser
from madoguchi.tour.site import SiteInspection

NEW_PASSWORD: Final = "asagao-to-himawari-2026"  # noqa: S105 - of the tour's throw-away operator

UNSAFE_PHOTOS: Final = "--unsafe-photos"
"""A container fails the kiosk's preflight: each receipt of a tour says what has failed."""


@dataclass(frozen=True)
class Casting:
    """What differs from an ordinary tour; for the tests of faults.

    Attributes:
        citizen_media: Whether the kiosk has a camera and a microphone.
        kiosk_options: More options for `madoguchi kiosk`.
        server_port: Port of the server, if something must know it before.
        front_port: Port of a proxy through which consoles and kiosk reach the server.
        console_scripts: Run in the operator's pages before their own.
        card_port: Where the kiosk's stand-in reader waits for a card.
    """

    citizen_media: bool = True
    kiosk_options: tuple[str, ...] = ()
    server_port: int | None = None
    front_port: int | None = None
    console_scripts: tuple[str, ...] = ()
    card_port: int = field(default_factory=free_port)


@dataclass
class Stage:
    """Everything that a step can act on and look at.

    Attributes:
        stack: The running programs.
        playwright: The driver.
        ends: What is to be closed after the tour.
        citizen_devices: The citizen's face and voice.
        operator_devices: The operator's face and voice.
        site: What the application site really received.
        visitor: The citizen's hands on the panel.
        applicant: The citizen's hands on the application window.
        window: The process and profile behind the application window.
        clerk: The operator's hands.
        desk: The operator's browser.
        wallet: The citizen's card.
        metrics: Figures measured so far.
        recogniser: Tells whose picture arrived.
        particulars: What the citizen enters.
        photo_sha256: Of the photo that was put into the site's form; empty before.
        technician: IT's hands, once they have come; the report then shows their console.
    """

    stack: Stack
    playwright: Playwright
    ends: AsyncExitStack
    citizen_devices: FakeDevices
    operator_devices: FakeDevices
    site: SiteInspection
    visitor: Visitor
    applicant: Applicant
    window: Window
    clerk: Clerk
    desk: Desk
    wallet: Wallet
    metrics: Metrics = field(default_factory=dict)
    recogniser: Recogniser = field(default_factory=Recogniser)
    particulars: Particulars = field(default_factory=Particulars)
    photo_sha256: str = ""
    technician: Clerk | None = None
    _moment: Pictures | None = None

    async def keep_moment(self) -> None:
        """Let the report show the screens as they are now, not at the end of the step."""
        self._moment = await self.pictures()

    def take_moment(self) -> Pictures | None:
        """The moment that a step has kept, if any; the next step starts without one."""
        moment, self._moment = self._moment, None
        return moment

    async def pictures(self) -> Pictures:
        """Photograph both screens as they are now; a screen that is gone gives no picture."""
        console = self.clerk if self.technician is None else self.technician
        return await photograph(self.applicant.page, self.visitor.page, console.page)

    async def enter_window(self) -> None:
        """Lay hands on the application window anew, after its browser was replaced."""
        entered = await enter_application(self.playwright, self.stack)
        self.applicant = Applicant(entered.page)
        self.window = entered.window

    async def seat_technician(self) -> Clerk:
        """Seat somebody of IT before a console of their own, at the sign-in page."""
        context = await beside(self.desk)
        self.ends.push_async_callback(context.close)
        page = await context.new_page()
        await page.goto(self.stack.plan.public_url)
        self.technician = Clerk(page)
        return self.technician

    async def seat_operator(self, devices: FakeDevices | None) -> None:
        """Open another browser for the operator, at the sign-in page; None: without camera."""
        self.desk, self.clerk = await seat(
            self.playwright, self.ends, self.stack.plan.public_url, devices
        )


@asynccontextmanager
async def open_stage(folder: Path, casting: Casting | None = None) -> AsyncIterator[Stage]:
    """Start programs and browsers, seat both people, and end it all after the block.

    Args:
        folder: Existing folder for devices, state and logs.
        casting: What differs from an ordinary tour.

    Raises:
        StartupError: Something that has to be installed is missing.
        ProgramEndedError: A program of the stack did not start.
        OverdueError: One did not become ready.
    """
    casting = casting or Casting()
    citizen = await make_devices(folder, "citizen")
    operator = await make_devices(folder, "operator")
    async with AsyncExitStack() as ends:
        started = time.perf_counter()
        plan = _plan(folder, citizen, casting)
        stack = await ends.enter_async_context(open_stack(plan))
        playwright = await ends.enter_async_context(async_playwright())
        expect.set_options(timeout=HANDS_S * 1000)
        application = await enter_application(playwright, stack)
        panel = await enter_panel(playwright, stack)
        started_ms = (time.perf_counter() - started) * 1000
        await install(panel.page)
        desk, clerk = await seat(
            playwright, ends, plan.public_url, operator, casting.console_scripts
        )
        session = await ends.enter_async_context(ClientSession())
        wallet = Wallet(casting.card_port)
        ends.push_async_callback(wallet.take_back)
        yield Stage(
            stack=stack,
            playwright=playwright,
            ends=ends,
            citizen_devices=citizen,
            operator_devices=operator,
            site=SiteInspection(session, plan.site_url, stack.inspect_token),
            visitor=Visitor(panel.page),
            applicant=Applicant(application.page),
            window=application.window,
            clerk=clerk,
            desk=desk,
            wallet=wallet,
            metrics={"stack_start_ms": started_ms},
        )


async def enter_application(playwright: Playwright, stack: Stack) -> Entered:
    """The kiosk's application window (window A)."""
    site = stack.plan.site_url
    return await enter(playwright, stack.kiosk.pid, lambda url: url.startswith(site), "window A")


async def enter_panel(playwright: Playwright, stack: Stack) -> Entered:
    """The kiosk's assistance panel (window B)."""
    origin = stack.panel_url.partition("/#")[0]
    return await enter(playwright, stack.kiosk.pid, lambda url: url.startswith(origin), "window B")


async def seat(
    playwright: Playwright,
    ends: AsyncExitStack,
    server_url: str,
    devices: FakeDevices | None,
    scripts: tuple[str, ...] = (),
) -> tuple[Desk, Clerk]:
    """Seat an operator before a browser at the console's sign-in page."""
    desk = await ends.enter_async_context(console_browser(playwright, devices))
    for script in scripts:
        await desk.context.add_init_script(script)
    page = await desk.context.new_page()
    await page.goto(server_url)
    await install(page)
    return desk, Clerk(page)


def _plan(folder: Path, citizen: FakeDevices, casting: Casting) -> StackPlan:
    kiosk_options = _kiosk_options(citizen, casting)
    if casting.front_port is None:
        return StackPlan(folder, kiosk_options=kiosk_options)
    front = f"http://127.0.0.1:{casting.front_port}"
    return StackPlan(
        folder,
        server_port=casting.server_port or free_port(),
        kiosk_options=kiosk_options,
        server_options=("--public-origins", front),
        front_url=front,
    )


def _kiosk_options(citizen: FakeDevices, casting: Casting) -> tuple[str, ...]:
    hands = ("--debug-port-application", "0", "--debug-port-panel", "0", UNSAFE_PHOTOS)
    devices = ("--fake-video", str(citizen.video), "--fake-audio", str(citizen.audio))
    card = ("--card-reader", "stand-in", "--card-port", str(casting.card_port))
    return (*hands, *card, *(devices if casting.citizen_media else ()), *casting.kiosk_options)
