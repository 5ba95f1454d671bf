"""The practice site's profile for this run: signed with a key that nobody keeps.

A kiosk takes signed profiles only, also this one: so the way of a profile in service is the way
of every demonstration. The key's private half is gone before the kiosk starts; what the kiosk is
told to trust is its public half (docs/adr/0009).
"""

from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.sites.signature import public_text, sign, signature_path
from madoguchi.practice_site.profile import practice_profile

PROFILE_NAME: Final = "practice-site.yaml"


def site_profile_options(folder: Path, origin: str) -> tuple[str, ...]:
    """Write and sign the profile of the practice site; return the kiosk's options for it.

    Args:
        folder: where the profile and its signature are written.
        origin: of the practice site.
    """
    key = Ed25519PrivateKey.generate()
    path = folder / PROFILE_NAME
    raw = practice_profile(origin)
    path.write_bytes(raw)
    signature_path(path).write_text(sign(raw, key))
    return ("--site-profile", str(path), "--site-profile-keys", public_text(key.public_key()))
