"""Key files of whoever signs profiles: an Ed25519 private key in PEM (PKCS #8, RFC 8410)."""

import os
import stat
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from kiosk_client.sites.signature import public_text
from server.protocol.errors import StartupError

NOT_CREATED = 73
"""EX_CANTCREAT of sysexits(3)."""


class KeyFileError(StartupError):
    """The key file cannot be used; says what to do."""


def make_key(path: Path) -> str:
    """Write a new private key, for its owner only; return the public key for the settings.

    Raises:
        KeyFileError: `key_exists` (a key is never overwritten) or `key_not_written`.
    """
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(pem)
    except FileExistsError:
        raise KeyFileError(
            "key_exists",
            f"{path} はすでにあります。鍵は上書きしません。",
            f"{path} exists. A key is never overwritten.",
            NOT_CREATED,
        ) from None
    except OSError as error:
        raise KeyFileError(
            "key_not_written",
            f"{path} に書き込めません（{error.strerror}）。",
            f"{path} cannot be written ({error.strerror}).",
            NOT_CREATED,
        ) from None
    return public_text(key.public_key())


def read_key(path: Path) -> Ed25519PrivateKey:
    """Read a private key that nobody else can read.

    Raises:
        KeyFileError: `key_unreadable`, `key_not_private` or `key_wrong_kind`.
    """
    try:
        mode, pem = path.stat().st_mode, path.read_bytes()
    except OSError as error:
        raise KeyFileError(
            "key_unreadable",
            f"鍵 {path} を読めません（{error.strerror}）。",
            f"The key {path} cannot be read ({error.strerror}).",
        ) from None
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise KeyFileError(
            "key_not_private",
            f"鍵 {path} を他の人も読めます。chmod 600 {path} を実行してください。",
            f"Others can read the key {path}. Run chmod 600 {path}.",
        )
    try:
        key = load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFileError(
            "key_wrong_kind",
            f"{path} は Ed25519 の秘密鍵（PEM）ではありません。",
            f"{path} is not an Ed25519 private key in PEM.",
        )
    return key
