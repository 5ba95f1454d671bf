"""Finds the shadow roots of one session's documents, also closed ones, for the sensor.

A script cannot see a closed shadow root, whatever its world; the DOM domain can, and can hand the
root itself to our isolated world. The domain reports roots only below nodes which it has sent us,
so everything is asked for once, and again whatever is inserted or filled later.
"""

import asyncio
from collections.abc import Callable, Mapping

import structlog

from kiosk_client.window.cdp import (
    CdpClient,
    CdpError,
    CdpEvent,
    CdpRefusedError,
    CdpTimeoutError,
    Json,
)
from kiosk_client.window.frames import SessionId
from kiosk_client.window.shutter import DocumentId, Shutter
from kiosk_client.window.tasks import start

log = structlog.get_logger(__name__)

ANSWER_S = 3.0
ATTEMPTS = 5
EVERYTHING: Json = {"depth": -1, "pierce": True}


class ShadowRoots:
    """Keeps the shutter from releasing anything while a root is not under watch.

    Args:
        client: connection to the browser.
        session: whose documents.
        shutter: told what waits to be examined.
        tasks: owner of the work that events cause.
        contexts: the isolated worlds of the session, by context id; kept current by the sensor.
    """

    def __init__(
        self,
        client: CdpClient,
        session: SessionId,
        shutter: Shutter,
        tasks: asyncio.TaskGroup,
        contexts: Mapping[int, str],
    ) -> None:
        self._client = client
        self._session = session
        self._shutter = shutter
        self._tasks = tasks
        self._contexts = contexts
        self._changed: Callable[[], None] = lambda: None
        self._handled: set[int] = set()
        self._asked: dict[int, asyncio.Future[Json]] = {}
        self._ended = False
        for method, callback in (
            ("DOM.shadowRootPushed", self._pushed),
            ("DOM.childNodeInserted", self._inserted),
            ("DOM.childNodeCountUpdated", self._filled),
            ("DOM.setChildNodes", self._children),
            ("DOM.documentUpdated", self._document_updated),
        ):
            client.on(method, callback, session=session)

    def listen(self, changed: Callable[[], None]) -> None:
        """Call back when something has been examined."""
        self._changed = changed

    def end(self) -> None:
        """The session is gone: what is still asked for does not matter any more."""
        self._ended = True

    async def scan(self) -> None:
        """Ask for all nodes of all documents of the session."""
        self._shutter.examine()
        try:
            answer = await self._client.send(
                "DOM.getDocument", EVERYTHING, session=self._session, timeout=ANSWER_S
            )
            self._walk(answer["root"])
        except CdpError as error:
            self._failed("document", error)
        finally:
            self._shutter.examined()
            self._changed()

    def _document_updated(self, event: CdpEvent) -> None:
        del event
        self._handled.clear()
        start(self._tasks, self.scan())

    def _pushed(self, event: CdpEvent) -> None:
        self._found(event.params["root"])

    def _children(self, event: CdpEvent) -> None:
        for node in event.params["nodes"]:
            self._walk(node)

    def _inserted(self, event: CdpEvent) -> None:
        self._walk(event.params["node"])

    def _filled(self, event: CdpEvent) -> None:
        """An element whose children we have never seen got some: it came empty."""
        self._ask_below(event.params["nodeId"])

    def _ask_below(self, node: int) -> None:
        """Ask for everything below a node; what is found there is told before the answer."""
        if node in self._asked:
            return
        params = {"nodeId": node, **EVERYTHING}
        answer = self._client.post("DOM.requestChildNodes", params, session=self._session)
        self._asked[node] = answer
        answer.add_done_callback(lambda _: self._asked.pop(node, None))

    async def answered(self) -> None:
        """Wait until all roots are known that were there when this was called.

        Not what is asked for later: a page that never rests would never be seen.

        Raises:
            CdpTimeoutError: the browser does not answer.
        """
        waiting = [answer for answer in self._asked.values() if not answer.done()]
        if waiting:
            _, late = await asyncio.wait(waiting, timeout=ANSWER_S)
            if late:
                raise CdpTimeoutError("DOM.requestChildNodes")

    def _walk(self, node: Json) -> None:
        pending = [node]
        while pending:
            one = pending.pop()
            for root in one.get("shadowRoots", ()):
                self._found(root)
            pending += one.get("children", ())
            if "contentDocument" in one:
                pending.append(one["contentDocument"])
            if one.get("childNodeCount") and "children" not in one:
                self._ask_below(one["nodeId"])

    def _found(self, root: Json) -> None:
        kind, backend_id = root.get("shadowRootType"), root["backendNodeId"]
        if kind != "user-agent" and backend_id not in self._handled:
            self._handled.add(backend_id)
            # A closed root was invisible to the sensor until now, so it may be painted already.
            self._shutter.examine(suspicious=kind == "closed")
            start(self._tasks, self._register(backend_id, closed=kind == "closed"))
        self._walk(root)

    async def _register(self, backend_id: int, *, closed: bool) -> None:
        """Hand the root to the sensor of its document, which must then prove to be painted.

        A closed root that is gone already may have been anywhere in the session.
        """
        document = None
        try:
            for _ in range(ATTEMPTS):
                document = await self._hand_over(backend_id)
                if self._ended or document is not None:
                    return
                await asyncio.sleep(0.05)
            # Nobody took it: its document is gone, or it stays unknown and the shutter closed.
            self._shutter.close("unknown")
        except CdpError as error:
            self._failed("shadow root", error)
        finally:
            if closed:
                self._shutter.suspect(self._session, document)
            self._shutter.examined()
            self._changed()

    async def _hand_over(self, backend_id: int) -> DocumentId | None:
        for context, document in tuple(self._contexts.items()):
            try:
                resolved = await self._client.send(
                    "DOM.resolveNode",
                    {"backendNodeId": backend_id, "executionContextId": context},
                    session=self._session,
                )
                answer = await self._client.send(
                    "Runtime.callFunctionOn",
                    {
                        "objectId": resolved["object"]["objectId"],
                        "functionDeclaration": "function(){return madoguchiSensor.addRoot(this)}",
                        "returnByValue": True,
                    },
                    session=self._session,
                )
            except CdpRefusedError:
                continue  # the root belongs to another document
            if answer["result"].get("value") is True:
                return document
        return None

    def _failed(self, what: str, error: CdpError) -> None:
        if not self._ended:
            log.warning("dom_not_examined", what=what, error=type(error).__name__)
            self._shutter.close("unknown")
