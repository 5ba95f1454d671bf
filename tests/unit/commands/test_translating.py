"""`madoguchi translate` and `translate-eval`: lines in, lines out, exit codes."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from madoguchi.cli import app


@pytest.fixture
def no_models(tmp_path: Path) -> tuple[str, str]:
    """An empty folder of models: what people wrote still translates."""
    return ("--models", str(tmp_path))


def madoguchi(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


def test_a_line_in_a_line_out(no_models: tuple[str, str]) -> None:
    """Standard input keeps its lines, the empty ones too."""
    lines = "手数料は300円です。\n\nおはようございます。\n".encode()
    said = madoguchi("translate", "--from", "ja", "--to", "en", "-", *no_models, stdin=lines)
    assert said.stdout == "The fee is 300 yen.\n\nGood morning.\n"
    assert said.exit_code == 0


def test_json_says_where_it_comes_from(no_models: tuple[str, str]) -> None:
    """One object a line, for programs."""
    command = ("translate", "--from", "ja", "--to", "en", "--json", "手数料は300円です。")
    found = json.loads(madoguchi(*command, *no_models).stdout)
    assert (found["text"], found["layer"], found["mark"]) == (
        "The fee is 300 yen.",
        "phrase",
        "公式訳",
    )
    assert (found["slots"], found["numbers"], found["must_check"]) == (
        {"fee": "300円"},
        "kept",
        False,
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"\xff\xfe\n", "refused"),
        (("あ" * 10_000).encode(), "refused"),
        ("誰も訳したことのない、とても変わった文です。".encode(), "no_model"),
    ],
)
def test_a_bad_line_is_told_and_the_others_go_on(
    no_models: tuple[str, str], line: bytes, reason: str
) -> None:
    """Never a crash, never invented text."""
    lines = line.rstrip(b"\n") + b"\n" + "おはようございます。\n".encode()
    said = madoguchi("translate", "--from", "ja", "--to", "en", *no_models, stdin=lines)
    assert said.stdout == "\nGood morning.\n"
    assert f"1: 訳していません / not translated: {reason}" in said.stderr
    assert said.exit_code == (69 if reason == "no_model" else 1)


def test_eval_prints_figures_and_json(no_models: tuple[str, str], tmp_path: Path) -> None:
    """A test set that the phrase book answers has chrF 100."""
    path = tmp_path / "set.tsv"
    path.write_text("手数料は300円です。\tThe fee is 300 yen.\n", encoding="utf-8")
    command = ("translate-eval", str(path), "--from", "ja", "--to", "en", *no_models)
    assert "chrF 100.0" in madoguchi(*command, "--without", "memory").stdout
    without = json.loads(madoguchi(*command, "--json", "--without", "phrases, memory").stdout)
    assert (without["layers"]["phrase"]["turns"], without["not_shown"]) == (0, 1)


def test_eval_refuses_what_it_cannot_measure(no_models: tuple[str, str], tmp_path: Path) -> None:
    """A broken file, an unknown layer, one language twice."""
    path = tmp_path / "set.tsv"
    path.write_text("one field\n", encoding="utf-8")
    direction = ("--from", "ja", "--to", "en", *no_models)
    broken = madoguchi("translate-eval", str(path), *direction)
    assert (broken.exit_code, "set.tsv:1" in broken.stderr) == (65, True)
    assert madoguchi("translate-eval", str(path), *direction, "--without", "x").exit_code == 2
    assert madoguchi("translate-eval", "--from", "ja", "--to", "ja", *no_models).exit_code == 2
