"""The agent's side of `guard.js`: announces each input in the right document, learns its fate."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kiosk_client.hands.outcomes import RefusedError
from kiosk_client.window.documents import DocumentGoneError, PageDocument, PageDocuments
from server.protocol.input import KeyName

MAX_FRAMES = 8
"""Frames within frames below a place of the page."""

Verdict = Literal[
    "fine", "protected", "file", "not_editable", "nothing", "frame", "elsewhere", "gone"
]


@dataclass(frozen=True, slots=True)
class Target:
    """Where an announced input goes.

    Attributes:
        document: the document that expects it.
        field: number of the field in that document, if it is one.
        normalise: rule of the site profile for text that is typed there.
        multiline: whether it takes line breaks.
    """

    document: PageDocument
    field: int | None = None
    normalise: str | None = None
    multiline: bool = False


@dataclass(frozen=True, slots=True)
class Fate:
    """What the guard saw of an announced input: events passed, and stopped for which reason."""

    passed: int
    protected: int
    file: int
    moved: int

    @property
    def is_lost(self) -> bool:
        """Whether nothing of it arrived, because it was meant for something else."""
        return not self.passed and self.refusal == "moved"

    @property
    def refusal(self) -> Literal["protected", "file_refused", "moved"] | None:
        """Why it did not arrive, or not whole; None if it did."""
        if self.protected:
            return "protected"
        if self.file:
            return "file_refused"
        return "moved" if self.moved or not self.passed else None


def fate_of(answer: dict[str, Any]) -> Fate:
    """Return what the guard counted."""
    return Fate(**{name: int(answer[name]) for name in ("passed", "protected", "file", "moved")})


class Renderer:
    """Calls into the isolated worlds of one page's documents.

    Every method raises `CdpError` if the page does not answer, and `RefusedError` where the
    renderer refuses.
    """

    def __init__(self, documents: PageDocuments) -> None:
        self.documents = documents

    async def set_armed(self, *, armed: bool) -> None:
        """Switch the guard in every document of the page.

        A document that came meanwhile is found out too; one that ended meanwhile needs no guard.
        """
        done: set[str] = set()
        while missing := [one for one in self.documents.all() if one.name not in done]:
            await asyncio.gather(*(self.set_armed_in(one, armed=armed) for one in missing))
            done |= {document.name for document in missing}

    async def set_armed_in(self, document: PageDocument, *, armed: bool) -> None:
        """Switch the guard in one document, if it is still there."""
        try:
            await self.call(document, f"madoguchiGuard.{'arm' if armed else 'disarm'}()")
        except DocumentGoneError:
            if document in self.documents.all():
                raise

    async def let_go(self) -> None:
        """Let what is pressed be released in all documents, without a click or a drop."""
        await self.documents.evaluate_all("madoguchiGuard.letGo()")

    # -- announcements -------------------------------------------------------------------------

    async def aim(self, x: float, y: float, *, may_drag: bool = False) -> Target:
        """Announce a press at a place of the page (CSS pixels), in whatever frame lies there."""
        call = "madoguchiGuard.aim(%r, %r, true)" if may_drag else "madoguchiGuard.aim(%r, %r)"
        return await self._announce_at(x, y, call)

    async def aim_drop(self, x: float, y: float) -> Target:
        """Announce that what is dragged is dropped at a place, as `aim`."""
        return await self._announce_at(x, y, "madoguchiGuard.aimDrop(%r, %r)")

    async def is_dragging(self, document: PageDocument) -> bool:
        """Return whether something of this document is being dragged."""
        return bool(await self.call(document, "madoguchiGuard.isDragging()"))

    async def _announce_at(self, x: float, y: float, call: str) -> Target:
        document = self._main()
        for _ in range(MAX_FRAMES):
            answer = await self.call(document, call % (x, y))
            if answer["verdict"] != "frame":
                return self._target(document, answer)
            inside = await self._frame_at(document, x, y)
            document, x, y = inside, float(answer["x"]), float(answer["y"])
        raise RefusedError("not_found")

    async def expect(self, key: KeyName | None) -> Target:
        """Announce a key, or text if it is None, to whatever has focus in the page."""
        documents = self.documents.all()
        call = f"madoguchiGuard.expect({json.dumps(key)})"
        answers = await self.documents.evaluate_in(documents, call)
        for document, answer in zip(documents, answers, strict=True):
            if answer["verdict"] != "elsewhere":
                return self._target(document, answer)
        raise RefusedError("not_editable")

    async def settle(self, document: PageDocument, *, over: bool) -> Fate:
        """End the announcement of a key, and that of a press if it is `over`."""
        answer = await self.call(document, f"madoguchiGuard.settle({json.dumps(over)})")
        return fate_of(answer)

    async def end_text(self, document: PageDocument) -> None:
        """Let no more text come to this document unannounced."""
        await self.call(document, "madoguchiGuard.endText()")

    async def settle_text(self, document: PageDocument) -> tuple[Fate, bool]:
        """End the announcement of text.

        Returns:
            Its fate, and whether more text to the same field needs no announcement, for as long as
            nothing else is announced.
        """
        answer = await self.call(document, "madoguchiGuard.settleText()")
        return fate_of(answer), bool(answer["stays"])

    async def call(self, document: PageDocument, expression: str) -> Any:
        """Evaluate in one document."""
        return await self.documents.evaluate(document, expression)

    async def describe(
        self, document: PageDocument, expression: str, *, whole: bool = False
    ) -> Mapping[str, Any]:
        """Return what `DOM.describeNode` says of the element that an expression yields.

        Args:
            document: where the expression is evaluated.
            expression: JavaScript.
            whole: with all below it, also what the browser itself draws the element with.
        """
        client, session = self.documents.client, document.session
        found = await client.send(
            "Runtime.evaluate",
            {
                "expression": expression,
                "uniqueContextId": document.name,
                "objectGroup": "madoguchi",
            },
            session=session,
        )
        handle = found["result"].get("objectId")
        if handle is None:
            raise RefusedError("moved")
        wanted: dict[str, Any] = {"objectId": handle}
        if whole:
            wanted |= {"depth": -1, "pierce": True}
        answer = await client.send("DOM.describeNode", wanted, session=session)
        client.notify("Runtime.releaseObjectGroup", {"objectGroup": "madoguchi"}, session=session)
        node: Mapping[str, Any] = answer["node"]
        return node

    # -- which document ------------------------------------------------------------------------

    def _main(self) -> PageDocument:
        for document in self.documents.all():
            if document.is_main:
                return document
        raise RefusedError("window_away")

    async def _frame_at(self, document: PageDocument, x: float, y: float) -> PageDocument:
        """Return the document inside the frame element at a place of this one."""
        node = await self.describe(document, f"madoguchiGuard.elementAt({x!r}, {y!r})")
        frame = node.get("frameId")
        for inside in self.documents.all():
            if inside.frame == frame:
                return inside
        raise RefusedError("protected")  # what is in it cannot be examined

    def _target(self, document: PageDocument, answer: dict[str, Any]) -> Target:
        verdict: Verdict = answer["verdict"]
        refuse(verdict)
        return Target(
            document,
            answer.get("field"),
            answer.get("normalise"),
            multiline=bool(answer.get("multiline")),
        )


def refuse(verdict: Verdict) -> None:
    """Raise for every verdict but `fine`.

    Raises:
        RefusedError: as the verdict says.
    """
    match verdict:
        case "fine":
            return
        case "protected" | "not_editable":
            raise RefusedError(verdict)
        case "file":
            raise RefusedError("file_refused")
        case "gone":
            raise RefusedError("moved")
        case "nothing" | "frame" | "elsewhere":
            raise RefusedError("not_found")
