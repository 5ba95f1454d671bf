"""Fills in the fields that the site profile names for the citizen's card or letter, at their touch.

It is the citizen who fills in, not the operator: no lease is needed. The class of a field holds all
the same: one that is the citizen's own is left to them, and what is `open` the operator sees.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from kiosk_client.hands.card_choice import option_for
from kiosk_client.hands.outcomes import RefusedError
from kiosk_client.sites.normalise import TextRefusedError, normalise
from kiosk_client.window.cdp import CdpError
from kiosk_client.window.documents import PageDocument, PageDocuments

CHOICES: Final = frozenset({"select", "radio"})
CHOOSABLE: Final = frozenset({"fine", "done"})


async def fill_from_card(documents: PageDocuments | None, values: Mapping[str, str]) -> int:
    """Fill in what the page asks for.

    Args:
        documents: of the page; None while there is none.
        values: by the names that site profiles use (`CardField`).

    Returns:
        How many fields hold what was meant.
    """
    return await _fill(documents, values, "madoguchiFill.forCard()")


async def fill_from_letter(documents: PageDocuments | None, application_id: str) -> int:
    """Fill in the 申請書ID where the page asks for it; see `fill_from_card`."""
    values = {"application_id": application_id}
    return await _fill(documents, values, "madoguchiFill.forLetter()")


async def _fill(documents: PageDocuments | None, values: Mapping[str, str], asked_by: str) -> int:
    if documents is None:
        return 0
    filled = 0
    for document in documents.all():
        try:
            for wanted in await documents.evaluate(document, asked_by):
                value = values.get(wanted["what"])
                if value:
                    fill = _choose if wanted["kind"] in CHOICES else _write
                    filled += await fill(documents, document, wanted, value)
        except CdpError:
            continue  # the document went; what it held is gone with it
    return filled


async def _write(
    documents: PageDocuments, document: PageDocument, wanted: Mapping[str, Any], value: str
) -> bool:
    try:
        text = normalise(wanted["normalise"], value, multiline=bool(wanted["multiline"]))
    except (TextRefusedError, RefusedError):
        return False
    number = int(wanted["number"])
    done = await documents.evaluate(document, f"madoguchiFill.set({number}, {json.dumps(text)})")
    held: str | None = await documents.evaluate(document, f"madoguchiFill.read({number})")
    return bool(done) and held == text


async def _choose(
    documents: PageDocuments, document: PageDocument, wanted: Mapping[str, Any], value: str
) -> bool:
    number = int(wanted["number"])
    offered = await documents.evaluate(document, f"madoguchiFields.options({number})")
    if offered is None or offered["total"] > len(offered["options"]):
        return False  # a longer list could hold the same word again
    place = option_for(value, offered["options"])
    if place is None:
        return False
    verdict = await documents.evaluate(document, f"madoguchiFill.option({number}, {place})")
    if verdict not in CHOOSABLE:
        return False
    if verdict == "fine":
        await documents.evaluate(document, f"madoguchiFill.choose({number}, {place})")
    held: str | None = await documents.evaluate(document, f"madoguchiFill.read({number})")
    return held is not None and held == offered["options"][place]
