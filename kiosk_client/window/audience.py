"""Whom window A tells of its pictures, its states, single events and the citizen's own fields."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk_client.control.ports import CitizenField, CitizenFieldCallback
from kiosk_client.window.feed import (
    FactCallback,
    FrameCallback,
    ReleasedFrame,
    StateCallback,
    WindowState,
)

Leave = Callable[[], None]
"""Ends being told; harmless when it has ended."""


@dataclass(frozen=True, slots=True)
class _Viewer:
    on_frame: FrameCallback
    on_state: StateCallback
    on_fact: FactCallback | None


class Audience:
    """Everybody who listens; whoever leaves while being told is not told again."""

    def __init__(self) -> None:
        self._viewers: list[_Viewer] = []
        self._field_watchers: list[CitizenFieldCallback] = []
        self._field: CitizenField | None = None

    def join(
        self, on_frame: FrameCallback, on_state: StateCallback, on_fact: FactCallback | None
    ) -> Leave:
        """Tell of each released picture, each change of state and each single event."""
        viewer = _Viewer(on_frame, on_state, on_fact)
        self._viewers.append(viewer)
        return lambda: self._viewers.remove(viewer) if viewer in self._viewers else None

    def watch_field(self, callback: CitizenFieldCallback) -> Leave:
        """Tell of the citizen's own field with focus, also of the one that has it now."""
        self._field_watchers.append(callback)
        if self._field is not None:
            callback(self._field)
        return lambda: (
            self._field_watchers.remove(callback) if callback in self._field_watchers else None
        )

    def frame(self, frame: ReleasedFrame) -> None:
        """Tell of a picture."""
        for viewer in tuple(self._viewers):
            viewer.on_frame(frame)

    def state(self, state: WindowState) -> None:
        """Tell of a change of state."""
        for viewer in tuple(self._viewers):
            viewer.on_state(state)

    def fact(self, fact: str) -> None:
        """Tell of a single event."""
        for viewer in tuple(self._viewers):
            if viewer.on_fact is not None:
                viewer.on_fact(fact)

    def field(self, field: CitizenField | None) -> None:
        """Tell which of the citizen's own fields has focus, if that is another than before."""
        if field == self._field:
            return
        self._field = field
        for callback in tuple(self._field_watchers):
            callback(field)
