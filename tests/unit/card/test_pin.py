"""A PIN while it is typed, and that nothing of it stays in the program's memory."""

import copy
import pickle
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from kiosk_client.card.faults import PinFormatError
from kiosk_client.card.pin import PinBuffer
from madoguchi.canary import memory
from madoguchi.virtual_card.card import VirtualCard
from madoguchi.virtual_card.cards import my_number_card, pin_of
from madoguchi.virtual_card.content import Person

TYPIST = """
import os, socket, sys
from kiosk_client.card.faults import CardError
from kiosk_client.card.pin import PinBuffer
from kiosk_client.card.reading import look, read_card
from kiosk_client.card.session import CardSession

line = socket.socket(fileno=int(sys.argv[1]))

class Wire:
    def transmit(self, command):
        line.sendall(len(command).to_bytes(2, "big"))
        line.sendall(command)
        return line.recv(300)

key = bytearray(1)  # nothing may read ahead: a buffered reader would keep the PIN

def pause(word):
    print(word, flush=True)
    os.readv(0, [key])

session = CardSession(Wire())
shown = look(session).tries
pause("looked")
typed = PinBuffer()
for _ in range(4):
    os.readv(0, [key])
    typed.push(key[0] - 48)
key[0] = 0
pause("typed")
try:
    read_card(session, "my_number", typed, shown=shown)
    pause("read")
except CardError as error:
    pause(error.code)
"""


def found(pid: int, pin: bytes) -> int:
    return sum(part.count(pin) for part in memory._memory(pid, len(pin) - 1))


@contextmanager
def typist() -> Iterator[tuple[subprocess.Popen[bytes], socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        process = subprocess.Popen(
            [sys.executable, "-u", "-c", TYPIST, str(theirs.fileno())],
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        theirs.close()
        try:
            yield process, ours
        finally:
            process.kill()
            process.communicate()


def word(process: subprocess.Popen[bytes]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().decode().strip()


def press(process: subprocess.Popen[bytes], keys: bytes) -> None:
    assert process.stdin is not None
    process.stdin.write(keys)


def serve(line: socket.socket, card: VirtualCard) -> None:
    """Be the card at the other end until it is closed."""
    while len(head := line.recv(2, socket.MSG_WAITALL)) == 2:
        command = line.recv(int.from_bytes(head, "big"), socket.MSG_WAITALL)
        line.sendall(card.transmit(command))


@pytest.mark.skipif(sys.platform != "linux", reason="/proc/PID/mem is Linux")
@pytest.mark.parametrize("right", [True, False])
def test_no_pin_stays_in_memory(*, right: bool) -> None:
    """Typed, it is in memory once; used, it is nowhere, whether it was right or wrong."""
    card = my_number_card()
    with ThreadPoolExecutor(1) as threads, typist() as (process, line):
        threads.submit(serve, line, card)
        assert word(process) == "looked"
        pins = (f"{secrets.randbelow(10_000):04d}" for _ in range(500))
        other = Person().birth  # digits that the card itself will bring into memory
        pin = next(p for p in pins if p not in other and not found(process.pid, p.encode()))
        pin_of(card).value = pin.encode() if right else pin[::-1].replace(pin[0], "x").encode()
        press(process, b"\n" + pin.encode())
        assert word(process) == "typed"
        assert found(process.pid, pin.encode()) == 1
        press(process, b"\n")
        assert word(process) == ("read" if right else "wrong_pin")
        assert found(process.pid, pin.encode()) == 0


def test_a_keypad_takes_four_digits() -> None:
    """A fifth is ignored; what is erased is gone."""
    with PinBuffer() as typed:
        for digit in (1, 2, 3, 4, 5):
            typed.push(digit)
        assert (len(typed), typed.complete) == (4, True)
        typed.erase()
        assert (len(typed), typed.complete) == (3, False)
        assert typed._digits[3] == 0
    assert len(typed) == 0
    assert bytes(typed._digits) == bytes(4)


@pytest.mark.parametrize("digit", [-1, 10, 48])
def test_only_digits_are_taken(digit: int) -> None:
    """Letters never reach a card."""
    with pytest.raises(PinFormatError):
        PinBuffer().push(digit)


def test_a_pin_is_not_shown_copied_or_stored() -> None:
    """Neither by a log, nor by copy, nor by pickle."""
    typed = PinBuffer()
    for digit in (9, 8, 7, 6):
        typed.push(digit)
    assert "9876" not in repr(typed)
    for take in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            take(typed)
    assert not hasattr(typed, "__dict__")
