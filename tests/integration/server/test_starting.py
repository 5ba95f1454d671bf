"""Starting a server: two at once, TLS, and faults in one sentence."""

import asyncio
import json
import ssl
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from kiosk_client.tls import client_tls
from server.app import build_app, running, serve
from server.protocol.errors import StartupError
from server.settings import ServerSettings
from server.store.migrate import newest
from server.web.certificate import make_certificate


async def test_two_servers_in_one_process(
    world: Any, settings: ServerSettings, tmp_path: Path, at_address: Callable[..., Any]
) -> None:
    """Two apps share nothing: neither sign-ins nor sessions nor counters."""
    other_settings = settings.model_copy(update={"data_dir": tmp_path / "other"})
    async with (
        running(build_app(other_settings), other_settings) as address,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
    ):
        other = at_address(other_settings, address, http)
        cookie = await world.operator_cookie()
        assert (await world.rest.call("GET", "/api/session", cookie=cookie))[0] == 200
        assert (await other.rest.call("GET", "/api/session", cookie=cookie))[0] == 401
        kiosk, console = await other.kiosk(), await world.console(cookie)
        assert kiosk.identity.kiosk_id
        assert console.sio.connected
        async with http.get(address + "/metrics") as answer:
            counted = await answer.text()
        assert 'madoguchi_connections{role="kiosk"} 1.0' in counted
        assert 'role="operator"' not in counted
        await other.close()


async def test_https_with_a_made_certificate(settings: ServerSettings, tmp_path: Path) -> None:
    """The certificate maker's files serve HTTPS that a client which knows them trusts."""
    files = make_certificate(tmp_path / "tls", ["localhost", "127.0.0.1"])
    secure = settings.model_copy(update={"tls_cert": files.certificate, "tls_key": files.key})
    trust = ssl.create_default_context(cafile=str(files.certificate))
    async with running(build_app(secure), secure) as address, aiohttp.ClientSession() as http:
        assert address.startswith("https://127.0.0.1:")
        async with http.get(address + "/healthz", ssl=trust) as answer:
            assert answer.status == 200
            assert "max-age" in answer.headers["Strict-Transport-Security"]


async def test_the_kiosk_trusts_a_made_certificate(
    settings: ServerSettings, tmp_path: Path
) -> None:
    """`--ca-file` with the certificate itself is enough for a kiosk, and nothing less is."""
    files = make_certificate(tmp_path / "tls", ["127.0.0.1"])
    secure = settings.model_copy(update={"tls_cert": files.certificate, "tls_key": files.key})
    async with running(build_app(secure), secure) as address, aiohttp.ClientSession() as http:
        async with http.get(address + "/healthz", ssl=client_tls(files.certificate)) as answer:
            assert answer.status == 200
        with pytest.raises(aiohttp.ClientConnectorCertificateError):
            await http.get(address + "/healthz", ssl=client_tls(None))


async def test_a_start_and_a_stop_are_logged(
    settings: ServerSettings, capfd: pytest.CaptureFixture[str]
) -> None:
    """An administrator reads which version runs where, and on which schema."""
    told = settings.model_copy(update={"log_level": "info", "log_format": "json"})
    started = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        running_server = tasks.create_task(serve(told, started=lambda _address: started.set()))
        await started.wait()
        running_server.cancel()
    (line,) = (json.loads(line) for line in capfd.readouterr().err.splitlines())
    assert (line["event"], line["version"]) == ("server_started", version("madoguchi"))
    assert line["address"].startswith("http://127.0.0.1:")
    assert line["schema"] == newest()


async def start(settings: ServerSettings) -> None:
    async with running(build_app(settings), settings):
        pytest.fail("the server has started")


async def test_port_taken(world: Any, settings: ServerSettings) -> None:
    """A port in use is said in both languages, with an exit code."""
    port = int(world.address.rsplit(":", 1)[1])
    with pytest.raises(StartupError) as fault:
        await start(settings.model_copy(update={"port": port}))
    assert (fault.value.code, fault.value.exit_code) == ("port_taken", 69)
    assert str(port) in fault.value.message_ja
    assert str(port) in fault.value.message_en


async def test_bad_address(settings: ServerSettings) -> None:
    """An address that this machine does not have is a start-up fault."""
    with pytest.raises(StartupError) as fault:
        await start(settings.model_copy(update={"host": "203.0.113.1"}))
    assert fault.value.code == "bad_address"


async def test_bad_certificate(settings: ServerSettings, tmp_path: Path) -> None:
    """Files that are no certificate and key are a start-up fault."""
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("no certificate")
    with pytest.raises(StartupError) as fault:
        await start(settings.model_copy(update={"tls_cert": wrong, "tls_key": wrong}))
    assert fault.value.code == "bad_certificate"


async def test_unwritable_data(settings: ServerSettings, tmp_path: Path) -> None:
    """A data directory that cannot be one is a start-up fault."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    with pytest.raises(StartupError) as fault:
        await start(settings.model_copy(update={"data_dir": in_the_way / "data"}))
    assert (fault.value.code, fault.value.exit_code) == ("data_unwritable", 73)


async def test_console_not_built(world: Any, settings: ServerSettings, tmp_path: Path) -> None:
    """Without a built console the page says how to build it."""
    bare = settings.model_copy(
        update={"console_dir": tmp_path / "nothing", "data_dir": tmp_path / "bare"}
    )
    async with (
        running(build_app(bare), bare) as address,
        aiohttp.ClientSession() as http,
        http.get(address + "/", allow_redirects=True) as answer,
    ):
        assert answer.status == 503
        assert str(answer.url).endswith("/console/")
        assert "make setup" in await answer.text()
