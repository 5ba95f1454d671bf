"""From a profile's bytes to the profile, or to what is wrong with it, line by line."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk_client.sites.faulty import UNKNOWN_NAMES, WRONG
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.sites.strict_yaml import Place, YamlDocument, YamlRefusedError, read_yaml

MAX_FAULTS: Final = 50
MAX_QUOTED: Final = 60
UNQUOTED: Final = ("missing", "extra_forbidden")
"""Faults of a key, which `where` names, and not of its value."""

_JAPANESE: Final = {
    "missing": "この項目が必要です。",
    "extra_forbidden": "このキーはありません（綴りを確認してください）。",
    "string_type": "文字列でなければなりません。引用符で囲んでください。",
    "string_pattern_mismatch": "書き方が正しくありません。",
    "string_too_long": "長すぎます。",
    "string_too_short": "空にはできません。",
    "literal_error": "選べる値ではありません。",
    "int_type": "整数でなければなりません。",
    "bool_type": "true または false でなければなりません。",
    "tuple_type": "並び（- で始まる行）でなければなりません。",
    "model_type": "キーと値の組でなければなりません。",
    "too_long": "数が多すぎます。",
    "too_short": "1つ以上必要です。",
    "greater_than_equal": "小さすぎます。",
    "less_than_equal": "大きすぎます。",
}


@dataclass(frozen=True, slots=True)
class ProfileFault:
    """One thing that is wrong, for the author: line (from 1), where, what."""

    line: int | None
    where: str
    message_ja: str
    message_en: str


class ProfileRefusedError(ValueError):
    """The file is no site profile; `faults` says everything that is wrong."""

    def __init__(self, faults: Sequence[ProfileFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.message_en for fault in self.faults))


@dataclass(frozen=True, slots=True)
class ReadProfile:
    """A profile, and the document in which its lines can be found."""

    profile: SiteProfile
    document: YamlDocument


def read_profile(raw: bytes) -> ReadProfile:
    """Parse and validate.

    Raises:
        ProfileRefusedError: it is not YAML of the allowed kind, or not a profile.
    """
    try:
        document = read_yaml(raw)
    except YamlRefusedError as error:
        fault = ProfileFault(error.line, "", error.message_ja, error.message_en)
        raise ProfileRefusedError([fault]) from None
    try:
        # From JSON, because strict models take a list for a tuple only there.
        profile = SiteProfile.model_validate_json(json.dumps(document.root))
    except ValidationError as error:
        details = error.errors(include_url=False)
        faults = [fault for one in details for fault in _faults(one, document)]
        raise ProfileRefusedError(faults[:MAX_FAULTS]) from None
    return ReadProfile(profile, document)


def _faults(details: ErrorDetails, document: YamlDocument) -> Iterator[ProfileFault]:
    """Return what one error of the model says, where it stands in the file."""
    if details["type"] != UNKNOWN_NAMES:
        yield _fault(details, document)
        return
    for below, japanese, english in details["ctx"]["faults"]:
        place: Place = (*details["loc"], *below)
        yield ProfileFault(document.line_of(place), where(place), japanese, english)


def _fault(details: ErrorDetails, document: YamlDocument) -> ProfileFault:
    place: Place = details["loc"]
    english = details["msg"].removeprefix("Value error, ")
    japanese = _JAPANESE.get(details["type"], f"正しくありません（{english}）。")
    if details["type"] == WRONG:
        japanese = details["ctx"]["ja"]
    if details["type"] == "literal_error":
        japanese += f" {details.get('ctx', {}).get('expected', '')}"
    quoted = None if details["type"] in UNQUOTED else _quoted(details["input"])
    if quoted is not None:
        japanese += f"（書かれている値: {quoted}）"
        english += f" (written: {quoted})"
    return ProfileFault(document.line_of(place), where(place), japanese, english)


def _quoted(value: object) -> str | None:
    """A single value as the author wrote it, text in quotation marks; None for a block."""
    if isinstance(value, (dict, list)):
        return None
    written = json.dumps(value, ensure_ascii=False)
    return written if len(written) <= MAX_QUOTED else f"{written[:MAX_QUOTED]}…"


def where(place: Place) -> str:
    """Return a place as authors know it: `pages[2].fields[0].class`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
    return "".join(steps).removeprefix(".")
