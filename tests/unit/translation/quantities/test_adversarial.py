"""Wrong numbers that a translation may slip in (issue 4: none may pass unflagged)."""

from importlib.resources import files

import pytest

from translation.quantities import check

TABLE = files("translation") / "data" / "adversarial" / "numbers.tsv"
ITEMS = [
    tuple(line.split("\t"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_there_are_enough_of_them() -> None:
    assert len({item[:3] for item in ITEMS}) >= 300
    assert {item[0] for item in ITEMS} == {"ja", "en"}


@pytest.mark.parametrize(("language", "source", "wrong", "right", "probes"), ITEMS)
def test_the_wrong_one_is_flagged_and_the_right_one_is_not(
    language: str, source: str, wrong: str, right: str, probes: str
) -> None:
    other = "en" if language == "ja" else "ja"
    assert check(source, language, wrong, other).state == "failed", probes
    assert check(source, language, right, other).state != "failed", probes
