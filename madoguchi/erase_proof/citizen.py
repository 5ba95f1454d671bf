"""A citizen who leaves a marker wherever one can be left, by the window's debug port."""

import json
from pathlib import Path
from typing import Any, Final

import psutil
from aiohttp import ClientSession, ClientWebSocketResponse

from madoguchi.canary.markers import Marker, make_markers
from madoguchi.stack.stack import Stack
from madoguchi.stack.waiting import NotYetError, until

NAMES: Final = ("name", "typed", "search", "cookie", "storage", "cache", "clipboard", "photo")
PROFILE_FLAG: Final = "--user-data-dir="
WITHIN_S: Final = 20.0
LEAVE: Final = """async (m) => {
  document.cookie = 'trace=' + m.cookie;
  localStorage.setItem('trace', m.storage);
  sessionStorage.setItem('trace', m.storage);
  history.pushState(null, '', '?q=' + m.search);
  document.title = m.name;
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  await (await caches.open('trace')).put('/trace', new Response(m.cache));
}"""


class NothingToEndError(Exception):
    """The kiosk is not in the state in which a visit could be proved to be erased."""


class Citizen:
    """Leaves markers; their values are new for each visit."""

    def __init__(self) -> None:
        self.markers: tuple[Marker, ...] = make_markers(NAMES)

    def value(self, name: str) -> str:
        """The marker of this name."""
        return next(marker.value for marker in self.markers if marker.name == name)

    async def leave_traces(self, stack: Stack) -> None:
        """Page, storage, history, typed text, and a file where photos are kept."""
        async with ClientSession() as http:
            async with http.get(f"{_debug_url(stack.kiosk.pid)}/json/list") as answer:
                pages = [page for page in await answer.json() if page["type"] == "page"]
            async with http.ws_connect(pages[0]["webSocketDebuggerUrl"]) as page:
                values = json.dumps({marker.name: marker.value for marker in self.markers})
                await _say(page, "Runtime.evaluate", _call(LEAVE, values))
                await _say(page, "Input.insertText", {"text": self.value("typed")})
        folder = await until(lambda: _watched(stack.kiosk.pid), "a watchdog runs", WITHIN_S)
        (folder / "marker.jpg").write_bytes(self.value("photo").encode() * 1000)


def photo_folder(agent: int) -> Path:
    """The folder over which the agent's watchdog watches."""
    for child in psutil.Process(agent).children():
        try:
            words = child.cmdline()
        except psutil.NoSuchProcess:  # also one that died and is not yet replaced
            continue
        if any(word.endswith("watchdog.py") for word in words):
            return Path(words[-2])
    raise NothingToEndError("the kiosk has no watchdog")


async def _watched(agent: int) -> Path:
    """The same; a watchdog that was killed in the visit before is replaced within seconds."""
    try:
        return photo_folder(agent)
    except NothingToEndError as fault:
        raise NotYetError(str(fault)) from None


def profile_of(agent: int) -> Path:
    """The folder of the kiosk's browser, new after each visit."""
    for process in psutil.Process(agent).children(recursive=True):
        try:
            words = process.cmdline()
        except psutil.NoSuchProcess:
            continue
        for word in words:
            if word.startswith(PROFILE_FLAG):
                return Path(word.removeprefix(PROFILE_FLAG))
    raise NothingToEndError("the kiosk has no browser")


def _debug_url(agent: int) -> str:
    """Where the browser listens; it writes the port that it chose into its profile."""
    port = (profile_of(agent) / "DevToolsActivePort").read_text(encoding="ascii").splitlines()[0]
    return f"http://127.0.0.1:{port}"


def _call(function: str, argument: str) -> dict[str, Any]:
    expression = f"({function})({argument})"
    return {"expression": expression, "awaitPromise": True, "userGesture": True}


async def _say(page: ClientWebSocketResponse, method: str, parameters: dict[str, Any]) -> None:
    await page.send_json({"id": 1, "method": method, "params": parameters})
    while True:
        answer = await page.receive_json(timeout=WITHIN_S)
        if answer.get("id") == 1:
            break
    if "error" in answer or "exceptionDetails" in answer.get("result", {}):
        raise NothingToEndError(f"{method} failed")
