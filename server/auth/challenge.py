"""Ed25519 challenge by which a kiosk proves at every connection who it is (T12, RFC 8032)."""

import base64
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from server.clock import Clock
from server.protocol.kiosk import KioskChallenge, KioskProof, challenge_payload

NONCE_BYTES = 32
LIFETIME_S = 30


@dataclass(slots=True)
class Challenge:
    """One nonce for one kiosk on one connection; it is spent by the first proof, right or wrong."""

    kiosk_id: str
    public_key: str
    nonce: str
    expires: float
    spent: bool = False

    @classmethod
    def issue(cls, kiosk_id: str, public_key: str, clock: Clock) -> "Challenge":
        """Make a challenge that is valid from now for 30 seconds."""
        nonce = base64.urlsafe_b64encode(secrets.token_bytes(NONCE_BYTES)).rstrip(b"=").decode()
        return cls(kiosk_id, public_key, nonce, clock.monotonic() + LIFETIME_S)

    def message(self) -> KioskChallenge:
        """What the kiosk is sent."""
        return KioskChallenge(nonce=self.nonce, expires_in_s=LIFETIME_S)

    def met_by(self, proof: KioskProof, clock: Clock) -> bool:
        """Whether the proof is right, in time and the first one."""
        if self.spent:
            return False
        self.spent = True
        if clock.monotonic() > self.expires or not secrets.compare_digest(proof.nonce, self.nonce):
            return False
        key = Ed25519PublicKey.from_public_bytes(from_base64url(self.public_key))
        try:
            key.verify(
                from_base64url(proof.signature), challenge_payload(self.kiosk_id, self.nonce)
            )
        except InvalidSignature:
            return False
        return True


def from_base64url(text: str) -> bytes:
    """Decode base64url without padding (RFC 4648 §5)."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
