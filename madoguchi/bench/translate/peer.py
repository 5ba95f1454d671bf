"""LibreTranslate, serving the same models, as a peer.

It is run as a program by its own Python, where its command is installed; nothing of it is part of
this project (it is AGPL). It would fetch a sentence splitter from the network at its first
sentence: it is given one that cuts at full stops instead, so that both sides need no network.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from json import dumps, loads
from pathlib import Path
from typing import Final

import psutil

from madoguchi.stack.ports import free_port
from translation.argos import install
from translation.ports import Language

COMMAND: Final = "libretranslate"
_LAUNCHER: Final = r"""
import re, sys
import argostranslate.sbd as sbd
import libretranslate.init as init
stops = re.compile(r"[^。．！？!?.]+[。．！？!?.]*")
sbd.MiniSBDSentencizer.split_sentences = lambda self, text: stops.findall(text) or [text]
init.download_models = lambda *args, **kwargs: None
from libretranslate import main
sys.argv[0] = "libretranslate"
main()
"""
_UP_WITHIN_S: Final = 90.0
_ANSWER_WITHIN_S: Final = 30.0


class PeerError(Exception):
    """The peer is not there, or did not answer; the message says which."""


class LibreTranslate:
    """A running server."""

    def __init__(self, port: int, process: psutil.Process) -> None:
        self._port = port
        self._process = process

    def translate(self, sentence: str, source: Language, target: Language) -> str:
        """Translate one sentence by HTTP.

        Raises:
            PeerError: it did not answer as it should.
        """
        body = dumps({"q": sentence, "source": source, "target": target, "format": "text"})
        connection = HTTPConnection("127.0.0.1", self._port, timeout=_ANSWER_WITHIN_S)
        try:
            connection.request(
                "POST", "/translate", body.encode(), {"Content-Type": "application/json"}
            )
            answer = connection.getresponse()
            found = loads(answer.read())
        except (OSError, HTTPException, ValueError) as error:
            raise PeerError("the peer did not answer") from error
        finally:
            connection.close()
        if answer.status != 200 or not isinstance(found, dict):
            raise PeerError(f"the peer answered {answer.status}")
        return str(found.get("translatedText", ""))

    def rss_mib(self) -> float:
        """Return the resident memory of the server and its children, in MiB."""
        family = [self._process, *self._process.children(recursive=True)]
        return sum(member.memory_info().rss for member in family) / 2**20


@contextmanager
def libretranslate(models: Path, folder: Path, core: int) -> Iterator[LibreTranslate]:
    """Serve the models of a folder on one core for the length of a block.

    Raises:
        PeerError: it is not installed, or does not come up.
    """
    command = shutil.which(COMMAND)
    if command is None:
        raise PeerError("not installed")
    packages = folder / "packages"
    for package in sorted(models.iterdir()):
        if package.suffix == ".argosmodel":
            install(package, packages)
        elif package.is_dir():
            shutil.copytree(package, packages / package.name)
    port = free_port()
    arguments = [
        *_python_of(Path(command)),
        "-c",
        _LAUNCHER,
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--load-only",
        "en,ja",
    ]
    environment = {
        **os.environ,  # noqa: TID251 -- handed on to a program, not read
        "ARGOS_PACKAGES_DIR": str(packages),
        "XDG_DATA_HOME": str(folder),
        "XDG_CACHE_HOME": str(folder),
    }
    with (
        (folder / "peer.log").open("wb") as log,
        subprocess.Popen(  # noqa: S603 -- a program by its full path
            arguments, env=environment, stdout=log, stderr=log, cwd=folder
        ) as program,
    ):
        try:
            process = psutil.Process(program.pid)
            process.cpu_affinity([core])
            server = LibreTranslate(port, process)
            _wait(server, program)
            yield server
        finally:
            program.terminate()


def _wait(server: LibreTranslate, program: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _UP_WITHIN_S
    while program.poll() is None and time.monotonic() < until:
        try:
            server.translate("Hello.", "en", "ja")
        except PeerError:
            time.sleep(0.5)
        else:
            return
    raise PeerError("installed, but did not come up")


def _python_of(command: Path) -> list[str]:
    """Return the interpreter of a command that pip installed, from its first line.

    Raises:
        PeerError: it is no such command.
    """
    with command.open("rb") as file:
        first = file.readline(1024).decode("utf-8", errors="replace").strip()
    if not first.startswith("#!") or "python" not in first:
        raise PeerError("installed, but not by pip")
    return first.removeprefix("#!").split()
