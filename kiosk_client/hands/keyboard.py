"""Keys and committed text, into what has focus."""

from typing import Final

from kiosk_client.hands.grip import Grip
from kiosk_client.hands.keys import key_events
from kiosk_client.hands.outcomes import Applied, RefusedError
from kiosk_client.sites.normalise import normalise
from server.protocol.input import InputKey, InputText

WHOLE_ONLY: Final = frozenset({"date"})
"""Rules which make sense only for the whole content of a field, not for what is typed into it."""


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

    Raises:
        TextRefusedError: no field may be given such text.
    """
    _listen(grip)
    target = await grip.renderer.expect(None)
    rule = None if target.normalise in WHOLE_ONLY else target.normalise
    text = normalise(rule, message.text, multiline=target.multiline)
    if not text:
        raise RefusedError("bad_text")
    await grip.dispatcher.text(text)
    await grip.check_fate(target.document, over=False, leads=False)
    return grip.applied(target)


def _listen(grip: Grip) -> None:
    """Drop what is typed after a refused press, until the next one that is not refused."""
    if grip.deaf is not None:
        raise RefusedError(grip.deaf)
