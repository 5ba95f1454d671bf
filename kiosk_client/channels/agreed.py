"""Which data channels a console may open, and how reliable each must be (RFC 8831, design §3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, Protocol

ChannelLabel = Literal["window", "input", "pointer"]


@dataclass(frozen=True, slots=True)
class Reliability:
    """How a channel delivers; None for both limits: everything arrives."""

    ordered: bool
    max_retransmits: int | None = None
    max_packet_life_time_ms: int | None = None


AGREED: Final[Mapping[ChannelLabel, Reliability]] = {
    "window": Reliability(ordered=True),
    "input": Reliability(ordered=True),
    "pointer": Reliability(ordered=False, max_retransmits=0),
}
"""An input channel that may lose or reorder could lose the release of a button, or type backwards;
a pointer that is sent again points at the past."""


class OfferedChannel(Protocol):
    """What tells one channel from another; `aiortc.RTCDataChannel` is one."""

    @property
    def label(self) -> str:
        """Name that the other side gave it."""

    @property
    def ordered(self) -> bool:
        """Whether messages arrive in order."""

    @property
    def maxRetransmits(self) -> int | None:  # noqa: N802 - W3C name
        """How often a lost message is sent again; None: until it arrives."""

    @property
    def maxPacketLifeTime(self) -> int | None:  # noqa: N802 - W3C name
        """For how many milliseconds; None: until it arrives."""


def agreed_label(channel: OfferedChannel) -> ChannelLabel | None:
    """Return the channel's name, or None if no such channel, or not this reliable, was agreed."""
    offered = Reliability(channel.ordered, channel.maxRetransmits, channel.maxPacketLifeTime)
    for label, reliability in AGREED.items():
        if channel.label == label:
            return label if offered == reliability else None
    return None
