"""Japanese durations, sums of money, parts of a whole, counts and ordinals."""

from decimal import Decimal
from re import Match

from .builders import quantity
from .japanese_parts import KANJI, NUMBER, SPACE, WEEKDAYS, amount, number
from .japanese_units import (
    COUNTERS,
    DURATIONS,
    HIRAGANA,
    LOOSE,
    LOOSE_ORDINALS,
    SAID_DIGITS,
    spoken_digits,
)
from .model import Kind, Quantity
from .numerals import parse_japanese
from .recognising import Builder, Row, alternatives, row


def _duration(match: Match[str]) -> Quantity | None:
    value = number(match, "n")
    if value is None:
        return None
    unit = DURATIONS[match["u"]]
    if match["eye"]:
        return quantity(match, Kind.ORDINAL, value, unit)
    if match["half"]:
        value += Decimal("0.5")
    return quantity(match, Kind.DURATION, value, unit, loose=value == 1 and match["n"] == "一")


def _tenths(match: Match[str]) -> Quantity | None:
    tenths = number(match, "n")
    if tenths is None:
        return None
    return quantity(match, Kind.PERCENT, tenths * 10 + (number(match, "bu") or 0), said=tenths)


def _fraction(match: Match[str]) -> Quantity | None:
    above, below = number(match, "n"), number(match, "below")
    if not above or not below or above >= below or below > 20:
        return None
    return quantity(match, Kind.NUMBER, round(above / below, 6), loose=True)


def _count(match: Match[str]) -> Quantity | None:
    value = number(match, "n")
    if value is None:
        return None
    unit = COUNTERS[match["u"]]
    if match["u"] == "度" and value > 9:
        unit = "degree"
    if match["eye"] or match["u"].endswith("目"):
        return quantity(match, Kind.ORDINAL, value, unit)
    loose = match["n"] == "一" or (
        match.group() == "二度" and match.string[match.end() :][:1] == "も"
    )
    return quantity(match, Kind.COUNT, value, unit, loose=loose)


def _hiragana(match: Match[str]) -> Quantity:
    value, unit = HIRAGANA[match["w"]]
    if match["eye"]:
        return quantity(match, Kind.ORDINAL, Decimal(value), unit)
    return quantity(match, Kind.COUNT, Decimal(value), unit, loose=value == 1)


def _loose(match: Match[str]) -> Quantity:
    word = match.group()
    if word in LOOSE_ORDINALS:
        return quantity(match, Kind.ORDINAL, Decimal(LOOSE_ORDINALS[word]), loose=True)
    return quantity(match, Kind.NUMBER, Decimal(LOOSE[word]), loose=True)


def _fixed(kind: Kind, value: str, unit: str | None = None, *, loose: bool = False) -> Builder:
    return lambda match: quantity(match, kind, Decimal(value), unit, loose=loose)


def _said(match: Match[str]) -> Quantity:
    return quantity(match, Kind.IDENTIFIER, spoken_digits(match.group()))


def _plain(match: Match[str]) -> Quantity | None:
    text = match.group()
    if text.isascii() and text.isdigit() and (len(text) >= 6 or (text[0] == "0" and len(text) > 1)):
        return quantity(match, Kind.IDENTIFIER, text)
    value = parse_japanese(text)
    return None if value is None else quantity(match, Kind.NUMBER, value)


_DURATIONS = alternatives(DURATIONS)
_SAID = alternatives(SAID_DIGITS)

AMOUNTS: tuple[Row, ...] = (
    row(_fraction, rf"(?P<below>{NUMBER})分の(?P<n>{NUMBER})(?![0-9時分])"),
    row(_fixed(Kind.ORDINAL, "2"), "二次(?=募集|審査|試験)"),
    row(_fixed(Kind.DURATION, "2", "month", loose=True), "翌々月"),
    row(amount(Kind.ORDINAL), rf"第(?P<n>{NUMBER})(?=[{WEEKDAYS}]曜|[とか、にはの])"),
    row(amount(Kind.LABEL), rf"(?P<n>{NUMBER})年生"),
    row(
        _duration,
        rf"(?P<n>{NUMBER})(?P<u>{_DURATIONS})(?P<half>半)?(?:間(?!違))?(?P<eye>目)?",
    ),
    row(amount(Kind.MONEY, "yen"), rf"[¥\\]{SPACE}(?P<n>{NUMBER})"),
    row(amount(Kind.MONEY, "yen"), rf"(?P<n>{NUMBER}){SPACE}(?:円|JPY)"),
    row(amount(Kind.MONEY, "dollar"), rf"(?P<n>{NUMBER}){SPACE}ドル"),
    row(amount(Kind.PERCENT), rf"(?P<n>{NUMBER}){SPACE}(?:%|パーセント)"),
    row(
        _tenths,
        r"(?P<n>[0-9]{1,2}|[一二三四五六七八九])割",
        r"(?:(?P<bu>[0-9一二三四五六七八九])分)?(?!引)",
    ),
)

COUNTS: tuple[Row, ...] = (
    row(_said, rf"(?:{_SAID})(?:[、・ ]?(?:{_SAID}))+(?![ァ-ヴー])"),
    row(_fixed(Kind.NUMBER, "0", loose=True), "ゼロ"),
    row(amount(Kind.ORDINAL), rf"第?(?P<n>{NUMBER})番(?:目|め)"),
    row(_count, rf"第?(?P<n>{NUMBER})(?P<u>{alternatives(COUNTERS)})(?P<eye>目)?"),
    row(_hiragana, rf"(?P<w>{alternatives(HIRAGANA)})(?P<eye>目|め(?=[のはが]))?"),
    row(_loose, alternatives(LOOSE | LOOSE_ORDINALS)),
    row(_fixed(Kind.NUMBER, "2"), "倍(?!率)"),
    row(_fixed(Kind.DURATION, "6", "month"), "半年"),
    row(_fixed(Kind.DURATION, "0.5", "day", loose=True), "半日"),
    row(_fixed(Kind.NUMBER, "0.5", loose=True), "半分|半額"),
    row(_plain, rf"[0-9]{{1,60}}(?:,[0-9]{{3}})*(?:\.[0-9]{{1,6}})?(?:[{KANJI}]{{1,9}})?"),
    row(_plain, "[0-9]{1,60}"),
    row(_plain, r"[一二三四五六七八九]?[十百千万][一二三四五六七八九十百千万]{1,12}"),
)
STARTS = (
    rf"[第¥\\半倍]|翌々月|(?<![ァ-ヴー])(?:{_SAID})|{alternatives(HIRAGANA)}"
    rf"|{alternatives(LOOSE | LOOSE_ORDINALS)}"
)
