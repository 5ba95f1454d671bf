"""The index of packages, from an opener that answers from memory."""

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import pytest

from translation.argos.index import IndexUnreachableError, Opener, fetch, newest, offers, open_https

INDEX = "https://index.example/index.json"


def opener(answers: Mapping[str, bytes]) -> Opener:
    """Answer known addresses; others do not answer."""

    def open_address(address: str) -> IO[bytes]:
        if address not in answers:
            raise ConnectionRefusedError
        return io.BytesIO(answers[address])

    return open_address


def entry(source: str, target: str, version: str) -> dict[str, object]:
    links = [f"https://{host}.example/{source}{target}{version}" for host in ("down", "up")]
    return {"package_version": version, "from_code": source, "to_code": target, "links": links}


def test_the_newest_of_both_directions_is_found(tmp_path: Path) -> None:
    """Other languages and entries of another form are passed over; the second link serves."""
    entries: list[dict[str, object]] = [
        entry("ja", "en", "1.1"),
        entry("ja", "en", "1.10"),
        entry("en", "ja", "1.1"),
        entry("en", "de", "9.9"),
        {"code": "something new"},
    ]
    answers = {INDEX: json.dumps(entries).encode(), "https://up.example/jaen1.10": b"package"}
    found = newest(offers(INDEX, opener(answers)))
    assert [(o.from_code, o.package_version) for o in found] == [("ja", "1.10"), ("en", "1.1")]
    assert fetch(found[0], tmp_path, opener(answers)).read_bytes() == b"package"
    with pytest.raises(IndexUnreachableError):
        fetch(found[1], tmp_path, opener(answers))


@pytest.mark.parametrize("raw", [b"", b"<html>", b"{}", b'["a"]', b"[" * 100_000, b"x" * 5_000_001])
def test_a_strange_index_is_an_error_with_a_sentence(raw: bytes) -> None:
    """A captive portal's page, or an answer without end."""
    with pytest.raises(IndexUnreachableError):
        offers(INDEX, opener({INDEX: raw}))


def test_one_direction_is_not_enough() -> None:
    """Interpretation goes both ways."""
    with pytest.raises(IndexUnreachableError, match="both"):
        newest(offers(INDEX, opener({INDEX: json.dumps([entry("ja", "en", "1.0")]).encode()})))


@pytest.mark.parametrize("address", ["http://index.example/", "file:///etc/passwd", "ftp://x/"])
def test_only_https_is_opened(address: str) -> None:
    """Somebody on the way could exchange a model; and no local file is an index."""
    with pytest.raises(IndexUnreachableError, match="HTTPS"):
        open_https(address)
