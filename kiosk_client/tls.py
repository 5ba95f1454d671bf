"""Trust in the server: the system's authorities, or the one authority of this city."""

import ssl
from pathlib import Path

from server.protocol.errors import StartupError


def client_tls(ca_file: Path | None) -> ssl.SSLContext:
    """Make the context by which the agent checks the server's certificate.

    Args:
        ca_file: the only authority to trust, in PEM; None for the system's.

    Raises:
        StartupError: `bad_ca_file`.
    """
    try:
        return ssl.create_default_context(cafile=ca_file)
    except (OSError, ssl.SSLError):
        raise StartupError(
            "bad_ca_file",
            f"認証局の証明書 {ca_file} を読めません。PEM 形式のファイルを指定してください。",
            f"The authority's certificate {ca_file} cannot be read. Give a file in PEM.",
            78,
        ) from None
