"""The end of an HTML drag: announced where it is dropped, or cancelled (Z-05).

The browser makes a drag of press, moves and release by itself; `drags.js` judges it.
"""

from kiosk_client.hands.grip import Grip
from kiosk_client.hands.outcomes import Applied, RefusedError
from kiosk_client.hands.renderer import Target
from kiosk_client.window.cdp import CdpError


async def is_dragged(grip: Grip, target: Target) -> bool:
    """Return whether the press on this target has become a drag which lasts.

    If its document is gone or does not answer, the drag is over.
    """
    try:
        return await grip.renderer.is_dragging(target.document)
    except CdpError:
        await grip.dispatcher.cancel_drag()
        return False


async def drop(grip: Grip, origin: Target, x: float, y: float) -> Applied:
    """Drop what is dragged at a place of the page.

    Raises:
        RefusedError: it was not dropped; keys would go elsewhere, too.
        DisarmedError, CdpError: the lease or the page is gone.
    """
    try:
        place = await _drop(grip, origin, x, y)
    except RefusedError as error:
        grip.deaf = error.refusal
        raise
    return grip.applied(place)


async def _drop(grip: Grip, origin: Target, x: float, y: float) -> Target:
    mouse = grip.dispatcher.mouse
    # What passes over a list may sort it, and only what passes over a place can be dropped there;
    # to have entered it is not enough. So the pointer moves before the look and after it.
    await mouse("mouseMoved", x, y)
    try:
        place = await grip.renderer.aim_drop(x, y)
    except (RefusedError, CdpError):
        await grip.end_press(origin.document)
        await grip.dispatcher.release()
        raise
    await mouse("mouseMoved", x, y)
    await mouse("mouseReleased", x, y)
    if place.document != origin.document:
        await grip.end_press(origin.document)
    await grip.check_fate(place.document, over=True)
    return place
