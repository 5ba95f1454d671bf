import pytest

from madoguchi.bench.table import number, table


def test_columns_line_up_with_kanji() -> None:
    """Kanji take two columns of a terminal, so figures stand under each other."""
    lines = table(["値", "n"], [["窓口", "1"], ["ab", "10"]]).splitlines()
    assert lines == ["値     n", "----  --", "窓口   1", "ab    10"]


def test_rows_of_another_length_are_refused() -> None:
    """A cell too few would shift figures under the wrong heading."""
    with pytest.raises(ValueError, match="cell"):
        table(["a", "b"], [["1"]])


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0.00"), (3.14159, "3.14"), (17.66, "17.7"), (242.4, "242"), (3_418_670.8, "3,418,671")],
)
def test_figures_keep_three_digits(value: float, text: str) -> None:
    """Small figures keep decimals, large ones get thousands."""
    assert number(value) == text
