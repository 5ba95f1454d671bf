"""What the camera sees and the microphone hears in a drill: real files, decoded as in service."""

import wave
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

FRAMES: Final = 16
RATE: Final = 16_000
WIDE: Final = (1280, 720)
SMALL: Final = (320, 240)


def film(path: Path, frames: list[NDArray[np.uint8]]) -> Path:
    """Write frames as Motion JPEG.

    Raises:
        OSError: the file cannot be written.
    """
    height, width = frames[0].shape[:2]
    fourcc = cv2.VideoWriter.fourcc(*"MJPG")
    writer = cv2.VideoWriter(str(path), fourcc, 15, (width, height))
    if not writer.isOpened():
        raise OSError(None, "the film cannot be written", str(path))
    for frame in frames:
        writer.write(frame)
    writer.release()
    return path


def healthy_frames(size: tuple[int, int] = WIDE) -> list[NDArray[np.uint8]]:
    """A room with edges and the noise of a sensor."""
    chance = np.random.default_rng(20)
    width, height = size
    room = np.full((height, width, 3), 120, np.uint8)
    for at in range(0, width, 40):
        cv2.line(room, (at, 0), (width - at, height), (200, 190, 180), 2)
    noise = [chance.integers(0, 12, room.shape, dtype=np.uint8) for _ in range(FRAMES)]
    return [cv2.add(room, each).astype(np.uint8) for each in noise]


def black_frames() -> list[NDArray[np.uint8]]:
    """A covered lens: almost nothing, but the sensor's noise."""
    chance = np.random.default_rng(21)
    shape = (WIDE[1], WIDE[0], 3)
    return [chance.integers(0, 4, shape, dtype=np.uint8) for _ in range(FRAMES)]


def blurred_frames() -> list[NDArray[np.uint8]]:
    """A lens far out of focus; each frame a little brighter, so that it is no still."""
    return [
        cv2.add(cv2.GaussianBlur(frame, (0, 0), 25), np.full_like(frame, at)).astype(np.uint8)
        for at, frame in enumerate(healthy_frames())
    ]


def sound(path: Path, samples: NDArray[np.float64]) -> Path:
    """Write a second of sound, full scale ±1, as WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes())
    return path


def hall() -> NDArray[np.float64]:
    """A quiet hall with somebody who speaks now and then."""
    chance = np.random.default_rng(22)
    time = np.arange(RATE) / RATE
    voice = 0.1 * np.sin(2 * np.pi * 220 * time) * (time % 0.5 < 0.2)
    return np.asarray(voice + 0.001 * chance.standard_normal(RATE), dtype=np.float64)


def room(samples: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    """What a microphone hears of a loudspeaker in a hall: late, quiet, with an echo and noise."""
    chance = np.random.default_rng(25)
    heard = 0.001 * chance.standard_normal(samples.size)
    for late_s, level in ((0.045, 0.1), (0.061, 0.03)):
        late = int(late_s * rate)
        heard[late:] += level * samples[:-late]
    return np.asarray(heard, dtype=np.float64)


def deaf_room(samples: NDArray[np.float64], _rate: int) -> NDArray[np.float64]:
    """The same hall with a loudspeaker that is switched off."""
    return np.asarray(room(np.zeros_like(samples), _rate), dtype=np.float64)


def hiss(level: float) -> NDArray[np.float64]:
    """Noise without a pause."""
    chance = np.random.default_rng(23)
    return np.asarray(level * chance.standard_normal(RATE), dtype=np.float64)


def overload() -> NDArray[np.float64]:
    """A voice far too loud, with pauses."""
    return np.asarray(hall() * 100 * (np.arange(RATE) % 8_000 < 3_200), dtype=np.float64)
