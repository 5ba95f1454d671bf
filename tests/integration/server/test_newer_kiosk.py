"""A kiosk that was updated before its server is served."""

import json
from typing import Any

from server.protocol.kiosk import KioskCardsLeft, KioskPresence
from server.protocol.wire import encode


async def test_a_newer_presence_counts(world: Any) -> None:
    """What it says in keys that the server knows reaches the consoles."""
    kiosk = await world.kiosk()
    console = await world.console()
    for left in (True, False):
        presence = KioskPresence(state="ready", agent_version="9", card_left=left)
        await kiosk.send_raw(json.dumps(json.loads(encode(presence)) | {"mood": "sunny"}))
        told = await console.expect(KioskCardsLeft)
        assert len(told.entries) == left
