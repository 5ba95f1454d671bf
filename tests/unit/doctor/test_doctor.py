"""`madoguchi doctor`: what it finds, what it says to do, and how it ends."""

import asyncio
import dataclasses
import json
import socket
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kiosk_client.diagnosis.place import place_of
from kiosk_client.diagnosis.probe import Finding
from kiosk_client.diagnosis.running import diagnose
from kiosk_client.diagnosis.words import CATEGORIES, Category
from kiosk_client.identity import IdentityStore
from kiosk_client.settings import KioskSettings
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.cli import app
from madoguchi.doctor.check import Check, Outcome, Surroundings, Words
from madoguchi.doctor.registry import Checked, checks_of_programs, probes
from madoguchi.doctor.report import lines, summary
from server.protocol.errors import StartupError
from server.protocol.kiosk import EnrolResult
from server.settings import ServerSettings
from translation.speech.whisper import FILES


@pytest.fixture
def around(tmp_path: Path) -> Callable[..., Surroundings]:
    """A machine with nothing on it: no program, no display, no folder."""

    def made(*, display: str | None = None, path: str = "", **server: Any) -> Surroundings:
        return Surroundings(
            server=ServerSettings.model_validate(
                {"data_dir": tmp_path / "data", "console_dir": tmp_path, "port": 0} | server
            ),
            kiosk=KioskSettings(
                state_dir=tmp_path / "kiosk",
                panel_dist=tmp_path / "panel",
                server_url="http://127.0.0.1:9",
            ),
            desktop=DesktopEnvironment(display=display, path=path or str(tmp_path / "bin")),
        )

    return made


def finding(surroundings: Surroundings, check: str) -> Finding:
    place = place_of(surroundings.kiosk, surroundings.desktop)
    (one,) = [each for each in probes(surroundings) if each.id == check]
    return asyncio.run(diagnose([one], place))[0]


def looked(surroundings: Surroundings, checks: list[Check]) -> tuple[Finding, ...]:
    place = place_of(surroundings.kiosk, surroundings.desktop)
    return asyncio.run(diagnose([Checked(each, surroundings) for each in checks], place))


def program(folder: Path, name: str) -> str:
    folder.mkdir(exist_ok=True)
    (folder / name).touch(mode=0o755)
    return str(folder)


def test_each_check_has_a_name_of_its_own_and_a_known_category(around: Any) -> None:
    everything = probes(around())
    names = [probe.id for probe in everything]
    assert len(set(names)) == len(names)
    assert {probe.category for probe in everything} == set(CATEGORIES)


