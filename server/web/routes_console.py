"""The operator console's files."""

from pathlib import Path
from typing import Final

from aiohttp import web

from server.web.keys import SETTINGS

NOT_BUILT: Final = """<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>窓口</title>
<h1>係員画面がまだ作られていません</h1>
<p>リポジトリーで <code>make setup</code> を実行してから、このページを開き直してください。</p>
<p lang="en">The operator console is not built yet. Run <code>make setup</code> in the
repository, then reload this page.</p>
</html>
"""

FOREVER: Final = "public, max-age=31536000, immutable"

routes = web.RouteTableDef()


@routes.get("/")
async def home(_request: web.Request) -> web.Response:
    """Lead to the console."""
    raise web.HTTPFound("/console/")


@routes.get("/console")
async def without_slash(_request: web.Request) -> web.Response:
    """Lead to the console."""
    raise web.HTTPFound("/console/")


@routes.get("/console/{path:.*}")
async def console(request: web.Request) -> web.StreamResponse:
    """A file of the build; any other path is the application's own and gets its page."""
    directory = request.app[SETTINGS].console_dir.resolve()
    index = directory / "index.html"
    if not index.is_file():
        return web.Response(
            text=NOT_BUILT,
            content_type="text/html",
            status=web.HTTPServiceUnavailable.status_code,
        )
    path = request.match_info["path"]
    file = _inside(directory, path)
    if file is not None:
        hashed = path.startswith("assets/")
        return web.FileResponse(file, headers={"Cache-Control": FOREVER if hashed else "no-cache"})
    if "." in path.rsplit("/", 1)[-1]:
        raise web.HTTPNotFound
    return web.FileResponse(index, headers={"Cache-Control": "no-cache"})


def _inside(directory: Path, path: str) -> Path | None:
    """The file of this path, if it is one below the directory and not hidden."""
    if not path or any(part.startswith(".") for part in path.split("/")):
        return None
    try:
        file = (directory / path).resolve()
    except (OSError, ValueError):
        return None
    return file if file.is_relative_to(directory) and file.is_file() else None
