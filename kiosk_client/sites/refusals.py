"""Text that no field may be given: characters which nobody types, lines where there are none."""

import unicodedata
from typing import Final, Literal

TextFault = Literal[
    "control", "newline", "surrogate", "invisible", "private_use", "not_a_date", "not_a_number"
]

_SENTENCES: Final[dict[TextFault, tuple[str, str]]] = {
    "control": ("制御文字は入力できません。", "Control characters cannot be entered."),
    "newline": ("この欄には改行を入力できません。", "This field takes a single line."),
    "surrogate": ("壊れた文字が含まれています。", "The text holds half a character."),
    "invisible": (
        "目に見えない文字が含まれています。貼り付けずに入力してください。",
        "The text holds invisible characters. Type it instead of pasting it.",
    ),
    "private_use": (
        "外字は、相手のサイトで別の文字に化けるため入力できません。",
        "A private-use character (gaiji) would be another one on the site.",
    ),
    "not_a_date": ("日付として読めません。", "This cannot be read as a date."),
    "not_a_number": ("数として読めません。", "This cannot be read as a number."),
}

# Joiners make one emoji or one Indic letter of several; everything else of the category Cf
# (Unicode, general category "Format") only changes how text is shown, or hides it.
_JOINERS: Final = frozenset("\u200c\u200d")
_BY_CATEGORY: Final[dict[str, TextFault]] = {
    "Cc": "control",
    "Cs": "surrogate",
    "Cn": "control",
    "Co": "private_use",
    "Cf": "invisible",
    "Zl": "newline",
    "Zp": "newline",
}


class TextRefusedError(ValueError):
    """Text which a field is not given; says why, and never repeats the text.

    Attributes:
        fault: what is wrong, for programs.
        message_ja: the same for a person.
        message_en: the same for a person.
    """

    def __init__(self, fault: TextFault) -> None:
        self.fault: TextFault = fault
        self.message_ja, self.message_en = _SENTENCES[fault]
        super().__init__(self.message_en)


def refuse_unfit(text: str, *, multiline: bool) -> str:
    r"""Return the text with its line ends as `\n`, if every character of it may be entered.

    Raises:
        TextRefusedError: some character may not.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for character in text:
        fault = _fault_of(character)
        if fault is not None and not (multiline and character == "\n"):
            raise TextRefusedError(fault)
    return text


def _fault_of(character: str) -> TextFault | None:
    if character == "\n":
        return "newline"
    if character in _JOINERS:
        return None
    return _BY_CATEGORY.get(unicodedata.category(character))
