"""What the operator learns of the photo step, and what they may order in it (Z-20)."""

from typing import Any

import pytest

from kiosk_client.session.effects import ToPhoto
from kiosk_client.session.events import LinkChanged, PhotoChanged, ServerSaid
from server.protocol.photo import PanelPhoto, PhotoCamera, PhotoOverride, PhotoShutter, PhotoStep

CAMERA = PhotoCamera(port=45_123, token="t" * 32)
FRAMING = PhotoChanged(PanelPhoto(phase="framing", camera=CAMERA))
IDLE = PhotoChanged(PanelPhoto(phase="idle"))
ORDERS = (
    PhotoShutter(session_id="session-0001"),
    PhotoOverride(session_id="session-0001", reason="looks_right"),
)


def phases(kiosk: Any) -> list[str]:
    return [m.phase for m in kiosk.to_server() if isinstance(m, PhotoStep)]


def test_the_operator_hears_of_the_step_and_its_end(in_call: Any) -> None:
    """Each change once; a kiosk whose step is closed says so, and nothing before it was open."""
    in_call.effects.clear()
    in_call.feed(IDLE, FRAMING, FRAMING, IDLE, IDLE)
    assert phases(in_call) == ["framing", "idle"]


def test_neither_camera_nor_token_leaves_the_kiosk(in_call: Any) -> None:
    """The frames' address is for the panel alone."""
    in_call.feed(FRAMING)
    (told,) = [m for m in in_call.to_server() if isinstance(m, PhotoStep)]
    assert CAMERA.token not in told.model_dump_json()


def test_a_server_that_was_away_is_told_again(in_call: Any) -> None:
    """Its console's button must not stay away."""
    in_call.feed(FRAMING, LinkChanged("connecting"))
    in_call.effects.clear()
    in_call.feed(LinkChanged("up"))
    assert phases(in_call) == ["framing"]


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_counts_in_the_call_alone(in_call: Any, words: Any, order: Any) -> None:
    """The operator of the call is obeyed; after it, or about another session, nobody is."""
    assert ToPhoto(order) in in_call.feed(ServerSaid(order))
    other = order.model_copy(update={"session_id": "session-0002"})
    assert not any(isinstance(e, ToPhoto) for e in in_call.feed(ServerSaid(other)))
    in_call.feed(words.state(state="wrap_up", seq=4))
    assert not any(isinstance(e, ToPhoto) for e in in_call.feed(ServerSaid(order)))
