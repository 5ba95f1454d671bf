"""Security headers of every response (T15 … T17)."""

import re

from aiohttp import web

HOST = re.compile(r"[A-Za-z0-9.\[\]:-]{1,255}")

PERMISSIONS = (
    "camera=(self), microphone=(self), speaker-selection=(self), autoplay=(self), "
    "fullscreen=(self), display-capture=(), geolocation=(), usb=(), serial=(), hid=(), "
    "bluetooth=(), payment=(), clipboard-read=()"
)

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
    "X-Frame-Options": "DENY",
}


def content_security_policy(host: str) -> str:
    """The policy: our own scripts, styles and sockets, and nothing else.

    Args:
        host: the request's `Host`; named for browsers whose `'self'` leaves out `ws:`.
    """
    own = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob: data:",
            "media-src 'self' blob:",
            "font-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            f"connect-src 'self'{own}",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Signal `on_response_prepare`: no response leaves without them."""
    response.headers.update(HEADERS)
    response.headers["Content-Security-Policy"] = content_security_policy(request.host)
    response.headers.setdefault("Cache-Control", "no-store")
    if request.secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    response.headers.pop("Server", None)
