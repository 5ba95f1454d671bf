"""What may stand in the QR code of a letter of application (交付申請書): one 申請書ID, or nothing.

Anybody can hold any QR code before the camera. So nothing is followed, opened or repaired: either
the code is the ID alone, or it is an address of this very site which carries the ID and nothing
else (T29). A My Number Card and its notice bear a QR code, too: the individual number (個人番号,
12 digits), which is told from everything else so that the citizen can be warned, and kept by
nobody (S-23).
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

LetterFault = Literal["individual_number", "other_site", "not_a_letter"]

MAX_PAYLOAD: Final = 300
"""Characters; the longest address of a profile with an ID is shorter."""

_PRINTABLE: Final = re.compile(r"[\x21-\x7e]+")
_ID: Final = re.compile(r"[0-9]{23}")
_GROUPS: Final = re.compile(r"[0-9]+(?:[ -][0-9]+)*")
_INDIVIDUAL_NUMBER: Final = re.compile(r"[0-9]{12}")
_VALUE: Final = re.compile(r"[A-Za-z0-9._~-]{0,100}")
_ADDRESS: Final = re.compile(r"(?P<origin>https?://[^/?#@\\]+)(?P<path>/[^?#]*)\?(?P<query>[^?#]+)")


class LetterRefusedError(Exception):
    """What was read is no ID of a letter; the text never repeats it."""

    def __init__(self, fault: LetterFault) -> None:
        super().__init__(f"the QR code is refused: {fault}")
        self.fault: Final = fault


@dataclass(frozen=True, slots=True)
class LetterRules:
    """Which addresses a letter of this site may have.

    Attributes:
        origins: of the site, as browsers write them.
        path: regular expression on the path; the site profile has checked it.
        parameter: name of the query parameter that holds the ID.
        further: names of those that may be there besides; what they say is not looked at.
    """

    origins: tuple[str, ...]
    path: str
    parameter: str
    further: tuple[str, ...] = ()


def read_payload(text: str, rules: LetterRules) -> str:
    """Return the 申請書ID (23 digits) that a QR code says.

    Raises:
        LetterRefusedError: it says anything else.
    """
    if len(text) > MAX_PAYLOAD:
        raise LetterRefusedError("not_a_letter")
    if _GROUPS.fullmatch(text):
        return _of_digits(re.sub("[ -]", "", text))
    address = _ADDRESS.fullmatch(text) if _PRINTABLE.fullmatch(text) else None
    if address is None:
        raise LetterRefusedError("not_a_letter")
    if address["origin"] not in rules.origins:
        raise LetterRefusedError("other_site")
    if re.search(rules.path, address["path"]) is None:
        raise LetterRefusedError("not_a_letter")
    return _of_digits(_parameters(address["query"], rules)[rules.parameter])


def _parameters(query: str, rules: LetterRules) -> dict[str, str]:
    """Return the parameters by name: the one with the ID, and no other that is not named.

    Raises:
        LetterRefusedError: the ID's is missing, or one is there twice, unknown or encoded.
    """
    found: dict[str, str] = {}
    for part in query.split("&"):
        name, _, value = part.partition("=")
        known = name == rules.parameter or name in rules.further
        if not known or name in found or _VALUE.fullmatch(value) is None:
            raise LetterRefusedError("not_a_letter")
        found[name] = value
    if rules.parameter not in found:
        raise LetterRefusedError("not_a_letter")
    return found


def _of_digits(text: str) -> str:
    if _INDIVIDUAL_NUMBER.fullmatch(text):
        raise LetterRefusedError("individual_number")
    if not _ID.fullmatch(text):
        raise LetterRefusedError("not_a_letter")
    return text
