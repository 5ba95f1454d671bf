"""The hands on the application window: arms the guard, does one input after the other."""

import asyncio
from collections.abc import Awaitable, Callable, Collection

import structlog

from kiosk_client.control.from_console import refused
from kiosk_client.control.ports import HandsError, Unconfirmed
from kiosk_client.hands import form
from kiosk_client.hands.arming import arm_page, disarm_page, let_go
from kiosk_client.hands.dispatch import Dispatcher
from kiosk_client.hands.field_list import FieldList
from kiosk_client.hands.grip import Grip
from kiosk_client.hands.keyboard import press_key, type_text
from kiosk_client.hands.names import FieldNames
from kiosk_client.hands.navigation import EVERYWHERE, NavigateAction, navigate
from kiosk_client.hands.outcomes import Applied, DisarmedError, RefusedError
from kiosk_client.hands.pointing import move_finger, move_mouse, turn_wheel
from kiosk_client.hands.renderer import Renderer
from kiosk_client.sites.normalise import TextRefusedError
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.cdp import CdpError
from kiosk_client.window.documents import (
    ANSWER_S,
    DocumentGoneError,
    PageDocument,
    PageDocuments,
)
from kiosk_client.window.tasks import start
from server.protocol.fields import FieldId, FieldOptions, FieldsState
from server.protocol.input import (
    InputCheck,
    InputChoose,
    InputFill,
    InputFocus,
    InputKey,
    InputMouse,
    InputNavigate,
    InputRefusal,
    InputResult,
    InputText,
    InputTouch,
    InputWheel,
    ProxyInput,
)

log = structlog.get_logger(__name__)

_Direct = InputMouse | InputTouch | InputWheel | InputKey | InputText | InputFocus | InputNavigate
"""What is done at once; the rest may have to wait for the citizen's word."""


