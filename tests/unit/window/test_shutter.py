"""The shutter fails closed: pictures leave only when everything is known and clean (Z-07)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_client.window.shutter import SensorReport, Shutter

CLEAN = SensorReport(appearances=0, present=0)
SECRET = SensorReport(appearances=1, present=1)
GONE = SensorReport(appearances=1, present=0)


@pytest.fixture
def shutter() -> Shutter:
    """An open shutter over a page of one clean document."""
    shutter = Shutter()
    shutter.main_navigated("page", "s")
    shutter.document_created("d", "page", "s")
    shutter.reported("d", CLEAN)
    assert shutter.open(shutter.epoch)
    return shutter


def test_it_begins_closed() -> None:
    """Before anything is known nothing may leave, and nothing can open it."""
    shutter = Shutter()
    assert not shutter.is_open
    assert not shutter.open(shutter.epoch)


def test_a_clean_page_is_admitted(shutter: Shutter) -> None:
    """A picture of the current epoch may leave while all is known and clean."""
    assert shutter.admits(shutter.epoch)


def test_a_secret_closes_until_it_is_gone(shutter: Shutter) -> None:
    """While a secret is present the shutter cannot be opened; afterwards it can."""
    shutter.reported("d", SECRET)
    assert shutter.reason == "secret_field"
    assert not shutter.open(shutter.epoch)
    shutter.reported("d", GONE)
    assert not shutter.is_open
    assert shutter.open(shutter.epoch)


def test_a_secret_between_two_reports_is_not_missed(shutter: Shutter) -> None:
    """A field that came and went before anyone asked still voids the captured picture."""
    epoch = shutter.epoch
    shutter.reported("d", GONE)
    assert not shutter.admits(epoch)
    assert shutter.open(shutter.epoch)
    assert not shutter.admits(epoch), "the picture stays void after the next opening"


def test_the_same_report_twice_changes_nothing(shutter: Shutter) -> None:
    """Verifying picture after picture keeps a clean page open."""
    shutter.reported("d", CLEAN)
    assert shutter.is_open


def test_a_frame_without_a_sensor_holds_everything(shutter: Shutter) -> None:
    """A new frame is not admitted before its document has reported."""
    epoch = shutter.epoch
    shutter.frame_expected("child", "s")
    assert not shutter.admits(epoch)
    shutter.document_created("c", "child", "s")
    assert not shutter.admits(epoch)
    shutter.reported("c", CLEAN)
    assert shutter.admits(epoch)


def test_a_secret_in_any_frame_closes(shutter: Shutter) -> None:
    """Frames of other processes count like the page itself."""
    shutter.frame_expected("child", "other")
    shutter.document_created("c", "child", "other")
    shutter.reported("c", SECRET)
    assert shutter.reason == "secret_field"


def test_a_navigated_frame_voids_what_was_captured(shutter: Shutter) -> None:
    """The old document's pixels may still be under way, so the epoch ends."""
    shutter.document_created("c", "child", "s")
    shutter.reported("c", CLEAN)
    epoch = shutter.epoch
    shutter.document_gone("c")
    shutter.document_created("c2", "child", "s")
    shutter.reported("c2", CLEAN)
    assert not shutter.admits(epoch)
    assert shutter.open(shutter.epoch)


def test_a_removed_frame_voids_what_was_captured(shutter: Shutter) -> None:
    """What a removed frame showed last may still be on its way."""
    shutter.document_created("c", "child", "s")
    shutter.reported("c", CLEAN)
    epoch = shutter.epoch
    shutter.frame_gone("child", "s")
    assert not shutter.admits(epoch)
    assert shutter.open(shutter.epoch)


def test_navigation_forgets_the_frames_of_the_old_page(shutter: Shutter) -> None:
    """After a navigation only the new document is waited for."""
    shutter.frame_expected("child", "s")
    shutter.session_cleared("s")
    shutter.main_navigated("page", "s")
    assert shutter.reason == "navigation"
    assert not shutter.open(shutter.epoch)
    shutter.document_created("d2", "page", "s")
    shutter.reported("d2", CLEAN)
    assert shutter.open(shutter.epoch)


def test_frames_that_came_before_the_first_list_stay(shutter: Shutter) -> None:
    """A page with frames that loads while it is attached; it would stay shut for ever."""
    shutter.frame_expected("child", "s", "page")
    shutter.document_created("c", "child", "s")
    shutter.main_listed("page", "s")
    shutter.frame_listed("child", "s", "page")
    shutter.reported("c", CLEAN)
    assert shutter.is_complete
    assert {frame for _, _, frame in shutter.places} == {"page", "child"}


def test_a_frame_between_processes_is_unknown(shutter: Shutter) -> None:
    """While a frame moves to another process nothing is admitted."""
    shutter.document_created("c", "child", "s")
    shutter.reported("c", CLEAN)
    shutter.frame_moving("child", "s")
    shutter.document_gone("c")
    assert not shutter.may_open
    shutter.frame_expected("child", "other")
    shutter.document_created("c2", "child", "other")
    shutter.reported("c2", CLEAN)
    assert shutter.open(shutter.epoch)


