"""Opens a page as a kiosk would, and asks the kiosk's own scripts about its fields."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from kiosk_client.sites.page_rules import page_rules
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.cdp import CdpError, CdpRefusedError, CdpTimeoutError
from kiosk_client.window.chromium import Placement
from kiosk_client.window.display import open_display
from kiosk_client.window.documents import DocumentGoneError, PageDocument, PageDocuments
from kiosk_client.window.options import WindowOptions
from kiosk_client.window.rules import ANY_ORIGIN
from kiosk_client.window.sensor import sensor_script
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.errors import StartupError

WIDTH: Final = 1280
HEIGHT: Final = 1024
LOAD_S: Final = 20.0
LIST: Final = "madoguchiInspect.list()"
ALL_LOADED: Final = "madoguchiInspect.loaded()"
LOADED: Final = f"location.href !== 'about:blank' && {ALL_LOADED}"
MAX_PICTURE_HEIGHT: Final = 8_000
LOOK_S: Final = 0.05


class PageAwayError(StartupError):
    """The page cannot be opened or does not answer."""

    def __init__(self, url: str) -> None:
        super().__init__(
            "site_page_away",
            f"{url} を開けません。アドレスを確認してください。",
            f"{url} cannot be opened. Check the address.",
        )


@dataclass(frozen=True, slots=True)
class InspectedField:
    """One field as the kiosk sees it; `box` is left, top, right, bottom in the whole page.

    `frame` is the origin of the frame in which it lies, `null` if that has none of its own (HTML);
    None for a field of the page itself.
    """

    label: str
    kind: str
    klass: str
    reason: str
    detail: str
    selector: str
    normalise: str | None
    frame: str | None
    box: tuple[float, float, float, float] | None


@dataclass(frozen=True, slots=True)
class Inspection:
    """A page: its name in the profile, its fields, texts concealed, and its picture as PNG.

    `url` is where the visit ended: a site sends those who are not that far yet to another page.
    `away` counts the frames which did not open, so that nothing is known of their fields.
    """

    url: str
    page: str | None
    fields: tuple[InspectedField, ...]
    concealed: int
    picture: bytes | None
    away: int = 0


async def inspect_page(
    url: str,
    profile: SiteProfile | None = None,
    *,
    chromium: Path | None = None,
    settle_s: float = 1.0,
    with_picture: bool = False,
) -> Inspection:
    """Open a page in a throw-away Chromium on a display of its own, and look at its fields.

    Args:
        url: the page.
        profile: rules for it; signed or not.
        chromium: browser; looked for if not given.
        settle_s: what a page's scripts get after its load, seconds.
        with_picture: take a picture of the whole page, too.

    Raises:
        StartupError: no Chromium, no Xvfb, or the page cannot be opened.
    """
    async with _opened(url, profile, chromium) as window:
        found = await _look(window, settle_s, with_picture=with_picture)
    if found is None:
        raise PageAwayError(url)
    return found


async def _look(
    window: ApplicationWindow, settle_s: float, *, with_picture: bool
) -> Inspection | None:
    """Return what is on the page; None if there is no page."""
    try:
        async with asyncio.timeout(LOAD_S):
            documents = await _loaded(window)
        # A picture of the whole page has no scroll bars; without them the page is wider.
        hidden = {"hidden": with_picture}
        session = documents.session
        await documents.client.send("Emulation.setScrollbarsHidden", hidden, session=session)
        await asyncio.sleep(settle_s)
        listed = await _listed(documents)
        main, found = listed[0]
        if found["isError"]:
            return None
        scroll = await documents.evaluate(main, "[scrollX, scrollY]")
        fields = [
            field
            for document, one in listed
            for field in await _fields(documents, document, one, (scroll[0], scroll[1]))
        ]
        picture = await _picture(documents) if with_picture else None
    except (CdpError, TimeoutError):
        return None
    concealed = sum(int(one["concealed"]) for _, one in listed)
    away = sum(1 for _, one in listed if one["isError"])
    return Inspection(found["url"], found["page"], tuple(fields), concealed, picture, away)


@asynccontextmanager
async def _opened(
    url: str, profile: SiteProfile | None, chromium: Path | None
) -> AsyncIterator[ApplicationWindow]:
    """Run window A with the script of this package behind the kiosk's own."""
    own = files(__package__).joinpath("inspect.js").read_text(encoding="utf-8")
    options = WindowOptions(
        url,
        Placement(0, 0, WIDTH, HEIGHT),
        allowed_origins=(ANY_ORIGIN,),
        binary=chromium,
        page_rules=None if profile is None else page_rules(profile),
    )
    desktop = DesktopEnvironment().model_copy(update={"display": None})
    async with (
        open_display(desktop, width=WIDTH, height=HEIGHT) as display,
        ApplicationWindow(options, display, desktop, script=f"{sensor_script()}\n{own}") as window,
    ):
        yield window


