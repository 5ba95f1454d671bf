"""Random secrets and what is kept of them."""

import base64
import hashlib
import secrets


def new_id() -> str:
    """An identifier that nobody guesses (128 bits)."""
    return secrets.token_urlsafe(16)


def new_token() -> str:
    """A bearer secret (256 bits), for a cookie."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """SHA-256 in hexadecimal: enough for a secret with full entropy, never for a password.

    A cookie's bytes that are no UTF-8 reach us as lone surrogates: a wrong secret like any other.
    """
    return hashlib.sha256(secret.encode(errors="surrogatepass")).hexdigest()


def new_enrolment_code() -> str:
    """Four groups of four characters of base32 (80 bits), to be typed once."""
    text = base64.b32encode(secrets.token_bytes(10)).decode()
    return "-".join(text[at : at + 4] for at in range(0, 16, 4))


def new_password() -> str:
    """A first password (初期パスワード) that can be read out: five groups of four characters."""
    alphabet = "abcdefghjkmnpqrstuvwxyz23456789"
    groups = ("".join(secrets.choice(alphabet) for _ in range(4)) for _ in range(5))
    return "-".join(groups)
