"""The wheel is the whole product: programs, built screens, templates of the kiosk's set-up."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[3]
TREE = "kiosk_client/panel/dist", "operator_console/dist"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for built in TREE:
        assert (REPOSITORY / built / "index.html").is_file(), "not built: make setup"
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", out]
    subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    (made,) = out.glob("*.whl")
    return made


def test_the_wheel_has_all_of_it_and_no_sources_of_the_screens(wheel: Path) -> None:
    """What is built is in it; what it was built from, and tests, are not."""
    names = zipfile.ZipFile(wheel).namelist()
    for built in TREE:
        assert f"{built}/index.html" in names
        assert any(name.startswith(f"{built}/assets/") and name.endswith(".js") for name in names)
    templates = {str(path.relative_to(REPOSITORY)) for path in templates_on_disk()}
    assert templates <= set(names)
    assert "translation/data/models/translate-ja_en.argosmodel" in names
    wrong = ("node_modules", "/src/", "tests/", ".tsx", "/package.json", "var/")
    assert [name for name in names if any(part in name for part in wrong)] == []


def templates_on_disk() -> list[Path]:
    folder = REPOSITORY / "madoguchi/kiosk_setup/files"
    return [path for path in folder.rglob("*") if path.is_file()]


def test_it_works_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    """Unpacked somewhere else it answers, and finds its screens beside itself."""
    zipfile.ZipFile(wheel).extractall(tmp_path)
    program = (
        "import sys; from server.settings import CONSOLE_DIST; "
        "from kiosk_client.settings import PANEL_DIST; from madoguchi.cli import main; "
        "print(CONSOLE_DIST, PANEL_DIST, flush=True); sys.argv[1:] = ['doctor', '--help']; main()"
    )
    said = run_python("-P", "-c", program, path=tmp_path)
    console, panel = map(Path, said.splitlines()[0].split())
    assert console.is_relative_to(tmp_path)
    assert (console / "index.html").is_file()
    assert (panel / "index.html").is_file()
    assert "doctor [OPTIONS]" in said


def test_the_set_up_runs_from_the_wheel_without_anything(wheel: Path) -> None:
    """A bare Debian has Python and nothing else; the wheel is not even unpacked."""
    program = (
        "from pathlib import Path; from madoguchi.kiosk_setup.plan import plan_for; "
        "from madoguchi.kiosk_setup.settings import setup_from; "
        "print(len(plan_for(setup_from({'server_url': 'https://s.example', "
        "'application_url': 'https://a.example'}))))"
    )
    assert int(run_python("-S", "-P", "-c", program, path=wheel)) > 40
    assert "enrol" in run_python("-S", "-P", "-m", "madoguchi.kiosk_setup", "--help", path=wheel)


def run_python(*arguments: str, path: Path) -> str:
    environment = {"PATH": os.defpath, "PYTHONPATH": str(path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=path.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
