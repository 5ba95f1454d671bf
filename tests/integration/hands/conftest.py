"""Hands on a real Chromium under Xvfb, with a small site of nasty pages on two origins."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest_asyncio
from aiohttp import web

from kiosk_client.control.ports import Unconfirmed
from kiosk_client.hands.page_hands import PageHands
from kiosk_client.sites.normalise import RULES
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import Display, open_display
from kiosk_client.window.options import WindowOptions
from kiosk_client.window.sensor import sensor_script
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.fields import FieldsState, FieldView
from server.protocol.input import (
    InputCheck,
    InputChoose,
    InputFill,
    InputFocus,
    InputKey,
    InputMouse,
    InputNavigate,
    InputResult,
    InputText,
    InputTouch,
    InputWheel,
)

WAIT_S = 60.0
SIZE = Placement(0, 0, 900, 700)
HEAD = (
    "<!doctype html><meta charset=utf-8><title>t</title>"
    "<style>body{margin:8px;font:16px sans-serif}input,textarea,select{font:inherit}</style>"
)
PROFILE: dict[str, Any] = {
    "default": "open",
    "pages": [
        {
            "name": {"ja": "式", "en": "Form"},
            "step": {"number": 2, "of": 3, "ja": "入力", "en": None},
            "path": "",
            "origin": None,
            "default": "open",
            "fields": [
                {"selector": f".{name}", "class": name, "label": None, "count": name != "hidden",
                 "normalise": None}
                for name in ("confirm", "citizen", "hidden")
            ]
            + [
                {"selector": f".rule-{rule.replace('_', '-')}", "class": "open", "label": None,
                 "count": False, "normalise": rule}
                for rule in RULES
            ]
            + [
                {"selector": ".kana", "class": "open", "count": False,
                 "label": {"ja": "氏名（カナ）", "en": "Name in kana"}, "normalise": "katakana"},
            ],
            "conceal": [".own"],
        }
    ],
}  # fmt: skip
CENTRE = (
    "((e) => { const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2];"
    " })(%s)"
)


@dataclass
class Site:
    """Pages by path; the same server is another site as `localhost`."""

    base: str
    other: str
    pages: dict[str, str] = field(default_factory=dict)
    count: Iterator[int] = field(default_factory=itertools.count)

    def add(self, body: str) -> str:
        """Add a page; return its path."""
        path = f"/p{next(self.count)}"
        self.pages[path] = HEAD + body.replace("OTHER", self.other).replace("BASE", self.base)
        return path


@dataclass
class Desk:
    """An operator with a lease, the window they operate, and the page's own point of view."""

    site: Site
    window: ApplicationWindow
    hands: PageHands
    states: list[FieldsState] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    seq: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        """Listen from the beginning."""

        def heard(state: FieldsState) -> None:
            self.states.append(state)
            self.news.set()

        self.hands.subscribe(heard)

    # -- the page's point of view --------------------------------------------------------------

    async def cdp(self, method: str, **params: Any) -> dict[str, Any]:
        """Call CDP past the hands, as the page or its user would act."""
        documents = self.window.documents
        assert documents is not None
        return await documents.client.send(
            method, params, session=documents.session, timeout=WAIT_S
        )

    async def js(self, script: str) -> Any:
        """Evaluate in the page's own world and wait for its promise."""
        answer = await self.cdp(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def own(self, script: str) -> Any:
        """Evaluate in the page's isolated world."""
        documents = self.window.documents
        assert documents is not None
        return await documents.evaluate(documents.all()[0], script)

    async def show(self, body: str) -> None:
        """Show a page with this body, disarmed, and wait for its load."""
        await self.hands.disarm()
        await self.go(self.site.base + self.site.add(body))

    async def go(self, url: str) -> None:
        """Navigate and wait for the load."""
        await self.load_by(self.cdp("Page.navigate", url=url))

    async def load_by(self, act: Awaitable[Any]) -> None:
        """Do something that leads to another page, and wait for its load."""
        documents = self.window.documents
        assert documents is not None
        loaded = asyncio.Event()
        stop = documents.client.on(
            "Page.loadEventFired", lambda _: loaded.set(), session=documents.session
        )
        await act
        async with asyncio.timeout(WAIT_S):
            await loaded.wait()
        stop()
        await self.until_known()

    async def until_known(self) -> None:
        """Wait until every frame of the page has its scripts, and the page has painted."""
        async with asyncio.timeout(WAIT_S):
            while not self._page_is_known():
                await self.paint()
        await self.paint()

    def _page_is_known(self) -> bool:
        page = self.window._page
        return page is not None and page.shutter.is_complete

    async def paint(self) -> None:
        """Let the page paint."""
        await self.js("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")

    async def arm(self) -> None:
        """Take a lease."""
        await self.hands.arm()

    async def fields(self, condition: Callable[[FieldsState], bool]) -> FieldsState:
        """Wait for a list of fields that meets a condition."""
        async with asyncio.timeout(WAIT_S):
            await self.hands._list.refresh()  # else it may still be that of the page before
            while True:
                if self.states and condition(self.states[-1]):
                    return self.states[-1]
                self.news.clear()
                await self.news.wait()

    async def named(self, *labels: str) -> list[FieldView]:
        """Wait until fields of these labels are listed; return them in that order."""

        def found(state: FieldsState) -> dict[str, FieldView]:
            return {view.label: view for view in state.fields}

        state = await self.fields(lambda state: all(label in found(state) for label in labels))
        return [found(state)[label] for label in labels]

    async def place(self, element: str) -> tuple[float, float]:
        """Return the centre of an element, given as a JavaScript expression of the page."""
        x, y = await self.js(CENTRE % element)
        return float(x), float(y)

    # -- the operator --------------------------------------------------------------------------

    async def do(self, kind: type[Any], **values: Any) -> InputResult:
        """Perform one input; a confirmed one is confirmed by the citizen at once."""
        message = kind(lease=1, seq=next(self.seq), **values)
        result = await self.hands.perform(message)
        if isinstance(result, Unconfirmed):
            result = await result.write()
        return result

    async def mouse(self, action: str, x: float, y: float, clicks: int = 1) -> InputResult:
        """Do one mouse event."""
        return await self.do(InputMouse, action=action, x=x, y=y, clicks=clicks)

    async def click(self, element: str, clicks: int = 1) -> InputResult:
        """Click at the centre of an element; the outcome is that of the press."""
        return await self.click_at(*await self.place(element), clicks=clicks)

    async def click_at(self, x: float, y: float, clicks: int = 1) -> InputResult:
        """Click at a place."""
        pressed = await self.mouse("down", x, y, clicks)
        released = await self.mouse("up", x, y, clicks)
        return pressed if pressed.outcome == "refused" else released

    async def tap(self, element: str) -> InputResult:
        """Touch an element and let go."""
        x, y = await self.place(element)
        start = await self.do(InputTouch, action="start", x=x, y=y)
        await self.do(InputTouch, action="end", x=x, y=y)
        return start

    async def text(self, text: str) -> InputResult:
        """Type."""
        return await self.do(InputText, text=text)

    async def key(self, key: str, *, shift: bool = False) -> InputResult:
        """Press a key."""
        return await self.do(InputKey, key=key, shift=shift)

    async def wheel(self, x: float, y: float, dy: float) -> InputResult:
        """Turn the wheel."""
        return await self.do(InputWheel, x=x, y=y, dx=0, dy=dy)

    async def fill(self, name: str, text: str) -> InputResult:
        """Fill in a field of the list."""
        return await self.do(InputFill, field=name, text=text)

    async def choose(self, name: str, option: int) -> InputResult:
        """Choose an option."""
        return await self.do(InputChoose, field=name, option=option)

    async def check(self, name: str, *, checked: bool) -> InputResult:
        """Set a checkbox."""
        return await self.do(InputCheck, field=name, checked=checked)

    async def focus(self, name: str) -> InputResult:
        """Focus a field of the list."""
        return await self.do(InputFocus, field=name)

    async def navigate(self, action: str) -> InputResult:
        """Move in the application."""
        return await self.do(InputNavigate, action=action)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def site() -> AsyncIterator[Site]:
    """Serve the pages."""
    pages: dict[str, str] = {}

    async def page(request: web.Request) -> web.Response:
        return web.Response(text=pages.get(request.path, HEAD), content_type="text/html")

    application = web.Application()
    application.router.add_route("*", "/{path:.*}", page)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    yield Site(f"http://127.0.0.1:{port}", f"http://localhost:{port}", pages)
    await runner.cleanup()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def desktop() -> DesktopEnvironment:
    """What Chromium inherits; never the developer's own display."""
    return DesktopEnvironment().model_copy(update={"display": None})


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def display(desktop: DesktopEnvironment) -> AsyncIterator[Display]:
    """An Xvfb of our own."""
    async with open_display(desktop, width=1024, height=768) as opened:
        yield opened


OpenDesk = Callable[..., Any]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def open_desk(site: Site, display: Display, desktop: DesktopEnvironment) -> OpenDesk:
    """Open a desk whose scripts are changed by a function: `async with open_desk(f) as desk`."""

    @asynccontextmanager
    async def opened(
        change: Callable[[str], str],
        start: str | None = None,
        rules: Any = PROFILE,
        language: str = "ja",
        profile: SiteProfile | None = None,
    ) -> AsyncIterator[Desk]:
        options = WindowOptions(start or site.base + "/", SIZE, page_rules=rules)
        script = change(sensor_script())
        spoken = desktop.model_copy(update={"language": language})
        async with ApplicationWindow(options, display, spoken, script=script) as window:
            await _watched(window)
            tasks = await _group()
            yield Desk(site, window, PageHands(window, tasks.group, site=profile))
            await tasks.end()

    return opened


async def _watched(window: ApplicationWindow) -> None:
    """Wait until the window shows a page whose documents can be reached."""
    news = asyncio.Event()
    stop = window.subscribe(lambda _: news.set(), lambda _: news.set())
    async with asyncio.timeout(WAIT_S):
        while window.documents is None:
            news.clear()
            await news.wait()
    stop()


@dataclass
class _Group:
    group: asyncio.TaskGroup
    owner: asyncio.Task[None]

    async def end(self) -> None:
        self.owner.cancel()
        await asyncio.wait([self.owner])


async def _group() -> _Group:
    """Run a task group in a task of its own, because fixtures may not share one."""
    ready: asyncio.Future[asyncio.TaskGroup] = asyncio.get_running_loop().create_future()

    async def own() -> None:
        async with asyncio.TaskGroup() as group:
            ready.set_result(group)
            await asyncio.Event().wait()

    owner = asyncio.create_task(own())
    return _Group(await ready, owner)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def desk(open_desk: OpenDesk) -> AsyncIterator[Desk]:
    """Hands with everything in place."""
    async with open_desk(lambda script: script) as opened:
        yield opened
