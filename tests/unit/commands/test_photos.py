"""`madoguchi photo check` gives every measure, or says why it cannot (C-20)."""

import json
import re
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

from madoguchi.cli import app
from madoguchi.commands.photo_words import NAMES, written
from media.photo.rules import RULES

PORTRAIT: Final = Path(__file__).parents[2] / "data/photo/portrait.jpg"


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["photo", "check", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_every_measure_is_printed_as_json() -> None:
    """Value, unit, limits, source and verdict of each; advice in three languages."""
    code, out, _ = run(str(PORTRAIT), "--json")
    told = json.loads(out)
    assert [measure["id"] for measure in told["measures"]] == list(RULES)
    assert all({"value", "unit", "low", "high", "source"} <= set(m) for m in told["measures"])
    assert code == 1
    assert "more_pixels" in {advice["id"] for advice in told["advice"]}
    assert {"hat", "mask", "expression"} <= {asked["id"] for asked in told["for_people"]}


def test_the_text_says_what_to_improve() -> None:
    """A clerk reads the same in words."""
    code, out, _ = run(str(PORTRAIT))
    assert code == 1
    assert "480ピクセル以上" in out
    assert "at least 480 pixels" in out


def test_values_are_rounded_and_have_names_and_units() -> None:
    """No name of the program's own, no number of seven digits: 57 %, 90 px, 55 KB."""
    _, out, _ = run(str(PORTRAIT))
    measures = out.splitlines()[: len(RULES)]
    assert all(line[0] in "○△－" and " / " in line for line in measures)
    assert not re.search(r"[a-z]_[a-z]|\de[+-]\d|\d{5}|\d\.\d{3}", "\n".join(measures))
    assert any("頭の高さ" in line and "60 % – 90 %" in line for line in measures)
    assert any("ファイルの大きさ" in line and "20 KB – 7.0 MB" in line for line in measures)
    assert any("短い辺" in line and "480 px 以上 / at least 480 px" in line for line in measures)


def test_every_measure_has_a_name_and_every_unit_a_form() -> None:
    """A new rule is named before it is shown."""
    assert list(NAMES) == list(RULES)
    assert all(
        rule.unit not in written(1.0, rule.unit) or rule.unit == "px" for rule in RULES.values()
    )


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (0.5685, "of picture height", "57 %"),
        (0.001214, "share of face", "0.1 %"),
        (0.0, "share of eye", "0 %"),
        (56_090, "bytes", "55 KB"),
        (7_340_032, "bytes", "7.0 MB"),
        (-8, "degrees", "-8°"),
        (1.3333, "width to height", "1.33"),
        (0, "yes or no", "いいえ / no"),
        (2.5, "furlongs", "2.5 furlongs"),
    ],
)
def test_a_value_as_people_write_it(value: float, unit: str, words: str) -> None:
    """Shares as percent, sizes in KB and MB."""
    assert written(value, unit) == words


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "empty"),
        (b"not a picture", "not_an_image"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "heic"),
        (PORTRAIT.read_bytes()[:9000], "truncated"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, data: bytes, fault: str) -> None:
    """No traceback, a status of its own, and the reason in both languages."""
    file = tmp_path / "photo.jpg"
    file.write_bytes(data)
    code, out, err = run(str(file), "--json")
    assert code == 2
    assert json.loads(out)["error"] == fault
    assert " / " in err or "/ " in err


def test_a_model_that_is_none_says_so(tmp_path: Path) -> None:
    """A deployer's mistake in the path or the file is told as such."""
    broken = tmp_path / "yunet.onnx"
    broken.write_bytes(b"no model")
    for model in (tmp_path / "missing.onnx", broken):
        code, out, _ = run(str(PORTRAIT), "--json", "--model", str(model))
        assert code == 2
        assert json.loads(out)["error"] == "not_checked"
        assert model.name in json.loads(out)["message"]
