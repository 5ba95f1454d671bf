"""What one viewer of the window is sent, and when: pure flow control, no channel, no clock.

The newest picture wins: while two frames are not acknowledged nothing is encoded, and what is
sent then is the difference to what that viewer was sent last. An idle window sends nothing.
"""

from collections import Counter
from concurrent.futures import Executor
from dataclasses import dataclass

from kiosk_client.window.areas import Changes
from kiosk_client.window.chunks import pack, tile_headers
from kiosk_client.window.feed import ReleasedFrame, WindowState
from media.diff import Pixels, Rect
from media.tiles import EncodedTile, encode_changes, encode_small_changes
from server.protocol.errors import ErrorCode, ProtocolError
from server.protocol.window import (
    MAX_UNACKNOWLEDGED_FRAMES,
    ShutterReason,
    WindowAck,
    WindowFrame,
    WindowRefresh,
    WindowStatus,
)
from server.protocol.wire import decode_window

MAX_REFUSALS = 20
"""A viewer that sends more nonsense than this is cut off."""
REFRESH_PAUSE_S = 0.2
"""Whole pictures are not sent more often than this on request."""


@dataclass(frozen=True, slots=True)
class EncodeJob:
    """A picture to be encoded against what the viewer has.

    Attributes:
        frame: the picture.
        previous: what the viewer has; None asks for all of it.
        epoch: it is too late if the stream has another one by then.
        within: rectangles outside of which the two do not differ; None: they may anywhere.
    """

    frame: ReleasedFrame
    previous: Pixels | None
    epoch: int
    within: tuple[Rect, ...] | None = None


def encode(job: EncodeJob, pool: Executor | None = None) -> tuple[EncodedTile, ...]:
    """Do the work of a job: about 1 ms for a keystroke, 40 ms of one core for a whole page."""
    return encode_changes(job.previous, job.frame.pixels, pool, job.within)


def encode_at_once(job: EncodeJob) -> tuple[EncodedTile, ...] | None:
    """Do the work of a job if it is less than handing it to a thread would be, else None."""
    return encode_small_changes(job.previous, job.frame.pixels, job.within)


class TooManyRefusalsError(Exception):
    """The viewer keeps sending what it must not."""


