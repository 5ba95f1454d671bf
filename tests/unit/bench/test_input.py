import pytest
from pydantic import ValidationError

from madoguchi.bench.window.input import cdp_call, parse_event


def test_a_character_is_pressed_with_its_text_and_released_without() -> None:
    """The page gets one character per key: `text` goes with the press only."""
    down = '{"type":"keydown","key":"a","code":"KeyA","key_code":65}'
    method, pressed = cdp_call(parse_event(down))
    _, released = cdp_call(parse_event(down.replace("keydown", "keyup")))
    assert method == "Input.dispatchKeyEvent"
    assert (pressed["type"], pressed["text"], pressed["windowsVirtualKeyCode"]) == (
        "keyDown",
        "a",
        65,
    )
    assert released["type"] == "keyUp"
    assert "text" not in released


def test_a_named_key_makes_no_text() -> None:
    """Tab is a key and not the three characters of its name."""
    _, params = cdp_call(parse_event('{"type":"keydown","key":"Tab","code":"Tab","key_code":9}'))
    assert "text" not in params


def test_the_wheel_turns_where_it_was_turned() -> None:
    """Position and distance reach CDP unchanged."""
    method, params = cdp_call(parse_event('{"type":"wheel","x":10,"y":20,"delta_y":-120}'))
    assert method == "Input.dispatchMouseEvent"
    assert params == {"type": "mouseWheel", "x": 10, "y": 20, "deltaX": 0, "deltaY": -120}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"type":"click"}',
        '{"type":"wheel","x":1,"y":2}',
        '{"type":"keydown","key":"a","code":"KeyA","key_code":65,"more":1}',
    ],
)
def test_other_messages_are_refused(text: str) -> None:
    """The bench's input path takes keys and the wheel, and nothing else."""
    with pytest.raises(ValidationError):
        parse_event(text)
