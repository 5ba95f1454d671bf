"""Utterances out of a stream of sound (Z-18)."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translation.ports import SAMPLE_RATE, Samples, Utterance
from translation.speech.endpointing import EndpointSettings, make_endpointer, seconds

MakeSound = Callable[..., Samples]


def _pieces(sound: Samples, sizes: Sequence[int]) -> list[Samples]:
    pieces, place, turn = [], 0, 0
    while place < sound.size:
        size = sizes[turn % len(sizes)]
        pieces.append(sound[place : place + size])
        place, turn = place + size, turn + 1
    return pieces


def _run(
    sound: Samples, sizes: Sequence[int] = (320,), options: EndpointSettings | None = None
) -> list[Utterance]:
    endpointer = make_endpointer(options or EndpointSettings())
    found = [told for piece in _pieces(sound, sizes) for told in endpointer.feed(piece)]
    return [*found, *endpointer.flush()]


def _over(utterances: Sequence[Utterance]) -> list[Utterance]:
    return [utterance for utterance in utterances if utterance.is_over]


def _key(utterance: Utterance) -> tuple[float, bytes]:
    return (utterance.start_s, utterance.samples.tobytes())


@pytest.fixture(scope="module")
def talk(voice: MakeSound, silence: MakeSound) -> Samples:
    """Two utterances and the beginning of a third, which no silence ends."""
    parts = (silence(1.0), voice(1.2), silence(0.9), voice(2.0), silence(0.8), voice(0.7))
    return np.concatenate(parts)


def test_utterances_begin_before_the_voice_and_end_after_it(talk: Samples) -> None:
    first, second, third = _over(_run(talk))
    for utterance, begins, ends in ((first, 1.0, 2.2), (second, 3.1, 5.1), (third, 5.9, 6.6)):
        end = utterance.start_s + seconds(utterance.samples)
        assert begins - 0.4 <= utterance.start_s <= begins
        assert ends - 0.05 <= end <= ends + 0.35


def test_the_sound_of_an_utterance_is_that_of_its_times(talk: Samples) -> None:
    for utterance in _run(talk):
        start = round(utterance.start_s * SAMPLE_RATE)
        assert np.array_equal(utterance.samples, talk[start : start + utterance.samples.size])


@given(sizes=st.lists(st.integers(1, 40_000), min_size=1, max_size=6))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_division_of_the_sound_gives_the_same_utterances(
    talk: Samples, sizes: list[int]
) -> None:
    whole = _run(talk, (talk.size,))
    parts = _run(talk, (*sizes, 5_000))  # so that single samples do not take minutes
    assert [_key(u) for u in _over(parts)] == [_key(u) for u in _over(whole)]
    # Provisional ones are drawn from one series, too; a coarse division only leaves some out.
    fine = {_key(u) for u in _run(talk, (480,))}
    assert {_key(u) for u in parts} <= fine


def test_partial_utterances_grow_at_most_twice_a_second(voice: MakeSound) -> None:
    endpointer = make_endpointer()
    told: list[tuple[float, Utterance]] = []
    for number, piece in enumerate(_pieces(voice(6.0), (320,))):
        told.extend((number * 0.02, utterance) for utterance in endpointer.feed(piece))
    assert len(told) >= 8
    for (before, shorter), (after, longer) in pairwise(told):
        assert after - before >= 0.5
        assert shorter.start_s == longer.start_s
        assert longer.samples.size > shorter.samples.size
        assert not longer.is_over


def test_who_never_pauses_is_cut_where_it_is_quietest(voice: MakeSound) -> None:
    sound = voice(20.0).copy()
    gap = slice(round(12.3 * SAMPLE_RATE), round(12.45 * SAMPLE_RATE))
    sound[gap] = sound[gap] // 20
    first, second = _over(_run(sound, options=EndpointSettings(maximum_ms=15_000)))
    cut = first.start_s + seconds(first.samples)
    assert 12.3 <= cut <= 12.5
    assert second.start_s == pytest.approx(cut)  # no sound is lost, none is heard twice
    assert seconds(first.samples) + seconds(second.samples) == pytest.approx(20.0, abs=0.4)


def test_no_utterance_is_longer_than_the_maximum(voice: MakeSound) -> None:
    options = EndpointSettings(maximum_ms=5_000)
    assert max(seconds(u.samples) for u in _run(voice(31.0), options=options)) <= 5.0


def test_a_pause_shorter_than_the_hangover_does_not_end_an_utterance(
    voice: MakeSound, silence: MakeSound
) -> None:
    sound = np.concatenate((silence(0.5), voice(0.8), silence(0.5), voice(0.8), silence(1.0)))
    assert len(_over(_run(sound))) == 1
    assert len(_over(_run(sound, options=EndpointSettings(hangover_ms=300)))) == 2


def test_a_voice_from_far_away_is_silence(voice: MakeSound) -> None:
    far = voice(2.0, level=0.1)  # about -30 dBFS
    assert _over(_run(far))
    assert _run(far, options=EndpointSettings(floor_db=-20)) == []


@pytest.mark.parametrize("length", [0, 1, 479, 480, 16_000, 160_000])
def test_silence_is_no_utterance(silence: MakeSound, length: int) -> None:
    assert _run(silence(11.0)[:length]) == []
    assert _run(np.zeros(length, dtype=np.int16)) == []


def test_a_click_is_no_utterance(silence: MakeSound) -> None:
    sound = silence(2.0)
    sound[16_000:16_400] = 20_000
    assert _run(sound) == []


def test_the_buffer_of_the_caller_may_be_used_again(talk: Samples) -> None:
    endpointer, told = make_endpointer(), []
    buffer = np.zeros(1_000, dtype=np.int16)
    for piece in _pieces(talk, (1_000,)):
        buffer[: piece.size] = piece
        told.extend(endpointer.feed(buffer[: piece.size]))
        buffer[:] = 0
    assert [_key(u) for u in _over([*told, *endpointer.flush()])] == [
        _key(u) for u in _over(_run(talk, (1_000,)))
    ]


def test_a_stream_goes_on_after_its_flush(talk: Samples) -> None:
    endpointer = make_endpointer()
    first = [*endpointer.feed(talk), *endpointer.flush()]
    again = [*endpointer.feed(talk), *endpointer.flush()]
    assert list(endpointer.flush()) == []
    assert min(u.start_s for u in again) > max(u.start_s for u in first)


@pytest.mark.parametrize(
    "bad", [np.zeros(480, dtype=np.float32), np.zeros((2, 480), dtype=np.int16)]
)
def test_other_sound_than_mono_of_16_bits_is_refused(bad: Samples) -> None:
    with pytest.raises(ValueError, match="mono int16"):
        make_endpointer().feed(bad)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("aggressiveness", 4),
        ("floor_db", 3),
        ("hangover_ms", 0),
        ("maximum_ms", 60_000),
        ("partial_ms", 100),
        ("pre_roll_ms", -1),
    ],
)
def test_settings_out_of_range_are_refused(name: str, value: int) -> None:
    with pytest.raises(ValueError, match=name):
        EndpointSettings(**{name: value})
