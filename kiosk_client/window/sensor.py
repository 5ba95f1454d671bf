"""Watches every frame of one page for password-like fields, and tells the shutter.

Each session (the page, and each out-of-process frame below it) gets `sensor.js` in an isolated
world of every document, before its first paint: sessions attach paused, recursively. Shadow roots
which scripts cannot see are found through the DOM domain and handed to the sensor.
"""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib.resources import files

import structlog

from kiosk_client.window.cdp import CdpClient, CdpError, CdpEvent, CdpTimeoutError, Json
from kiosk_client.window.documents import SAY_BINDING, PageDocuments
from kiosk_client.window.frames import SessionId
from kiosk_client.window.inquiry import Inquiry, SensorGoneError
from kiosk_client.window.shadow_roots import ShadowRoots
from kiosk_client.window.shutter import DocumentId, Shutter
from kiosk_client.window.tasks import start

log = structlog.get_logger(__name__)

SCRIPTS = (
    "anew.js",
    "secrets.js",
    "fingerprint.js",
    "echoes.js",
    "copies.js",
    "stand_ins.js",
    "policy.js",
    "targets.js",
    "drags.js",
    # Before ours, so that what the operator may not press is no wish of the citizen's.
    "guard.js",
    "labels.js",
    "fields.js",
    "fill.js",
    "units.js",
    "conceal.js",
    "moves.js",
    "places.js",
    "peek.js",
    "paints.js",
    "sensor.js",
    "anchors.js",
    "overlay.js",
    "marks.js",
)
WORLD = "madoguchi"
BINDING = "madoguchiTell"
SETUP_S = 5.0
FRAMES_ONLY: list[Json] = [{"type": "iframe"}, {"exclude": True}]


def sensor_script() -> str:
    """Return the script which runs in every document."""
    folder = files(__package__)
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in SCRIPTS)


