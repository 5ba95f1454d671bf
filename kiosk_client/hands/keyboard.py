"""Keys and committed text, into what has focus."""

import asyncio
from typing import Final

from kiosk_client.hands.grip import Grip
from kiosk_client.hands.keys import key_events
from kiosk_client.hands.outcomes import Applied, RefusedError
from kiosk_client.hands.renderer import Fate, Target
from kiosk_client.sites.normalise import normalise
from kiosk_client.window.cdp import CdpRefusedError
from kiosk_client.window.documents import DocumentGoneError
from server.protocol.input import InputKey, InputText

WHOLE_ONLY: Final = frozenset({"date"})
"""Rules which make sense only for the whole content of a field, not for what is typed into it."""

UNTIL_PAINTED_S: Final = 0.015
"""What became of text is asked once the page has painted it: asked at once, the question would hold
up the picture that the operator types by (docs/performance.md)."""


async def press_key(grip: Grip, message: InputKey) -> Applied:
    """Press and release one key.

    Raises:
        RefusedError: it did not arrive, or moved focus to a field of the citizen's own.
        DisarmedError, CdpError: the lease or the page is gone.
    """
    _listen(grip)
    target = await grip.renderer.expect(message.key)
    await grip.dispatcher.key(*key_events(message.key, shift=message.shift))
    await grip.check_fate(target.document, over=False)
    return grip.applied(target)


async def type_text(grip: Grip, message: InputText) -> Applied:
    """Insert text, normalised by the field's rule; raises as `press_key`.

    Text that follows text is sent at once: that the same field has focus and takes it in the same
    way was answered after the last one, and the guard decides when it arrives. If it is not so,
    nothing arrives, and it is announced like any other.

    Raises:
        TextRefusedError: no field may be given such text.
    """
    _listen(grip)
    target, grip.typed = grip.typed, None
    fate = None if target is None else await _insert(grip, target, message.text)
    if target is None or fate is None or fate.is_lost:
        target = await grip.renderer.expect(None)
        fate = await _insert(grip, target, message.text)
    if fate.refusal is not None:
        raise RefusedError(fate.refusal)
    return grip.applied(target)


async def _insert(grip: Grip, target: Target, said: str) -> Fate:
    rule = None if target.normalise in WHOLE_ONLY else target.normalise
    text = normalise(rule, said, multiline=target.multiline)
    if not text:
        raise RefusedError("bad_text")
    await grip.dispatcher.text(text)
    await asyncio.sleep(UNTIL_PAINTED_S)
    try:
        fate, stays = await grip.renderer.settle_text(target.document)
    except (DocumentGoneError, CdpRefusedError):
        raise RefusedError("not_known") from None  # it may have led to another page
    grip.typed = target if stays else None
    return fate


def _listen(grip: Grip) -> None:
    """Drop what is typed after a refused press, until the next one that is not refused."""
    if grip.deaf is not None:
        raise RefusedError(grip.deaf)
