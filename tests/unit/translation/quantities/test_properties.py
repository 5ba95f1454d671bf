import time
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.quantities import (
    Date,
    Kind,
    Masked,
    Quantity,
    Time,
    check,
    find,
    mask,
    render,
    unmask,
)
from translation.quantities.likeness import likeness, normal

LANGUAGES = st.sampled_from(["ja", "en"])
PIECES = st.sampled_from(
    "令和8年5月14日 午後5時15分 1,000円 3番窓口 080-3391-6254 十二 一万 元年 第3 地下1階 木曜日 "
    "May 14, 2026| 5:15 p.m.| twelve hundred yen| three-digit |half past |一 "
    "一時 ｶﾅ \ud800 \x00 ⟦0⟧ . , - の と "
    "0 12345 ９９ ％ $".replace("|", " ").split(" ")
)
TEXTS = st.one_of(
    st.text(alphabet=st.characters(categories=None), max_size=200),
    st.lists(PIECES, max_size=12).map("".join),
    st.lists(PIECES, max_size=12).map(" ".join),
)


@given(TEXTS, LANGUAGES)
def test_any_text_is_searched_without_error_in_order_and_without_overlap(
    text: str, language: str
) -> None:
    found = find(text, language)
    assert all(q.text == text[q.start : q.end] for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(TEXTS, LANGUAGES)
def test_a_masked_text_with_its_pieces_back_is_the_text(text: str, language: str) -> None:
    masked = mask(text, language)
    back = masked.text
    for number, quantity in enumerate(masked.quantities):
        back = back.replace(f"⟦{number}⟧", quantity.text)
    assert back == text


@given(TEXTS, LANGUAGES)
def test_what_is_unmasked_says_the_same_quantities(text: str, language: str) -> None:
    masked = mask(text, language)
    alone = [replace(q, start=0, end=0) for q in masked.quantities]
    for quantity in alone:
        one = unmask("⟦0⟧", Masked("⟦0⟧", (quantity,)), language)
        assert one is not None
        found = find(one, language)
        assert any(likeness(quantity, q) for q in found), (quantity, one, found)


@given(TEXTS, LANGUAGES)
def test_a_text_agrees_with_itself(text: str, language: str) -> None:
    assert check(text, language, text, language).state != "failed"


@given(TEXTS, TEXTS)
def test_comparing_never_fails_by_error(left: str, right: str) -> None:
    assert check(left, "ja", right, "en").state in {"none", "kept", "failed"}


WHOLE = st.integers(2, 99_999_999).map(Decimal)
VALUES = st.one_of(
    st.tuples(st.just(Kind.MONEY), WHOLE, st.just("yen")),
    st.tuples(st.just(Kind.NUMBER), st.integers(11, 99_999).map(Decimal), st.none()),
    st.tuples(
        st.just(Kind.DURATION),
        st.integers(2, 400).map(Decimal),
        st.sampled_from(["year", "month", "week", "day", "hour", "minute", "second"]),
    ),
    st.tuples(
        st.just(Kind.COUNT),
        st.integers(2, 400).map(Decimal),
        st.sampled_from(
            ["person", "times", "digit", "letter", "sheet", "copy", "item", "age", "centimetre"]
        ),
    ),
    st.tuples(st.just(Kind.ORDINAL), st.integers(2, 400).map(Decimal), st.none()),
    st.tuples(st.just(Kind.LABEL), st.integers(1, 9999).map(Decimal), st.none()),
    st.tuples(
        st.just(Kind.FLOOR), st.sampled_from([*range(-9, 0), *range(1, 60)]).map(Decimal), st.none()
    ),
    st.tuples(st.just(Kind.PERCENT), st.integers(0, 100).map(Decimal), st.none()),
    st.tuples(st.just(Kind.WEEKDAY), st.integers(1, 7).map(Decimal), st.none()),
    st.tuples(
        st.just(Kind.TIME),
        st.builds(Time, st.integers(0, 23), st.integers(0, 59), st.just(value=True)),
        st.none(),
    ),
    st.tuples(
        st.just(Kind.TIME),
        st.builds(Time, st.integers(1, 12), st.integers(0, 59), st.just(value=False)),
        st.none(),
    ),
    st.tuples(
        st.just(Kind.DATE),
        st.builds(Date, st.integers(1900, 2099), st.integers(1, 12), st.integers(1, 28)),
        st.sampled_from([None, "reiwa"]),
    ).filter(lambda t: t[2] is None or t[1].year >= 2019),
    st.tuples(
        st.just(Kind.DATE),
        st.builds(Date, st.none(), st.integers(1, 12), st.integers(1, 28)),
        st.none(),
    ),
    st.tuples(st.just(Kind.PHONE), st.from_regex(r"0[789]0[0-9]{8}", fullmatch=True), st.none()),
    st.tuples(
        st.just(Kind.IDENTIFIER), st.from_regex(r"[1-9][0-9]{22}", fullmatch=True), st.none()
    ),
)


@given(VALUES, LANGUAGES)
def test_what_is_rendered_is_found_again(
    given_value: tuple[Kind, Decimal | str | Date | Time, str | None], language: str
) -> None:
    kind, value, unit = given_value
    quantity = Quantity(kind, value, unit, 0, 0, "")
    text = render(quantity, language)
    (found,) = find(text, language)
    assert likeness(quantity, found), (text, found)
    if kind not in {Kind.COUNT, Kind.LABEL}:
        assert normal(found)[:2] == normal(quantity)[:2]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "十",
        "一二",
        "1-",
        "1 ",
        "令和",
        "⟦0⟧",
        "two ",
        "half past ",
        "0の",
        "A1",
        "午後",
        "a hundred ",
        "第",
        "ｶ",
        "\ud800",
    ],
)
def test_ten_thousand_characters_take_less_than_a_second(piece: str, language: str) -> None:
    text = (piece * 10_000)[:10_000]
    began = time.process_time()
    find(text, language)
    check(text, language, text[::-1], language)
    assert time.process_time() - began < 2.0  # three searches, a comparison
