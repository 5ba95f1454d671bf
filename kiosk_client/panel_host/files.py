"""The panel's built files, and the headers which keep foreign code out of its window."""

from pathlib import Path

from aiohttp import web

from server.protocol.errors import StartupError

INDEX = "index.html"


def check_built(dist: Path) -> None:
    """Refuse to start without a built panel.

    Raises:
        StartupError: `panel_not_built`.
    """
    if not (dist / INDEX).is_file():
        raise StartupError(
            "panel_not_built",
            f"パネルの画面が {dist} にありません。make setup を実行してください。",
            f"The panel is not built: {dist} has no {INDEX}. Run make setup.",
            78,
        )


def security_headers(host: str, camera: str | None = None) -> dict[str, str]:
    """Return the headers of every answer (T14): own code only, no frames, no other devices.

    Args:
        host: address and port of the panel's host, for its WebSocket.
        camera: those of the photo worker, which takes the panel's frames; None: there is none.
    """
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "media-src": "'self' blob:",
        "connect-src": " ".join(["'self'", *(f"ws://{at}" for at in (host, camera) if at)]),
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
    }
    devices = "camera=(self), microphone=(self), speaker-selection=(self), autoplay=(self)"
    refused = "geolocation=(), display-capture=(), usb=(), serial=(), payment=(), clipboard-read=()"
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "Permissions-Policy": f"{devices}, {refused}",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }


def add_files(app: web.Application, dist: Path) -> None:
    """Serve the panel's page at `/` and its files beside it."""

    async def index(_request: web.Request) -> web.FileResponse:
        return web.FileResponse(dist / INDEX)

    app.router.add_get("/", index)
    app.router.add_static("/", dist, follow_symlinks=False, show_index=False)
