"""Golden files: what the browsers decode too (the front-end's tests read the same files)."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from server.protocol.base import Message
from server.protocol.board import BoardMessage
from server.protocol.errors import ErrorCode, ProtocolError
from server.protocol.input import AgentInput, ConsoleInput
from server.protocol.marks import PointerMessage
from server.protocol.panel import PanelMessage
from server.protocol.schema import SCHEMA_PATH, rendered
from server.protocol.window import WindowFrame, WindowText
from server.protocol.wire import (
    WireMessage,
    decode,
    decode_agent_input,
    decode_board,
    decode_input,
    decode_panel,
    decode_pointer,
    decode_window,
    encode,
)

ROOT = Path(__file__).parents[3]
GOLDEN = sorted((ROOT / "tests/data/wire").glob("*.json"))
REFUSED = sorted((ROOT / "tests/data/wire/refused").glob("*.json"))


UNIONS: dict[Any, Callable[[object], Message]] = {
    WireMessage: decode,
    PanelMessage: decode_panel,
    WindowText: decode_window,
    ConsoleInput: decode_input,
    AgentInput: decode_agent_input,
    PointerMessage: decode_pointer,
    BoardMessage: decode_board,
}


def members(union: Any) -> list[type[Message]]:
    """The classes of an annotated union."""
    return list(get_args(get_args(union)[0]))


def types_of(union: Any) -> set[str]:
    return {kind.model_fields["type"].default for kind in members(union)}


def decoded(path: Path) -> Message:
    """Decode a golden file through the door of its conversation, which its name tells."""
    return decoded_text(path.stem, path.read_text(encoding="utf-8"))


def decoded_text(kind: str, text: str) -> Message:
    if kind == "window.frame":
        return WindowFrame.model_validate_json(text)
    doors = (door for union, door in UNIONS.items() if kind in types_of(union))
    return next(doors)(text)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_golden_file_survives_the_round_trip(path: Path) -> None:
    """Decoding a golden file and encoding it again gives the same values."""
    message = decoded(path)
    assert json.loads(encode(message)) == json.loads(path.read_text(encoding="utf-8"))


def test_every_message_type_has_a_golden_file() -> None:
    """No message type is without its example."""
    expected = {name for union in UNIONS for name in types_of(union)}
    assert {path.stem for path in GOLDEN} == expected | {"window.frame"}


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.stem)
def test_refused_file_is_refused_with_its_code(path: Path) -> None:
    """A message of the refused folder gets exactly the code that stands beside it."""
    case = json.loads(path.read_text(encoding="utf-8"))
    with pytest.raises(ProtocolError) as refused:
        decode(case["raw"])
    assert refused.value.code == case["code"]
    assert refused.value.ref_type in types_of(WireMessage) | {None}


@pytest.mark.parametrize("raw", [b"{}", None, 7, {"type": "session.accept"}, ["x"]])
def test_only_text_is_a_message(raw: object) -> None:
    """Anything but text, even an object of the right shape, is malformed."""
    with pytest.raises(ProtocolError) as refused:
        decode(raw)
    assert refused.value.code == "malformed"


def test_a_refusal_does_not_repeat_the_content() -> None:
    """The text of a refusal holds nothing of what was sent (T11)."""
    with pytest.raises(ProtocolError) as refused:
        decode('{"type": "chat.send", "v": 1, "text": "山田太郎"}')
    assert "山田" not in str(refused.value)
    assert refused.value.__cause__ is None


@pytest.mark.parametrize("door", UNIONS.values())
@pytest.mark.parametrize("kind", ["canary-yamada-hanako-7351", "\\ud800", "toString"])
def test_a_refusal_repeats_only_known_types(door: Callable[[object], object], kind: str) -> None:
    """Text in `type` that is no type of ours is not named, broken or not (T11)."""
    for rest in ("", ', "x": "\\ud800"'):
        with pytest.raises(ProtocolError) as refused:
            door(f'{{"v": 1, "type": "{kind}"{rest}}}')
        assert (refused.value.code, refused.value.ref_type) == ("unknown_type", None)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_version_is_required(path: Path) -> None:
    """A message of the other side without `v` is refused, as the JSON schema says."""
    case = json.loads(path.read_text(encoding="utf-8"))
    del case["v"]
    with pytest.raises((ProtocolError, ValidationError)):
        decoded_text(path.stem, json.dumps(case))


def test_messages_are_closed_and_frozen() -> None:
    """Every class of the protocol refuses unknown keys and cannot be changed."""
    for union in UNIONS:
        for kind in members(union):
            assert issubclass(kind, BaseModel)
            assert kind.model_config["extra"] == "forbid"
            assert kind.model_config["frozen"] is True


def test_schema_is_the_committed_one() -> None:
    """The schema from which TypeScript is generated is that of the classes, byte for byte."""
    assert rendered() == SCHEMA_PATH.read_text(encoding="utf-8")


def test_every_message_and_error_code_is_documented() -> None:
    """docs/protocol.md names every message type and every error code in a table row."""
    text = (ROOT / "docs/protocol.md").read_text(encoding="utf-8")
    names = {name for union in UNIONS for name in types_of(union)}
    missing = {name for name in (*names, *get_args(ErrorCode)) if f"| `{name}` |" not in text}
    assert missing == set()
