"""Puts the guard into every document of a page, also into those which come later."""

from typing import Final

import structlog

from kiosk_client.hands.dispatch import Dispatcher
from kiosk_client.hands.grip import Grip
from kiosk_client.hands.names import FieldNames
from kiosk_client.hands.renderer import Renderer
from kiosk_client.window.cdp import CdpError
from kiosk_client.window.documents import PageDocuments
from kiosk_client.window.sensor import WORLD

log = structlog.get_logger(__name__)

ARM: Final = "globalThis.madoguchiGuard?.arm();"
"""Evaluated after the scripts of a new document and before the first one of the page."""


async def arm_page(documents: PageDocuments, names: FieldNames) -> Grip:
    """Arm the guard everywhere, then the input.

    Raises:
        CdpError: some document is not guarded.
    """
    client = documents.client
    grip = Grip(names, Renderer(documents), Dispatcher(documents))
    # While the shield has the keyboard, the page must still believe that it has focus.
    await client.send(
        "Emulation.setFocusEmulationEnabled", {"enabled": True}, session=documents.session
    )
    documents.prelude = ARM
    for session in {document.session for document in documents.all()}:
        script = {"source": ARM, "worldName": WORLD}
        added = await client.send("Page.addScriptToEvaluateOnNewDocument", script, session=session)
        grip.scripts.append((session, added["identifier"]))
        # The operator cannot choose a file of the kiosk, by whatever way the page asks for one.
        await client.send("Page.setInterceptFileChooserDialog", {"enabled": True}, session=session)
    await grip.renderer.set_armed(armed=True)
    names.know(documents.all())
    grip.dispatcher.armed = True
    return grip


async def disarm_page(renderer: Renderer, scripts: list[tuple[str, str]]) -> None:
    """Undo it, so that the citizen can operate every document; what is gone does not matter."""
    documents = renderer.documents
    documents.prelude = ""
    for session, script in scripts:
        gone = {"identifier": script}
        documents.client.notify("Page.removeScriptToEvaluateOnNewDocument", gone, session=session)
    for session in {document.session for document in documents.all()}:
        documents.client.notify(
            "Page.setInterceptFileChooserDialog", {"enabled": False}, session=session
        )
    for document in documents.all():
        try:
            await renderer.set_armed_in(document, armed=False)
        except CdpError as error:  # it does so as soon as it answers again
            log.info("document_not_switched", error=type(error).__name__)
