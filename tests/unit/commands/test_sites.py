"""`madoguchi site`: what an author sees, and with which exit code."""

import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk_client.sites.trust import ProfileSource, load_profile
from madoguchi.cli import app
from madoguchi.practice_site.profile import practice_profile

run = CliRunner().invoke


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile without fault."""
    path = tmp_path / "site.yaml"
    path.write_bytes(practice_profile("http://127.0.0.1:8095"))
    return path


def test_check_of_a_good_profile(profile: Path) -> None:
    """Nothing to say, nothing to mend."""
    result = run(app, ["site", "check", "--strict", str(profile)])
    assert result.exit_code == 0
    assert "OK" in result.stdout
    assert result.stderr == ""


def test_check_names_the_line_in_both_languages(profile: Path) -> None:
    """An author finds the mistake where an editor jumps to."""
    text = profile.read_text(encoding="utf-8")
    line = text[: text.index("class: confirm")].count("\n") + 1
    profile.write_text(text.replace("class: confirm", "class: opne", 1), encoding="utf-8")
    result = run(app, ["site", "check", str(profile)])
    assert result.exit_code == 1
    assert f"{profile}:{line}: 誤り: pages[1].fields[0].class:" in result.stderr
    assert f"{profile}:{line}: error: pages[1].fields[0].class:" in result.stderr


def test_check_quotes_the_wrong_value(profile: Path) -> None:
    """What is wrong is shown as it is written, text told from number by its quotation marks."""
    text = profile.read_text(encoding="utf-8")
    text = text.replace("class: confirm", "class: opne", 1).replace("version: 2", 'version: "2"', 1)
    profile.write_text(
        text.replace("\norigins:", f"\nextra: {'x' * 200}\norigins:"), encoding="utf-8"
    )
    said = run(app, ["site", "check", str(profile)]).stderr
    assert '（書かれている値: "opne"）' in said
    assert '(written: "opne")' in said
    assert '(written: "2")' in said
    assert "xxx" not in said  # a key that is not known is at fault itself, not its value


def test_a_long_value_is_cut(profile: Path) -> None:
    """A pasted novel does not fill the terminal."""
    text = profile.read_text(encoding="utf-8").replace("class: confirm", f"class: {'x' * 500}", 1)
    profile.write_text(text, encoding="utf-8")
    said = run(app, ["site", "check", str(profile)]).stderr
    assert "xxx…" in said
    assert "x" * 100 not in said


def test_warnings_fail_only_when_asked(profile: Path) -> None:
    """A warning is the author's to judge."""
    text = profile.read_text(encoding="utf-8").replace("default: citizen", "default: open", 1)
    profile.write_text(text, encoding="utf-8")
    assert run(app, ["site", "check", str(profile)]).exit_code == 0
    result = run(app, ["site", "check", "--strict", str(profile)])
    assert result.exit_code == 1
    assert "注意: default:" in result.stderr


def test_a_signed_profile_is_trusted(profile: Path, tmp_path: Path) -> None:
    """From key to kiosk by the commands alone."""
    key = tmp_path / "city.key"
    public = run(app, ["site", "keygen", str(key)]).stdout.strip()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert run(app, ["site", "sign", str(profile), "--key", str(key)]).exit_code == 0
    assert load_profile(ProfileSource(profile, (public,))).id == "practice-site"


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    """All kiosks would stop to trust its owner."""
    key = tmp_path / "city.key"
    key.write_text("mine")
    result = run(app, ["site", "keygen", str(key)])
    assert result.exit_code == 73
    assert key.read_text() == "mine"


def test_an_open_key_is_refused(profile: Path, tmp_path: Path) -> None:
    """A key that others can read vouches for nobody."""
    key = tmp_path / "city.key"
    run(app, ["site", "keygen", str(key)])
    key.chmod(0o644)
    result = run(app, ["site", "sign", str(profile), "--key", str(key)])
    assert result.exit_code != 0
    assert "chmod 600" in result.stderr
    assert not (tmp_path / "site.yaml.sig").exists()


@pytest.mark.parametrize("content", ["", "-----BEGIN PRIVATE KEY-----\nx\n"])
def test_something_else_is_no_key(profile: Path, tmp_path: Path, content: str) -> None:
    """One sentence, not a traceback."""
    key = tmp_path / "city.key"
    key.write_text(content)
    key.chmod(0o600)
    result = run(app, ["site", "sign", str(profile), "--key", str(key)])
    assert result.exit_code != 0
    assert "Ed25519" in result.stderr


def test_a_faulty_profile_is_not_signed(profile: Path, tmp_path: Path) -> None:
    """No kiosk would take it."""
    run(app, ["site", "keygen", str(tmp_path / "key")])
    profile.write_text("format: 2\n", encoding="utf-8")
    result = run(app, ["site", "sign", str(profile), "--key", str(tmp_path / "key")])
    assert result.exit_code == 1
    assert not (tmp_path / "site.yaml.sig").exists()


def test_a_missing_file(tmp_path: Path) -> None:
    """Said, not traced back."""
    result = run(app, ["site", "check", str(tmp_path / "nothing.yaml")])
    assert result.exit_code == 1
    assert "cannot be read" in result.stderr
