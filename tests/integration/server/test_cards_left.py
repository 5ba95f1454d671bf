"""A card left in a kiosk's reader is told to whoever serves, and recorded (S-15)."""

import sqlite3
from typing import Any

from server.protocol.kiosk import KioskCardsLeft, KioskPresence


def presence(*, card_left: bool) -> KioskPresence:
    return KioskPresence(state="ready", agent_version="0", card_left=card_left)


def named(told: KioskCardsLeft) -> list[str]:
    return [entry.kiosk_id for entry in told.entries]


async def test_a_card_left_is_told_until_it_is_taken(world: Any) -> None:
    """To consoles that are there and to one that comes later; the record says when, not whose."""
    kiosk = await world.kiosk()
    console = await world.console()
    here = [kiosk.identity.kiosk_id]
    for _ in range(2):  # said again, it is no second event
        await kiosk.send(presence(card_left=True))
    assert named(await console.expect(KioskCardsLeft)) == here
    later = await world.console(await world.operator_cookie("jiro", "supervisor"))
    assert named(await later.expect(KioskCardsLeft)) == here
    await kiosk.send(presence(card_left=False))
    for each in (console, later):
        assert named(await each.expect(KioskCardsLeft)) == []
    with sqlite3.connect(world.settings.database_path) as db:
        recorded = db.execute(
            "SELECT type, actor_kind, actor_id, detail FROM event "
            "WHERE type IN ('card_left', 'card_taken') ORDER BY id"
        ).fetchall()
    assert recorded == [
        ("card_left", "kiosk", here[0], None),
        ("card_taken", "kiosk", here[0], None),
    ]


async def test_a_kiosk_that_is_gone_leaves_the_list(world: Any) -> None:
    """Nobody can say any more whether the card is there; back again, the kiosk says it itself."""
    kiosk = await world.kiosk()
    console = await world.console()
    await kiosk.send(presence(card_left=True))
    assert named(await console.expect(KioskCardsLeft)) == [kiosk.identity.kiosk_id]
    await kiosk.close()
    assert named(await console.expect(KioskCardsLeft)) == []
