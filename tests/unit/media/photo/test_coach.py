"""The coach says one thing, says it long enough to be read, and does not flicker."""

from collections.abc import Iterable

from media.photo.advice import AdviceId
from media.photo.check import Report
from media.photo.coach import FRAMES_TO_BE_READY, FRAMES_TO_TELL, SHOWN_SECONDS, Coach, observe
from media.photo.measure import judged
from media.photo.rules import MeasureId

FRAME_SECONDS = 0.3
WELL: dict[MeasureId, float] = {
    "faces": 1,
    "head_height": 0.75,
    "centring": 0.5,
    "roll": 0,
    "brightness": 60,
    "background_evenness": 2,
    "eyes_found": 1,
}


def report(**values: float) -> Report:
    return Report(tuple(judged(id_, values.get(id_, value)) for id_, value in WELL.items()))


def told(
    frames: Iterable[Report], coach: Coach | None = None
) -> tuple[list[AdviceId | None], Coach]:
    coach = coach or Coach()
    said = []
    for number, frame in enumerate(frames):
        coach = observe(coach, frame, coach.since + number * FRAME_SECONDS)
        said.append(coach.advice)
    return said, coach


def test_a_problem_is_told_when_it_lasts() -> None:
    """A blink of the detector is no reason to speak."""
    said, _ = told([report(roll=20)] * FRAMES_TO_TELL)
    assert said == [None] * (FRAMES_TO_TELL - 1) + ["straighten"]
    said, _ = told([report(roll=20), report()] * 6)
    assert set(said) == {None}


def test_the_most_important_is_told_alone() -> None:
    """Who is too far away need not hear of the backdrop yet."""
    said, _ = told([report(head_height=0.3, background_evenness=30, roll=15)] * 10)
    assert said[-1] == "closer"


def test_a_value_at_its_limit_does_not_flicker() -> None:
    """Once told, advice goes only when the value came back well inside."""
    said, coach = told([report(roll=9)] * FRAMES_TO_TELL)
    assert said[-1] == "straighten"
    said, coach = told([report(roll=value) for value in (7.9, 8.1, 7.5, 8.3) * 10], coach)
    assert set(said) == {"straighten"}
    said, _ = told([report(roll=2)] * 12, coach)
    assert said[-1] is None


def test_advice_stays_long_enough_to_be_read() -> None:
    """Even a more important one waits until then."""
    _, coach = told([report(background_evenness=30)] * FRAMES_TO_TELL)
    begun = coach.since
    for step in range(1, 10):
        now = begun + step * FRAME_SECONDS
        coach = observe(coach, report(head_height=0.3), now)
        expected = "plain_background" if now - begun < SHOWN_SECONDS else "closer"
        assert coach.advice == expected


def test_a_less_important_one_does_not_push_in() -> None:
    """The second fault is told when the first is mended."""
    _, coach = told([report(head_height=0.3)] * FRAMES_TO_TELL)
    said, coach = told([report(head_height=0.3, background_evenness=30)] * 10, coach)
    assert set(said) == {"closer"}
    said, _ = told([report(background_evenness=30)] * 12, coach)
    assert said[-1] == "plain_background"


def test_ready_after_some_good_frames() -> None:
    """One good frame among bad ones does not start the countdown."""
    _, coach = told([report()] * (FRAMES_TO_BE_READY - 1))
    assert not coach.ready
    _, ready = told([report()], coach)
    assert ready.ready
    _, again = told([report(roll=20)], ready)
    assert not again.ready


def test_what_is_counted_has_no_nearly() -> None:
    """One face is one face; otherwise "both eyes" would be asked for ever."""
    _, coach = told([report(eyes_found=0)] * FRAMES_TO_TELL)
    assert coach.advice == "show_eyes"
    said, _ = told([report()] * 12, coach)
    assert said[-1] is None
