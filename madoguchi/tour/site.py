"""What the practice application site really received, from its inspection address."""

from typing import Any

from aiohttp import ClientSession

from madoguchi.stack.waiting import NotYetError, until

ARRIVAL_S = 60.0


class SiteInspection:
    """The site's own word on what arrived there."""

    def __init__(self, session: ClientSession, site_url: str, token: str) -> None:
        self._session = session
        self._url = f"{site_url}/__practice__"
        self._headers = {"Authorization": f"Bearer {token}"}

    async def submissions(self) -> list[dict[str, Any]]:
        """Accepted forms, oldest first."""
        return await self._list("submissions")

    async def confirmation_code(self, address: str) -> str:
        """The newest confirmation code (確認コード) that was mailed to this address."""

        async def mailed() -> str:
            for mail in await self._list("mailbox"):
                if mail["to"] == address and mail["purpose"] == "confirmation":
                    return str(mail["code"])
            raise NotYetError("no mail")

        return await until(mailed, "the confirmation code was mailed", ARRIVAL_S)

    async def _list(self, name: str) -> list[dict[str, Any]]:
        async with self._session.get(f"{self._url}/{name}", headers=self._headers) as answer:
            answer.raise_for_status()
            listed: list[dict[str, Any]] = await answer.json()
            return listed
