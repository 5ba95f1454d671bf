from collections.abc import Callable

import pytest

from kiosk_client.card.pin import PinBuffer


@pytest.fixture
def typed() -> Callable[[str], PinBuffer]:
    """A buffer with these digits."""

    def type_in(digits: str) -> PinBuffer:
        buffer = PinBuffer()
        for digit in digits:
            buffer.push(int(digit))
        return buffer

    return type_in