class PageHands:
    """Implements `kiosk_client.control.ports.Hands` on window A.

    Args:
        window: the application window; it may restart its browser at any time.
        tasks: owner of the work that the page's news cause.
        navigation: moves that the site profile leaves to the operator.
        site: the profile itself, for what its site answers.
    """

    def __init__(
        self,
        window: ApplicationWindow,
        tasks: asyncio.TaskGroup,
        navigation: Collection[NavigateAction] = EVERYWHERE,
        site: SiteProfile | None = None,
    ) -> None:
        self._window = window
        self._tasks = tasks
        self._navigation = navigation
        self._names = FieldNames()
        self._list = FieldList(self._names, site)
        self._documents: PageDocuments | None = None
        self._grip: Grip | None = None
        window.subscribe(self._look, self._look)
        self._follow()
        start(tasks, self._list.run())

    # -- arming --------------------------------------------------------------------------------

    async def arm(self) -> None:
        """See `Hands.arm`. May be cancelled; `disarm` then undoes what was done."""
        documents = self._follow()
        if documents is None:
            raise HandsError("the application window is away")
        await self.disarm()
        grip = Grip(self._names, Renderer(documents), Dispatcher(documents))
        self._grip = grip
        try:
            await arm_page(grip)
        except CdpError as error:
            await self.disarm()
            raise HandsError("a document of the page cannot be guarded") from error
        self._list.changed()

    async def disarm(self) -> None:
        """See `Hands.disarm`. May be cancelled; the page is disarmed in any case."""
        grip = self._grip
        if grip is None:
            return
        grip.dispatcher.armed = False
        try:
            # What is under way must still meet the guard.
            await let_go(grip)
        finally:
            self._grip = None
            answers = disarm_page(grip)
        if answers:
            await asyncio.wait(answers, timeout=ANSWER_S)

    def _look(self, _news: object) -> None:
        self._follow()

    def _follow(self) -> PageDocuments | None:
        """Turn to the window's present page, if it is another than before."""
        documents = self._window.documents
        if documents is not self._documents:
            self._documents = documents
            self._list.follow(documents)
            if documents is not None:
                documents.hear("guard", self._born)
                documents.hear("fields", lambda _document, _value: self._list.changed())
        return documents

    def _born(self, document: PageDocument, value: object) -> None:
        """Give a new document the guard's state; it may have missed the last change."""
        del value
        if self._documents is not None:
            start(self._tasks, self._guard(Renderer(self._documents), document))
        if self._grip is not None and self._grip.is_orphaned:
            start(self._tasks, self._grip.dispatcher.cancel_drag())

    async def _guard(self, renderer: Renderer, document: PageDocument) -> None:
        try:
            await renderer.set_armed_in(document, armed=self._grip is not None)
        except CdpError as error:
            log.info("document_not_switched", error=type(error).__name__)

    # -- input ---------------------------------------------------------------------------------

    async def perform(self, message: ProxyInput) -> InputResult | Unconfirmed:
        """See `Hands.perform`."""
        grip = self._grip
        if isinstance(message, InputFill | InputChoose | InputCheck):
            return await self._change(message, grip)
        return await self._answer(message, grip, lambda: self._do(message, _held(grip)))

    async def _change(
        self, message: InputFill | InputChoose | InputCheck, grip: Grip | None
    ) -> InputResult | Unconfirmed:
        change: form.Change | None = None

        async def begin() -> Applied:
            nonlocal change
            change = await form.plan(_held(grip), message)
            return Applied(change.field) if change.must_confirm else await change.make()

        result = await self._answer(message, grip, begin)
        if change is None or not change.must_confirm or result.outcome == "refused":
            return result
        make = change.make

        async def write() -> InputResult:
            return await self._answer(message, grip, make)

        return Unconfirmed(change.label, change.text, write, change.label_en)

    async def _do(self, message: _Direct, grip: Grip) -> Applied:
        outcome: Applied
        match message:
            case InputMouse():
                outcome = await move_mouse(grip, message)
            case InputTouch():
                outcome = await move_finger(grip, message)
            case InputWheel():
                outcome = await turn_wheel(grip, message)
            case InputKey():
                outcome = await press_key(grip, message)
            case InputText():
                outcome = await type_text(grip, message)
            case InputFocus():
                outcome = await form.move_focus(grip, message)
            case InputNavigate():
                documents = grip.renderer.documents
                outcome = await navigate(self._window, documents, message.action, self._navigation)
        return outcome

    async def _answer(
        self, message: ProxyInput, grip: Grip | None, work: Callable[[], Awaitable[Applied]]
    ) -> InputResult:
        """Do some work and put what became of it into words; a lost page is an answer, too."""
        refusal: InputRefusal
        field: FieldId | None = None
        is_answered = False
        before = grip.dispatcher.sent if grip is not None else 0
        try:
            if grip is not None and _announces(message):
                await grip.end_text()
            done = await work()
        except RefusedError as error:
            refusal, field, is_answered = error.refusal, error.field, True
        except TextRefusedError:
            refusal = "bad_text"
        except DisarmedError:
            refusal = "no_lease"
        except DocumentGoneError:
            refusal = "moved"
        except CdpError as error:
            log.info("input_lost", error=type(error).__name__)
            refusal = "window_away"
        else:
            return InputResult(
                lease=message.lease,
                seq=message.seq,
                outcome="applied",
                field=done.field,
                match=done.match,
            )
        if grip is not None:
            is_sent = grip.dispatcher.sent > before
            refusal = _truth(grip, refusal, is_sent=is_sent, is_answered=is_answered)
        return refused(message, refusal, field)

    # -- fields --------------------------------------------------------------------------------

    async def focus_for_citizen(self, field: FieldId) -> bool:
        """See `Hands.focus_for_citizen`."""
        try:
            return self._grip is not None and await form.focus_any(self._grip, field)
        except (RefusedError, CdpError):
            return False

    async def options(self, field: FieldId) -> FieldOptions | None:
        """See `Hands.options`."""
        try:
            return await self._list.options(*self._names.find(field))
        except (RefusedError, CdpError):
            return None

    def find(self, field: FieldId) -> tuple[PageDocument, int] | None:
        """Return the document of a field and its number there; None if it is not there."""
        try:
            return self._names.find(field)
        except RefusedError:
            return None

    def subscribe(self, on_fields: Callable[[FieldsState], None]) -> Callable[[], None]:
        """See `Hands.subscribe`."""
        self._follow()
        return self._list.subscribe(on_fields)


def _held(grip: Grip | None) -> Grip:
    if grip is None or not grip.dispatcher.armed:
        raise DisarmedError
    return grip


def _truth(grip: Grip, refusal: InputRefusal, *, is_sent: bool, is_answered: bool) -> InputRefusal:
    """Say why an input was not done, and never that it was not if it may have been."""
    is_over = not grip.dispatcher.armed
    if not is_sent:
        # Whatever else went wrong, it went wrong because of that.
        return "no_lease" if is_over else refusal
    # A guard that was disarmed before the input came has seen nothing of it.
    return "not_known" if not is_answered or (is_over and refusal == "moved") else refusal


def _announces(message: ProxyInput) -> bool:
    """Whether it is more than text after text, and what may come between: scrolling, pointing."""
    if isinstance(message, InputMouse):
        return message.action != "move"
    return not isinstance(message, InputText | InputWheel)
