"""`madoguchi update`: from wheels and a profile to a package that counts."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from madoguchi.cli import app
from madoguchi.practice_site.profile import practice_profile

run = CliRunner().invoke


@pytest.fixture
def key(tmp_path: Path) -> tuple[Path, str]:
    """A private key, and its public half."""
    path = tmp_path / "city.key"
    return path, run(app, ["site", "keygen", str(path)]).stdout.strip()


def test_pack_sign_check_list(tmp_path: Path, key: tuple[Path, str]) -> None:
    """The whole way of an agent's package; before it is signed it does not count."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    (wheels / "madoguchi-2.0.1-py3-none-any.whl").write_bytes(b"wheel")
    package = tmp_path / "a.mdgupdate"
    packed = run(app, ["update", "pack", "agent", str(wheels), "--out", str(package)])
    assert packed.exit_code == 0, packed.output
    early = run(app, ["update", "check", str(package), "--key", key[1]])
    assert early.exit_code == 1
    assert "unsigned: 署名がありません" in early.stderr
    assert run(app, ["update", "sign", str(package), "--key", str(key[0])]).exit_code == 0
    good = run(app, ["update", "check", str(package), "--key", key[1]])
    assert good.exit_code == 0, good.output
    assert "OK — agent 2.0.1, 2 files" in good.stdout
    (tmp_path / "b.mdgupdate").write_bytes(b"no")
    listed = run(app, ["update", "list", str(tmp_path), "--key", key[1]]).stdout.splitlines()
    assert listed[0].startswith("a.mdgupdate\tagent 2.0.1\t")
    assert listed[1].startswith("b.mdgupdate\tnot_a_package\t")


def test_a_profile_is_packed_with_its_signature(tmp_path: Path, key: tuple[Path, str]) -> None:
    """Its version is the profile's own; one that is not valid is not packed."""
    profile = tmp_path / "apply.yaml"
    profile.write_bytes(practice_profile("http://127.0.0.1:8095"))
    assert run(app, ["site", "sign", str(profile), "--key", str(key[0])]).exit_code == 0
    out = tmp_path / "p.mdgupdate"
    packed = run(app, ["update", "pack", "profile", str(profile), "--out", str(out)])
    assert packed.exit_code == 0, packed.output
    assert "profile 2, 2 files" in packed.stdout
    again = run(app, ["update", "pack", "profile", str(profile), "--out", str(out)])
    assert again.exit_code == 1
    profile.write_text("format: 7", "utf-8")
    bad = run(app, ["update", "pack", "profile", str(profile), "--out", str(tmp_path / "q")])
    assert bad.exit_code == 1
    assert "profile_refused" in bad.stderr
