"""Markers: values nobody else has, and every form in which bytes could carry them."""

import base64
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

ALPHABET: Final = "bcdfghjkmnpqrstvwxz23456789"
"""Letters that look alike nowhere and make no words."""

STEM_CHARS: Final = 10
SUFFIX_CHARS: Final = 4
MIN_SEARCHABLE: Final = 8
"""A shorter value (a PIN of four digits) stands in any megabyte by chance."""


@dataclass(frozen=True, slots=True)
class Marker:
    """One canary: the name of its field, and the value that is typed into it."""

    name: str
    value: str

    @property
    def unique(self) -> bool:
        """Whether the value can be searched for in arbitrary bytes."""
        return len(self.value) >= MIN_SEARCHABLE


def make_markers(names: tuple[str, ...]) -> tuple[Marker, ...]:
    """One marker per field; all share one random stem, so that one quick search rules out all."""
    stem = _random(STEM_CHARS)
    suffixes: set[str] = set()
    while len(suffixes) < len(names):
        suffixes.add(_random(SUFFIX_CHARS))
    return tuple(Marker(name, stem + suffix) for name, suffix in zip(names, suffixes, strict=True))


def make_pin(name: str, digits: int = 4) -> Marker:
    """A PIN without a repeated digit."""
    left = list("123456789")
    picked = [left.pop(secrets.randbelow(len(left))) for _ in range(digits)]
    return Marker(name, "".join(picked))


def forms(value: str) -> Iterator[tuple[str, bytes]]:
    """Each encoding of a value with its name, as far as it does not depend on what is around it.

    ASCII is the same in UTF-8, JSON, URLs and HTML. Base64 has three alignments, of which only
    the characters that the value alone decides are kept.
    """
    plain = value.encode()
    yield "utf-8", plain
    yield "utf-16-le", value.encode("utf-16-le")
    yield "utf-16-be", value.encode("utf-16-be")
    yield "upper case", value.upper().encode()
    yield "hex", plain.hex().encode()
    yield "HEX", plain.hex().upper().encode()
    yield "reversed", plain[::-1]
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + plain)
        first = -(-shift * 8 // 6)
        last = (shift + len(plain)) * 8 // 6
        yield f"base64+{shift}", encoded[first:last]


@dataclass(frozen=True, slots=True)
class Hit:
    """A marker where it must not be; `where` is a place in words, never the surroundings."""

    channel: str
    marker: str
    form: str
    where: str


class Needles:
    """Searches bytes for all markers at once."""

    def __init__(self, markers: tuple[Marker, ...]) -> None:
        stems = {marker.value[:STEM_CHARS] for marker in markers if marker.unique}
        self._stems = tuple(needle for stem in stems for _, needle in forms(stem))
        self._forms = [
            (marker.name, name, needle)
            for marker in markers
            if marker.unique
            for name, needle in forms(marker.value)
        ]
        self._pins = [
            (marker.name, re.compile(rf"(?<![\d.]){marker.value}(?!\d|\.\d)".encode()))
            for marker in markers
            if not marker.unique
        ]

    def in_bytes(self, channel: str, where: str, data: bytes) -> list[Hit]:
        """Every marker that is in the data in whatever form; short ones are left out."""
        if not any(stem in data for stem in self._stems):
            return []
        return [
            Hit(channel, marker, form, where)
            for marker, form, needle in self._forms
            if needle in data
        ]

    def in_text(self, channel: str, where: str, data: bytes) -> list[Hit]:
        """The same for messages of our own, in which a PIN standing alone is no coincidence."""
        pins = [
            Hit(channel, marker, "digits", where)
            for marker, pattern in self._pins
            if pattern.search(data)
        ]
        return [*self.in_bytes(channel, where, data), *pins]

    def overlap(self) -> int:
        """Bytes by which consecutive chunks of a stream must overlap to lose no marker."""
        return max((len(needle) for _, _, needle in self._forms), default=1)


def _random(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
