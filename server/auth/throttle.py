"""What stands before a password computation, so that strangers cannot starve operators (T13).

A computation takes a core for a tenth of a second and 64 MiB. `Lockout` slows down guessing at one
login; a stranger who invents logins never meets it, and by filling the queue of computations would
keep an operator with the right password waiting.
"""

import ipaddress
from collections import Counter, OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from server.bucket import TokenBucket
from server.clock import Clock

BURST: Final = 30
"""Attempts that one address may make at once: a whole shift signs in behind one proxy."""

PER_SECOND: Final = 1.0
"""Attempts of one address in the long run."""

AT_ONCE_PER_ADDRESS: Final = 8
"""Attempts of one address that wait or are computed, so that it cannot fill the queue alone."""

AT_ONCE: Final = 32
"""Attempts that wait or are computed: two to three seconds of work."""

MAX_ADDRESSES: Final = 10_000

V6_SITE_BITS: Final = 64
"""One customer has at least a /64 of IPv6 addresses (RFC 6177 §2): they count as one."""


class Throttled(Exception):  # noqa: N818 - the name is the answer's meaning
    """Too many attempts from this address or altogether; try again after `wait_s`."""

    def __init__(self, wait_s: float) -> None:
        self.wait_s = wait_s
        super().__init__(f"throttled for {wait_s:.0f} s")


class Throttle:
    """Admits attempts to sign in by address, and only so many at once."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._buckets: OrderedDict[str, TokenBucket] = OrderedDict()
        self._running: Counter[str] = Counter()

    @contextmanager
    def admitted(self, address: str) -> Iterator[None]:
        """Count an attempt for the time of a block.

        Raises:
            Throttled: it must wait; nothing was counted.
        """
        site = _site(address)
        if self._running[site] >= AT_ONCE_PER_ADDRESS or self._running.total() >= AT_ONCE:
            raise Throttled(1.0)
        bucket = self._bucket(site)
        if not bucket.admits():
            raise Throttled(bucket.wait_s())
        self._running[site] += 1
        try:
            yield
        finally:
            self._running[site] -= 1
            self._running += Counter()  # forgets who has none left

    def _bucket(self, site: str) -> TokenBucket:
        bucket = self._buckets.pop(site, None) or TokenBucket(PER_SECOND, BURST, self._clock)
        self._buckets[site] = bucket
        if len(self._buckets) > MAX_ADDRESSES:
            self._buckets.popitem(last=False)
        return bucket


def _site(address: str) -> str:
    """The part of an address that one stranger cannot change at will."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, V6_SITE_BITS), strict=False))