def test_missing_translation_models_name_the_command(
    around: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the folder in which the server looks, so that it can be typed as it stands."""
    monkeypatch.setattr(
        "madoguchi.doctor.checks.interpretation.bundled_packages", lambda: tmp_path / "none"
    )
    found = finding(around(), "translation-models")
    assert (found.verdict, found.evidence.en) == ("fail", "No translation model: en→ja, ja→en")
    assert found.command == f"madoguchi models install --folder {tmp_path}/data/models"
    assert finding(around(interpretation=False), "translation-models").verdict == "skip"


def test_models_that_ship_are_enough(around: Any) -> None:
    found = finding(around(), "translation-models")
    assert found.verdict == "ok"
    assert "ja-en" in found.evidence.ja


@pytest.mark.parametrize(
    ("recogniser", "verdict"),
    [("none", "skip"), ("phrases", "skip"), ("whisper", "fail"), ("browser", "warn")],
)
def test_a_model_is_missing_only_where_it_is_wanted(
    around: Any, recogniser: str, verdict: str
) -> None:
    """For the browsers' own recognition it is what the others fall back to."""
    found = finding(around(recogniser=recogniser), "speech-model")
    assert found.verdict == verdict
    if verdict in {"fail", "warn"}:
        assert "models install whisper-base --folder" in (found.command or "")


def test_a_whole_whisper_model_is_found_and_half_of_one_is_not(around: Any, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "models" / "whisper-base"
    folder.mkdir(parents=True)
    for name in FILES[1:]:
        (folder / name).touch()
    assert finding(around(recogniser="whisper"), "speech-model").verdict == "fail"
    (folder / FILES[0]).touch()
    assert finding(around(recogniser="whisper"), "speech-model").verdict == "ok"


def test_a_missing_library_names_the_extra(around: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    found = finding(around(recogniser="whisper"), "speech-library")
    assert (found.verdict, found.command) == ("fail", "pip install 'madoguchi[speech]'")
    assert finding(around(recogniser="browser"), "speech-library").verdict == "warn"
    assert finding(around(), "speech-library").verdict == "skip"
    missed = finding(around(), "readings")
    assert (missed.verdict, missed.command) == ("warn", "pip install 'madoguchi[readings]'")
    assert finding(around(interpretation=False), "readings").verdict == "skip"


def test_a_server_without_its_interpreter_is_told(around: Any, tmp_path: Path) -> None:
    """Also where the library is missing; a machine that is a kiosk and nothing else is not."""
    assert finding(around(), "interpreter").verdict == "ok"
    assert finding(around(interpretation=False), "interpreter").verdict == "skip"
    bare = dataclasses.replace(around(), libraries=(str(tmp_path),))
    found = finding(bare, "interpreter")
    assert (found.verdict, found.evidence.en) == ("fail", "ctranslate2 is not installed.")
    server = {each.id for each in checks_of_programs(engine=False, record=True)}
    kiosk = {each.id for each in checks_of_programs(engine=False, record=False)}
    assert ("interpreter" in server, "interpreter" in kiosk) == (True, False)


@pytest.mark.parametrize(
    ("check", "name", "verdict"),
    [
        ("espeak-ng", "espeak-ng", "warn"),
        ("chromium", "chromium", "fail"),
        ("display", "Xvfb", "fail"),
    ],
)
def test_a_missing_program_names_its_package(
    around: Any, tmp_path: Path, check: str, name: str, verdict: str
) -> None:
    found = finding(around(), check)
    assert (found.verdict, found.command) == (verdict, f"sudo apt-get install {name.lower()}")
    better = finding(around(path=program(tmp_path / "here", name)), check)
    assert better.verdict == ("warn" if name == "Xvfb" else "ok")
    assert better.command is None


def test_a_display_counts_if_something_listens_there(
    around: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("madoguchi.doctor.checks.kiosk.SOCKETS", tmp_path)
    assert finding(around(display=":7"), "display").verdict == "fail"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "X7"))
        listening.listen()
        assert finding(around(display=":7.0"), "display").verdict == "ok"
    assert finding(around(display="nonsense"), "display").verdict == "fail"


def test_a_database_is_there_broken_or_not_yet(around: Any, tmp_path: Path) -> None:
    """Looking makes none and repairs none."""
    assert finding(around(), "database").verdict == "warn"
    path = tmp_path / "data" / "madoguchi.sqlite3"
    assert not path.exists()
    path.parent.mkdir()
    path.write_bytes(b"not a database, although it is long enough to be one" * 100)
    assert finding(around(), "database").verdict == "fail"
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE municipality (id TEXT)")
    connection.close()
    assert finding(around(), "database").verdict == "ok"


def test_a_folder_that_is_a_file_cannot_be_written(around: Any, tmp_path: Path) -> None:
    assert finding(around(), "data-folder").verdict == "ok"
    (tmp_path / "data").write_text("")
    assert finding(around(), "data-folder").verdict == "fail"


def test_a_port_that_is_taken_is_named(around: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        found = finding(around(port=other.getsockname()[1]), "server-port")
    assert found.verdict == "warn"
    assert str(other) not in found.evidence.en
    assert "--port" in (found.todo.en if found.todo else "")


def test_screens_that_were_not_built_name_the_command(around: Any, tmp_path: Path) -> None:
    assert finding(around(), "console-files").command == "make setup"
    assert finding(around(), "panel-files").command == "make setup"
    (tmp_path / "index.html").touch()
    assert finding(around(), "console-files").verdict == "ok"


def test_a_kiosk_that_was_never_enrolled_is_told_how(around: Any, tmp_path: Path) -> None:
    """And looking makes no folder."""
    found = finding(around(), "kiosk-identity")
    assert (found.verdict, found.command) == ("warn", "madoguchi kiosks code")
    assert not (tmp_path / "kiosk").exists()


def test_a_certificate_must_be_its_keys(around: Any, tmp_path: Path) -> None:
    assert finding(around(), "certificate").verdict == "skip"
    assert finding(around(host="0.0.0.0"), "certificate").verdict == "warn"
    for name in ("cert.pem", "key.pem"):
        (tmp_path / name).write_text("nothing")
    pair = {"tls_cert": tmp_path / "cert.pem", "tls_key": tmp_path / "key.pem"}
    assert finding(around(**pair), "certificate").verdict == "fail"


def test_a_check_that_breaks_stops_no_other(around: Any) -> None:
    """What cannot be looked at is a finding with its reason."""

    def refuses(_: Surroundings) -> Outcome:
        raise StartupError("no", "だめです", "It will not.")

    def breaks(_: Surroundings) -> Outcome:
        raise PermissionError(13, "Permission denied")

    name = Words(ja="試験", en="Test")
    checks = [Check("one", "server", name, refuses), Check("two", "kiosk", name, breaks)]
    found = looked(around(), checks)
    assert [each.verdict for each in found] == ["fail", "fail"]
    assert [each.evidence.en for each in found] == [
        "It will not.",
        "Cannot look: Permission denied.",
    ]
    kiosk: list[Category] = ["kiosk"]
    assert "two" in {each.id for each in probes(around(), kiosk, checks)}
    assert "one" not in {each.id for each in probes(around(), kiosk, checks)}


def test_people_read_what_to_type(around: Any) -> None:
    found = finding(around(recogniser="whisper"), "speech-model")
    text = list(lines(found))
    assert text[0].startswith("✘ speech-model")
    assert text[-1].startswith("    $ madoguchi models install whisper-base")
    assert "✘ 不足/missing 1" in summary([found])


def test_the_command_ends_with_what_it_found(tmp_path: Path) -> None:
    """Options of `madoguchi serve` count; programs read JSON; what is missing is the exit code."""
    typed = ["doctor", "--category", "interpretation", "--json", "--data-dir", str(tmp_path)]
    well = CliRunner().invoke(app, typed)
    assert well.exit_code == 0, well.output
    assert json.loads(well.stdout)["good"] is True
    assert {each["id"] for each in json.loads(well.stdout)["findings"]} == {
        "translation-models",
        "interpreter",
        "speech-library",
        "speech-model",
        "readings",
        "espeak-ng",
    }
    ill = CliRunner().invoke(app, [*typed, "--recogniser", "whisper"])
    assert ill.exit_code == 1
    assert "whisper-base" in ill.stdout
    assert CliRunner().invoke(app, ["doctor", "--category", "nothing"]).exit_code == 2


def test_an_enrolled_kiosk_keeps_its_runs(tmp_path: Path) -> None:
    """A fault is told apart from what was so at the last good run (点検記録)."""
    store = IdentityStore(tmp_path)
    store.key()
    store.remember(EnrolResult(kiosk_id="kiosk-0001", name="窓口1", municipality="試験市"))
    panel = tmp_path / "panel"
    panel.mkdir()
    (panel / "index.html").touch()
    folders = {"MADOGUCHI_KIOSK_STATE_DIR": tmp_path, "MADOGUCHI_KIOSK_PANEL_DIST": panel}
    around = {name: str(folder) for name, folder in folders.items()}
    typed = ["doctor", "--category", "interpretation", "--idle"]
    assert CliRunner().invoke(app, typed, env=around).exit_code == 0
    again = CliRunner().invoke(app, [*typed, "--diff"], env=around)
    assert "Nothing is judged differently" in again.stdout
    runs = json.loads(CliRunner().invoke(app, ["doctor", "--history", "--json"], env=around).stdout)
    assert len(runs["runs"]) == 2
    told = CliRunner().invoke(app, ["doctor", "--history"], env=around).stdout
    assert told.count(" s\n") == 2


def test_a_machine_that_is_no_kiosk_keeps_nothing(tmp_path: Path) -> None:
    around = {"MADOGUCHI_KIOSK_STATE_DIR": str(tmp_path / "none")}
    CliRunner().invoke(app, ["doctor", "--category", "machine"], env=around)
    assert not (tmp_path / "none").exists()
