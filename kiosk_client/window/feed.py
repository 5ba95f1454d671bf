"""What a viewer of window A gets to know: released pictures, and why there is none."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from media.diff import Pixels, Rect
from server.protocol.window import ShutterReason

WindowStatusName = Literal["starting", "live", "shuttered", "restarting", "crashed", "closed"]


@dataclass(frozen=True, slots=True)
class WindowState:
    """What happens to the window; `shutter` says why no picture is released."""

    status: WindowStatusName
    shutter: ShutterReason | None


@dataclass(frozen=True, slots=True)
class ReleasedFrame:
    """A verified picture of the window.

    Attributes:
        number: counts the released pictures of one page.
        pixels: height by width by 3, RGB, masked; nobody changes it.
        captured_s: what was presented then is in it; seconds of the monotonic clock, as below.
        arrived_s: nothing that was presented after it is in it.
        released_s: when it was found clean.
        changed: rectangles that hold all that differs from the picture with the number before;
            None: anything may differ.
    """

    number: int
    pixels: Pixels
    captured_s: float
    arrived_s: float
    released_s: float
    changed: tuple[Rect, ...] | None = None


FrameCallback = Callable[[ReleasedFrame], None]
StateCallback = Callable[[WindowState], None]
FactCallback = Callable[[str], None]


class WindowFeed(Protocol):
    """A source of released pictures; `ApplicationWindow` is one."""

    @property
    def state(self) -> WindowState:
        """What happens to the window now."""

    @property
    def frame(self) -> ReleasedFrame | None:
        """The newest released picture; None while there is none to show."""

    def subscribe(
        self,
        on_frame: FrameCallback,
        on_state: StateCallback,
        on_fact: FactCallback | None = None,
    ) -> Callable[[], None]:
        """Be told of each picture and each change of state; return how to stop."""
