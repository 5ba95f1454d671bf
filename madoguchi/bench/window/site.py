"""Web server of a bench: the page under test, its stage, and the pages of the viewers."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from madoguchi.bench.serving import serving
from madoguchi.bench.window.stage import SideName, Stage

ASSETS: Final = Path(__file__).parent / "assets"


class BenchSite:
    """A loopback site for one run of a bench.

    Args:
        folders: URL prefix to folder, served as static files (noVNC, the built viewer).
        handlers: URL path to handler of any method, for what a viewer needs besides files.
        patience_s: How long a page may take to obey, seconds.
    """

    def __init__(
        self,
        folders: Mapping[str, Path],
        handlers: Mapping[str, Handler],
        patience_s: float = 30.0,
    ) -> None:
        self.stages: Final[Mapping[SideName, Stage]] = {
            "subject": Stage(patience_s),
            "peer": Stage(patience_s),
        }
        self._app = web.Application()
        self._app.router.add_get("/stage", self._stage)
        self._app.router.add_static("/assets", ASSETS)
        for prefix, folder in folders.items():
            self._app.router.add_static(prefix, folder)
        for path, handler in handlers.items():
            self._app.router.add_route("*", path, handler)
        self._origin: str | None = None

    @property
    def origin(self) -> str:
        """Scheme, address and port; known while the site is open."""
        if self._origin is None:
            raise RuntimeError("the bench's site is not open")
        return self._origin

    def form_url(self, side: SideName) -> str:
        """Address of the page under test for one side."""
        return f"{self.origin}/assets/form.html?side={side}"

    @asynccontextmanager
    async def open(self) -> AsyncIterator["BenchSite"]:
        """Serve on a free loopback port for the length of a block."""
        async with serving(self._app) as origin:
            self._origin = origin
            yield self

    async def _stage(self, request: web.Request) -> web.StreamResponse:
        for side, stage in self.stages.items():
            if request.query.get("side") == side:
                return await stage.serve(request)
        raise web.HTTPNotFound
