"""The kiosk that is looked at, with the looks that several probes share."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from kiosk_client.card.pcsc import open_readers
from kiosk_client.diagnosis.looks.camera import Pictures, watch_camera
from kiosk_client.diagnosis.looks.chirp import Duplex, Echo, hear_chirp, play_and_record
from kiosk_client.diagnosis.looks.once import Once, in_thread
from kiosk_client.diagnosis.looks.pings import Pings, ping_stun
from kiosk_client.diagnosis.looks.readers import SeeReaders
from kiosk_client.diagnosis.looks.relay import IceAddress, addresses_of
from kiosk_client.diagnosis.looks.sound import Sound, listen_to_file, listen_to_microphone
from kiosk_client.diagnosis.looks.web import WebLook, look_at_web
from kiosk_client.identity import ENROLMENT_NAME
from kiosk_client.preflight.machine import Machine
from kiosk_client.settings import KioskSettings
from kiosk_client.site import site_profile, start_url
from kiosk_client.sites.trust import SiteProfileError
from kiosk_client.state_lock import is_held
from kiosk_client.tls import client_tls
from kiosk_client.window.display import Display
from kiosk_client.window.profile import profile_root
from kiosk_client.window.settings import DesktopEnvironment
from server.protocol.session import IceServer

CAMERA: Final = Path("dev/video0")


@dataclass(frozen=True, slots=True)
class Place:
    """One kiosk, for one run of the diagnosis.

    Attributes:
        settings, desktop: as the agent would read them.
        machine: its files; another root in drills and tests.
        ice: STUN and TURN servers that calls are given.
        display: where its windows are; None: there is none.
        agent_runs: whether the kiosk's agent runs now.
        browser_ca: authority for what browsers reach; None: the system's.
        crashes: browsers of the agent's windows that died within the last hour; None: unknown.
        readers: of cards.
        pictures, sound, site, server, pings: looks that are taken at most once.
        echo: likewise; None: the microphone is a file, which hears no loudspeaker.
    """

    settings: KioskSettings
    desktop: DesktopEnvironment
    machine: Machine
    ice: tuple[IceAddress, ...]
    display: Display | None
    agent_runs: bool
    browser_ca: Path | None
    crashes: int | None
    readers: SeeReaders
    pictures: Once[Pictures]
    sound: Once[Sound]
    site: Once[WebLook]
    server: Once[WebLook]
    pings: Once[Pings]
    echo: Once[Echo] | None

    @property
    def state(self) -> Path:
        """The kiosk's state directory."""
        return self.settings.state_dir.expanduser()

    @property
    def enrolled(self) -> bool:
        """Whether this machine is a kiosk of some server."""
        return (self.state / ENROLMENT_NAME).is_file()

    @property
    def profiles(self) -> Path:
        """Where browser profiles and photos live: memory (Z-07)."""
        return self.machine.profiles

    def end(self) -> None:
        """Give up looks that still go on."""
        for look in (self.pictures, self.sound, self.site, self.server, self.pings, self.echo):
            if look is not None:
                look.end()


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What is not told by the machine itself, and what drills and tests put in its place.

    Attributes:
        root: of the machine's files.
        display: one that the session does not name.
        browser_ca: authority for what browsers reach (site, TURN); None: the system's.
        duplex: loudspeaker and microphone; None: the session's own.
        crashes: as the agent has counted them.
        readers: of cards, as PC/SC has them.
    """

    root: Path = Path("/")
    display: Display | None = None
    browser_ca: Path | None = None
    duplex: Duplex | None = None
    crashes: int | None = None
    readers: SeeReaders = open_readers


HERE: Final = Elsewhere()


def place_of(
    settings: KioskSettings,
    desktop: DesktopEnvironment,
    ice: tuple[IceServer, ...] = (),
    elsewhere: Elsewhere = HERE,
) -> Place:
    """Return the kiosk that these settings describe; nothing is looked at yet.

    Args:
        settings: of the agent.
        desktop: of its desktop session.
        ice: the servers that calls are given.
        elsewhere: what is not this machine's own.
    """
    display = elsewhere.display
    if display is None and desktop.display:
        display = Display(desktop.display, desktop.xauthority, ours=False)
    profiles = profile_root(desktop.xdg_runtime_dir)
    addresses = addresses_of(ice)
    camera = settings.fake_video or elsewhere.root / CAMERA

    async def pictures() -> Pictures:
        return await in_thread(lambda: watch_camera(camera))

    async def sound() -> Sound:
        file = settings.fake_audio
        if file is not None:
            return await in_thread(lambda: listen_to_file(file))
        return await in_thread(lambda: listen_to_microphone(desktop.path))

    async def site() -> WebLook:
        # Chromium trusts the system's authorities: the city's own is for its server only.
        return await look_at_web(_start_url(settings), client_tls(elsewhere.browser_ca))

    async def server() -> WebLook:
        return await look_at_web(f"{settings.server_url}/healthz", client_tls(settings.ca_file))

    async def pings() -> Pings:
        first = addresses[0]
        return await ping_stun(first.host, first.port)

    duplex = elsewhere.duplex or (play_and_record if settings.fake_audio is None else None)

    async def echo(both_ways: Duplex) -> Echo:
        return await in_thread(lambda: hear_chirp(both_ways))

    return Place(
        settings,
        desktop,
        # The agent lowers its own limit of dumps, and with it its browsers'.
        Machine(profiles, settings.state_dir.expanduser(), elsewhere.root, core_limit=0),
        addresses,
        display,
        is_held(settings.state_dir.expanduser()),
        elsewhere.browser_ca,
        elsewhere.crashes,
        elsewhere.readers,
        Once(pictures),
        Once(sound),
        Once(site),
        Once(server),
        Once(pings),
        None if duplex is None else Once(partial(echo, duplex)),
    )


def _start_url(settings: KioskSettings) -> str:
    try:
        return start_url(settings, site_profile(settings))
    except SiteProfileError:  # has a probe of its own
        return settings.application_url
