"""What commands say to a person, and to a script."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from madoguchi.cli import app

ENGLISH_WORDS = re.compile(
    r"\b(input|should|valid|integer|must|value|string|equal)\b", re.IGNORECASE
)


@pytest.fixture(autouse=True)
def _quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MADOGUCHI_PASSWORD_MEMORY_KIB", "64")
    monkeypatch.setenv("MADOGUCHI_PASSWORD_PASSES", "1")


def madoguchi(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def test_a_first_password_is_labelled(tmp_path: Path) -> None:
    """Whoever adds an operator reads what the word on the screen is and what to do with it."""
    said = madoguchi("operator", "add", "hanako", "窓口 花子", "--data-dir", str(tmp_path)).output
    assert re.search(r"初期パスワード / first password of hanako: \S{12,}\n", said)
    assert "最初のサインイン" in said
    assert "first sign-in" in said


@pytest.mark.parametrize(
    "command", [("operator", "add", "jiro", "次郎"), ("kiosks", "code", "1番窓口")]
)
def test_scripts_get_the_secret_alone(tmp_path: Path, command: tuple[str, ...]) -> None:
    """With --quiet there is one line with one word."""
    said = madoguchi(*command, "--quiet", "--data-dir", str(tmp_path)).output
    assert re.fullmatch(r"\S+\n", said)


def test_a_code_says_where_it_belongs(tmp_path: Path) -> None:
    """The enrolment code comes with the kiosk's command and its time limit."""
    said = madoguchi("kiosks", "code", "1番窓口", "--data-dir", str(tmp_path)).output
    found = re.search(r"登録コード / enrolment code: (\S+)\n", said)
    assert found is not None
    assert f"--enrol-code {found[1]}" in said
    assert "10 minutes" in said


@pytest.mark.parametrize(
    ("other", "command", "next_step"),
    [
        (("kiosks", "code", "1番窓口"), "operator", "operator add"),
        (("operator", "add", "hanako", "花子"), "kiosks", "kiosks code"),
    ],
)
def test_an_empty_list_says_so(
    tmp_path: Path, other: tuple[str, ...], command: str, next_step: str
) -> None:
    """Nothing to list is a sentence with the next step, not an empty screen."""
    place = ("--data-dir", str(tmp_path))
    madoguchi(*other, *place)
    assert madoguchi(command, "list", *place).output.count(next_step) == 2


@pytest.mark.parametrize(
    "command",
    [
        ("operator", "list"),
        ("operator", "reset", "hanako"),
        ("operator", "disable", "hanako"),
        ("kiosks", "list"),
        ("kiosks", "revoke", "kiosk-1"),
    ],
)
def test_a_mistyped_folder_is_no_new_server(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Looking where nothing is says so and makes no database there."""
    typo = tmp_path / "vra"
    done = madoguchi(*command, "--data-dir", str(typo))
    assert done.exit_code == 66
    assert done.output.count(str(typo)) == 2
    assert "--data-dir" in done.output
    assert not typo.exists()


def test_a_list_has_headings_and_columns(tmp_path: Path) -> None:
    """Kanji and ASCII names stand in the same columns on a terminal."""
    place = ("--data-dir", str(tmp_path))
    madoguchi("operator", "add", "hanako", "花子", *place)
    madoguchi("operator", "add", "bob", "Robert Smith", "--role", "supervisor", *place)
    heading, bob, hanako = madoguchi("operator", "list", *place).output.splitlines()
    assert "役割/role" in heading
    wide = {"花子": 2}  # places that kanji take beyond their number of characters
    assert bob.index("supervisor") == hanako.index("operator") + wide["花子"]
    assert "初期パスワード未変更" in bob


def test_a_certificate_is_not_replaced_unasked(tmp_path: Path) -> None:
    """A second run would lock out every kiosk that trusts the first certificate."""
    command = ("certificate", "localhost", "--out", str(tmp_path))
    assert "--ca-file server.crt" in madoguchi(*command).output
    first = (tmp_path / "server.crt").read_bytes()
    again = madoguchi(*command)
    assert (again.exit_code, (tmp_path / "server.crt").read_bytes()) == (73, first)
    assert "--replace" in again.output
    assert madoguchi(*command, "--replace").exit_code == 0
    assert (tmp_path / "server.crt").read_bytes() != first


@pytest.mark.parametrize(
    ("options", "japanese"),
    [
        (("--port", "many"), "整数で指定してください"),
        (("--port", "70000"), "65535 以下"),
        (("--ping-timeout-s", "0"), "0 より大きい"),
        (("--log-level", "loud"), "'debug'、'info'、'warning'、'error'"),
        (("--timezone", "Asia/Edo"), "Asia/Tokyo"),
        (("--tls-cert", "x.pem"), "tls_key"),
        (("--host-names", "not a name"), "形式が正しくありません"),
    ],
)
def test_a_wrong_setting_is_explained_in_each_language(options: Any, japanese: str) -> None:
    """The Japanese sentence is Japanese: it says how the value must be."""
    done = madoguchi("serve", *options)
    assert done.exit_code == 78
    first, second = done.output.splitlines()[:2]
    assert japanese in first
    assert not ENGLISH_WORDS.search(first)
    assert second.startswith("Setting")


def test_a_value_that_is_no_json_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list in the environment must be JSON; otherwise the variable is named."""
    monkeypatch.setenv("MADOGUCHI_ICE_SERVERS", "stun:example")
    done = madoguchi("serve")
    assert done.exit_code == 78
    assert "設定 ice_servers" in done.output
    assert "JSON" in done.output


@pytest.mark.parametrize("port", ["99999999", "0", "-1"])
def test_a_port_that_does_not_exist_is_no_traceback(tmp_path: Path, port: str) -> None:
    """The sentence names the option and the numbers that there are."""
    done = madoguchi("up", "--server-port", port, "--folder", str(tmp_path))
    assert done.exit_code == 78
    assert "--server-port で 1 から 65535" in done.output
    assert f"There is no port {port}." in done.output


@pytest.mark.parametrize("command", [("tour", "--out"), ("up", "--folder")])
def test_a_folder_that_cannot_be_made_is_no_traceback(
    tmp_path: Path, command: tuple[str, str]
) -> None:
    """A file stands where the folder should be made."""
    (tmp_path / "taken").write_text("")
    done = madoguchi(*command, str(tmp_path / "taken" / "x"))
    assert done.exit_code == 73
    assert done.output.count(str(tmp_path / "taken" / "x")) == 2
    assert done.output.count(command[1]) == 2


TELLING = """
import asyncio
import typer
from madoguchi.faults import run

async def tell() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.to_thread(print, "a line", flush=True))

app = typer.Typer()
app.command()(lambda: run(tell))
app()
"""


def test_who_reads_no_further_ends_a_command_without_a_word() -> None:
    """As `| head` does; also when it is a task of a group that tells."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as unread:
        done = subprocess.run(
            [sys.executable, "-c", TELLING], stdout=unread, stderr=subprocess.PIPE, check=False
        )
    assert (done.stderr, done.returncode) == (b"", 1)


def test_another_broken_pipe_is_still_told() -> None:
    """Only the reader of standard output may leave; a broken pipe inside is a fault."""
    broken = TELLING.replace('asyncio.to_thread(print, "a line", flush=True)', "fail()")
    broken = f"async def fail():\n    raise BrokenPipeError\n{broken}"
    done = subprocess.run([sys.executable, "-c", broken], capture_output=True, check=False)
    assert b"BrokenPipeError" in done.stderr
