"""The steps beside the form: card, photo and letter. A kiosk may have any of them, or none."""

import asyncio
from collections.abc import Callable

from kiosk_client.card.desk import CardDesk
from kiosk_client.letter.desk import LetterDesk
from kiosk_client.photo.booth import PhotoBooth
from server.protocol.card import PanelCard, PanelCardKey, PanelCardStep
from server.protocol.letter import PanelLetterDo
from server.protocol.panel import PanelMessage
from server.protocol.photo import PanelPhotoDo, PhotoOverride, PhotoShutter


class SideSteps:
    """Hands each step what is said to it; what this kiosk does not have hears nothing.

    Args:
        card: the citizen's card, if this kiosk has a reader.
    """

    def __init__(self, card: CardDesk | None = None) -> None:
        self._card = card
        self._booth: PhotoBooth | None = None
        self._letter: LetterDesk | None = None

    def open(
        self,
        tasks: asyncio.TaskGroup,
        show_card: Callable[[PanelCard], None],
        booth: PhotoBooth | None,
        letter: LetterDesk | None,
    ) -> None:
        """Begin to offer them.

        Args:
            tasks: owner of their work.
            show_card: told how the reader is.
            booth: takes photos; None: the site of this kiosk has no place for one.
            letter: reads letters of application; None: the site's profile knows of none.
        """
        self._booth, self._letter = booth, letter
        if self._card is not None:
            tasks.create_task(self._card.run(show_card), name="card desk")
        if booth is not None:
            tasks.create_task(booth.run(), name="photo")
        if letter is not None:
            tasks.create_task(letter.run(), name="letter")

    def said(self, message: PanelMessage) -> bool:
        """Hand on what the citizen said at the panel; return whether it was for one of them."""
        match message:
            case PanelCardKey() if self._card is not None:
                self._card.pressed(message)
            case PanelCardStep() if self._card is not None:
                self._card.step(message)
            case PanelPhotoDo() if self._booth is not None:
                self._booth.touched(message)
            case PanelLetterDo() if self._letter is not None:
                self._letter.touched(message)
            case _:
                return False
        return True

    def order(self, order: PhotoShutter | PhotoOverride) -> None:
        """Do for the photo what the operator asks."""
        if self._booth is None:
            return
        if isinstance(order, PhotoShutter):
            self._booth.pressed()
        else:
            self._booth.overridden(order.reason)

    def panel_joined(self) -> None:
        """Show a panel that has come (again) where each step is."""
        if self._card is not None:
            self._card.tell()
        if self._booth is not None:
            self._booth.panel_joined()
        if self._letter is not None:
            self._letter.panel_joined()

    def end_camera(self) -> None:
        """End what works with the panel's camera: a photo, and the look for a letter."""
        if self._booth is not None:
            self._booth.visit_over()
        if self._letter is not None:
            self._letter.forget()

    def forget(self) -> None:
        """The visit is over: nothing of its citizen stays."""
        self.end_camera()
        if self._card is not None:
            self._card.forget()
