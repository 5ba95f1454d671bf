"""Slot templates, filled."""

import random
import re
from pathlib import Path

import pytest

from translation.training.corpus import CorpusError, key
from translation.training.templates import expand

DATA = Path(__file__).parents[4] / "translation" / "data" / "corpus"


def test_every_shipped_template_can_be_filled() -> None:
    """No slot is left open, and digits that are not of an era are the same on both sides."""
    pairs = expand(
        DATA / "counter-templates.tsv", DATA / "slot-values.yaml", random.Random(1), each=20
    )
    assert len(pairs) > 1000
    assert not [pair for pair in pairs if set("{}") & set(pair.ja + pair.en)]
    assert len({(key(pair.ja), key(pair.en)) for pair in pairs}) == len(pairs)
    fees = [pair for pair in pairs if "円" in pair.ja and " yen" in pair.en]
    assert len(fees) > 40
    for pair in fees:
        found = re.search(r"([\d,]+)円", pair.ja)
        assert found is not None
        assert found[1].replace(",", "") in pair.en.replace(",", "")


def test_a_slot_without_values_is_named(tmp_path: Path) -> None:
    """A misspelt slot stops the making of a corpus instead of teaching braces."""
    templates = tmp_path / "t.tsv"
    templates.write_text("{docu}です。\tIt is {docu}.\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="docu"):
        expand(templates, DATA / "slot-values.yaml", random.Random(1))
