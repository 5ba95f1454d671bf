"""Names by which a browser may call this server (T15).

DNS rebinding: a page of `evil.example` lets its name point to our address, and from then on is of
the same origin as us in its browser's eyes. Its requests give it away by the name in `Host`.
"""

import ipaddress
from collections.abc import Iterable
from urllib.parse import urlsplit

LOCAL = "localhost"


class Hosts:
    """Decides whether `Host` names this server."""

    def __init__(self, names: Iterable[str], origins: Iterable[str]) -> None:
        """Take the names.

        Args:
            names: of the machine, without port.
            origins: as in `public_origins`; their host part is a name.
        """
        public = (urlsplit(origin).hostname or "" for origin in origins)
        self._names = frozenset(name.lower() for name in (*names, *public) if name)

    def allows(self, host: str) -> bool:
        """Whether this is an address, a form of `localhost` (RFC 6761 §6.3) or one of the names.

        An address is never rebound: a browser that sends one has loaded the page from there.

        Args:
            host: value of the `Host` header, with its port if any (RFC 9110 §7.2).
        """
        try:
            split = urlsplit(f"//{host}")
            name = split.hostname or ""
            _ = split.port  # raises if it is no number
        except ValueError:
            return False
        if split.netloc != host or "@" in host:
            return False
        name = name.removesuffix(".")
        return (
            name in self._names or name == LOCAL or name.endswith(f".{LOCAL}") or _is_address(name)
        )


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
