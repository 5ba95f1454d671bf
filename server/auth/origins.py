"""Exact allow-list of browser origins (T15, T16)."""

from collections.abc import Iterable


class Origins:
    """Decides whether a browser page of this origin may talk to the server."""

    def __init__(self, configured: Iterable[str]) -> None:
        self._configured = frozenset(configured)

    def allows(self, origin: str | None, scheme: str, host: str) -> bool:
        """Whether `Origin` is the server's own or a configured one; a missing one is not.

        Args:
            origin: value of the `Origin` header (RFC 6454), exactly as it was sent.
            scheme: `http` or `https`, as the connection came in.
            host: value of the `Host` header, with its port if any.
        """
        if origin is None:
            return False
        return origin == f"{scheme}://{host}" or origin in self._configured
