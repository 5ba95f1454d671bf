"""Texts that wait for the citizen's word before they are written (`confirm` fields, Z-05)."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kiosk_client.control.events import Console
from kiosk_client.control.ports import Unconfirmed
from server.protocol.input import ProxyInput
from server.protocol.panel import PanelConfirm

MAX_PENDING: Final = 4
MAX_LABEL_CHARS: Final = 80


@dataclass(frozen=True, slots=True)
class Pending:
    """One such text, and the input that brought it."""

    console: Console
    message: ProxyInput
    unconfirmed: Unconfirmed


class Confirmations:
    """The open questions.

    Args:
        to_panel: shows a question to the citizen, or takes it away.
    """

    def __init__(self, to_panel: Callable[[PanelConfirm], None]) -> None:
        self._to_panel = to_panel
        self._open: dict[str, Pending] = {}

    def ask(self, pending: Pending) -> bool:
        """Put a question to the citizen; False if too many are open."""
        if len(self._open) >= MAX_PENDING:
            return False
        name = secrets.token_urlsafe(12)
        self._open[name] = pending
        self._to_panel(self._question(name, pending, pending.unconfirmed.text))
        return True

    def answered(self, name: str) -> Pending | None:
        """Take the question that the citizen answered; None if it is not open any more."""
        return self._open.pop(name, None)

    def repeat(self) -> None:
        """Show the open questions to a panel that has just joined."""
        for name, pending in self._open.items():
            self._to_panel(self._question(name, pending, pending.unconfirmed.text))

    def withdraw(self) -> tuple[Pending, ...]:
        """Take all questions away; return what they were about."""
        taken, self._open = self._open, {}
        for name, pending in taken.items():
            self._to_panel(self._question(name, pending, None))
        return tuple(taken.values())

    @staticmethod
    def _question(name: str, pending: Pending, text: str | None) -> PanelConfirm:
        asked = pending.unconfirmed
        label = asked.label[:MAX_LABEL_CHARS]
        return PanelConfirm(confirm=name, label=label, label_en=asked.label_en, text=text)
