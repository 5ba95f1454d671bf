"""Real Chromium under Xvfb, a small site to show in it, and what comes out of the window."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
import pytest_asyncio
from aiohttp import web

from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.capture_choice import CaptureChoice
from kiosk_client.window.cdp import CdpRefusedError
from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import Display, open_display
from kiosk_client.window.feed import ReleasedFrame, WindowState
from kiosk_client.window.options import WindowOptions
from kiosk_client.window.settings import DesktopEnvironment
from media.diff import Pixels

WAIT_S = 60.0
LOADED_S = 10.0
SIZE = Placement(0, 0, 640, 480)
FIELD = {"label": None, "count": False, "normalise": None}
OPEN_RULES = {
    "default": "open",
    "pages": [
        {
            "name": {"ja": "zoo", "en": None},
            "step": None,
            "path": "^/zoo",
            "origin": None,
            "default": None,
            "fields": [
                {"selector": ".citizen", "class": "citizen", **FIELD},
                {"selector": ".hide", "class": "hidden", **FIELD},
            ],
            "conceal": [".said"],
        }
    ],
}
"""A profile by which the operator may see what is not secret in itself, but for the zoo's own."""
# Something harmless changes, so that an idle page is pictured again.
TICK = (
    "(async () => { const t = document.createElement('p'); document.body.append(t);"
    "for (let i = 0; i < 9; i++) { t.textContent = i;"
    " await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))); }"
    "t.remove(); return 1 })()"
)
# The same, wherever in the page one looks.
BLINK = (
    "(async () => { const b = document.body.style;"
    "for (let i = 0; i < 9; i++) { b.backgroundColor = i % 2 ? '#eef' : '#efe';"
    " await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))); }"
    "b.backgroundColor = ''; return 1 })()"
)
HEAD = (
    "<!doctype html><meta charset=utf-8><title>t</title>"
    "<style>body{margin:8px;background:#eef;font:16px sans-serif}"
    ".m{background:#f0f;color:#f0f;border:0;width:200px;height:40px;caret-color:#f0f}</style>"
)


def secret_pixels(pixels: Pixels) -> int:
    """Count pixels of the colour in which the pages paint their secrets, fading or not."""
    low, high = np.array([192, 0, 192], np.uint8), np.array([255, 64, 255], np.uint8)
    return int(np.all((pixels >= low) & (pixels <= high), axis=2).sum())


@dataclass
class Site:
    """Pages by path, on two origins."""

    base: str
    other: str
    pages: dict[str, str] = field(default_factory=dict)

    def add(self, path: str, body: str) -> str:
        """Add a page; return its address."""
        self.pages[path] = HEAD + body.replace("OTHER", self.other).replace("BASE", self.base)
        return self.base + path


