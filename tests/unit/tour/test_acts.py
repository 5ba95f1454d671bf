"""The script of the tour reads well: every step has its own name and both languages."""

import re

from madoguchi.tour.acts import ACTS

STEPS = [step for act in ACTS for step in act.steps]


def test_every_step_has_a_name_of_its_own() -> None:
    """report.json can be read by name: no two steps share one."""
    names = [step.name for step in STEPS]
    assert len(set(names)) == len(names)


def test_every_title_is_there_in_both_languages() -> None:
    """A mayor reads Japanese and a guest English: no title is missing or copied."""
    for titled in (*ACTS, *STEPS):
        assert re.search(r"[ぁ-んァ-ヶ一-龠]", titled.ja), titled.name
        assert titled.en.isascii(), titled.name


def test_every_step_says_in_its_docstring_what_it_proves() -> None:
    """The source of each step begins with what the other side has to see."""
    assert all(step.play.__doc__ for step in STEPS)
