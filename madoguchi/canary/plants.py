"""Leaks on purpose, one through each channel, which the search must find.

Each goes as far from the source as the channel can be reached: where the product itself would
refuse to carry the marker, the plant stands for a product that does not.
"""

import asyncio
import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from madoguchi.canary.markers import Marker
from madoguchi.canary.tap import inject
from madoguchi.tour.stage import Stage

When = Literal["in_call", "ended", "wiped"]

DRAW: Final = """
([text, like, top, pitch]) => {
  const shape = getComputedStyle(document.querySelector(like) ?? document.body);
  const canvas = document.createElement("canvas");
  canvas.width = 600; canvas.height = 60;
  canvas.style.cssText = `position:fixed;left:40px;top:${top}px;z-index:99;background:#fff`;
  document.body.append(canvas);
  const pen = canvas.getContext("2d");
  pen.font = `${shape.fontSize} ${shape.fontFamily}`;
  if (pitch === 0) pen.fillText(text, 20, 40);
  else [...text].forEach((one, n) => {
    pen.strokeRect(20.5 + n * pitch, 4.5, 40, 50);
    pen.fillText(one, 34 + n * pitch, 40);
  });
}
"""
"""On a canvas of its own, where nothing but a picture tells what it says: as a word, or a box for
each character, so far apart (CSS pixels)."""
BOX_PITCH: Final = 56

SIGN_IN: Final = """
([login]) => fetch("/api/session", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ login, password: "x" }),
}).then((answer) => answer.status)
"""


class PlantError(Exception):
    """The leak could not even be made, so nothing is known of the search."""


@dataclass(frozen=True, slots=True)
class Plant:
    """A leak through one channel, and the moment at which it is made."""

    channel: str
    when: When
    do: Callable[[Stage, Marker], Awaitable[None]]


async def _window(stage: Stage, marker: Marker) -> None:
    await stage.applicant.page.evaluate(DRAW, [marker.value, "#toggle_password", 40, 0])


async def _digits(stage: Stage, marker: Marker) -> None:
    await stage.applicant.page.evaluate(DRAW, [marker.value, "#box_pin_1", 110, BOX_PITCH])


async def _watcher(stage: Stage, marker: Marker) -> None:
    """The same as the operator's: a watcher is sent the same pictures, by their own way."""
    await stage.applicant.page.evaluate(DRAW, [marker.value, "#toggle_password", 180, 0])


async def _input(stage: Stage, marker: Marker) -> None:
    """A label that carries the value in disguise: the page is not ours, its labels neither."""
    disguised = base64.b64encode(marker.value.encode()).decode()
    await stage.applicant.page.locator("label[for=prefecture]").evaluate(
        "(label, text) => { label.textContent = text; }", disguised
    )


def _injected(label: str) -> Callable[[Stage, Marker], Awaitable[None]]:
    async def plant(stage: Stage, marker: Marker) -> None:
        if not await inject(stage.clerk.page, label, marker.value):
            raise PlantError(f"the console has no open data channel {label}")

    return plant


async def _signalling(stage: Stage, marker: Marker) -> None:
    await stage.clerk.type_line(marker.value)
    await stage.clerk.send_line()


async def _http(stage: Stage, marker: Marker) -> None:
    await stage.clerk.page.evaluate(SIGN_IN, [marker.value])


async def _memory_console(stage: Stage, marker: Marker) -> None:
    await stage.clerk.page.evaluate(
        "([text]) => { globalThis.madoguchiKept = Array.from({length: 9}, (_, n) => text + n); }",
        [marker.value],
    )


async def _log(stage: Stage, marker: Marker) -> None:
    await asyncio.to_thread(_append, stage.stack.plan.logs / "kiosk.log", marker.value)


async def _disk(stage: Stage, marker: Marker) -> None:
    await asyncio.to_thread(_append, stage.stack.plan.folder / "kiosk" / "left", marker.value)


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{text}\n")


async def _nothing(stage: Stage, marker: Marker) -> None:
    """The clipboard is planted by its owner, who must live until it is read."""
    del stage, marker


PLANTS: Final = {
    plant.channel: plant
    for plant in (
        Plant("window", "in_call", _window),
        Plant("digits", "in_call", _digits),
        Plant("watcher", "in_call", _watcher),
        Plant("input", "in_call", _input),
        Plant("pointer", "in_call", _injected("pointer")),
        Plant("call", "in_call", _injected("side")),
        Plant("signalling", "in_call", _signalling),
        Plant("http", "in_call", _http),
        Plant("log", "ended", _log),
        Plant("database", "in_call", _signalling),
        Plant("transcript", "in_call", _signalling),
        Plant("memory-server", "in_call", _http),
        Plant("memory-console", "in_call", _memory_console),
        Plant("disk", "wiped", _disk),
        Plant("clipboard", "wiped", _nothing),
    )
}
