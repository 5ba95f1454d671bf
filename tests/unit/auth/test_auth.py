"""Passwords, lockout, challenge, codes and origins."""

import base64
import re
from contextlib import ExitStack
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from server.auth.challenge import LIFETIME_S, Challenge
from server.auth.lockout import (
    FIRST_DELAY_S,
    FORGET_AFTER_S,
    FREE_FAILURES,
    MAX_DELAY_S,
    MAX_KEYS,
    Lockout,
)
from server.auth.origins import Origins
from server.auth.passwords import Passwords
from server.auth.throttle import (
    AT_ONCE,
    AT_ONCE_PER_ADDRESS,
    BURST,
    PER_SECOND,
    Throttle,
    Throttled,
)
from server.auth.tokens import new_enrolment_code, new_password
from server.protocol.kiosk import EnrolRequest, KioskProof, challenge_payload

KEY = ("hanako", "192.0.2.1")


def base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


async def test_passwords() -> None:
    """A hash is argon2id with its own salt, and only its own password matches it."""
    passwords = Passwords(64, 1)
    one, two = await passwords.hash("correct horse"), await passwords.hash("correct horse")
    assert one.startswith("$argon2id$")
    assert one != two
    assert await passwords.matches(one, "correct horse")
    assert not await passwords.matches(one, "wrong horse")
    assert not await passwords.matches("not a hash", "correct horse")


async def test_nobody_has_no_password() -> None:
    """Without a stored hash nothing matches, though the same work is done."""
    passwords = Passwords(64, 1)
    assert not await passwords.matches(None, "")
    assert not await passwords.matches(None, "correct horse")


def test_lockout_grows(clock: Any) -> None:
    """The delay starts at the fifth failure, doubles, and has an upper bound."""
    lockout = Lockout(clock)
    delays = [lockout.failed(KEY) for _ in range(FREE_FAILURES + 8)]
    assert delays[: FREE_FAILURES - 1] == [0.0] * (FREE_FAILURES - 1)
    assert delays[FREE_FAILURES - 1 : FREE_FAILURES + 2] == [30.0, 60.0, 120.0]
    assert delays[-1] == MAX_DELAY_S
    assert lockout.wait_s(KEY) == MAX_DELAY_S


def test_lockout_is_for_login_and_address(clock: Any) -> None:
    """One attacker's address does not lock the operator out elsewhere."""
    lockout = Lockout(clock)
    for _ in range(FREE_FAILURES):
        lockout.failed(KEY)
    assert lockout.wait_s(KEY) == FIRST_DELAY_S
    assert lockout.wait_s(("hanako", "192.0.2.2")) == 0
    assert lockout.wait_s(("jiro", "192.0.2.1")) == 0


def test_lockout_ends_and_is_forgotten(clock: Any) -> None:
    """The wait ends by itself; success or an hour of quiet forgets the failures."""
    lockout = Lockout(clock)
    for _ in range(FREE_FAILURES):
        lockout.failed(KEY)
    clock.advance(FIRST_DELAY_S)
    assert lockout.wait_s(KEY) == 0
    assert lockout.failed(KEY) == 2 * FIRST_DELAY_S
    clock.advance(FORGET_AFTER_S + 1)
    assert lockout.failed(KEY) == 0
    for _ in range(FREE_FAILURES):
        lockout.failed(KEY)
    lockout.succeeded(KEY)
    assert lockout.failed(KEY) == 0


def test_lockout_memory_is_bounded(clock: Any) -> None:
    """However many logins are tried, only so many are remembered, the latest ones."""
    lockout = Lockout(clock)
    for n in range(MAX_KEYS + 10):
        for _ in range(FREE_FAILURES):
            lockout.failed((f"login{n}", "a"))
    assert lockout.wait_s(("login0", "a")) == 0
    assert lockout.wait_s((f"login{MAX_KEYS + 9}", "a")) > 0


def test_invented_logins_free_no_victim(clock: Any) -> None:
    """However many strange logins fail, an active lock is kept, and so is its doubling."""
    lockout = Lockout(clock)
    for _ in range(FREE_FAILURES):
        lockout.failed(KEY)
    for n in range(MAX_KEYS + 10):
        lockout.failed((f"login{n}", "a"))
    assert lockout.wait_s(KEY) == FIRST_DELAY_S
    clock.advance(FIRST_DELAY_S)
    for n in range(100):
        lockout.failed((f"other{n}", "a"))
    assert lockout.failed(KEY) == 2 * FIRST_DELAY_S


