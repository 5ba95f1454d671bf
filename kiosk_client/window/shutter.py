"""Whether the picture may leave the kiosk: a pure state machine that fails closed (design §4).

The picture may leave only while every frame of the page is watched by the sensor and in none of
them a protected element may be seen: each is concealed by the renderer. Everything else, and
everything unknown, closes the shutter.

Time is counted in *epochs*: each closing begins a new one. A captured picture belongs to the
epoch in which it arrived, and is released only if that epoch still lasts when, afterwards, every
document has answered that it is clean and has had no secret meanwhile. So nothing that was
captured before a closing can come out after the next opening.
"""

from dataclasses import dataclass

from kiosk_client.window.frames import FrameId, Frames, SessionId
from server.protocol.window import ShutterReason

DocumentId = str


@dataclass(frozen=True, slots=True)
class Wish:
    """The citizen wants to see this element, by focus or touch; no label: it has none to tell."""

    label: str | None
    label_en: str | None = None


@dataclass(frozen=True, slots=True)
class SensorReport:
    """What one document says.

    `appearances` counts how often a protected element was connected, or could be seen, ever;
    `present` how many may be seen now: concealed ones are not counted. `moving`: a view transition
    runs, which paints a picture of the past. `wish`: the citizen wants to see a protected element,
    which is done (`revealed`) only after the shutter has closed.
    """

    appearances: int
    present: int
    moving: bool = False
    wish: Wish | None = None
    revealed: bool = False


@dataclass(slots=True)
class _Document:
    frame: FrameId
    session: SessionId
    report: SensorReport | None = None


