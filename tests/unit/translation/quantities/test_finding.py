from decimal import Decimal

import pytest

from translation.quantities import Date, Kind, Time, find


def said(text: str, language: str) -> list[tuple[str, object, str | None]]:
    return [(q.kind.value, q.value, q.unit) for q in find(text, language)]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("1,000円", "money", 1000, "yen"),
        ("１，０００円", "money", 1000, "yen"),
        ("千円", "money", 1000, "yen"),
        ("1万2千円", "money", 12000, "yen"),
        ("一万二千三百円", "money", 12300, "yen"),
        ("¥300", "money", 300, "yen"),
        ("￥300", "money", 300, "yen"),
        ("令和8年5月14日", "date", Date(2026, 5, 14), "reiwa"),
        ("R8.5.14", "date", Date(2026, 5, 14), "reiwa"),
        ("令和元年6月8日", "date", Date(2019, 6, 8), "reiwa"),
        ("平成31年", "date", Date(2019), "heisei"),
        ("2026年5月14日", "date", Date(2026, 5, 14), None),
        ("2026/5/14", "date", Date(2026, 5, 14), None),
        ("5月14日", "date", Date(None, 5, 14), None),
        ("5/14", "date", Date(None, 5, 14), None),
        ("十二月", "date", Date(None, 12), None),
        ("午後5時15分", "time", Time(17, 15, known=True), None),
        ("17時15分", "time", Time(17, 15, known=True), None),
        ("17:15", "time", Time(17, 15, known=True), None),
        ("5時半", "time", Time(5, 30, known=False), None),
        ("正午", "time", Time(12, 0, known=True), None),
        ("木曜日", "weekday", 4, None),
        ("3か月", "duration", 3, "month"),
        ("14日以内", "duration", 14, "day"),
        ("1時間半", "duration", Decimal("1.5"), "hour"),
        ("半年", "duration", 6, "month"),
        ("2名様", "count", 2, "person"),
        ("23桁", "count", 23, "digit"),
        ("ふたつ", "count", 2, "item"),
        ("3回目", "ordinal", 3, "times"),
        ("3番目", "ordinal", 3, None),
        ("3番窓口", "label", 3, None),
        ("一番窓口", "label", 1, None),
        ("2階", "floor", 2, None),
        ("地下1階", "floor", -1, None),
        ("b1階", "floor", -1, None),
        ("8割", "percent", 80, None),
        ("1割5分", "percent", 15, None),
        ("2パーセント", "percent", 2, None),
        ("080-3391-6254", "phone", "08033916254", None),
        ("0120-95-0178", "phone", "0120950178", None),
        ("+81 3 1234 5678", "phone", "+81312345678", None),
        ("12345678901234567890123", "identifier", "12345678901234567890123", None),
        ("1234-5678-9012-3456-7890-123", "identifier", "12345678901234567890123", None),
        ("2の15の8", "identifier", "2-15-8", None),
        ("K-318", "identifier", "K318", None),
        ("Bの52番", "identifier", "B52", None),
        ("ゼロ、ハチ、ロク、ニ", "identifier", "0862", None),
        ("十分間", "duration", 10, "minute"),
    ],
)
def test_japanese_quantities_are_found_whole(
    text: str, kind: str, value: object, unit: str | None
) -> None:
    assert said(f"はい、{text}です。", "ja") == [(kind, value, unit)]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("1,000 yen", "money", 1000, "yen"),
        ("a thousand-yen", "money", 1000, "yen"),
        ("¥300", "money", 300, "yen"),
        ("JPY 300", "money", 300, "yen"),
        ("twelve hundred yen", "money", 1200, "yen"),
        ("one thousand two hundred yen", "money", 1200, "yen"),
        ("two hundred and fifty yen", "money", 250, "yen"),
        ("May 14, 2026", "date", Date(2026, 5, 14), None),
        ("14 May 2026", "date", Date(2026, 5, 14), None),
        ("the 14th of May", "date", Date(None, 5, 14), None),
        ("June 1, Showa 47", "date", Date(1972, 6, 1), "showa"),
        ("October of Reiwa 6", "date", Date(2024, 10), "reiwa"),
        ("Reiwa 8", "date", Date(2026), "reiwa"),
        ("5:15 p.m.", "time", Time(17, 15, known=True), None),
        ("17:15", "time", Time(17, 15, known=True), None),
        ("half past five", "time", Time(5, 30, known=False), None),
        ("a quarter to six", "time", Time(5, 45, known=False), None),
        ("ten to one", "time", Time(12, 50, known=False), None),
        ("noon", "time", Time(12, 0, known=True), None),
        ("Thursdays", "weekday", 4, None),
        ("three months", "duration", 3, "month"),
        ("half an hour", "duration", 30, "minute"),
        ("an hour and a half", "duration", Decimal("1.5"), "hour"),
        ("two people", "count", 2, "person"),
        ("23-digit", "count", 23, "digit"),
        ("twice", "count", 2, "times"),
        ("four years old", "count", 4, "age"),
        ("third", "ordinal", 3, None),
        ("21st", "ordinal", 21, None),
        ("counter 3", "label", 3, None),
        ("room 502", "label", 502, None),
        ("second floor", "floor", 2, None),
        ("basement level 1", "floor", -1, None),
        ("80 percent", "percent", 80, None),
        ("080-3391-6254", "phone", "08033916254", None),
        ("K-318", "identifier", "K318", None),
        ("seven, one, eight", "identifier", "718", None),
        ("twenty-three", "number", 23, None),
        ("2.5", "number", Decimal("2.5"), None),
    ],
)
def test_english_quantities_are_found_whole(
    text: str, kind: str, value: object, unit: str | None
) -> None:
    assert said(f"Yes, {text}.", "en") == [(kind, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "一緒に一時停止の一部を一旦ご一読ください。",
        "三鷹の四ツ谷さん、二次会は八百屋の三角の所です。",
        "一番いい方、一般の方",
        "それで十分です。ご用意いただく時間は十分にあります。",
        "月々の日々、火の元、水道、土地",
    ],
)
def test_words_with_numerals_are_no_numbers_in_japanese(text: str) -> None:
    assert [q.text for q in find(text, "ja") if not q.loose] == []


@pytest.mark.parametrize(
    "text",
    [
        "One moment, please. No one is here.",
        "One of them is the other one; this one isn't.",
        "May I march in? You may decide. Just a second.",
        "Somebody gave me a couple of forms for the network.",
    ],
)
def test_words_with_numerals_are_no_numbers_in_english(text: str) -> None:
    assert [q.text for q in find(text, "en") if not q.loose] == []


@pytest.mark.parametrize("text", ["13月40日", "25時90分", "2026年13月", "令和0年"])
def test_what_is_no_day_or_time_is_never_read_as_one(text: str) -> None:
    dates = [q.value for q in find(text, "ja") if q.kind in {Kind.DATE, Kind.TIME}]
    assert dates in ([], [Date(2026)])


def test_places_are_those_of_the_text_as_written() -> None:
    text = "料金は、３００円、それと２枚。"
    assert [(q.text, text[q.start : q.end]) for q in find(text, "ja")] == [
        ("３００円", "３００円"),
        ("２枚", "２枚"),
    ]