async def _loaded(window: ApplicationWindow) -> PageDocuments:
    """Wait for the page's load; one that navigates meanwhile is asked again."""
    while True:
        documents = window.documents
        try:
            if documents is not None:
                main = documents.all()[0]
                if await documents.evaluate(main, LOADED, seconds=LOAD_S):
                    return documents
        except (CdpError, IndexError):
            pass  # the document is not there yet, or not any more
        await asyncio.sleep(LOOK_S)


async def _listed(documents: PageDocuments) -> list[tuple[PageDocument, dict[str, Any]]]:
    """Return what each document lists, when those of all frames are there and loaded.

    Of a page with a frame that never loads it is what can be had.

    Raises:
        CdpError: the browser does not answer.
    """
    with suppress(TimeoutError, CdpTimeoutError):
        async with asyncio.timeout(LOAD_S):
            return await _when_loaded(documents)
    return await documents.evaluate_all(LIST)


async def _when_loaded(documents: PageDocuments) -> list[tuple[PageDocument, dict[str, Any]]]:
    while True:
        with suppress(DocumentGoneError, CdpRefusedError):
            await documents.evaluate_all(ALL_LOADED, seconds=LOAD_S)
            listed = await documents.evaluate_all(LIST)
            known = {document for document, _ in listed}
            if documents.is_complete and known == set(documents.all()):
                return listed
        await asyncio.sleep(LOOK_S)


async def _fields(
    documents: PageDocuments,
    document: PageDocument,
    found: dict[str, Any],
    scroll: tuple[float, float],
) -> list[InspectedField]:
    """Return one document's fields, their boxes in pixels of the whole page."""
    try:
        place = await documents.placement(document)
    except CdpError:
        place = None
    fields: list[InspectedField] = []
    for one in found["fields"]:
        box = None
        if place is not None and one["box"] is not None:
            left, top = place(one["box"][0], one["box"][1])
            right, bottom = place(one["box"][2], one["box"][3])
            dx, dy = scroll
            box = (left + dx, top + dy, right + dx, bottom + dy)
        fields.append(
            InspectedField(
                label=one["label"],
                kind=one["kind"],
                klass=one["class"],
                reason=one["reason"],
                detail=one["detail"],
                selector=one["selector"],
                normalise=one["normalise"],
                frame=None if document.is_main else found["origin"],
                box=box,
            )
        )
    return fields


async def _picture(documents: PageDocuments) -> bytes:
    client, session = documents.client, documents.session
    metrics = await client.send("Page.getLayoutMetrics", session=session)
    size = metrics["cssContentSize"]
    shot = await client.send(
        "Page.captureScreenshot",
        {
            "format": "png",
            "captureBeyondViewport": True,
            "clip": {
                "x": 0,
                "y": 0,
                "width": size["width"],
                "height": min(size["height"], MAX_PICTURE_HEIGHT),
                "scale": 1,
            },
        },
        session=session,
        timeout=LOAD_S,
    )
    return base64.b64decode(shot["data"])
