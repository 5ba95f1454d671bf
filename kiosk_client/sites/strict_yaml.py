"""The small part of YAML in which site profiles are written, with the line of every value.

Maps, lists and plain or quoted scalars; no anchors and aliases (a few lines of which expand to
gigabytes), no tags, no duplicate keys, one document. Only `true`, `false`, `null` and whole numbers
are not text, as in the JSON schema of YAML 1.2 §10.2: `no` and `2024-04-01` stay what is written.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import yaml

MAX_YAML_BYTES: Final = 256 * 1024
MAX_DEPTH: Final = 12

Value = dict[str, "Value"] | list["Value"] | str | int | bool | None
Place = tuple[str | int, ...]
"""Keys and indices from the root to a value."""

_WORDS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None, "": None}
_WHOLE_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]{0,14})")


class YamlRefusedError(ValueError):
    """Not the YAML that site profiles may use; `line` counts from 1."""

    def __init__(self, line: int | None, message_ja: str, message_en: str) -> None:
        self.line = line
        self.message_ja = message_ja
        self.message_en = message_en
        super().__init__(message_en)


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """A document and where each value of it stands."""

    root: Value
    lines: Mapping[Place, int]

    def line_of(self, place: Place) -> int | None:
        """Return the line of the value at `place`, or of the nearest around it."""
        for end in range(len(place), -1, -1):
            if place[:end] in self.lines:
                return self.lines[place[:end]]
        return None


def read_yaml(raw: bytes) -> YamlDocument:
    """Parse one document in UTF-8.

    Raises:
        YamlRefusedError: too large, not UTF-8, not YAML, or YAML that is not for profiles.
    """
    if len(raw) > MAX_YAML_BYTES:
        raise YamlRefusedError(
            None,
            f"ファイルが大きすぎます（上限 {MAX_YAML_BYTES} バイト）。",
            f"The file is too large (at most {MAX_YAML_BYTES} bytes).",
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise YamlRefusedError(line, "UTF-8 ではありません。", "This is not UTF-8.") from None
    reader = _Reader(text)
    try:
        return YamlDocument(reader.document(), reader.lines)
    except yaml.YAMLError as error:
        raise _not_yaml(error) from None


class _Reader:
    """Builds values from the parser's events; what is refused is refused when it is met."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Place, int] = {}
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.SafeLoader)

    def document(self) -> Value:
        self._skip(yaml.StreamStartEvent)
        first = next(self._events)
        if isinstance(first, yaml.StreamEndEvent):
            raise YamlRefusedError(1, "ファイルが空です。", "The file is empty.")
        value = self._value(next(self._events), ())
        self._skip(yaml.DocumentEndEvent)
        last = next(self._events)
        if not isinstance(last, yaml.StreamEndEvent):
            raise _refused(last, "文書は1つだけ書けます。", "One document only.")
        return value

    def _skip(self, kind: type[yaml.Event]) -> None:
        event = next(self._events)
        if not isinstance(event, kind):
            raise _refused(event, "YAML の構造が正しくありません。", "Unexpected structure.")

    def _value(self, event: yaml.Event, place: Place) -> Value:
        _refuse_indirection(event)
        if len(place) > MAX_DEPTH:
            raise _refused(event, "入れ子が深すぎます。", "Nested too deeply.")
        self.lines[place] = _line(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place)
        return _scalar(event)

    def _mapping(self, place: Place) -> dict[str, Value]:
        found: dict[str, Value] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            _refuse_indirection(event)
            key = _key(event)
            if key in found:
                raise _refused(event, f"キー {key} が重複しています。", f"Duplicate key {key}.")
            found[key] = self._value(next(self._events), (*place, key))
            self.lines[*place, key] = _line(event)
        return found

    def _sequence(self, place: Place) -> list[Value]:
        found: list[Value] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*place, len(found))))
        return found


def _refuse_indirection(event: yaml.Event) -> None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
        raise _refused(
            event,
            "アンカー（&）とエイリアス（*）は使えません。* で始まる文字列は引用符で囲みます。",
            "Anchors (&) and aliases (*) are not allowed; quote text that begins with *.",
        )
    if getattr(event, "tag", None) is not None:
        raise _refused(event, "タグ（!）は使えません。", "Tags (!) are not allowed.")


def _key(event: yaml.Event) -> str:
    if not isinstance(event, yaml.ScalarEvent) or event.value == "<<":
        raise _refused(
            event, "キーは文字列でなければなりません。", "A key must be text, and not a merge key."
        )
    return str(event.value)


def _scalar(event: yaml.Event) -> Value:
    if not isinstance(event, yaml.ScalarEvent):
        raise _refused(event, "YAML の構造が正しくありません。", "Unexpected structure.")
    text = str(event.value)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise _refused(event, "壊れた文字があります。", "Half a character.")
    if event.style is not None:
        return text
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text


def _line(event: yaml.Event) -> int:
    return 1 if event.start_mark is None else int(event.start_mark.line) + 1


def _refused(event: yaml.Event, message_ja: str, message_en: str) -> YamlRefusedError:
    return YamlRefusedError(_line(event), message_ja, message_en)


def _not_yaml(error: yaml.YAMLError) -> YamlRefusedError:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "unreadable character"
    return YamlRefusedError(
        None if mark is None else mark.line + 1,
        f"YAML として読めません（{problem}）。",
        f"This is not YAML ({problem}).",
    )
