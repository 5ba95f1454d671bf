"""What others must hear after a change of a session: one small value per effect."""

from dataclasses import dataclass

from server.protocol.base import Message


@dataclass(frozen=True, slots=True)
class ToKiosk:
    """Effect: send this to the session's kiosk."""

    kiosk_id: str
    message: Message


@dataclass(frozen=True, slots=True)
class ToOperator:
    """Effect: send this to an operator."""

    operator_id: str
    message: Message


@dataclass(frozen=True, slots=True)
class QueueChanged:
    """Effect: who waits, or who can answer, is not the same any more."""


@dataclass(frozen=True, slots=True)
class RunningChanged:
    """Effect: the list of calls that go on is not the same any more."""


Effect = ToKiosk | ToOperator | QueueChanged | RunningChanged