class Shutter:
    """Frames, their documents, what these report, and the verdict.

    Each frame has an owner, the session which must watch it; None while it moves to another
    process. A frame is watched once a document of its owner has reported.
    """

    def __init__(self) -> None:
        self.epoch = 0
        self.reason: ShutterReason | None = "restarting"
        self._main: FrameId | None = None
        self.frames = Frames()
        self._documents: dict[DocumentId, _Document] = {}
        self._suspects: set[FrameId] = set()
        self._unresolved = 0

    # -- the verdict ---------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether pictures of the current epoch may leave, once verified."""
        return self.reason is None

    @property
    def is_complete(self) -> bool:
        """Whether every frame is watched and nothing waits to be examined."""
        watched = {(d.frame, d.session) for d in self._documents.values() if d.report is not None}
        return (
            self._main is not None
            and self._unresolved == 0
            and all(pair in watched for pair in self.frames.owners)
        )

    @property
    def may_open(self) -> bool:
        """Whether everything is known and nothing is secret at this moment."""
        return self.is_complete and not self._has_secret

    @property
    def _has_secret(self) -> bool:
        return any(d.report is not None and d.report.present for d in self._documents.values())

    @property
    def wish(self) -> Wish | None:
        """What the citizen wants to see, in whichever document; None if nothing."""
        wishes = (d.report.wish for d in self._documents.values() if d.report is not None)
        return next((wish for wish in wishes if wish is not None), None)

    @property
    def is_moving(self) -> bool:
        """Whether a view transition runs: it may show a secret which is gone.

        It keeps a closed shutter closed. One which begins while the shutter is open has only
        pictures of that clean time to show.
        """
        return any(d.report is not None and d.report.moving for d in self._documents.values())

    @property
    def documents(self) -> tuple[tuple[DocumentId, SessionId], ...]:
        """All documents to be asked, with the sessions which reach them."""
        return tuple((name, document.session) for name, document in self._documents.items())

    @property
    def main_frame(self) -> FrameId | None:
        """The page itself."""
        return self._main

    @property
    def places(self) -> tuple[tuple[DocumentId, SessionId, FrameId], ...]:
        """All documents with the sessions which reach them and the frames which show them."""
        return tuple((n, d.session, d.frame) for n, d in self._documents.items())

    @property
    def must_paint(self) -> tuple[tuple[DocumentId, SessionId], ...]:
        """Documents which must prove to be painted before the shutter opens.

        They are the page itself, those in frames which showed a secret, or may have, and those
        around them: what a frame showed may be part of their picture.
        """
        parents = {self.frames.parent_of(frame) for frame in self._suspects}
        frames = {self._main, *self._suspects, *parents}
        return tuple(
            (name, document.session)
            for name, document in self._documents.items()
            if document.frame in frames
        )

    def admits(self, epoch: int) -> bool:
        """Whether a picture which arrived in `epoch` may be released now."""
        return self.is_open and epoch == self.epoch and self.may_open

    def open(self, epoch: int) -> bool:
        """Open, if nothing happened since `epoch` was read; return whether it is open."""
        if epoch == self.epoch and self.may_open and not self.is_moving:
            self.reason = None
            self._suspects.clear()
        return self.is_open

    # -- what closes it ------------------------------------------------------------------------

    def close(self, reason: ShutterReason) -> None:
        """Close, whatever the state; a secret on the page is the reason that prevails."""
        self.epoch += 1
        self.reason = "secret_field" if self._has_secret else reason

    def frame_expected(
        self, frame: FrameId, session: SessionId, parent: FrameId | None = None
    ) -> None:
        """A frame exists and `session` shall watch it; nothing is released until it does.

        The document which another session still has of it is asked until that one ends, too.
        `parent` is the frame in which it lies, where the browser says it.
        """
        self.frames.lies_in(frame, parent)
        if self.frames.expect(frame, session):
            self.close("navigation")

    def frame_listed(self, frame: FrameId, session: SessionId, parent: FrameId | None) -> None:
        """A session counts this frame among its own; one that is known has its owner already."""
        self.frames.lies_in(frame, parent)
        if frame not in self.frames:
            self.frame_expected(frame, session)

    def frame_moving(self, frame: FrameId, session: SessionId) -> None:
        """A frame leaves this session for another process; it is unknown until it arrives."""
        if self.frames.owner_of(frame) != session:
            return
        if not self.frames.leave(frame):
            self.frame_gone(frame, session)
        self.close("navigation")

    def frame_gone(self, frame: FrameId, session: SessionId) -> None:
        """A frame was removed; what it showed last may still be on its way to the screen."""
        if frame not in self.frames or self.frames.owner_of(frame) not in (session, None):
            return
        for name, document in list(self._documents.items()):
            if document.frame == frame and document.session == session:
                self.document_gone(name)
        left = [d.session for d in self._documents.values() if d.frame == frame]
        if left:  # it never moved after all: the session before still shows it
            self.frames.come_back(frame, left[0])
            return
        around = self.frames.remove(frame, self._main)
        if frame in self._suspects:  # the frame around it answers for what it showed
            self._suspects.discard(frame)
            if around is not None:
                self._suspects.add(around)

    def session_gone(self, session: SessionId) -> None:
        """A session ended, with all frames that it watched or that were leaving it."""
        for frame in self.frames.of(session):
            self.frame_gone(frame, session)
        self.session_cleared(session)

    def session_cleared(self, session: SessionId) -> None:
        """All documents of a session ended (a navigation, or a new process)."""
        for name in [n for n, d in self._documents.items() if d.session == session]:
            self.document_gone(name)

    def main_navigated(self, frame: FrameId, session: SessionId) -> None:
        """The page itself shows another document: its old sub-frames are gone."""
        for other in self.frames.of(session):
            if other != frame:
                self.frame_gone(other, session)
        self.main_listed(frame, session)

    def main_listed(self, frame: FrameId, session: SessionId) -> None:
        """The browser names the page's own frame; those within it that are known already stay."""
        self._main = frame
        self.frame_expected(frame, session)
        self.close("navigation")

    def document_created(self, name: DocumentId, frame: FrameId, session: SessionId) -> None:
        """The sensor runs in a document, from before its first paint."""
        self.frame_expected(frame, session)
        self._documents[name] = _Document(frame, session)

    def document_gone(self, name: DocumentId) -> None:
        """A document ended; its last pixels may still be shown.

        A document tells of a secret before it paints it, so one that ended without a word of any
        never showed one, and its frame need not paint again (out of sight it would not).
        """
        document = self._documents.pop(name, None)
        if document is not None:
            if document.report is None or document.report.appearances:
                self._suspects.add(document.frame)
            self.close("navigation")

    def reported(self, name: DocumentId, report: SensorReport) -> None:
        """A document says what it holds. Any secret since its last word closes the shutter."""
        document = self._documents.get(name)
        if document is None:
            return
        before = document.report.appearances if document.report is not None else 0
        document.report = report
        if report.appearances > before:
            self._suspects.add(document.frame)
            self.close("secret_field")

    def examine(self, *, suspicious: bool = False) -> None:
        """Something waits to be looked into; nothing is released until `examined`.

        Args:
            suspicious: it may already show a secret (a closed shadow root), so close.
        """
        self._unresolved += 1
        if suspicious:
            self.close("unknown")

    def suspect(self, session: SessionId, document: DocumentId | None = None) -> None:
        """A document, or any one of the session, may have shown a secret before it was examined."""
        known = {n: d.frame for n, d in self._documents.items() if d.session == session}
        self._suspects |= {known[document]} if document in known else set(known.values())

    def examined(self) -> None:
        """One thing less waits."""
        self._unresolved -= 1
