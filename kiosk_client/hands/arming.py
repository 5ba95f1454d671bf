"""Puts the guard into every document of a page, also into those which come later."""

import asyncio
from typing import Final

import structlog

from kiosk_client.hands.grip import Grip
from kiosk_client.window.cdp import CdpError, Json
from kiosk_client.window.sensor import WORLD

log = structlog.get_logger(__name__)

ARM: Final = "globalThis.madoguchiGuard?.arm();"
"""Evaluated after the scripts of a new document and before the first one of the page."""
DISARM: Final = "globalThis.madoguchiGuard?.disarm();"


async def arm_page(grip: Grip) -> None:
    """Arm the guard everywhere, then the input.

    Raises:
        CdpError: some document is not guarded.
    """
    documents = grip.renderer.documents
    client = documents.client
    documents.prelude = ARM
    sessions = sorted({document.session for document in documents.all()})
    script = {"source": ARM, "worldName": WORLD}
    # All at once: the citizen's touch and the operator's badge wait for the answers.
    answers = await asyncio.gather(
        # While the shield has the keyboard, the page must still believe that it has focus.
        client.send(
            "Emulation.setFocusEmulationEnabled", {"enabled": True}, session=documents.session
        ),
        *(
            client.send("Page.addScriptToEvaluateOnNewDocument", script, session=session)
            for session in sessions
        ),
        return_exceptions=True,
    )
    for session, added in zip(sessions, answers[1:], strict=True):
        if not isinstance(added, BaseException):
            grip.scripts.append((session, added["identifier"]))
    for failure in answers:
        if isinstance(failure, BaseException):
            raise failure
    await grip.renderer.set_armed(armed=True)
    grip.names.know(documents.all())
    grip.dispatcher.armed = True


async def let_go(grip: Grip) -> None:
    """Wait for what is under way, and release what is pressed, while the guard still stands."""
    try:
        await grip.dispatcher.drain()
        if grip.dispatcher.is_pressed:
            await grip.renderer.let_go()
            await grip.dispatcher.release()
    except CdpError as error:
        log.info("not_let_go", error=type(error).__name__)
        await grip.dispatcher.cancel_drag()


def disarm_page(grip: Grip) -> list[asyncio.Future[Json]]:
    """Undo it, so that the citizen can operate every document.

    Returns:
        The answers. Whoever waits for them may give up: all of it is sent at once, and a document
        which does not answer now does as it is told when it does again.
    """
    documents = grip.renderer.documents
    client = documents.client
    documents.prelude = ""
    answers = [
        client.post(
            "Runtime.evaluate",
            {"expression": DISARM, "uniqueContextId": document.name},
            session=document.session,
        )
        for document in documents.all()
    ]
    for session, script in grip.scripts:
        gone: Json = {"identifier": script}
        client.notify("Page.removeScriptToEvaluateOnNewDocument", gone, session=session)
    return answers
