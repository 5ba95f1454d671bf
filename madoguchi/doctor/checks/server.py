"""What the server needs: its folder and database, the console's files, a port, a certificate."""

import os
import socket
import sqlite3
import ssl
from contextlib import closing
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Final

from cryptography import x509

from madoguchi.doctor.check import Check, Outcome, Surroundings, Verdict, Words
from server.settings import ServerSettings

WAIT_S: Final = 2.0
RENEW_DAYS: Final = 30


def _folder(surroundings: Surroundings) -> Outcome:
    folder = surroundings.server.data_dir.expanduser().absolute()
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        return Outcome("ok", Words(ja=f"{folder} に書けます。", en=f"{folder} can be written."))
    return Outcome(
        "fail",
        Words(ja=f"{there} に書けません。", en=f"{there} cannot be written."),
        Words(
            ja="サーバーを動かす利用者に書き込みを許すか、data_dir を変えてください。",
            en="Let the server's user write there, or choose another data_dir.",
        ),
    )


def _database(surroundings: Surroundings) -> Outcome:
    path = surroundings.server.database_path.expanduser().absolute()
    if not path.exists():
        return Outcome(
            "warn",
            Words(ja=f"{path} はまだありません。", en=f"There is no {path} yet."),
            Words(
                ja="サーバーを初めて起動したときに作られます。",
                en="The server makes it at its first start.",
            ),
        )
    try:
        address = f"{path.as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=WAIT_S)) as connection:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            connection.execute("SELECT 1 FROM municipality LIMIT 1").fetchall()
    except sqlite3.Error as error:
        found = type(error).__name__
    if found == "ok":
        return Outcome("ok", Words(ja=f"{path} を読めます。", en=f"{path} can be read."))
    return Outcome(
        "fail",
        Words(ja=f"{path} を読めません。", en=f"{path} cannot be read."),
        Words(
            ja="サーバーを止め、バックアップから戻してください（管理の手引き）。",
            en="Stop the server and restore the backup (see the guide of administration).",
        ),
    )


def _console(surroundings: Surroundings) -> Outcome:
    return built(surroundings.server.console_dir)


def built(folder: Path) -> Outcome:
    """Whether a front-end was built into this folder."""
    if (folder / "index.html").is_file():
        return Outcome("ok", Words(ja=f"{folder}", en=f"{folder}"))
    return Outcome(
        "fail",
        Words(ja=f"{folder} に画面がありません。", en=f"Nothing was built into {folder}."),
        command="make setup",
    )


def _port(surroundings: Surroundings) -> Outcome:
    server = surroundings.server
    if server.port == 0:
        return Outcome("skip", Words(ja="システムが選びます。", en="The system chooses it."))
    try:
        family = socket.AF_INET6 if ":" in server.host else socket.AF_INET
        socket.create_server((server.host, server.port), family=family).close()
    except OSError as error:
        return _taken(server, error)
    where = f"{server.host}:{server.port}"
    return Outcome("ok", Words(ja=f"{where} は空いています。", en=f"{where} is free."))


def _taken(server: ServerSettings, error: OSError) -> Outcome:
    why = error.strerror or type(error).__name__
    where = f"{server.host}:{server.port}"
    return Outcome(
        "warn",
        Words(ja=f"{where} は使えません（{why}）。", en=f"{where} cannot be had ({why})."),
        Words(
            ja="サーバーが動いているなら、これで正しいです。"
            "ほかのプログラムなら、--port を変えてください。",
            en="Right while the server runs. If it is another program, choose another --port.",
        ),
    )


def _certificate(surroundings: Surroundings) -> Outcome:
    server = surroundings.server
    if server.tls_cert is None or server.tls_key is None:
        return _plain(server)
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(server.tls_cert, server.tls_key)
        first = x509.load_pem_x509_certificates(server.tls_cert.read_bytes())[0]
    except (ssl.SSLError, ValueError):
        return Outcome(
            "fail",
            Words(
                ja="証明書と鍵を読めないか、組になっていません。",
                en="Certificate and key cannot be read, or do not belong together.",
            ),
            Words(ja="管理の手引きの「証明書」", en="See “Certificates” in the guide"),
        )
    until = first.not_valid_after_utc
    days = (until - datetime.now(UTC)).days
    verdict: Verdict = "ok" if days >= RENEW_DAYS else "warn" if days >= 0 else "fail"
    evidence = Words(ja=f"{until:%Y-%m-%d} まで有効です。", en=f"Good until {until:%Y-%m-%d}.")
    renew = Words(ja="証明書を更新してください。", en="Renew the certificate.")
    return Outcome(verdict, evidence, None if verdict == "ok" else renew)


def _plain(server: ServerSettings) -> Outcome:
    if _is_loopback(server.host):
        return Outcome(
            "skip",
            Words(ja="この機械の中だけで待ち受けます。", en="It listens on this machine only."),
        )
    return Outcome(
        "warn",
        Words(ja="証明書がありません。", en="There is no certificate."),
        Words(
            ja="HTTPS でないと、ほかの機械のブラウザーはカメラを使えません。"
            "手前に代理サーバーがあれば、これで正しいです。",
            en="Without HTTPS browsers of other machines have no camera. Right behind a proxy.",
        ),
    )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


CHECKS: Final = (
    Check("data-folder", "server", Words(ja="データの保存先", en="Data folder"), _folder),
    Check("database", "server", Words(ja="データベース", en="Database"), _database),
    Check("console-files", "server", Words(ja="係員の画面", en="Operator console"), _console),
    Check("server-port", "server", Words(ja="待ち受けポート", en="Port"), _port),
    Check("certificate", "server", Words(ja="証明書", en="Certificate"), _certificate),
)
