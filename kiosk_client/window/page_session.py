"""A CDP session of one's own with the window's only page: what it switches on ends with it."""

from contextlib import suppress

from kiosk_client.window.cdp import CdpClient, CdpError


async def attach_to_page(cdp: CdpClient) -> str:
    """Attach to the window's page; return the session.

    Raises:
        CdpError: there is no page, or the browser does not answer.
    """
    targets = (await cdp.send("Target.getTargets"))["targetInfos"]
    page = next((target["targetId"] for target in targets if target["type"] == "page"), None)
    if page is None:
        raise CdpError("the browser shows no page")
    answer = await cdp.send("Target.attachToTarget", {"targetId": page, "flatten": True})
    return str(answer["sessionId"])


async def detach(cdp: CdpClient, session: str) -> None:
    """End a session; it may be gone already."""
    with suppress(CdpError):
        await cdp.send("Target.detachFromTarget", {"sessionId": session})
