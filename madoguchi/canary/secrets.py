"""The citizen's secrets: typed into every protected field of the practice site.

The value stands in the clear while its field has focus and the citizen looks at it: that is the
moment at which a mask that is late would leak, and at which its picture is taken.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final, TypeVar

import cv2
import numpy as np
from playwright.async_api import Locator, Page, expect

from madoguchi.canary.digits import Digits, KeyFace, digits, key_face
from madoguchi.canary.markers import Marker, make_markers, make_pin
from madoguchi.canary.pen import Pen
from madoguchi.canary.pixels import Glyphs, Image, NoGlyphsError, glyphs
from madoguchi.stack.waiting import NotYetError, until

Seen = TypeVar("Seen")

LOAD_MS: Final = 15_000
REVEAL_S: Final = 10.0
CLOSED_PASSWORD: Final = "closed shadow password"  # noqa: S105 - the name of a field
SCROLLS: Final = (400, 900, -600, 1200, -2000)
STEPS: Final = 10
TWO_FRAMES: Final = (
    "() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))"
)


@dataclass(frozen=True, slots=True)
class SecretField:
    """A protected field of the widgets page: its name and where it is."""

    name: str
    selector: str
    frame: str | None = None


FIELDS: Final = (
    SecretField("open shadow password", "#open_shadow_password"),
    SecretField("password with an eye", "#toggle_password"),
    SecretField("password in a frame", "#frame_password", "same"),
    SecretField("password in another site's frame", "#frame_password", "cross"),
)
SIGN_IN: Final = "sign-in password"
DIALOG: Final = "password in a dialog"
PIN_BOXES: Final = "PIN in boxes"
PIN_PAD: Final = "PIN by keypad"


@dataclass(frozen=True)
class Secrets:
    """The markers of one session, by the names of their fields."""

    markers: tuple[Marker, ...]

    def of(self, name: str) -> str:
        """The value for a field."""
        return next(marker.value for marker in self.markers if marker.name == name)


def make_secrets() -> Secrets:
    """Fresh values for every field, unlike in every run."""
    names = (SIGN_IN, DIALOG, CLOSED_PASSWORD, *(field.name for field in FIELDS))
    return Secrets((*make_markers(names), make_pin(PIN_BOXES), make_pin(PIN_PAD)))


class Secretive:
    """A citizen who types secrets, and looks at them."""

    def __init__(
        self, page: Page, secrets: Secrets, in_view: Callable[[], Awaitable[None]], pen: Pen
    ) -> None:
        """A citizen before window A.

        Args:
            page: The window's page.
            secrets: What is typed.
            in_view: Waits until the operator sees the page.
            pen: Control, which the operator holds up to each secret.
        """
        self._page = page
        self._secrets = secrets
        self._in_view = in_view
        self._pen = pen
        self.glyphs: list[Glyphs] = []
        self.digits: list[Digits] = []
        self.keys: list[KeyFace] = []

    async def sign_in_page(self, address: str) -> None:
        """The site's own password, shown by the site's own eye."""
        await self._page.goto(f"{address}/login")
        field = self._page.locator("#password")
        await self._type(field, SIGN_IN)
        await self._page.locator("[data-toggle=password]").click()
        await self._look(field, SIGN_IN)
        await self._look_up(field)

    async def widgets_page(self, address: str) -> None:
        """Shadow roots, frames, boxes, keypad, eye, dialog; then scroll with all of it filled."""
        await self._page.goto(f"{address}/widgets")
        await self._closed_shadow()
        for field in FIELDS:
            await self._field(field)
        await self._boxes()
        await self._pen.take_back()
        await self._keypad()
        await self._dialog()
        await self._pen.take_back()
        await self._scroll()

    async def _field(self, field: SecretField) -> None:
        place = self._page.frame_locator(f"iframe[name={field.frame}]") if field.frame else None
        found = (place or self._page).locator(field.selector)
        await self._type(found, field.name)
        await found.evaluate("field => { field.type = 'text'; }")
        await self._look(found, field.name)
        await self._look_up(found)
        await found.evaluate("field => { field.type = 'password'; }")

    async def _closed_shadow(self) -> None:
        """Scripts do not reach the field, hands do: the operator's, which Tab leads into it.

        Its text is drawn in the open twin of the field, to have a picture to search for.
        """
        twin = self._page.locator("#open_shadow_password")
        await self._type(twin, CLOSED_PASSWORD)
        await twin.evaluate("field => { field.type = 'text'; }")
        await self._look(twin, CLOSED_PASSWORD)
        await twin.evaluate("field => { field.value = ''; field.type = 'password'; }")
        await self._look_up(twin)
        host = self._page.locator("practice-fields[mode=closed]")
        box = await host.bounding_box()
        if box is None:
            raise NotYetError("the closed shadow root has no box")
        await self._pen.press(host, (20, box["height"] - 20))
        await self._pen.tab_into_secret()
        await self._page.keyboard.type(self._secrets.of(CLOSED_PASSWORD))

    async def _boxes(self) -> None:
        await self._pen.reach(self._page.locator("#box_pin_1"))
        await self._page.keyboard.type(self._secrets.of(PIN_BOXES), delay=80)
        boxes = await self._page.locator("[data-pin-boxes] input").all()
        self.digits.append(digits(PIN_BOXES, [await self._look_into(box) for box in boxes]))
        await self._page.evaluate("document.activeElement?.blur()")
        await self._in_view()

    async def _look_into(self, box: Locator) -> Image:
        """Take the picture of a box in which one digit stands in the clear."""
        await box.evaluate("field => { field.type = 'text'; }")
        await box.focus()

        async def seen() -> Image:
            picture = _decoded(await box.screenshot(animations="allow"))
            _is_seen(lambda: glyphs(PIN_BOXES, picture))
            return picture

        picture = await until(seen, "the citizen sees the digit in a box", REVEAL_S)
        await box.evaluate("field => { field.type = 'password'; }")
        return picture

    async def _keypad(self) -> None:
        """Press the keys, each until its picture is taken."""
        pad = self._page.locator("[data-keypad=keypad_pin]")
        for digit in self._secrets.of(PIN_PAD):
            key = pad.locator(f"[data-key='{digit}']")
            await key.hover()
            # A pad is shown for as long as somebody presses on it, and a little longer.
            await self._page.mouse.down()
            self.keys.append(await self._look_at_key(key))
            await self._page.mouse.up()
        typed = self._page.locator("#keypad_pin")
        await expect(typed).to_have_value(self._secrets.of(PIN_PAD), timeout=LOAD_MS)

    async def _look_at_key(self, key: Locator) -> KeyFace:
        """Take the picture of a key once the citizen sees it."""

        async def seen() -> KeyFace:
            picture = _decoded(await key.screenshot(animations="allow"))
            return _is_seen(lambda: key_face(PIN_PAD, picture))

        return await until(seen, "the citizen sees the key that is pressed", REVEAL_S)

    async def _dialog(self) -> None:
        await self._page.locator("#open-dialog").click()
        await self._pen.grant("parked")
        field = self._page.locator("#dialog_password")
        await self._type(field, DIALOG)
        await field.evaluate("field => { field.type = 'text'; }")
        await self._look(field, DIALOG)
        await self._page.locator("[data-close]").click()
        await self._in_view()

    async def _scroll(self) -> None:
        await self._page.mouse.move(400, 500)
        for distance in SCROLLS:
            for _ in range(STEPS):
                await self._page.mouse.wheel(0, distance / STEPS)
                await self._page.evaluate(TWO_FRAMES)

    async def _look_up(self, field: Locator) -> None:
        """Leave the field, its value still in it, until the operator sees the page again."""
        await field.evaluate("field => field.blur()")
        await self._in_view()

    async def _type(self, field: Locator, name: str) -> None:
        await field.scroll_into_view_if_needed()
        await self._pen.reach(field)
        await self._page.keyboard.type(self._secrets.of(name), delay=15)
        await expect(field).to_have_value(self._secrets.of(name), timeout=LOAD_MS)

    async def _look(self, field: Locator, name: str) -> None:
        """Bring the focus back, wait until the page shows the value, and take its picture."""
        await field.focus()

        async def seen() -> Glyphs:
            picture = _decoded(await field.screenshot(animations="allow"))
            return _is_seen(lambda: glyphs(name, picture))

        self.glyphs.append(await until(seen, f"the citizen sees {name}", REVEAL_S))


def _is_seen(cut: Callable[[], Seen]) -> Seen:
    """Cut something out of a picture, or say that it is not there yet."""
    try:
        return cut()
    except NoGlyphsError as error:
        raise NotYetError(str(error)) from None


def _decoded(png: bytes) -> Image:
    picture = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR_RGB)
    return np.asarray(picture, np.uint8)