def test_one_address_attempts_only_so_often(clock: Any) -> None:
    """After its burst an address waits a second per attempt; others do not."""
    throttle = Throttle(clock)
    for _ in range(BURST):
        with throttle.admitted("192.0.2.1"):
            pass
    with pytest.raises(Throttled) as refused, throttle.admitted("192.0.2.1"):
        pass
    assert 0 < refused.value.wait_s <= 1 / PER_SECOND
    with throttle.admitted("192.0.2.2"):
        pass
    clock.advance(1 / PER_SECOND)
    with throttle.admitted("192.0.2.1"):
        pass


def test_neighbours_of_ipv6_count_as_one(clock: Any) -> None:
    """Changing the lower half of an IPv6 address gives no new allowance."""
    throttle = Throttle(clock)
    for n in range(BURST):
        with throttle.admitted(f"2001:db8::{n:x}"):
            pass
    with pytest.raises(Throttled), throttle.admitted("2001:db8::ffff"):
        pass
    with throttle.admitted("2001:db8:0:1::1"):
        pass


def test_attempts_at_once_are_bounded(clock: Any) -> None:
    """One address holds some places of the queue and all together hold no more than there are."""
    throttle = Throttle(clock)
    with ExitStack() as running:
        for n in range(AT_ONCE):
            address = f"192.0.2.{n // AT_ONCE_PER_ADDRESS}"
            running.enter_context(throttle.admitted(address))
            if (n + 1) % AT_ONCE_PER_ADDRESS == 0:
                with pytest.raises(Throttled), throttle.admitted(address):
                    pass
        with pytest.raises(Throttled), throttle.admitted("198.51.100.1"):
            pass
    with throttle.admitted("198.51.100.1"):
        pass


def proof_of(challenge: Challenge, key: Ed25519PrivateKey, kiosk_id: str) -> KioskProof:
    signature = key.sign(challenge_payload(kiosk_id, challenge.nonce))
    return KioskProof(nonce=challenge.nonce, signature=base64url(signature))


@pytest.fixture
def key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


@pytest.fixture
def challenge(clock: Any, key: Ed25519PrivateKey) -> Challenge:
    public = base64url(key.public_key().public_bytes_raw())
    return Challenge.issue("kiosk-0001", public, clock)


def test_right_proof_once(clock: Any, key: Ed25519PrivateKey, challenge: Challenge) -> None:
    """The right proof is accepted, and not a second time (T12)."""
    proof = proof_of(challenge, key, "kiosk-0001")
    assert challenge.met_by(proof, clock)
    assert not challenge.met_by(proof, clock)


def test_proof_for_another_kiosk(clock: Any, key: Ed25519PrivateKey, challenge: Challenge) -> None:
    """A signature over another kiosk's id is none for this one."""
    assert not challenge.met_by(proof_of(challenge, key, "kiosk-0002"), clock)


def test_wrong_proof_spends_the_nonce(
    clock: Any, key: Ed25519PrivateKey, challenge: Challenge
) -> None:
    """After a wrong answer the right one comes too late."""
    wrong = proof_of(challenge, Ed25519PrivateKey.generate(), "kiosk-0001")
    assert not challenge.met_by(wrong, clock)
    assert not challenge.met_by(proof_of(challenge, key, "kiosk-0001"), clock)


def test_late_proof(clock: Any, key: Ed25519PrivateKey, challenge: Challenge) -> None:
    """The right proof after the nonce's life is refused."""
    clock.advance(LIFETIME_S + 1)
    assert not challenge.met_by(proof_of(challenge, key, "kiosk-0001"), clock)


def test_made_codes_are_valid_requests() -> None:
    """Every enrolment code has the form that the protocol takes, and no two are alike."""
    codes = {new_enrolment_code() for _ in range(200)}
    assert len(codes) == 200
    for code in codes:
        EnrolRequest(code=code, public_key="A" * 43, agent_version="0")


def test_first_passwords_can_be_read_out() -> None:
    """First passwords are long enough, different, and have no letters that look alike."""
    made = {new_password() for _ in range(200)}
    assert len(made) == 200
    assert all(re.fullmatch(r"[a-hj-kmnp-z2-9]{4}(-[a-hj-kmnp-z2-9]{4}){4}", word) for word in made)


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("http://10.0.0.5:8080", True),
        ("https://madoguchi.example.jp", True),
        (None, False),
        ("", False),
        ("null", False),
        ("http://10.0.0.5", False),
        ("https://10.0.0.5:8080", False),
        ("http://10.0.0.5:8080/", False),
        ("https://madoguchi.example.jp.evil.example", False),
    ],
)
def test_origins(origin: str | None, allowed: bool) -> None:  # noqa: FBT001 - the expected answer
    """Only the own address and the configured origins are allowed, exactly."""
    origins = Origins(["https://madoguchi.example.jp"])
    assert origins.allows(origin, "http", "10.0.0.5:8080") is allowed
