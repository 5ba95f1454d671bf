"""Through the real service: pyscard, pcscd and its virtual reader, with our card in it."""

import secrets
import shutil
import subprocess
import time
from collections.abc import Callable
from typing import Any

import pytest

from kiosk_client.card.faults import CardError, CardRemovedError, NoCardError
from kiosk_client.card.files import TEXT_INPUT_PIN, CardKind
from kiosk_client.card.pcsc import PcscChannel, open_readers
from kiosk_client.card.pin import PinBuffer
from kiosk_client.card.reading import look, read_card
from kiosk_client.card.session import CardSession
from madoguchi.canary import memory
from madoguchi.virtual_card.cards import MY_NUMBER_ATR, my_number_card, pin_of
from madoguchi.virtual_card.content import Person
from madoguchi.virtual_card.mishaps import make_card


def typed(pin: str) -> PinBuffer:
    buffer = PinBuffer()
    for digit in pin:
        buffer.push(int(digit))
    return buffer


@pytest.mark.parametrize("kind", ["my_number", "licence"])
def test_a_card_is_read_through_the_service(kind: CardKind, service: Any) -> None:
    """Looked at, read with the right PIN, and reset at its release."""
    card = make_card(kind)
    with service.card(card), open_readers() as readers:
        state = next(state for state in readers.states() if state.present)
        assert state.atr == card.atr
        with readers.open(state.name) as channel:
            seen = look(CardSession(channel))
        assert (seen.kind, seen.tries) == (kind, 3)
        with readers.open(state.name) as channel:
            data = read_card(CardSession(channel), kind, typed("1234"), shown=3)
        assert data.name.text == "試験　花子"
        with readers.open(state.name) as channel, pytest.raises(CardError):
            # Nothing that was selected or checked outlives the release.
            CardSession(channel).verify(TEXT_INPUT_PIN, typed("9999"), shown=9)
    assert pin_of(card).left == 3


def found(pid: int, needle: bytes) -> int:
    return sum(part.count(needle) for part in memory._memory(pid, len(needle) - 1))


@pytest.mark.parametrize("right", [True, False])
def test_no_pin_stays_in_the_service(
    service: Any, monkeypatch: pytest.MonkeyPatch, *, right: bool
) -> None:
    """pcscd keeps the last command; ours is not the last. Without `forget` the PIN is found."""
    card = my_number_card()
    with service.card(card), open_readers() as readers:
        name = next(state.name for state in readers.states() if state.present)
        for forgetting in (True, False):
            pins = (f"{secrets.randbelow(10_000):04d}" for _ in range(500))
            other = Person().birth
            pin = next(p for p in pins if p not in other and not found(service.pid, p.encode()))
            pin_of(card).value = pin.encode() if right else b"xxxx"
            pin_of(card).left = 3
            if not forgetting:
                monkeypatch.setattr(CardSession, "forget", lambda _self: None)
                monkeypatch.setattr(CardSession, "read_here", lambda _self, _file: b"")
            with readers.open(name) as channel:
                code = outcome(channel, pin)
            assert code == ("wrong_pin" if not right else "ok" if forgetting else "malformed_card")
            assert bool(found(service.pid, pin.encode())) is not forgetting


def outcome(channel: PcscChannel, pin: str) -> str:
    try:
        read_card(CardSession(channel), "my_number", typed(pin), shown=3)
    except CardError as error:
        return error.code
    return "ok"


def test_another_program_knows_our_card(service: Any, opensc: Callable[..., str]) -> None:
    """OpenSC, written by others, sees a Japanese card with the same counters as we do."""
    card = my_number_card()
    with service.card(card):
        assert MY_NUMBER_ATR.hex() in opensc("opensc-tool", "--atr").replace(":", "").lower()
        assert "jpki" in opensc("opensc-tool", "--name").lower()
        pins = opensc("pkcs15-tool", "--list-pins")
        assert "Tries left     : 3" in pins
        assert "Tries left     : 5" in pins
        assert pin_of(card).left == 3


@pytest.fixture
def opensc() -> Callable[..., str]:
    if shutil.which("opensc-tool") is None:
        pytest.skip("OpenSC is not installed")

    def run(*command: str) -> str:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        return done.stdout + done.stderr

    return run


def test_the_command_reads_by_the_service(service: Any) -> None:
    """`madoguchi card read` as an engineer types it; a wrong PIN is told with what is left."""
    card = my_number_card()
    with service.card(card):
        for pin, code, said in (("9999", 65, "残り 2 回"), ("1234", 0, "氏名 / name: 5 文字")):
            done = subprocess.run(
                [shutil.which("madoguchi") or ".venv/bin/madoguchi", "card", "read"],
                input=pin + "\n",
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            )
            assert done.returncode == code, done.stderr
            assert said in done.stdout + done.stderr
            assert "試験" not in done.stdout
    assert pin_of(card).left == 3


def test_a_card_that_is_pulled_is_noticed_at_once(service: Any) -> None:
    """In the middle of a conversation, and by whoever watches the reader.

    The last test of this file: vpcd misses the next card after one that was pulled in use.
    """
    with service.card(my_number_card()) as pull, open_readers() as readers:
        seen = readers.states()
        name = next(state.name for state in seen if state.present)
        with readers.open(name) as channel:
            session = CardSession(channel)
            assert session.tries(TEXT_INPUT_PIN) == 3
            pull()
            with pytest.raises(CardRemovedError):
                session.tries(TEXT_INPUT_PIN)
        before = time.monotonic()
        while any(state.present for state in seen):
            readers.wait(seen, 30)
            seen = readers.states()
        assert time.monotonic() - before < 30
        with pytest.raises(NoCardError), readers.open(name):
            pass
