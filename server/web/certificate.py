"""A self-signed certificate for a LAN: browsers open cameras in secure contexts only."""

import datetime as dt
import ipaddress
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from server.protocol.errors import StartupError

MAX_DAYS = 825
"""What browsers accept of a certificate that was added by hand (CA/Browser Forum, Apple)."""


@dataclass(frozen=True, slots=True)
class CertificateFiles:
    """Where certificate and key were written."""

    certificate: Path
    key: Path


def make_certificate(
    directory: Path, names: Sequence[str], *, days: int = MAX_DAYS, replace: bool = False
) -> CertificateFiles:
    """Write `server.crt` and `server.key` (P-256, readable by their owner only).

    Args:
        directory: created if it is missing.
        names: host names and IP addresses under which the server is opened; the first one
            names the certificate.
        days: validity, at most 825.
        replace: overwrite what is there; whoever trusts the old certificate trusts the new one no
            more.

    Raises:
        StartupError: `certificate_exists`, `certificate_unwritable`, or `bad_certificate_name`
            without a usable name.
    """
    if not names or not 1 <= days <= MAX_DAYS:
        raise StartupError(
            "bad_certificate_name",
            f"証明書には名前が一つ以上、日数は 1～{MAX_DAYS} が必要です。",
            f"A certificate needs at least one name and 1 to {MAX_DAYS} days.",
            78,
        )
    files = CertificateFiles(directory / "server.crt", directory / "server.key")
    if not replace and (files.certificate.exists() or files.key.exists()):
        raise _exists(files)
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _signed(key, names, days)
    try:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write(files.key, _pem(key))
        _write(files.certificate, certificate.public_bytes(serialization.Encoding.PEM))
    except OSError as error:
        raise StartupError(
            "certificate_unwritable",
            f"{directory} に証明書を書けません。フォルダーの権限を確認してください。",
            f"Cannot write the certificate into {directory}. Check the folder's permissions.",
            73,
        ) from error
    return files


def _exists(files: CertificateFiles) -> StartupError:
    return StartupError(
        "certificate_exists",
        f"{files.certificate} がすでにあります。置き換えると、いまの証明書を信頼している端末と"
        "ブラウザーは新しい証明書を受け取るまでつながりません。"
        "置き換えるには --replace を付けてください。",
        f"{files.certificate} exists. Kiosks and browsers that trust it cannot connect until they "
        "are given the new one. To replace it, add --replace.",
        73,
    )


def _signed(key: ec.EllipticCurvePrivateKey, names: Sequence[str], days: int) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0][:64])])
    now = dt.datetime.now(dt.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(minutes=5))
        .not_valid_after(now + dt.timedelta(days=days, minutes=-5))
        .add_extension(x509.SubjectAlternativeName([_name(n) for n in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    )
    return builder.sign(key, hashes.SHA256())


def _name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        pass
    try:
        return x509.DNSName(name)
    except ValueError:
        raise StartupError(
            "bad_certificate_name",
            f"「{name}」はホスト名でも IP アドレスでもありません。",
            f"{name!r} is neither a host name nor an IP address.",
            78,
        ) from None


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
