"""One request of a kiosk to its server over HTTP, outside the link."""

import ssl
from typing import Final

from aiohttp import ClientSession, ClientTimeout, TCPConnector

from server.protocol.base import Part

TIMEOUT: Final = ClientTimeout(total=10)
MAX_ANSWER_BYTES: Final = 65_536


async def post(server_url: str, path: str, request: Part, tls: ssl.SSLContext) -> tuple[int, bytes]:
    """Send it and return status and body; redirections are not followed.

    Raises:
        ClientError, TimeoutError, OSError: the server was not reached, or did not answer.
    """
    headers = {"Content-Type": "application/json"}
    async with (
        ClientSession(connector=TCPConnector(ssl=tls), timeout=TIMEOUT) as client,
        client.post(
            server_url.rstrip("/") + path,
            data=request.model_dump_json(),
            headers=headers,
            allow_redirects=False,
        ) as answer,
    ):
        return answer.status, await answer.content.read(MAX_ANSWER_BYTES)
