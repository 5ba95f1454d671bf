"""What is missing or taken is said in one clear sentence in each language, with an exit code."""

import asyncio
import os
import re
import signal
import socket
from pathlib import Path

import psutil
import pytest

from madoguchi.faults import INTERRUPTED
from madoguchi.stack.ports import free_port
from madoguchi.stack.program import Program
from madoguchi.stack.stack import MADOGUCHI

EX_UNAVAILABLE = 69
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠].*。")
ENGLISH = re.compile(r"[A-Z][A-Za-z0-9 ,.:()/'_-]+\.")


async def last_words(tmp_path: Path, *arguments: str) -> tuple[int | None, str]:
    """Exit code and output of a `madoguchi` command that ends by itself."""
    program = await Program.start("command", (MADOGUCHI, *arguments), tmp_path / "log")
    try:
        return await program.wait(within_s=60), program.output()
    finally:
        await program.stop()


def assert_two_sentences(output: str) -> None:
    """One sentence in Japanese, one in English, and no traceback."""
    assert JAPANESE.search(output)
    assert ENGLISH.search(output)
    assert "Traceback" not in output


@pytest.mark.parametrize("command", ["serve", "practice-site"])
async def test_a_taken_port_is_named(tmp_path: Path, command: str) -> None:
    """A program whose port is taken says which, and ends with EX_UNAVAILABLE."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        place = ("--data-dir", str(tmp_path)) if command == "serve" else ()
        code, output = await last_words(tmp_path, command, "--port", str(port), *place)
    assert code == EX_UNAVAILABLE
    assert str(port) in output
    assert_two_sentences(output)


@pytest.mark.parametrize("option", ["--server-port", "--site-port"])
async def test_up_names_its_own_option(tmp_path: Path, option: str) -> None:
    """`up` on a taken port says which of its options helps, before it starts anything."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ports = {"--server-port": free_port(), "--site-port": free_port()}
        ports[option] = taken.getsockname()[1]
        chosen = [text for name, port in ports.items() for text in (name, str(port))]
        code, output = await last_words(tmp_path, "up", "--folder", str(tmp_path / "up"), *chosen)
    assert code == EX_UNAVAILABLE
    assert option in output
    assert not (tmp_path / "up").exists()
    assert_two_sentences(output)


async def test_a_missing_chromium_is_named(tmp_path: Path) -> None:
    """A kiosk without Chromium says so before it does anything else."""
    state = ("--state-dir", str(tmp_path), "--chromium", str(tmp_path / "chromium"))
    code, output = await last_words(tmp_path, "kiosk", *state)
    assert code == EX_UNAVAILABLE
    assert "Chromium" in output
    assert_two_sentences(output)


async def test_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    """`madoguchi up` says where everything is; Ctrl+C, even pressed twice, ends all of it."""
    ports = ("--server-port", str(free_port()), "--site-port", str(free_port()))
    folder = ("--folder", str(tmp_path / "up"))
    program = await Program.start("up", (MADOGUCHI, "up", *folder, *ports), tmp_path / "log")
    try:
        await program.line(re.compile(r"Ctrl\+C"), within_s=60)
        assert "/console/" in program.output()
        family = psutil.Process(program.pid).children(recursive=True)
        assert any("chromium" in process.name() for process in family)

        os.kill(program.pid, signal.SIGINT)
        os.kill(program.pid, signal.SIGINT)

        assert await program.wait(within_s=60) == INTERRUPTED
        _, alive = await asyncio.to_thread(psutil.wait_procs, family, 10)
        assert alive == []
        assert "Traceback" not in program.output()
    finally:
        await program.stop()
