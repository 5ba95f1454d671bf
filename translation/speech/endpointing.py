"""Cuts a stream of sound into utterances (発話区間検出).

WebRTC's voice detector judges frames of 30 ms. Six voiced frames of eight open an utterance, which
begins a little earlier so that no first consonant is lost; 600 ms without a voice close it. Who
never pauses is cut at the quietest place, so that captions keep coming. The same sound gives the
same utterances however it is divided on its way here.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from translation.ports import SAMPLE_RATE, Samples, Utterance
from translation.speech.frames import FRAME_MS, NONE, Frame, Framer

ONSET_WINDOW: Final = 8
ONSET_VOICED: Final = 6
TAIL_MS: Final = 210
"""Silence left at the end of an utterance: a last consonant is quiet. More of it only invites a
recogniser to invent words."""
QUIET_WINDOW: Final = 5
"""Frames over which a level is averaged to find the quietest place: a gap between two words, not
the closure of a plosive."""


@dataclass(frozen=True, slots=True)
class EndpointSettings:
    """How utterances are cut.

    Attributes:
        aggressiveness: of the detector against noise, 0 to 3.
        floor_db: what is quieter than this is no speech (dBFS).
        pre_roll_ms: sound kept from before the onset.
        hangover_ms: silence that closes an utterance.
        maximum_ms: longest utterance; beyond, it is cut.
        partial_ms: an utterance that goes on is shown this often at most; at least 500.

    Raises:
        ValueError: out of range.
    """

    aggressiveness: int = 2
    floor_db: float = -50.0
    pre_roll_ms: int = 240
    hangover_ms: int = 600
    maximum_ms: int = 15_000
    partial_ms: int = 510

    def __post_init__(self) -> None:
        ranges = {
            "aggressiveness": (self.aggressiveness, 0, 3),
            "floor_db": (self.floor_db, -100, 0),
            "pre_roll_ms": (self.pre_roll_ms, 0, 1_000),
            "hangover_ms": (self.hangover_ms, 240, 3_000),
            # Whisper hears 30 s at once (Radford et al. 2022, §2.1).
            "maximum_ms": (self.maximum_ms, 5_000, 29_000),
            "partial_ms": (self.partial_ms, 500, 60_000),
        }
        for name, (value, least, most) in ranges.items():
            if not least <= value <= most:
                raise ValueError(f"{name} is {value}; allowed are {least} to {most}")


DEFAULTS: Final = EndpointSettings()


def make_endpointer(settings: EndpointSettings = DEFAULTS) -> "StreamEndpointer":
    """Return an endpointer for one stream of one speaker."""
    return StreamEndpointer(settings)


class StreamEndpointer:
    """The port `Endpointer`; its clock starts with the first sample and runs on over `flush`."""

    def __init__(self, settings: EndpointSettings) -> None:
        self._framer = Framer(settings.aggressiveness, settings.floor_db)
        self._hangover = _frames(settings.hangover_ms)
        self._maximum = _frames(settings.maximum_ms)
        self._partial = _frames(settings.partial_ms)
        before = ONSET_WINDOW + _frames(settings.pre_roll_ms)
        self._recent: deque[Frame] = deque(maxlen=before)
        self._speech: list[Frame] = []
        self._told = 0  # frames of it that the newest partial one held

    def feed(self, samples: Samples) -> tuple[Utterance, ...]:
        """Take more sound; return the utterances it closed, and the newest state of one going on.

        A state that is overtaken within the same call is left out: who is late catches up.

        Raises:
            ValueError: not mono sound of 16 bits.
        """
        closed = [over for frame in self._framer.feed(samples) for over in self._take(frame)]
        return (*closed, *self._news())

    def flush(self) -> Iterator[Utterance]:
        """End the stream; return the utterance that was going on, if any."""
        rest = self._framer.take_rest()
        frames, self._speech, self._told = self._speech, [], 0
        self._recent.clear()
        if _is_spoken(frames):
            kept = _without_silence(frames)
            yield _utterance(kept, is_over=True, rest=rest if len(kept) == len(frames) else NONE)

    def _news(self) -> list[Utterance]:
        size = len(self._speech) // self._partial * self._partial
        if size <= max(self._told, self._partial):  # half a second is mostly pre-roll
            return []
        self._told = size
        return [_utterance(self._speech[:size], is_over=False)]

    def _take(self, frame: Frame) -> list[Utterance]:
        if not self._speech:
            self._recent.append(frame)
            if _is_onset(self._recent):
                self._speech = list(self._recent)
                self._recent.clear()
            return []
        self._speech.append(frame)
        if _silent_frames(self._speech) >= self._hangover:
            return self._close()
        return self._cut() if len(self._speech) >= self._maximum else []

    def _close(self) -> list[Utterance]:
        frames, self._speech, self._told = self._speech, [], 0
        kept = _without_silence(frames)
        # The rest of the silence may be the moment before the next word.
        self._recent.extend(frames[len(kept) :])
        return [_utterance(kept, is_over=True)] if _is_spoken(kept) else []

    def _cut(self) -> list[Utterance]:
        place, self._told = _quietest(self._speech), 0
        before, self._speech = self._speech[:place], self._speech[place:]
        return [_utterance(_without_silence(before), is_over=True)] if _is_spoken(before) else []


def _frames(milliseconds: int) -> int:
    return -(-milliseconds // FRAME_MS)


def _is_onset(recent: deque[Frame]) -> bool:
    window = list(recent)[-ONSET_WINDOW:]
    return sum(frame.is_voiced for frame in window) >= ONSET_VOICED


def _silent_frames(frames: list[Frame]) -> int:
    """Frames since the last voiced one."""
    for count, frame in enumerate(reversed(frames)):
        if frame.is_voiced:
            return count
    return len(frames)


def _without_silence(frames: list[Frame]) -> list[Frame]:
    silent = _silent_frames(frames)
    return frames[: len(frames) - max(0, silent - _frames(TAIL_MS))]


def _is_spoken(frames: list[Frame]) -> bool:
    """Whether enough is voiced to be a word: what is left after a cut may be silence alone."""
    return sum(frame.is_voiced for frame in frames) >= ONSET_VOICED


def _quietest(frames: list[Frame]) -> int:
    """Where an utterance is cut: the quietest 150 ms of its last third, the latest if equal."""
    first = len(frames) * 2 // 3
    levels = np.array([frame.level for frame in frames[first:]])
    means = np.convolve(levels, np.full(QUIET_WINDOW, 1 / QUIET_WINDOW), mode="valid")
    latest = means.size - 1 - int(np.argmin(means[::-1]))
    return first + latest + QUIET_WINDOW // 2 + 1


def _utterance(frames: list[Frame], *, is_over: bool, rest: Samples = NONE) -> Utterance:
    return Utterance(
        samples=np.concatenate([*(frame.samples for frame in frames), rest]),
        start_s=frames[0].index * FRAME_MS / 1000,
        is_over=is_over,
    )


def seconds(samples: Samples) -> float:
    """Length of mono sound at `SAMPLE_RATE`, in seconds."""
    return samples.size / SAMPLE_RATE
