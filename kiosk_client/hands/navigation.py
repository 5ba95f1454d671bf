"""Back, reload and home: as far as the window's rules and the site profile let the operator."""

from collections.abc import Collection
from typing import Final, Literal

from kiosk_client.hands.outcomes import Applied, RefusedError
from kiosk_client.window.application import ApplicationWindow
from kiosk_client.window.documents import PageDocuments

NavigateAction = Literal["back", "reload", "home"]
EVERYWHERE: Final[frozenset[NavigateAction]] = frozenset({"back", "reload", "home"})


async def navigate(
    window: ApplicationWindow,
    documents: PageDocuments,
    action: NavigateAction,
    allowed: Collection[NavigateAction],
) -> Applied:
    """Move in the application.

    Raises:
        RefusedError: `navigation_refused`: not allowed, or there is nothing to go back to.
        CdpError: the page does not answer.
    """
    if action not in allowed:
        raise RefusedError("navigation_refused")
    client, session = documents.client, documents.session
    match action:
        case "reload":
            await client.send("Page.reload", session=session)
        case "home":
            await client.send("Page.navigate", {"url": window.start_url}, session=session)
        case "back":
            history = await client.send("Page.getNavigationHistory", session=session)
            place = int(history["currentIndex"]) - 1
            entry = history["entries"][place] if place >= 0 else None
            # The rules examine what is loaded; a page out of the back-forward cache is not.
            if entry is None or not window.permits(entry["url"]):
                raise RefusedError("navigation_refused")
            await client.send(
                "Page.navigateToHistoryEntry", {"entryId": entry["id"]}, session=session
            )
    return Applied()
