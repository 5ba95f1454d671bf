"""Who may reach the panel's host: only the window that the agent opened (T13).

Any page in any browser on the kiosk can send requests to loopback. It cannot know the token, and
it cannot choose the `Origin` that its browser sends; a rebound DNS name betrays itself in `Host`.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from server.protocol.errors import ErrorCode

SUBPROTOCOL = "madoguchi.panel"
TOKEN_PREFIX = "token."  # noqa: S105 - the name of the place, not a secret
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class PanelAccess:
    """The host's one address and the panel's token, new for each run of the agent."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(TOKEN_BYTES), repr=False)

    @property
    def host(self) -> str:
        """The only `Host` that is answered."""
        return f"127.0.0.1:{self.port}"

    @property
    def origin(self) -> str:
        """The only `Origin` from which the WebSocket is opened."""
        return f"http://{self.host}"

    @property
    def url(self) -> str:
        """The page's address; a fragment is never sent to a server, nor kept in its logs."""
        return f"{self.origin}/#token={self.token}"

    def admits_host(self, headers: Mapping[str, str]) -> bool:
        """Whether a request really was meant for this address (DNS rebinding)."""
        return headers.get("Host") == self.host

    def refusal(self, headers: Mapping[str, str]) -> ErrorCode | None:
        """Why this WebSocket request is refused; None if it is admitted."""
        if headers.get("Origin") != self.origin:
            return "wrong_origin"
        offered = [p.strip() for p in headers.get("Sec-WebSocket-Protocol", "").split(",")]
        tokens = [p.removeprefix(TOKEN_PREFIX) for p in offered if p.startswith(TOKEN_PREFIX)]
        if SUBPROTOCOL not in offered or len(tokens) != 1:
            return "not_authenticated"
        # Bytes that are no UTF-8 reach us as lone surrogates.
        offered_token = tokens[0].encode(errors="surrogateescape")
        if not secrets.compare_digest(offered_token, self.token.encode()):
            return "not_authenticated"
        return None
