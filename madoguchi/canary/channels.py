"""The ways out of the kiosk, and how each is searched (design §4: canary proof)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from madoguchi.canary import digits, pixels
from madoguchi.canary.evidence import Evidence, streamed
from madoguchi.canary.markers import Hit, Needles

PIECE: Final = 8 * 1024 * 1024

Found = tuple[list[Hit], int]
"""The hits, and how many things (messages, frames, files …) were searched."""


@dataclass(frozen=True, slots=True)
class Channel:
    """One way out."""

    name: str
    ja: str
    en: str
    search: Callable[["Channel", Evidence, Needles], Found]


def _texts(channel: Channel, needles: Needles, things: Iterable[tuple[str, bytes]]) -> Found:
    """Search messages of our own, in which a PIN standing alone counts."""
    hits: list[Hit] = []
    count = 0
    for where, data in things:
        count += 1
        hits += needles.in_text(channel.name, where, data)
    return hits, count


def _bytes(channel: Channel, needles: Needles, things: Iterable[tuple[str, bytes]]) -> Found:
    hits: list[Hit] = []
    count = 0
    for where, data in things:
        count += 1
        hits += needles.in_bytes(channel.name, where, data)
    return hits, count


def _window(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    """Every frame's pixels, and the bytes of every message beside."""
    sent = [m for m in evidence.channel("window") if m.way == "in"]
    shown = list(pixels.frames(streamed(evidence.messages)))
    hits = pixels.search(channel.name, shown, evidence.glyphs)
    also, _ = _bytes(channel, needles, ((f"message {n}", m.data) for n, m in enumerate(sent)))
    return [*hits, *also], len(shown)


def _digits(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    """Every frame's pixels again, for what is a secret only by its order."""
    del needles  # a PIN in bytes is no picture
    shown = list(pixels.frames(streamed(evidence.messages)))
    return digits.search(channel.name, shown, evidence.digits, evidence.keys), len(shown)


def _watcher(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    """All that the watcher's page was sent and sent itself, frames and bytes."""
    shown = list(pixels.frames(streamed(evidence.watched)))
    hits = pixels.search(channel.name, shown, evidence.glyphs)
    hits += digits.search(channel.name, shown, evidence.digits, evidence.keys)
    # The stream counts its frames, and any of them may have the number of a PIN.
    stream = [(m.label, m.data) for m in evidence.watched if m.label == "window"]
    others = [(m.label, m.data) for m in evidence.watched if m.label != "window"]
    also = [*_bytes(channel, needles, stream)[0], *_texts(channel, needles, others)[0]]
    return [*hits, *also], len(shown)


def _data_channel(*labels: str) -> Callable[[Channel, Evidence, Needles], Found]:
    def search(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
        messages = evidence.channel(*labels)
        return _texts(channel, needles, ((f"{m.label} {m.way}", m.data) for m in messages))

    return search


def _any_other(*labels: str) -> Callable[[Channel, Evidence, Needles], Found]:
    """Search the data channels that have no search of their own, also one that nobody knows of."""

    def search(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
        messages = [message for message in evidence.messages if message.label not in labels]
        return _texts(channel, needles, ((f"{m.label} {m.way}", m.data) for m in messages))

    return search


def _signalling(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    return _texts(channel, needles, evidence.recording.socket)


def _http(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    return _bytes(channel, needles, evidence.recording.http)


def _log(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    lines = (
        (f"{log.name}:{number}", line)
        for log in evidence.logs()
        for number, line in enumerate(log.read_bytes().splitlines(), 1)
    )
    return _bytes(channel, needles, lines)


def _database(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    files = ((path.name, path.read_bytes()) for path in evidence.database())
    return _bytes(channel, needles, files)


def _transcript(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    return _bytes(channel, needles, evidence.transcript())


def _memory(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    del needles  # searched while the programs ran
    return evidence.memory.get(channel.name, ([], 0))


def _disk(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    """Search files by name and content, in pieces: a core dump is larger than one can hold."""
    hits: list[Hit] = []
    count = 0
    for path in evidence.files():
        count += 1
        for piece in chain([bytes(path)], _pieces(path, needles.overlap())):
            hits += needles.in_bytes(channel.name, str(path), piece)
    return list(dict.fromkeys(hits)), count


def _pieces(path: Path, overlap: int) -> Iterator[bytes]:
    """A file's content, each piece with the end of the one before it."""
    end = b""
    try:
        with path.open("rb") as file:
            while data := file.read(PIECE):
                yield end + data
                end = data[-overlap:]
    except OSError:
        return  # gone again, or another user's


def _clipboard(channel: Channel, evidence: Evidence, needles: Needles) -> Found:
    return _bytes(channel, needles, [("X selections", evidence.clipboard)])


CHANNELS: Final = (
    Channel("window", "係員に送った画面", "frames sent to the operator", _window),
    Channel(
        "digits", "係員に送った画面の暗証番号", "PINs in these frames, by digit or key", _digits
    ),
    Channel("watcher", "見守る人に送った画面とデータ", "frames and bytes of a watcher", _watcher),
    Channel(
        "input", "代理入力のデータチャネル", "data channel of proxy input", _data_channel("input")
    ),
    Channel(
        "pointer", "指示のデータチャネル", "data channel of the pointer", _data_channel("pointer")
    ),
    Channel(
        "call",
        "通話などのデータチャネル",
        "data channels of the call, and any other",
        _any_other("window", "input", "pointer"),
    ),
    Channel("signalling", "シグナリング", "Socket.IO, both ways", _signalling),
    Channel("http", "HTTP", "HTTP addresses and bodies", _http),
    Channel("log", "ログ", "logs of server and kiosk", _log),
    Channel("database", "データベース", "the server's database files", _database),
    Channel("transcript", "チャットと記録", "texts stored in the database", _transcript),
    Channel("memory-server", "サーバーのメモリー", "memory of the server", _memory),
    Channel(
        "memory-console", "係員のブラウザーのメモリー", "memory of the operator's browser", _memory
    ),
    Channel("disk", "ディスク", "files written during the session", _disk),
    Channel("clipboard", "クリップボード", "the kiosk's clipboard after the wipe", _clipboard),
)
