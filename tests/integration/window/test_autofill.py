"""What Chromium fills in by itself: never at the kiosk, and concealed if it were (Z-07).

The kiosk's preferences switch autofill off. Here it is on as well, by taking these preferences
away, so that concealment has something to conceal: several fields at once, which nobody focused.
The list of suggestions and the preview of one exist only while a field has focus: then a protected
one has closed the shutter (`test_reveal.py`), and lists are windows of their own
(`test_browser_ui.py`).
"""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from kiosk_client.window import chromium
from kiosk_client.window.cdp import CdpRefusedError
from tests.integration.window.conftest import WAIT_S, Viewer

pytestmark = pytest.mark.asyncio(loop_scope="module")

CARD = {
    "number": "4111111111111111",
    "name": "HANAKO",
    "expiryMonth": "12",
    "expiryYear": "2030",
    "cvc": "123",
}
# Whatever Chromium has filled is magenta; before that nothing is.
PAGE = (
    "<style>input{border:0;width:200px;height:40px}"
    "input:autofill{box-shadow:inset 0 0 0 99px #f0f}</style><form action=/paid method=post>"
    "<label>名義 <input id=n autocomplete=cc-name name=n></label>"
    "<label>カード番号 <input autocomplete=cc-number name=c></label>"
    "<label>有効期限 <input autocomplete=cc-exp name=e></label>"
    "<label>CVC <input autocomplete=cc-csc name=v></label><button>送信</button></form>"
)


@pytest.fixture(scope="module", params=["off", "on"])
def autofill(request: Any) -> Iterator[str]:
    """Off as at the kiosk, or on as Chromium comes."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "on":
            patch.setattr(chromium, "PREFERENCES", {})
        yield request.param


@pytest.fixture(scope="module")
def capture(autofill: str) -> str:
    """One source is enough; windows start only once the preferences are as wanted."""
    del autofill
    return "screencast"


async def _fill(viewer: Viewer, url: str, patience_ms: int) -> None:
    """Let the browser fill in a card, as its list of suggestions does.

    Args:
        viewer: The window.
        url: Its page.
        patience_ms: How long the browser may take to look at the form.

    Raises:
        CdpRefusedError: it does not.
    """
    await viewer.show(url)
    await viewer.cdp("Autofill.enable")
    await viewer.cdp("DOM.enable")
    root = (await viewer.cdp("DOM.getDocument"))["root"]["nodeId"]
    node = await viewer.cdp("DOM.querySelector", nodeId=root, selector="#n")
    described = await viewer.cdp("DOM.describeNode", nodeId=node["nodeId"])
    field = described["node"]["backendNodeId"]
    async with asyncio.timeout(WAIT_S):
        while True:
            try:
                await viewer.cdp("Autofill.trigger", fieldId=field, card=CARD)
            except CdpRefusedError:
                # The form was not yet looked at.
                if await viewer.evaluate(f"performance.now() > {patience_ms}"):
                    raise
                await viewer.paints(5)
            else:
                return


async def test_nothing_that_is_filled_in_is_seen(
    autofill: str, viewer: Viewer, blind_viewer: Viewer, site: Any
) -> None:
    """Off, nothing is filled in; on, it is, in fields that nobody focused, and is concealed."""
    url = site.add("/zoo", PAGE)
    if autofill == "off":
        with pytest.raises(CdpRefusedError):
            await _fill(viewer, url, 3_000)
        return
    for one in (viewer, blind_viewer):
        await _fill(one, url, 60_000)
        await one.watched(3)
    await blind_viewer.leaked()
    assert await viewer.evaluate("document.querySelectorAll(':autofill').length") == 4
    assert viewer.leaks() == 0
