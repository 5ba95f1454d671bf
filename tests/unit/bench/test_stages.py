from madoguchi.bench.window.stages import STAGES, FrameTrace, break_down
from madoguchi.bench.window.viewer import KeyTimes


def key(pressed: float, received: float, drawn: float) -> KeyTimes:
    return KeyTimes(
        latency_ms=drawn - pressed, pressed_at=pressed, received_at=received, drawn_at=drawn
    )


def test_stages_of_a_key_add_up_to_its_latency() -> None:
    """Every millisecond of a key's latency belongs to exactly one stage."""
    found = break_down(
        [key(1000, 1028, 1031)],
        [1001.0],
        [FrameTrace(1018, 1020, 1024, 1026), FrameTrace(1499, 1500, 1501, 1502)],
    )
    assert [stage.stage for stage in found] == list(STAGES)
    assert [stage.p50 for stage in found] == [1, 17, 2, 4, 2, 2, 3]
    assert sum(stage.p50 for stage in found) == 31


def test_each_key_has_its_own_arrival_and_frame() -> None:
    """Two keys in a row are not mixed up."""
    found = break_down(
        [key(0, 20, 21), key(100, 140, 141)],
        [2.0, 102.0],
        [FrameTrace(11, 12, 14, 16), FrameTrace(130, 132, 134, 136)],
    )
    assert [stage.p95 for stage in found] == [2, 28, 2, 2, 2, 4, 1]


def test_keys_without_a_frame_or_out_of_order_are_left_out() -> None:
    """What cannot be attributed is not guessed."""
    frame = FrameTrace(11, 12, 14, 16)
    assert break_down([key(0, 10, 11)], [2.0], [frame]) == ()
    assert break_down([key(0, 20, 21)], [], [frame]) == ()
    assert break_down([key(0, 20, 21)], [15.0], [frame]) == ()


def test_clocks_may_differ_by_a_millisecond() -> None:
    """A viewer's clock which is slightly early gives zero and not a negative stage."""
    found = break_down([key(0, 15.5, 16)], [2.0], [FrameTrace(11, 12, 14, 16)])
    assert [stage.p50 for stage in found][5] == 0