def test_a_move_that_never_happened_keeps_the_old_document_watched(shutter: Shutter) -> None:
    """When the new process gives up, the document which is still shown is asked again."""
    shutter.document_created("c", "child", "s")
    shutter.reported("c", CLEAN)
    shutter.frame_expected("child", "other")
    shutter.session_gone("other")
    assert ("c", "s") in shutter.documents
    assert shutter.open(shutter.epoch)
    shutter.reported("c", SECRET)
    assert not shutter.is_open


def test_a_frame_that_was_leaving_ends_with_what_it_left(shutter: Shutter) -> None:
    """A frame on its way to another process, which never comes, does not keep it shut for ever."""
    shutter.frame_expected("outer", "s2", "page")
    shutter.frame_expected("child", "s2", "outer")
    shutter.frame_moving("child", "s2")
    shutter.session_gone("s2")
    assert shutter.open(shutter.epoch)
    shutter.frame_expected("child", "s", "page")
    shutter.frame_moving("child", "s")
    shutter.main_navigated("page", "s")
    assert shutter.open(shutter.epoch)


def test_a_process_that_came_and_went_before_the_frame_left(shutter: Shutter) -> None:
    """The word of leaving comes late, from another process: nothing more arrives."""
    shutter.document_created("c", "child", "s")
    shutter.reported("c", CLEAN)
    shutter.frame_expected("child", "other")
    shutter.session_gone("other")
    shutter.frame_moving("child", "s")
    assert shutter.open(shutter.epoch)


def test_a_list_of_frames_knows_no_better_than_what_happened_since(shutter: Shutter) -> None:
    """A frame which has another owner meanwhile keeps it; one that nobody has is expected."""
    shutter.frame_expected("child", "other", "page")
    shutter.document_created("c", "child", "other")
    shutter.reported("c", CLEAN)
    shutter.frame_listed("child", "s", "page")
    assert shutter.open(shutter.epoch)
    shutter.frame_listed("new", "s", "page")
    assert not shutter.may_open


def test_an_unexamined_shadow_root_holds_everything(shutter: Shutter) -> None:
    """A root that is not under watch yet holds pictures back; a closed one voids them."""
    epoch = shutter.epoch
    shutter.examine()
    assert not shutter.admits(epoch)
    shutter.examined()
    assert shutter.admits(epoch)
    shutter.examine(suspicious=True)
    shutter.examined()
    assert not shutter.admits(epoch)


def test_opening_needs_the_epoch_that_was_verified(shutter: Shutter) -> None:
    """What happens while the page proves to be painted makes that proof void."""
    shutter.close("unknown")
    epoch = shutter.epoch
    shutter.close("unknown")
    assert not shutter.open(epoch)


def test_who_showed_a_secret_must_prove_to_be_painted(shutter: Shutter) -> None:
    """The page always, and each frame with a secret's history; clean frames need not."""
    for name in ("clean", "secret"):
        shutter.document_created(name + "-d", name, "s")
        shutter.reported(name + "-d", CLEAN)
    shutter.reported("secret-d", GONE)
    assert {name for name, _ in shutter.must_paint} == {"d", "secret-d"}
    shutter.document_gone("secret-d")
    shutter.document_created("after", "secret", "s")
    shutter.reported("after", CLEAN)
    assert {name for name, _ in shutter.must_paint} == {"d", "after"}


def test_a_removed_frame_leaves_its_suspicion_to_the_frame_around_it(shutter: Shutter) -> None:
    """The frame around a removed one must paint anew, however deep, and whoever goes first."""
    for name, parent in (("outer", "page"), ("middle", "outer"), ("inner", "middle")):
        shutter.frame_expected(name, "s", parent)
        shutter.document_created(name + "-d", name, "s")
        shutter.reported(name + "-d", CLEAN)
    shutter.reported("inner-d", SECRET)
    shutter.frame_gone("inner", "s")
    assert "middle-d" in {name for name, _ in shutter.must_paint}
    shutter.frame_gone("middle", "s")
    assert "outer-d" in {name for name, _ in shutter.must_paint}
    assert shutter.open(shutter.epoch)
    assert {name for name, _ in shutter.must_paint} == {"d"}


def test_the_frame_around_goes_first(shutter: Shutter) -> None:
    """A frame that outlives its parent in our books leaves its suspicion to the grandparent."""
    for name, parent in (("outer", "page"), ("middle", "outer"), ("inner", "middle")):
        shutter.frame_expected(name, "s", parent)
        shutter.document_created(name + "-d", name, "s")
        shutter.reported(name + "-d", CLEAN)
    shutter.reported("inner-d", SECRET)
    shutter.frame_gone("middle", "s")
    shutter.frame_gone("inner", "s")
    assert {name for name, _ in shutter.must_paint} == {"d", "outer-d"}


