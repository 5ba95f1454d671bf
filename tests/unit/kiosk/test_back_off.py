"""Pauses between tries to reach the server."""

from kiosk_client.back_off import BackOff


def test_pauses_double_up_to_a_limit() -> None:
    """A restarted server is found again within seconds, and never hammered."""
    back_off = BackOff(fraction=lambda: 0.0)
    assert [back_off.next() for _ in range(6)] == [0.25, 0.5, 1.0, 2.0, 2.0, 2.0]


def test_jitter_halves_at_most() -> None:
    """Kiosks that lost the server together do not return together."""
    back_off = BackOff(fraction=lambda: 1.0)
    assert [back_off.next() for _ in range(3)] == [0.125, 0.25, 0.5]


def test_a_success_begins_anew() -> None:
    """After a good connection the first pause is short again."""
    back_off = BackOff(fraction=lambda: 0.0)
    for _ in range(5):
        back_off.next()
    back_off.reset()
    assert back_off.next() == 0.25
