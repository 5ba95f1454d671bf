"""A PC/SC service of our own with a virtual reader: nothing of the machine's is touched."""

import asyncio
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kiosk_client.card.faults import CardServiceAwayError, CardSupportMissingError
from kiosk_client.card.pcsc import open_readers
from madoguchi.virtual_card.card import VirtualCard
from madoguchi.virtual_card.vpcd import NoVirtualReaderError, serve_card

DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
# A file system of its own for /run, so that this service and the machine's never meet.
SERVICE = 'mount -t tmpfs tmpfs /run && mkdir /run/pcscd && exec pcscd --foreground --config "$0"'
WAIT_S = 60.0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def _without() -> str | None:
    """Why there can be no service here; None if there can."""
    if shutil.which("pcscd") is None or not DRIVER.exists():
        return "pcscd and vsmartcard-vpcd are not installed (make card)"
    private = ["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/run"]
    if (
        shutil.which("unshare") is None
        or subprocess.run(private, capture_output=True, check=False).returncode
    ):
        return "no mount namespace for a PC/SC service of the test's own (not root)"
    return None


class Service:
    """A running pcscd: its process, and the port where its virtual reader waits for a card."""

    def __init__(self, pid: int, port: int) -> None:
        self.pid = pid
        self.port = port

    @contextmanager
    def card(self, card: VirtualCard) -> Iterator[Callable[[], None]]:
        """Put a card in and wait until the service sees it; gives how to pull it."""
        loop = asyncio.new_event_loop()
        serving = loop.create_task(self._serve(card))

        def run() -> None:
            loop.run_until_complete(asyncio.wait([serving]))

        thread = threading.Thread(target=run)
        thread.start()

        def pull() -> None:
            if thread.is_alive():
                loop.call_soon_threadsafe(serving.cancel)
            thread.join(WAIT_S)

        try:
            wait_for_card(present=True)
            yield pull
        finally:
            pull()
            loop.close()
            wait_for_card(present=False)

    async def _serve(self, card: VirtualCard) -> None:
        """Stay in the reader; right after another card was pulled it does not listen yet."""
        while True:
            with suppress(NoVirtualReaderError):
                await serve_card(card, port=self.port)
            with suppress(TimeoutError):
                await asyncio.wait_for(asyncio.Event().wait(), 0.1)


def wait_for_card(*, present: bool) -> str:
    """Wait until a reader has, or no reader has a card; return that reader's name."""
    with open_readers() as readers:
        until = time.monotonic() + WAIT_S
        while time.monotonic() < until:
            seen = readers.states()
            found = [state.name for state in seen if state.present]
            if bool(found) is present:
                return found[0] if found else ""
            readers.wait(seen, 0.5)
    raise AssertionError("the card did not come, or go")


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """One service for all: the PC/SC library asks for its address only once in a process."""
    reason = _without()
    if reason is not None:
        pytest.skip(reason)
    port = free_port()
    config = tmp_path_factory.mktemp("pcscd")
    (config / "vpcd").write_text(
        f'FRIENDLYNAME "Virtual PCD"\nDEVICENAME /dev/null:0x{port:X}\n'
        f"LIBPATH {DRIVER}\nCHANNELID 0x{port:X}\n",
        encoding="ascii",
    )
    command = ["unshare", "-m", "sh", "-c", SERVICE, str(config)]
    with (
        pytest.MonkeyPatch.context() as patch,
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process,
    ):
        address = Path("/proc", str(process.pid), "root", "run", "pcscd", "pcscd.comm")
        patch.setenv("PCSCLITE_CSOCK_NAME", str(address))
        try:
            _wait_until_it_answers(process)
            yield Service(process.pid, port)
        finally:
            process.terminate()


def _wait_until_it_answers(process: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        assert process.poll() is None
        try:
            with open_readers() as readers:
                if readers.states():
                    return
                readers.wait((), 0.2)
        except CardSupportMissingError:
            pytest.skip("pyscard is not installed (make card)")
        except CardServiceAwayError:
            threading.Event().wait(0.1)
    raise AssertionError("pcscd does not answer")