def test_the_frame_around_a_suspect_must_paint(shutter: Shutter) -> None:
    """What a frame showed may be part of the picture of the one around it."""
    for name, parent in (("outer", "page"), ("inner", "outer")):
        shutter.frame_expected(name, "s", parent)
        shutter.document_created(name + "-d", name, "s")
        shutter.reported(name + "-d", CLEAN)
    shutter.reported("inner-d", GONE)
    assert {name for name, _ in shutter.must_paint} == {"d", "outer-d", "inner-d"}


def test_a_frame_that_ended_without_a_word_is_suspect(shutter: Shutter) -> None:
    """A document that was never asked may have shown anything; a clean one has not."""
    shutter.document_created("silent-d", "silent", "s")
    shutter.document_created("clean-d", "clean", "s")
    shutter.reported("clean-d", CLEAN)
    for name in ("silent", "clean"):
        shutter.document_gone(name + "-d")
        shutter.document_created(name + "-d2", name, "s")
        shutter.reported(name + "-d2", CLEAN)
    assert {name for name, _ in shutter.must_paint} == {"d", "silent-d2"}


def test_a_closed_root_makes_its_document_suspect(shutter: Shutter) -> None:
    """The document that took the root must paint; if none did, all of that session must."""
    for name in ("a", "b"):
        shutter.document_created(name + "-d", name, "s")
        shutter.reported(name + "-d", CLEAN)
    shutter.document_created("o-d", "o", "other")
    shutter.suspect("s", "a-d")
    assert {name for name, _ in shutter.must_paint} == {"d", "a-d"}
    shutter.suspect("s")
    assert {name for name, _ in shutter.must_paint} == {"d", "a-d", "b-d"}


def test_a_view_transition_keeps_the_shutter_closed(shutter: Shutter) -> None:
    """It may show a picture of a secret that is gone; without one before it, it is harmless."""
    shutter.reported("d", SensorReport(0, 0, moving=True))
    assert shutter.admits(shutter.epoch), "it began while the shutter was open"
    shutter.reported("d", SensorReport(1, 1, moving=True))
    shutter.reported("d", SensorReport(1, 0, moving=True))
    assert not shutter.open(shutter.epoch)
    shutter.reported("d", SensorReport(1, 0, moving=False))
    assert shutter.open(shutter.epoch)


FACTS = st.sampled_from(
    [
        ("frame_expected", "child", "s"),
        ("frame_expected", "child", "other"),
        ("frame_moving", "child", "s"),
        ("frame_gone", "child", "s"),
        ("frame_gone", "child", "other"),
        ("session_gone", "other"),
        ("session_cleared", "s"),
        ("main_navigated", "page", "s"),
        ("document_created", "d", "page", "s"),
        ("document_created", "c", "child", "s"),
        ("document_created", "o", "child", "other"),
        ("document_gone", "d"),
        ("document_gone", "c"),
        ("reported", "d", CLEAN),
        ("reported", "d", SECRET),
        ("reported", "d", GONE),
        ("reported", "c", CLEAN),
        ("reported", "o", SECRET),
        ("reported", "o", GONE),
        ("close", "unknown"),
        ("examine",),
        ("examined",),
        ("open",),
    ]
)


@given(facts=st.lists(FACTS, max_size=40))
def test_no_sequence_of_facts_admits_a_secret(facts: list[tuple[object, ...]]) -> None:
    """Whatever happens in whatever order: what is admitted is complete, clean and unbroken."""
    shutter = Shutter()
    waiting = 0
    for name, *arguments in facts:
        before = (shutter.epoch, shutter.is_open)
        if name == "open":
            shutter.open(shutter.epoch)
        elif name == "examined":
            if waiting:
                shutter.examined()
            waiting = max(0, waiting - 1)
        else:
            waiting += name == "examine"
            getattr(shutter, str(name))(*arguments)
        if before[1] and not shutter.is_open:
            assert not shutter.admits(before[0])
        if shutter.admits(shutter.epoch):
            present = [d.report for d in shutter._documents.values()]
            assert all(report is None or report.present == 0 for report in present)
            assert waiting == 0
            assert None not in dict(shutter.frames.owners).values()


@given(facts=st.lists(FACTS, max_size=40))
def test_no_sequence_of_facts_shuts_it_for_ever(facts: list[tuple[object, ...]]) -> None:
    """Whatever happened before: the next clean page opens, when all else has ended."""
    shutter = Shutter()
    waiting = 0
    for name, *arguments in facts:
        if name == "examined":
            waiting -= 1
            if waiting < 0:
                waiting = 0
                continue
        waiting += name == "examine"
        getattr(shutter, str(name))(*([shutter.epoch] if name == "open" else arguments))
    for _ in range(waiting):
        shutter.examined()
    shutter.session_gone("other")
    shutter.session_cleared("s")
    shutter.main_navigated("page", "s")
    shutter.document_created("next", "page", "s")
    shutter.reported("next", CLEAN)
    assert shutter.open(shutter.epoch)
