"""Who vouches for a profile: a signed line (`updates.signature`) in a file beside it."""

from pathlib import Path
from typing import Final

from updates.signature import (
    MAX_SIGNATURE_BYTES,
    PUBLIC_KEY_PATTERN,
    Purpose,
    SignatureFault,
    SignatureRefusedError,
    key_id,
    public_text,
)

__all__ = [
    "MAX_SIGNATURE_BYTES",
    "PUBLIC_KEY_PATTERN",
    "SignatureFault",
    "SignatureRefusedError",
    "key_id",
    "public_text",
    "sign",
    "signature_path",
    "verify",
]

SIGNATURE_SUFFIX: Final = ".sig"

# Keeps a signature made for something else from being one of a profile.
_PROFILES: Final = Purpose("madoguchi-site-signature 1", b"madoguchi site profile 1\n")

sign = _PROFILES.sign
verify = _PROFILES.verify


def signature_path(profile: Path) -> Path:
    """Return where the signature of a file is: `site.yaml.sig` beside `site.yaml`."""
    return profile.with_name(profile.name + SIGNATURE_SUFFIX)