class WindowStream:
    """State of one viewer.

    The owner asks `next_job`, has it encoded, and sends what `finish` returns; it asks again
    whenever something was told to the stream. `urgent` messages may be sent at any time.
    """

    def __init__(self) -> None:
        self.refusals: Counter[ErrorCode] = Counter()
        self.frames_sent = 0
        self.bytes_sent = 0
        self._number = 0
        self._frames: list[int] = []
        self._wanted: ReleasedFrame | None = None
        self._sent: Pixels | None = None
        self._changed = Changes()
        self._shutter: ShutterReason | None = None
        self._epoch = 0
        self._whole = True
        self._refreshed_s = float("-inf")
        # Before the first picture a cover has some size, because no frame may be empty.
        self._size = (1, 1)

    # -- from the window -----------------------------------------------------------------------

    def show(self, frame: ReleasedFrame) -> None:
        """Want this picture shown; it replaces any that is not yet being sent."""
        self._shutter = None
        self._wanted = frame
        self._changed.add(frame)

    def state(self, state: WindowState, now_s: float) -> list[bytes | str]:
        """Take a change of the window's state; return what to send at once.

        Args:
            state: the new state.
            now_s: monotonic time.
        """
        messages: list[bytes | str] = []
        if state.shutter is not None:
            messages += self._cover(state.shutter, now_s)
        messages.append(_status(state).model_dump_json())
        return self._counted(messages)

    def _cover(self, reason: ShutterReason, now_s: float) -> list[bytes]:
        """Cover the viewer's picture; the next one stands alone."""
        self._wanted = None
        self._sent = None
        self._whole = True
        self._epoch += 1
        if reason == self._shutter:
            return []
        self._shutter = reason
        return pack(self._header((), full=True, captured_s=now_s, now_s=now_s), ())

    # -- sending -------------------------------------------------------------------------------

    def next_job(self) -> EncodeJob | None:
        """Return what is to be encoded now: nothing while the viewer has enough to paint."""
        if self._wanted is None or len(self._frames) >= MAX_UNACKNOWLEDGED_FRAMES:
            return None
        frame, self._wanted = self._wanted, None
        within = self._changed.take()
        return EncodeJob(frame, None if self._whole else self._sent, self._epoch, within)

    def finish(
        self, job: EncodeJob, tiles: tuple[EncodedTile, ...], now_s: float
    ) -> list[bytes | str]:
        """Return the messages of an encoded picture: none if nothing changed, or it is too late.

        Raises:
            ProtocolError: `too_large`; the picture cannot be sent at all.
        """
        if job.epoch != self._epoch:
            return []
        height, width = job.frame.pixels.shape[:2]
        full = job.previous is None or job.previous.shape != job.frame.pixels.shape
        self._sent = job.frame.pixels
        self._whole = False
        self._size = (width, height)
        if not tiles:
            return []
        header = self._header(tiles, full=full, captured_s=job.frame.captured_s, now_s=now_s)
        self._frames.append(header.frame)
        self.frames_sent += 1
        return self._counted([*pack(header, tiles)])

    def _header(
        self, tiles: tuple[EncodedTile, ...], *, full: bool, captured_s: float, now_s: float
    ) -> WindowFrame:
        self._number += 1
        return WindowFrame(
            frame=self._number,
            generation=self._epoch,
            width=self._size[0],
            height=self._size[1],
            full=full,
            shutter=self._shutter,
            captured_ms=captured_s * 1000,
            age_ms=max(0.0, now_s - captured_s) * 1000,
            tiles=tile_headers(tiles),
        )

    def _counted(self, messages: list[bytes | str]) -> list[bytes | str]:
        self.bytes_sent += sum(len(message) for message in messages)
        return messages

    # -- from the viewer -----------------------------------------------------------------------

    def received(
        self, message: object, now_s: float, current: ReleasedFrame | None
    ) -> ErrorCode | None:
        """Take what the viewer sent; return why it was refused, if it was.

        Args:
            message: text, or whatever else came.
            now_s: monotonic time.
            current: the newest released picture, to be sent whole on a refresh.

        Raises:
            TooManyRefusalsError: cut this viewer off.
        """
        try:
            self._obey(message, now_s, current)
        except ProtocolError as refusal:
            self.refusals[refusal.code] += 1
            if self.refusals.total() > MAX_REFUSALS:
                raise TooManyRefusalsError from None
            return refusal.code
        return None

    def _obey(self, message: object, now_s: float, current: ReleasedFrame | None) -> None:
        order = decode_window(message)
        if isinstance(order, WindowAck):
            self._acknowledge(order.frame)
        elif isinstance(order, WindowRefresh):
            self._refresh(now_s, current)
        else:
            raise ProtocolError("not_allowed", order.type)

    def _acknowledge(self, number: int) -> None:
        """Frames are painted in order, so one word stands for all before it."""
        if number > self._number:
            raise ProtocolError("illegal_transition", "window.ack")
        self._frames = [frame for frame in self._frames if frame > number]

    def _refresh(self, now_s: float, current: ReleasedFrame | None) -> None:
        if now_s - self._refreshed_s < REFRESH_PAUSE_S:
            raise ProtocolError("rate_limited", "window.refresh")
        self._refreshed_s = now_s
        self._whole = True
        # What the viewer could not paint it will not acknowledge.
        self._frames.clear()
        if current is not None:
            self._wanted = current


def _status(state: WindowState) -> WindowStatus:
    match state.status:
        case "live" | "shuttered" | "restarting" | "crashed":
            return WindowStatus(status=state.status, shutter=state.shutter)
        case "starting":
            return WindowStatus(status="restarting", shutter=state.shutter)
        case "closed":
            return WindowStatus(status="shuttered", shutter=state.shutter)
