"""English nouns that are counted, and the units they stand for (those of `japanese_units`)."""

from .numerals import split_words

NOUNS: dict[str, str] = {}

_BY_UNIT = {
    "yen": "yen jpy",
    "dollar": "dollars dollar",
    "year": "years year",
    "month": "months month",
    "week": "weeks week",
    "day": "days day",
    "hour": "hours hour",
    "minute": "minutes minute mins min",
    "second": "seconds",
    "person": "people persons person",
    "times": "times time tries try attempts attempt",
    "digit": "digits digit",
    "letter": "letters letter characters character",
    "percent": "percent %",
    "floor": "floors",
    "sheet": "sheets sheet pages page",
    "copy": "copies copy",
    "degree": "degrees degree",
    "item": (
        "things thing items item kinds kind types type documents places steps languages"
        " questions points forms"
    ),
    "centimetre": "centimetres centimeters centimetre centimeter cm",
    "millimetre": "millimetres millimeters millimetre millimeter mm",
    "metre": "metres meters metre meter",
    "kilometre": "kilometres kilometers kilometre kilometer km",
    "kilogram": "kilograms kilogram kilos kg",
    "megabyte": "megabytes megabyte mb",
    "kilobyte": "kilobytes kilobyte kb",
}
for _unit, _words in _BY_UNIT.items():
    NOUNS |= dict.fromkeys(_words.split(), _unit)

DURATIONS = frozenset({"year", "month", "week", "day", "hour", "minute", "second"})

_MONTH_NAMES = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
MONTHS = {name: i for i, names in enumerate(_MONTH_NAMES, start=1) for name in split_words(names)}

WEEKDAYS = {
    name: i
    for i, name in enumerate(
        split_words("monday tuesday wednesday thursday friday saturday sunday"), start=1
    )
}

# Said with a number in one language, without in the other.
LOOSE = {
    "both": 2,
    "double": 2,
    "doubled": 2,
    "duplicate": 2,
    "twofold": 2,
    "pair": 2,
    "once": 1,
    "alone": 1,
    "single": 1,
    "half": None,
}
