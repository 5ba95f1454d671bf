"""A whole roll-out with nothing played but the windows (issue 6, docs/update.md).

Real server, real signed packages of real wheels installed by pip into releases of their own, the
real launcher started again and again as systemd would, and in each release a process with the
product's own link, identity and update desk.
"""

import asyncio
import hashlib
import os
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.enrol import ensure_identity
from kiosk_client.settings import KioskSettings
from kiosk_client.update import launcher
from server.admin import add_operator, make_kiosk_code
from server.app import build_app, running
from server.settings import ServerSettings
from server.signalling import updating
from server.wiring import ROLLOUTS
from tests.integration.update.wheels import wheel
from updates.packing import agent_contents, make_manifest, sign_package, write_package
from updates.signature import public_text

KEY = Ed25519PrivateKey.generate()
PUBLIC = public_text(KEY.public_key())
WITHIN_S = 90
RELEASE = Path(__file__).with_name("release.py")


def sha256_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass
class City:
    """One kiosk with its launcher, one server, IT."""

    folder: Path
    address: str
    app: Any
    http: aiohttp.ClientSession
    cookie: str
    kiosk_id: str
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def follow(self) -> None:
        """Hear of every change of the roll-out."""
        rollouts = self.app[ROLLOUTS]
        keep = rollouts._keep

        async def kept(*parts: Any) -> None:
            await keep(*parts)
            self.changed.set()

        rollouts._keep = kept

    @property
    def root(self) -> Path:
        return self.folder / "opt"

    @property
    def state(self) -> Path:
        return self.folder / "state"

    def program(self, version: str, behaviour: str) -> str:
        """It runs this repository's code, as if the release had brought it along."""
        command = [sys.executable, str(RELEASE), version, behaviour]
        command += [str(self.root), str(self.state), self.address]
        return f"import os\n\n\ndef main():\n    os.execv({command[0]!r}, {command!r})\n"

    def pack(self, version: str, behaviour: str) -> Path:
        """What a city does: wheels, package, signature, into the server's folder."""
        wheels = self.folder / f"wheels-{version}"
        wheels.mkdir()
        wheel(wheels, version, self.program(version, behaviour))
        told, contents = agent_contents(wheels)
        path = self.folder / "server/updates" / f"{version}.mdgupdate"
        path.parent.mkdir(exist_ok=True)
        day = timedelta(days=1)
        made = make_manifest("agent", told, contents, created=datetime.now(UTC), valid=day)
        write_package(path, made, contents)
        sign_package(path, KEY)
        return path

    def first_release(self) -> None:
        """What an installation leaves behind."""
        program = self.root / "releases/1.0/bin/madoguchi"
        program.parent.mkdir(parents=True)
        program.write_text(f"#!{sys.executable}\n{self.program('1.0', 'well')}\nmain()\n")
        program.chmod(0o755)
        (program.parents[1] / ".complete").touch()
        (self.root / "current").symlink_to("releases/1.0")
        shutil.copy(launcher.__file__, self.root / "launcher.py")

    async def call(self, method: str, path: str, body: Any = None) -> Any:
        headers = {"Origin": self.address, "Cookie": f"madoguchi_session={self.cookie}"}
        url = f"{self.address}/api/fleet/updates{path}"
        async with self.http.request(method, url, json=body, headers=headers) as answer:
            assert answer.status < 300, await answer.text()
            return await answer.json() if answer.content_type == "application/json" else None

    async def roll_out(self, package: Path) -> Any:
        """Begin in two steps, and wait until it is over or paused."""
        digest = sha256_of(package)
        wish = {"do": "begin", "sha256": digest, "canaries": [self.kiosk_id], "now": True}
        plan = await self.call("POST", "/wishes", {"wish": wish})
        await self.call("POST", f"/wishes/{plan['plan_id']}", {})
        return await self.until(lambda one: one["status"] in ("done", "paused"))

    async def until(self, such: Callable[[Any], bool]) -> Any:
        async with asyncio.timeout(WITHIN_S):
            while True:
                self.changed.clear()
                newest = (await self.call("GET", ""))["rollouts"][0]
                if such(newest):
                    return newest
                await self.changed.wait()

    async def end_it(self, rollout: Any) -> None:
        wish = {"do": "roll_back", "rollout_id": rollout["rollout_id"]}
        plan = await self.call("POST", "/wishes", {"wish": wish})
        await self.call("POST", f"/wishes/{plan['plan_id']}", {})
        await self.until(lambda one: one["status"] == "ended")

    async def systemd(self) -> None:
        """Start the launcher whenever it has ended, without a pause."""
        environment = {
            "PATH": os.defpath,
            "MADOGUCHI_KIOSK_UPDATE_ROOT": str(self.root),
            "MADOGUCHI_KIOSK_STATE_DIR": str(self.state),
            "MADOGUCHI_KIOSK_UPDATE_KEYS": f'["{PUBLIC}"]',
        }
        while True:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-I",
                str(self.root / "launcher.py"),
                str(self.root),
                str(self.state),
                "start",
                env=environment,
            )
            try:
                await process.wait()
            finally:
                if process.returncode is None:
                    process.terminate()
                    await process.wait()