class PageSensor:
    """The sensor of one page with all its frames, in whatever process they are.

    Args:
        client: connection to the browser.
        shutter: gets every fact, in order.
        tasks: owner of the work that events cause.
        script: `sensor.js`.
        documents: gets what other scripts of the same world say.
    """

    def __init__(
        self,
        client: CdpClient,
        shutter: Shutter,
        tasks: asyncio.TaskGroup,
        script: str,
        documents: PageDocuments,
    ) -> None:
        self._documents = documents
        self.inquiry = Inquiry(client, shutter, documents)
        self._client = client
        self._shutter = shutter
        self._tasks = tasks
        self._changed: Callable[[], None] = _nobody
        self._script = script
        self._main: SessionId | None = None
        self._roots: dict[SessionId, ShadowRoots] = {}
        self._children: dict[SessionId, set[SessionId]] = {}
        self._contexts: dict[SessionId, dict[int, DocumentId]] = {}

    def listen(self, changed: Callable[[], None]) -> None:
        """Call back after each fact that the shutter was told."""
        self._changed = changed

    async def watch(self, session: SessionId) -> None:
        """Start with the session of the page itself.

        Raises:
            CdpError: the page cannot be watched.
        """
        self._main = session
        await self._attach(session)

    async def _attach(self, session: SessionId) -> None:
        self._subscribe(session)
        contexts = self._contexts.setdefault(session, {})
        roots = ShadowRoots(self._client, session, self._shutter, self._tasks, contexts)
        roots.listen(self._changed)
        self._roots[session] = roots
        script = self._script + "\n" + self._documents.prelude
        setup: list[tuple[str, Json]] = [
            ("Page.enable", {}),
            # Nobody chooses among the kiosk's own files, whoever has control and however the page
            # asks; a photo needs no dialog (DOM.setFileInputFiles).
            ("Page.setInterceptFileChooserDialog", {"enabled": True}),
            ("DOM.enable", {}),
            # Before the script: while the domain is off, Chromium gives a new world no bindings,
            # so a document that was there before us would never tell of anything.
            ("Runtime.enable", {}),
            ("Runtime.addBinding", {"name": BINDING, "executionContextName": WORLD}),
            ("Runtime.addBinding", {"name": SAY_BINDING, "executionContextName": WORLD}),
            (
                "Page.addScriptToEvaluateOnNewDocument",
                {"source": script, "worldName": WORLD, "runImmediately": True},
            ),
            (
                "Target.setAutoAttach",
                {
                    "autoAttach": True,
                    "waitForDebuggerOnStart": True,
                    "flatten": True,
                    "filter": FRAMES_ONLY,
                },
            ),
            # Held until all of the above is in force.
            ("Runtime.runIfWaitingForDebugger", {}),
        ]
        answers = [self._client.post(method, params, session=session) for method, params in setup]
        try:
            async with asyncio.timeout(SETUP_S):
                await asyncio.gather(*answers)
        except TimeoutError:
            raise CdpTimeoutError("sensor set-up") from None
        try:
            async with asyncio.timeout(SETUP_S):
                # Read in order: a frame may have left this session before we resume here.
                await self._client.post(
                    "Page.getFrameTree", session=session, told=partial(self._listed, session)
                )
        except TimeoutError:
            raise CdpTimeoutError("frame tree") from None
        await roots.scan()
        self._changed()

    def _listed(self, session: SessionId, answer: Json) -> None:
        """Take the frames that a session counts among its own."""
        tree = answer["frameTree"]
        if session == self._main:
            self._shutter.main_listed(tree["frame"]["id"], session)
        for frame, parent in _frames_of(tree):
            self._shutter.frame_listed(frame, session, parent)

    def _subscribe(self, session: SessionId) -> None:
        for method, callback in (
            ("Target.attachedToTarget", self._attached),
            ("Target.detachedFromTarget", self._detached),
            ("Page.frameAttached", self._frame_attached),
            ("Page.frameDetached", self._frame_detached),
            ("Page.frameNavigated", self._frame_navigated),
            ("Runtime.executionContextCreated", self._context_created),
            ("Runtime.executionContextDestroyed", self._context_destroyed),
            ("Runtime.executionContextsCleared", self._contexts_cleared),
            ("Runtime.bindingCalled", self._told),
        ):
            self._client.on(method, callback, session=session)

    # -- events, each in the order in which the browser sent it --------------------------------

    def _attached(self, event: CdpEvent) -> None:
        target, session = event.params["targetInfo"], event.params["sessionId"]
        self._children.setdefault(str(event.session), set()).add(session)
        self._shutter.frame_expected(target["targetId"], session, target.get("parentFrameId"))
        start(self._tasks, self._attach_frame(session))

    async def _attach_frame(self, session: SessionId) -> None:
        """Watch an out-of-process frame; if that fails it stays unknown, so closed."""
        try:
            await self._attach(session)
        except CdpError as error:
            log.warning("frame_not_watched", error=type(error).__name__)
            self._shutter.close("unknown")

    def _detached(self, event: CdpEvent) -> None:
        self._drop(event.params["sessionId"])
        self._changed()

    def _drop(self, session: SessionId) -> None:
        """Forget a session and those below it, which end without a word of their own."""
        for child in self._children.pop(session, set()):
            self._drop(child)
        self._client.forget_session(session)
        self._contexts.pop(session, None)
        roots = self._roots.pop(session, None)
        if roots is not None:
            roots.end()
        self._shutter.session_gone(session)

    def _frame_attached(self, event: CdpEvent) -> None:
        frame, parent = event.params["frameId"], event.params["parentFrameId"]
        self._shutter.frame_expected(frame, str(event.session), parent)
        self._changed()

    def _frame_detached(self, event: CdpEvent) -> None:
        frame, session = event.params["frameId"], str(event.session)
        if event.params.get("reason") == "swap":
            self._shutter.frame_moving(frame, session)
        else:
            self._shutter.frame_gone(frame, session)
        self._changed()

    def _frame_navigated(self, event: CdpEvent) -> None:
        frame = event.params["frame"]
        if event.session == self._main and frame.get("parentId") is None:
            self.inquiry.forget()
            self._shutter.main_navigated(frame["id"], str(event.session))
            self._changed()
        here = [(n, s) for n, s, shown in self._shutter.places if shown == frame["id"]]
        start(self._tasks, self._renew(here))

    async def _renew(self, documents: list[tuple[DocumentId, SessionId]]) -> None:
        """Run the scripts where another document took over a window, see `anew.js`.

        Chromium does not run them there. Where the document is still the same, nothing happens.
        """
        for name, session in documents:
            script = f"{self._script}\n{self._documents.prelude}"
            params: Json = {
                "expression": f"if (globalThis.madoguchiDocument !== document) {{\n{script}\n}}",
                "uniqueContextId": name,
            }
            with suppress(CdpError):  # it is gone, or stays without a sensor and the shutter closed
                await self._client.send("Runtime.evaluate", params, session=session)

    def _context_created(self, event: CdpEvent) -> None:
        context = event.params["context"]
        session = str(event.session)
        if context["name"] != WORLD:
            return
        name, frame = context["uniqueId"], context["auxData"]["frameId"]
        self._contexts.setdefault(session, {})[context["id"]] = name
        self._shutter.document_created(name, frame, session)
        start(self._tasks, self._first_report(name, session))

    async def _first_report(self, document: DocumentId, session: SessionId) -> None:
        try:
            await self.inquiry.ask([(document, session)])
        except CdpError:
            return  # it is gone again, or stays without a report and keeps the shutter closed
        self._changed()

    def _context_destroyed(self, event: CdpEvent) -> None:
        known = self._contexts.get(str(event.session), {})
        name = known.pop(event.params["executionContextId"], None)
        if name is not None:
            self._shutter.document_gone(name)
            self._changed()

    def _contexts_cleared(self, event: CdpEvent) -> None:
        self._contexts.get(str(event.session), {}).clear()
        self._shutter.session_cleared(str(event.session))
        self._changed()

    def _told(self, event: CdpEvent) -> None:
        known = self._contexts.get(str(event.session), {})
        name = known.get(event.params["executionContextId"])
        if event.params["name"] == SAY_BINDING and name is not None:
            self._documents.said(name, event.params["payload"])
        if event.params["name"] != BINDING:
            return
        value = json.loads(event.params["payload"])
        if name is None:
            self._shutter.close("unknown")
        else:
            try:
                self.inquiry.learn(name, str(event.session), value)
            except CdpError:
                self._shutter.close("unknown")
        self._changed()

    # -- questions -----------------------------------------------------------------------------

    async def snapshot(self) -> None:
        """Ask every document what it holds now; the shutter learns the answers.

        A document tells nothing of closed roots that were not handed to it. The browser tells of
        new elements before the document answers, and of the roots in them before its own answer.

        Raises:
            CdpError: one of them did not answer.
        """
        try:
            await self.inquiry.ask_all()
        except SensorGoneError as gone:
            await self._renew(gone.documents)
            raise
        for roots in tuple(self._roots.values()):
            await roots.answered()

    async def painted(self) -> None:
        """Wait until what the page and all suspect frames look like now is on the screen.

        Raises:
            CdpError: one of them does not paint.
        """
        await self.inquiry.painted()


def _frames_of(tree: Json) -> list[tuple[str, str | None]]:
    """Return each frame with the one in which it lies."""
    below = (pair for child in tree.get("childFrames", ()) for pair in _frames_of(child))
    return [(tree["frame"]["id"], tree["frame"].get("parentId")), *below]


def _nobody() -> None:
    return
