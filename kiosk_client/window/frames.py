"""Which frames a page has, in which lies each, and which session watches it.

Chromium tells of one frame from several processes, whose words come in any order: of the renderer
that the frame leaves, of the browser which attaches a session to its new one, and of the frame
around it. What is written here must not outlive the frame, or the picture stays shut for ever.
"""

FrameId = str
SessionId = str


class Frames:
    """The owner of each frame; None while it moves to another process."""

    def __init__(self) -> None:
        self._owners: dict[FrameId, SessionId | None] = {}
        self._parents: dict[FrameId, FrameId] = {}
        self._left: dict[FrameId, SessionId] = {}
        self._came_back: set[FrameId] = set()

    @property
    def owners(self) -> tuple[tuple[FrameId, SessionId | None], ...]:
        """All frames with the sessions which must watch them."""
        return tuple(self._owners.items())

    def __contains__(self, frame: FrameId) -> bool:
        return frame in self._owners

    def owner_of(self, frame: FrameId) -> SessionId | None:
        """The session which watches a frame; None while it moves to another process."""
        return self._owners.get(frame)

    def parent_of(self, frame: FrameId) -> FrameId | None:
        """The frame in which another lies; None for the page itself."""
        return self._parents.get(frame)

    def root_of(self, session: SessionId) -> FrameId | None:
        """The uppermost frame of a session."""
        frames = {frame for frame, owner in self._owners.items() if owner == session}
        return next((frame for frame in frames if self._parents.get(frame) not in frames), None)

    def of(self, session: SessionId) -> tuple[FrameId, ...]:
        """The frames that a session watches, and those that left it and have not arrived."""
        return tuple(
            frame
            for frame, owner in self._owners.items()
            if session == (self._left.get(frame) if owner is None else owner)
        )

    def expect(self, frame: FrameId, session: SessionId) -> bool:
        """Let a session watch a frame; return whether it takes the frame from another."""
        if frame in self._owners and self._owners[frame] == session:
            return False
        is_known = frame in self._owners
        self._owners[frame] = session
        self._left.pop(frame, None)
        self._came_back.discard(frame)
        return is_known

    def lies_in(self, frame: FrameId, parent: FrameId | None) -> None:
        """Take note in which frame another lies, where the browser says it."""
        if parent is not None:
            self._parents[frame] = parent

    def leave(self, frame: FrameId) -> bool:
        """Let a frame leave its session; return whether it is on its way to another.

        It is not if that process has come and gone before this word of its leaving: nothing arrives
        any more. A frame shows nothing there before its new session is attached, and so known.
        """
        owner = self._owners[frame]
        if frame in self._came_back or owner is None:
            return False
        self._owners[frame] = None
        self._left[frame] = owner
        return True

    def come_back(self, frame: FrameId, session: SessionId) -> None:
        """Give a frame back to the session which still shows it."""
        self._owners[frame] = session
        self._came_back.add(frame)

    def remove(self, frame: FrameId, heir: FrameId | None) -> FrameId | None:
        """Forget a frame; return the one around it, in which those within it lie from now on.

        Args:
            frame: the one to forget.
            heir: the frame around it where the browser has not said so.
        """
        del self._owners[frame]
        self._left.pop(frame, None)
        self._came_back.discard(frame)
        parent = self._parents.pop(frame, heir)
        for child in [c for c, p in self._parents.items() if p == frame]:
            if parent is not None:
                self._parents[child] = parent
        return parent
