"""The chirp is found where it is, and nowhere else."""

import sys
from collections.abc import Callable

import numpy as np
import pytest

from kiosk_client.diagnosis.looks.chirp import (
    RATE,
    NoSoundLibraryError,
    Samples,
    hear_chirp,
    play_and_record,
)
from kiosk_client.diagnosis.place import Elsewhere, Place, place_of
from kiosk_client.diagnosis.probes.sound import EchoDelay, SpeakerHeard
from kiosk_client.settings import KioskSettings
from kiosk_client.window.settings import DesktopEnvironment

Room = Callable[[Samples, int], Samples]


def room(late_s: float, level: float, noise: float = 0.001) -> Room:
    """A loudspeaker that is heard late and quietly, in a hall that hums."""

    def hear(samples: Samples, rate: int) -> Samples:
        chance = np.random.default_rng(7)
        heard = noise * chance.standard_normal(samples.size)
        late = round(late_s * rate)
        heard[late:] += level * samples[: samples.size - late]
        return np.asarray(heard, dtype=np.float64)

    return hear


@pytest.mark.parametrize("late_s", [0.0, 0.045, 0.3])
@pytest.mark.parametrize("level", [1.0, 0.01])
def test_delay_and_level_are_those_of_the_room(late_s: float, level: float) -> None:
    """Also for an echo of a hundredth: below the hum, by its shape alone."""
    echo = hear_chirp(room(late_s, level))
    assert echo.heard
    assert echo.delay_ms == pytest.approx(1000 * late_s, abs=1000 / RATE)
    assert echo.level_db == pytest.approx(20 * np.log10(level), abs=0.5)


@pytest.mark.parametrize("seed", range(20))
def test_a_loud_hall_is_no_echo(seed: int) -> None:
    """Noise and a voice at full level, without the chirp."""

    def hall(samples: Samples, rate: int) -> Samples:
        chance = np.random.default_rng(seed)
        time = np.arange(samples.size) / rate
        voice = sum(np.sin(2 * np.pi * 180 * n * time + n) / n for n in range(1, 12))
        return np.asarray(0.2 * voice + 0.1 * chance.standard_normal(samples.size))

    assert not hear_chirp(hall).heard


def test_digital_silence_is_no_echo() -> None:
    assert not hear_chirp(lambda samples, _: np.zeros_like(samples)).heard


def test_a_microphone_that_gives_nothing_is_a_fault() -> None:
    with pytest.raises(OSError, match="no sound"):
        hear_chirp(lambda _, __: np.zeros(0))


def test_without_portaudio_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library looks for PortAudio when it is imported, and finds none."""
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr("ctypes.util.find_library", lambda _: None)
    with pytest.raises(NoSoundLibraryError):
        play_and_record(np.zeros(8), RATE)


def place(duplex: Room | None, **settings: object) -> Place:
    kiosk = KioskSettings.model_validate(settings)
    return place_of(kiosk, DesktopEnvironment(display=None), (), Elsewhere(duplex=duplex))


def missing(samples: Samples, rate: int) -> Samples:
    raise NoSoundLibraryError


@pytest.mark.parametrize(
    ("duplex", "heard", "delay"),
    [
        (room(0.05, 0.1), "ok", "ok"),
        (room(0.4, 0.001, noise=0.0001), "warn", "warn"),
        (room(0.0, 0.0), "fail", "skip"),
        (missing, "warn", "skip"),
    ],
)
async def test_what_the_echo_means(duplex: Room, heard: str, delay: str) -> None:
    """One chirp for both probes; without PortAudio IT learns what to install."""
    looked_at = place(duplex)
    reading = await SpeakerHeard().look(looked_at)
    assert reading.verdict == heard
    assert (await EchoDelay().look(looked_at)).verdict == delay
    assert (reading.command is not None) == (duplex is missing)


async def test_no_chirp_where_a_file_is_the_microphone() -> None:
    for probe in (SpeakerHeard(), EchoDelay()):
        reading = await probe.look(place(None, fake_audio="voice.wav"))
        assert reading.verdict == "skip"


def test_a_chirp_is_never_played_in_a_session() -> None:
    assert not SpeakerHeard.in_session
    assert not EchoDelay.in_session
