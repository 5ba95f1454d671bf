"""The part of YAML that profiles may use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_client.sites.strict_yaml import MAX_DEPTH, MAX_YAML_BYTES, YamlRefusedError, read_yaml


def test_values_and_lines() -> None:
    """Scalars are what they look like, and each value knows its line."""
    document = read_yaml(
        b'a: 1\nb: [no, true, "true", 2024-04-01, 012, null, 1_000, 1.5]\nc:\n  d: "x"\n  e:\n'
    )
    assert document.root == {
        "a": 1,
        "b": ["no", True, "true", "2024-04-01", "012", None, "1_000", "1.5"],
        "c": {"d": "x", "e": None},
    }
    assert document.line_of(("c", "d")) == 4
    assert document.line_of(("c", "missing", 3)) == 3
    assert document.line_of(()) == 1


BOMB = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n"


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        (BOMB, 1, "Anchors"),
        ("a: *b\n", 1, "Anchors"),
        ("a: 1\nb: !!python/object/apply:os.system [id]\n", 2, "Tags"),
        ("a: !!str 1\n", 1, "Tags"),
        ("a: 1\nb: 2\na: 3\n", 3, "Duplicate"),
        ("a: 1\n---\nb: 1\n", 2, "One document"),
        ("? [a]\n: 1\n", 1, "key"),
        ("<<: {a: 1}\n", 1, "key"),
        ("", 1, "empty"),
        ("a: 1\nb: [1\n", 3, "not YAML"),
        ("a:\n\t- 1\n", 2, "not YAML"),
        ("a: '" + "\x07" + "'", None, "not YAML"),
        ('a: 1\nb: "\\ud800"\n', 2, "Half a character"),
        ("[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2), 1, "deeply"),
    ],
)
def test_refusals(text: str, line: int | None, word: str) -> None:
    """What could hide, expand or run something is refused, with its line."""
    with pytest.raises(YamlRefusedError) as refused:
        read_yaml(text.encode())
    assert refused.value.line == line
    assert word in refused.value.message_en
    assert refused.value.message_ja


def test_size_and_encoding() -> None:
    """A file too large is not parsed at all, and only UTF-8 is text."""
    with pytest.raises(YamlRefusedError, match="too large"):
        read_yaml(b"#" * (MAX_YAML_BYTES + 1))
    with pytest.raises(YamlRefusedError, match="UTF-8") as refused:
        read_yaml("a: 1\nb: 窓口\n".encode("cp932"))
    assert refused.value.line == 2


@given(st.text(st.sampled_from("a:-[]{}&*!#|>'\"\n \t?%@,1")))
def test_nothing_else_escapes(text: str) -> None:
    """Whatever the bytes are: a document or a refusal, never another error."""
    try:
        read_yaml(text.encode())
    except YamlRefusedError:
        return