@pytest.fixture
async def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[City]:
    monkeypatch.setattr(updating, "AGAIN_S", 0.1)  # no minute between two diagnoses
    settings = ServerSettings(
        port=0,
        data_dir=tmp_path / "server",
        password_memory_kib=64,
        password_passes=1,
        interpretation=False,
        log_level="error",
        update_keys=(PUBLIC,),
    )
    app = build_app(settings)
    async with (
        running(app, settings) as address,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
    ):
        code = (await make_kiosk_code(settings, "1番窓口")).code
        state = tmp_path / "state"
        kiosk = KioskSettings(server_url=address, state_dir=state, enrol_code=code)
        identity = await ensure_identity(kiosk)
        cookie = await signed_in(http, address, await add_operator(settings, "it", "IT", "it"))
        made = City(tmp_path, address, app, http, cookie, identity.kiosk_id)
        made.first_release()
        made.follow()
        kiosk_task = asyncio.create_task(made.systemd())
        yield made
        kiosk_task.cancel()
        with suppress(asyncio.CancelledError):
            await kiosk_task


async def signed_in(http: aiohttp.ClientSession, address: str, first: str) -> str:
    cookie, chosen = "", "a long enough password"
    for path, body in (
        ("", {"login": "it", "password": first}),
        ("/password", {"current": first, "new": chosen}),
    ):
        headers = {"Origin": address, "Cookie": f"madoguchi_session={cookie}"}
        async with http.post(f"{address}/api/session{path}", json=body, headers=headers) as found:
            assert found.status == 200
            cookie = found.cookies["madoguchi_session"].value
    return cookie


async def test_good_crashing_worse_and_tampered(city: City) -> None:
    """Kept; taken back by itself; taken back by the health gate; refused."""
    good = await city.roll_out(city.pack("2.0", "well"))
    assert good["status"] == "done"
    assert launcher.current(city.root, "agent") == "2.0"

    crashing = await city.roll_out(city.pack("2.1", "crashes"))
    assert crashing["status"] == "paused"
    assert (crashing["kiosks"][0]["step"], crashing["kiosks"][0]["reason"]) == ("back", "crashed")
    assert launcher.current(city.root, "agent") == "2.0"
    await city.end_it(crashing)

    worse = await city.roll_out(city.pack("2.2", "worse"))
    assert worse["status"] == "paused"
    assert worse["kiosks"][0]["reason"] == "worse"
    back = await city.until(lambda one: one["kiosks"][0]["step"] == "back")
    assert launcher.current(city.root, "agent") == "2.0"
    await city.end_it(back)

    tampered = city.pack("2.3", "well")
    raw = tampered.read_bytes()
    assert raw.count(b"def main") == 1
    tampered.write_bytes(raw.replace(b"def main", b"def evil"))
    refused = await city.roll_out(tampered)
    assert (refused["kiosks"][0]["step"], refused["kiosks"][0]["reason"]) == ("failed", "damaged")
    assert launcher.current(city.root, "agent") == "2.0"