@dataclass
class Viewer:
    """A window with everything that it released since the last `forget`."""

    window: ApplicationWindow
    frames: list[ReleasedFrame] = field(default_factory=list)
    states: list[WindowState] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        """Listen from the beginning."""

        def heard(store: list[Any]) -> Callable[[Any], None]:
            def callback(item: Any) -> None:
                store.append(item)
                self.news.set()

            return callback

        self.window.subscribe(heard(self.frames), heard(self.states), heard(self.facts))

    def forget(self) -> None:
        """Begin to collect anew."""
        self.frames.clear()
        self.states.clear()
        self.facts.clear()

    async def until(self, condition: Callable[[], bool], seconds: float = WAIT_S) -> None:
        """Wait until something that the window told makes the condition true."""
        try:
            async with asyncio.timeout(seconds):
                while not condition():
                    self.news.clear()
                    await self.news.wait()
        except TimeoutError:
            raise AssertionError(f"still waiting; {self.plight()}") from None

    def plight(self) -> str:
        """Say what the window waits for; for whoever reads of a test that failed."""
        page = self.window._page
        if page is None:
            return f"no page, {self.window.state}"
        shutter = {**vars(page.shutter), **vars(page.shutter.frames)}
        return f"{self.window.state}, {len(self.frames)} pictures, {shutter}"

    async def cdp(self, method: str, **params: Any) -> dict[str, Any]:
        """Call CDP as the page itself or its user would act."""
        process, page = self.window.process, self.window._page
        assert process is not None
        assert page is not None
        return await process.cdp.send(method, params, session=page.session, timeout=WAIT_S)

    async def evaluate(self, script: str) -> Any:
        """Run a script in the page and wait for its promise."""
        answer = await self.cdp(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def go(self, url: str) -> None:
        """Navigate and wait for the page's load."""
        loaded = asyncio.Event()
        process, page = self.window.process, self.window._page
        assert process is not None
        assert page is not None
        stop = process.cdp.on("Page.loadEventFired", lambda _: loaded.set(), session=page.session)
        async with asyncio.timeout(WAIT_S):
            while not loaded.is_set():
                # Again: an Escape that was still on its way stops the loading.
                await self.cdp("Page.navigate", url=url)
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOADED_S):
                        await loaded.wait()
        stop()

    async def show(self, url: str) -> None:
        """Navigate to a clean page and wait until it is released."""
        await self.go(url)
        await self.until(lambda: self.window.frame is not None)

    async def begin(self, url: str) -> None:
        """Wait until a browser runs, show a clean page, and collect anew."""
        await self.until(lambda: self.window.state.status in ("live", "shuttered"))
        await self.show(url)
        self.forget()

    async def watched(self, count: int, change: str = TICK) -> None:
        """Wait until so many pictures of a page are released while something harmless changes."""
        await self.until(lambda: self.window.state.status == "live")
        async with asyncio.timeout(WAIT_S):
            # Again, because the shutter may close for a moment while it changes.
            while len(self.frames) < count:
                await self.evaluate(change)

    async def paints(self, count: int = 2) -> None:
        """Let the page paint some frames."""
        script = (
            f"(async()=>{{for(let i=0;i<{count};i++)await new Promise(r=>requestAnimationFrame(r))"
            ";return 1})()"
        )
        await self.evaluate(script)

    async def leaked(self) -> None:
        """Wait until a picture shows a secret, while something harmless changes."""
        async with asyncio.timeout(WAIT_S):
            while self.leaks() == 0:
                with suppress(CdpRefusedError):  # the page goes to another one
                    await self.evaluate(TICK)

    def leaks(self) -> int:
        """Count released pictures that show a secret."""
        return sum(secret_pixels(frame.pixels) > 20 for frame in self.frames)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def site() -> AsyncIterator[Site]:
    """Serve pages on 127.0.0.1; the same server is another site as `localhost`."""
    pages: dict[str, str] = {}

    async def page(request: web.Request) -> web.Response:
        if request.path not in pages:
            raise web.HTTPNotFound
        return web.Response(text=pages[request.path], content_type="text/html")

    application = web.Application()
    application.router.add_get("/{path:.*}", page)
    runner = web.AppRunner(application)
    await runner.setup()
    listener = web.TCPSite(runner, "127.0.0.1", 0)
    await listener.start()
    port = runner.addresses[0][1]
    site = Site(f"http://127.0.0.1:{port}", f"http://localhost:{port}", pages)
    site.add("/", "<h1>はじめに</h1><p>申請を始めます。</p>")
    yield site
    await runner.cleanup()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def desktop() -> DesktopEnvironment:
    """What Chromium inherits; never the developer's own display."""
    return DesktopEnvironment().model_copy(update={"display": None})


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def display(desktop: DesktopEnvironment) -> AsyncIterator[Display]:
    """An Xvfb of our own."""
    async with open_display(desktop, width=1280, height=720) as opened:
        yield opened


def on_both_sources(
    names: Iterable[str], nastiest: Collection[str], *, x11: Collection[str] | None = None
) -> pytest.MarkDecorator:
    """Parametrise with pages on X11 (every one, or those named), and the nastiest on screencast.

    The others are for the soak. The kiosk goes over to X11 as soon as that has proved right.
    """
    pages = list(names)
    short = {"x11": pages if x11 is None else x11, "screencast": nastiest}
    assert all(set(some) <= set(pages) for some in short.values())
    on_x11, cast = (
        [
            pytest.param(source, name, marks=() if name in some else pytest.mark.soak)
            for name in pages
        ]
        for source, some in short.items()
    )
    return pytest.mark.parametrize(
        ("capture", "name"), on_x11 + cast, indirect=["capture"], scope="module"
    )


@pytest.fixture(scope="module")
def capture(request: Any) -> CaptureChoice:
    """Where pictures come from; tests of what may leave run with each source."""
    choice: CaptureChoice = getattr(request, "param", "auto")
    return choice


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def viewer(
    site: Site, display: Display, desktop: DesktopEnvironment, capture: CaptureChoice
) -> AsyncIterator[Viewer]:
    """The window as the kiosk runs it."""
    options = WindowOptions(site.base + "/", SIZE, page_rules=OPEN_RULES, capture=capture)
    async with ApplicationWindow(options, display, desktop) as window:
        yield Viewer(window)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def blind_viewer(
    site: Site, display: Display, desktop: DesktopEnvironment, capture: CaptureChoice
) -> AsyncIterator[Viewer]:
    """The same window with a sensor that finds nothing: the positive control."""
    blind = """globalThis.madoguchiSensor = {
        report: () => ({appearances: 0, present: 0, moving: false}),
        painted: async () => true,
        addRoot: () => true,
    }"""
    place = Placement(640, 0, SIZE.width, SIZE.height)
    options = WindowOptions(site.base + "/", place, page_rules=OPEN_RULES, capture=capture)
    async with ApplicationWindow(options, display, desktop, script=blind) as window:
        yield Viewer(window)


@pytest_asyncio.fixture(loop_scope="module", autouse=True)
async def begin_clean(request: Any, site: Site) -> None:
    """Put the shared windows back to the start page before each test."""
    for name in ("viewer", "blind_viewer"):
        if name in request.fixturenames:
            viewer: Viewer = request.getfixturevalue(name)
            await viewer.begin(site.base + "/")
