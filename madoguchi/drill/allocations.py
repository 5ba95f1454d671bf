"""What one client of a drill's TURN server has: an address that is relayed, and channels to peers.

Answers by RFC 8489 and RFC 8656, as far as calls and the diagnosis ask; peers are on loopback.
"""

import asyncio
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from aioice import stun
from aioice.turn import make_integrity_key

REALM: Final = "drill"
USER: Final = "kiosk"
WORD: Final = "drill-credential"
LOOPBACK: Final = "127.0.0.1"
DATAGRAM: Final = 65_536

Address = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Manners:
    """How badly a line behaves.

    Attributes:
        drop_every: each nth datagram is lost; 0: none.
        late_s: answers come at random up to so late, in seconds.
        mbit_s: what is relayed keeps to this rate; 0: none.
    """

    drop_every: int = 0
    late_s: float = 0.0
    mbit_s: float = 0.0


GOOD: Final = Manners()


@dataclass(slots=True)
class Line:
    """A line whose manners can change while somebody uses it."""

    manners: Manners = GOOD


def is_channel_data(data: bytes) -> bool:
    """Whether these are data for a channel, and no STUN message (RFC 8656 §12)."""
    return len(data) >= 4 and data[0] & 0xC0 == 0x40


class Client:
    """One client of the server, known by its address or its stream.

    Args:
        address: whence it speaks.
        send: sends it something.
        line: by which it speaks.
    """

    def __init__(self, address: Address, send: Callable[[bytes], object], line: Line) -> None:
        self._address = address
        self._send = send
        self._line = line
        self._free_at = 0.0
        self._relayed: socket.socket | None = None
        self._peers: dict[int, Address] = {}

    def close(self) -> None:
        """Give its relayed address back."""
        if self._relayed is not None:
            asyncio.get_running_loop().remove_reader(self._relayed)
            self._relayed.close()
            self._relayed = None

    def hear(self, data: bytes) -> None:
        """Take a message, or data for one of its channels; what is neither is dropped."""
        if is_channel_data(data):
            size = int.from_bytes(data[2:4])
            self._in_time(int.from_bytes(data[:2]), data[4 : 4 + size])
            return
        try:
            asked = stun.parse_message(data)
        except ValueError:
            return
        if asked.message_class is stun.Class.REQUEST:
            self._send(bytes(self._answer(asked)))

    def _answer(self, asked: stun.Message) -> stun.Message:
        answer = stun.Message(asked.message_method, stun.Class.RESPONSE, asked.transaction_id)
        if asked.message_method is stun.Method.BINDING:
            answer.attributes["XOR-MAPPED-ADDRESS"] = self._address
            return answer
        key = make_integrity_key(USER, REALM, WORD)
        if "MESSAGE-INTEGRITY" not in asked.attributes or not asked.check_message_integrity(key):
            return _unauthorized(asked)
        lifetime = asked.attributes.get("LIFETIME", 600)
        match asked.message_method:
            case stun.Method.ALLOCATE:
                answer.attributes["XOR-RELAYED-ADDRESS"] = self._allocate()
                answer.attributes["XOR-MAPPED-ADDRESS"] = self._address
            case stun.Method.CHANNEL_BIND:
                number = asked.attributes["CHANNEL-NUMBER"]
                self._peers[number] = asked.attributes["XOR-PEER-ADDRESS"]
            case stun.Method.REFRESH if lifetime == 0:
                self.close()
            case _:
                pass
        answer.attributes["LIFETIME"] = lifetime
        answer.add_message_integrity(key)
        return answer

    def _allocate(self) -> Address:
        if self._relayed is None:
            self._relayed = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            self._relayed.setblocking(False)  # noqa: FBT003 - the library's way
            self._relayed.bind((LOOPBACK, 0))
            asyncio.get_running_loop().add_reader(self._relayed, self._arrived)
        host, port = self._relayed.getsockname()
        return host, port

    def _in_time(self, channel: int, data: bytes) -> None:
        """Pass data on at the line's rate."""
        if not self._line.manners.mbit_s:
            self._pass_on(channel, data)
            return
        loop = asyncio.get_running_loop()
        takes = len(data) * 8 / 1e6 / self._line.manners.mbit_s
        self._free_at = max(self._free_at, loop.time()) + takes
        loop.call_at(self._free_at, self._pass_on, channel, data)

    def _pass_on(self, channel: int, data: bytes) -> None:
        peer = self._peers.get(channel)
        if self._relayed is not None and peer is not None and peer[0] == LOOPBACK:
            self._relayed.sendto(data, peer)

    def _arrived(self) -> None:
        if self._relayed is None:
            return
        data, peer = self._relayed.recvfrom(DATAGRAM)
        channel = next((number for number, one in self._peers.items() if one == peer), None)
        if channel is not None:
            filled = data + bytes(-len(data) % 4)
            self._send(channel.to_bytes(2) + len(data).to_bytes(2) + filled)


def _unauthorized(asked: stun.Message) -> stun.Message:
    answer = stun.Message(asked.message_method, stun.Class.ERROR, asked.transaction_id)
    answer.attributes["ERROR-CODE"] = (401, "Unauthorized")
    answer.attributes["REALM"] = REALM
    answer.attributes["NONCE"] = b"drill"
    return answer
