"""Argos Translate's index of packages: which there are, and fetching one (on a connected machine).

The index has no digests; it and the packages are therefore fetched by HTTPS only, and the digest of
what came is reported, so that other machines can be given the same file with `--sha256`.
"""

import json
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Annotated, Final
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter, ValidationError

from translation.argos.library import package_index
from translation.ports import Language, TranslationError

LARGEST_INDEX: Final = 5_000_000
LARGEST_PACKAGE: Final = 600_000_000
TIMEOUT_S: Final = 60.0
_CHUNK: Final = 1 << 20


class IndexUnreachableError(TranslationError):
    """The index or a package cannot be fetched."""


Opener = Callable[[str], IO[bytes]]
"""Opens an address for reading; raises `OSError` if it does not answer."""


class Offer(BaseModel):
    """One package of the index."""

    model_config = ConfigDict(frozen=True)

    package_version: Annotated[str, StringConstraints(pattern=r"^\d{1,4}(\.\d{1,4}){0,3}$")]
    from_code: Language
    to_code: Language
    links: tuple[str, ...]


def offers(address: str | None = None, opener: Opener | None = None) -> tuple[Offer, ...]:
    """Return the Japanese–English packages that an index offers.

    Args:
        address: of the index (JSON); Argos Translate's own if not given.
        opener: opens addresses; HTTPS by default.

    Raises:
        IndexUnreachableError: it cannot be read.
    """
    raw = b"".join(_chunks(address or package_index(), LARGEST_INDEX, opener or open_https))
    try:
        entries = TypeAdapter(list[dict[str, object]]).validate_python(json.loads(raw))
    except (ValueError, RecursionError):
        raise IndexUnreachableError("The index of packages cannot be understood.") from None
    return tuple(offer for entry in entries if (offer := _offer(entry)))


def newest(offered: Iterable[Offer]) -> tuple[Offer, ...]:
    """Return the newest package of each direction.

    Raises:
        IndexUnreachableError: a direction is not offered.
    """
    best: dict[tuple[str, str], Offer] = {}
    for offer in offered:
        pair = offer.from_code, offer.to_code
        if pair not in best or _version(offer) > _version(best[pair]):
            best[pair] = offer
    if not {("ja", "en"), ("en", "ja")} <= best.keys():
        raise IndexUnreachableError("The index does not offer both directions.")
    return best["ja", "en"], best["en", "ja"]


def fetch(offer: Offer, into: Path, opener: Opener | None = None) -> Path:
    """Fetch a package into a folder; the first link that answers serves.

    Raises:
        IndexUnreachableError: no link answers.
    """
    path = into / f"translate-{offer.from_code}_{offer.to_code}.argosmodel"
    for link in offer.links:
        try:
            with path.open("wb") as file:
                for chunk in _chunks(link, LARGEST_PACKAGE, opener or open_https):
                    file.write(chunk)
        except IndexUnreachableError:
            continue
        return path
    raise IndexUnreachableError("The package cannot be fetched from any of its addresses.")


def open_https(address: str) -> IO[bytes]:
    """Open an HTTPS address; also what it redirects to must be HTTPS.

    Raises:
        IndexUnreachableError: it is another kind of address.
        OSError: it does not answer.
    """
    if urlsplit(address).scheme != "https":
        raise IndexUnreachableError("Packages are fetched by HTTPS only.")
    answer: IO[bytes] = urllib.request.urlopen(address, timeout=TIMEOUT_S)  # noqa: S310 -- above
    if urlsplit(getattr(answer, "url", "")).scheme != "https":
        answer.close()
        raise IndexUnreachableError("Packages are fetched by HTTPS only.")
    return answer


def _version(offer: Offer) -> list[int]:
    return [int(part) for part in offer.package_version.split(".")]


def _offer(entry: dict[str, object]) -> Offer | None:
    try:
        return Offer.model_validate(entry)
    except ValidationError:
        return None


def _chunks(address: str, largest: int, opener: Opener) -> Iterator[bytes]:
    try:
        with opener(address) as answer:
            left = largest
            while chunk := answer.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise IndexUnreachableError("The answer is larger than a package may be.")
                yield chunk
    except (OSError, ValueError) as error:
        raise IndexUnreachableError(f"No answer: {type(error).__name__}.") from None
