"""A kiosk that was updated before its server."""

import json

import pytest

from server.protocol.errors import ProtocolError
from server.protocol.kiosk import KioskPresence
from server.protocol.wire import decode, encode
from server.signalling.presence import LiveKiosk

PRESENCE = KioskPresence(state="ready", agent_version="9", card_left=True)


def newer(**keys: object) -> str:
    return json.dumps(json.loads(encode(PRESENCE)) | keys)


def test_what_is_new_in_its_presence_is_passed_over_and_counted() -> None:
    """Refused, it would stand there as away, and a card that was left be told to nobody."""
    read = decode(newer(mood="sunny", more={"a": [1]}))
    assert isinstance(read, KioskPresence)
    assert (read.state, read.card_left, read.newer) == ("ready", True, 2)
    assert json.loads(encode(read)) == json.loads(encode(PRESENCE))
    assert decode(newer()) == PRESENCE


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"state": "asleep"}, "malformed"),
        ({"v": 2}, "unsupported_version"),
        ({"v": None}, "unsupported_version"),
    ],
)
def test_what_it_means_otherwise_is_still_refused(keys: dict[str, object], code: str) -> None:
    """Nothing else of the door is open wider: not another value, not another version."""
    with pytest.raises(ProtocolError) as refused:
        decode(newer(mood="sunny", **keys))
    assert refused.value.code == code


def test_it_is_told_once_for_each_connection() -> None:
    """A kiosk says its presence at every change; the log has one line of it."""
    kiosk = LiveKiosk("kiosk-0001", "1番窓口")
    told = [_presence(text) for text in (newer(), newer(mood="sunny"), newer(mood="dull"))]
    assert [kiosk.is_news_that_it_is_newer(each) for each in told] == [False, True, False]


def _presence(text: str) -> KioskPresence:
    read = decode(text)
    assert isinstance(read, KioskPresence)
    return read
