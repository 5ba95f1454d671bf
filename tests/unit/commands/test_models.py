"""`madoguchi models`, as it is typed."""

import json
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from madoguchi.cli import app
from madoguchi.commands.models import folder_of
from translation.argos import bundled_packages

ROOT = "translate-ja_en-1_0/"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "p.argosmodel"
    metadata = {"package_version": "1.0", "from_code": "ja", "to_code": "en"}
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(ROOT + "metadata.json", json.dumps(metadata))
        archive.writestr(ROOT + "sentencepiece.model", b"pieces")
        archive.writestr(ROOT + "model/model.bin", b"weights")
    return path


def test_install_from_a_file_then_list(package: Path, tmp_path: Path) -> None:
    """No network is needed; the digest is told, to give it to other machines."""
    folder = tmp_path / "models"
    typed = ["models", "install", "--from", str(package), "--folder", str(folder)]
    done = CliRunner().invoke(app, typed)
    assert done.exit_code == 0
    assert "ja-en 1.0" in done.output
    assert "sha256 " in done.output
    listed = CliRunner().invoke(app, ["models", "list", "--folder", str(folder)])
    assert str(folder / "translate-ja_en-1_0") in listed.output
    again = CliRunner().invoke(app, typed)
    assert again.exit_code == 1
    assert "--replace" in again.output


def test_what_was_installed_is_used(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The advice to install models helps the command that gives it, without another option."""
    monkeypatch.chdir(tmp_path)
    assert folder_of(None) == bundled_packages()
    CliRunner().invoke(app, ["models", "install", "--from", str(package)])
    assert folder_of(None) == Path("var/models")
    assert folder_of(tmp_path) == tmp_path


def test_a_recogniser_is_installed_from_a_folder(tmp_path: Path) -> None:
    """Carried here on a stick: its own files are taken, and it must be complete."""
    source, folder = tmp_path / "stick", tmp_path / "models"
    source.mkdir()
    typed = ["models", "install", "whisper-base", "--folder", str(folder), "--from", str(source)]
    for name in ("model.bin", "config.json", "tokenizer.json", "autorun.inf"):
        done = CliRunner().invoke(app, typed)
        assert (done.exit_code == 1) == (name != "autorun.inf")
        (source / name).write_bytes(b"x")
    files = sorted(path.name for path in (folder / "whisper-base").iterdir())
    assert files == ["config.json", "model.bin", "tokenizer.json"]
    assert "--replace" in CliRunner().invoke(app, typed).output
    assert CliRunner().invoke(app, [*typed, "--replace"]).exit_code == 0
    assert [path.name for path in folder.iterdir()] == ["whisper-base"]
    unknown = CliRunner().invoke(app, ["models", "install", "whisper-huge"])
    assert (unknown.exit_code, "whisper-small" in unknown.output) == (1, True)


def test_a_refusal_is_a_sentence_and_an_exit_code(package: Path, tmp_path: Path) -> None:
    """Neither a traceback nor success."""
    for options in (["--sha256", "0" * 64], ["--index", "x", "--sha256", "0"]):
        source = ["--from", str(package)] if "--index" not in options else []
        folder = ["--folder", str(tmp_path / "m")]
        refused = CliRunner().invoke(app, ["models", "install", *source, *options, *folder])
        assert refused.exit_code == 1
        assert "Traceback" not in refused.output
    insecure = CliRunner().invoke(
        app, ["models", "install", "--index", "http://x.example/", "--folder", str(tmp_path / "m")]
    )
    assert insecure.exit_code == 1
    assert "HTTPS" in insecure.output
