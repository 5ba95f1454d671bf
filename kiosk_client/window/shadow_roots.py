"""Finds the shadow roots of one session's documents, also closed ones, for the sensor.

A script cannot see a closed shadow root, whatever its world; the DOM domain can, and can hand the
root itself to our isolated world. The domain reports roots only below nodes which it has sent us,
so everything is asked for once, and again whatever is inserted.
"""

import asyncio
from collections.abc import Mapping

import structlog

from kiosk_client.window.cdp import CdpClient, CdpError, CdpEvent, CdpRefusedError, Json
from kiosk_client.window.shutter import DocumentId, SessionId, Shutter
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
        self._handled: set[int] = set()
        self._ended = False
        for method, callback in (
            ("DOM.shadowRootPushed", self._pushed),
            ("DOM.childNodeInserted", self._inserted),
            ("DOM.setChildNodes", self._children),
            ("DOM.documentUpdated", self._document_updated),
        ):
            client.on(method, callback, session=session)

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
        node = event.params["node"]
        self._walk(node)
        if node.get("childNodeCount") or node.get("contentDocument"):
            start(self._tasks, self._ask_below(node["nodeId"]))

    async def _ask_below(self, node: int) -> None:
        self._shutter.examine()
        try:
            await self._client.send(
                "DOM.requestChildNodes",
                {"nodeId": node, **EVERYTHING},
                session=self._session,
                timeout=ANSWER_S,
            )
        except CdpRefusedError:
            pass  # it was removed again
        except CdpError as error:
            self._failed("children", error)
        finally:
            self._shutter.examined()

    def _walk(self, node: Json) -> None:
        pending = [node]
        while pending:
            one = pending.pop()
            for root in one.get("shadowRoots", ()):
                self._found(root)
            pending += one.get("children", ())
            if "contentDocument" in one:
                pending.append(one["contentDocument"])

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
