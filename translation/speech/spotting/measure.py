"""How often the phrase spotter errs: `python -m translation.speech.spotting.measure LIST OTHERS`.

Speaks sentences by eSpeak NG, in voices that the weights of `evidence.py` were not fitted on, in
several speeds and levels over the hiss of a room, and lets endpointer and spotter hear them. LIST
holds the sentences it may recognise, of which some are spoken, OTHERS those that it must not; one
sentence a line. Synthetic voices: a lower bound for what people's accents and kiosks' noise do.
"""

import argparse
import itertools
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from translation.ports import SAMPLE_RATE, Recogniser, Samples
from translation.speech.endpointing import make_endpointer
from translation.speech.espeak import EspeakSynthesiser
from translation.speech.spotting.spotter import THRESHOLD, PhraseSpotter

VOICES: Final = (
    *("en-gb", "en-us+f2", "en-029", "en-us+m7"),
    *("en-us-nyc", "en-gb+f4", "en-us+m3"),
)
SPEEDS: Final = (130, 150, 170, 190)
LEVELS: Final = (0.3, 0.6, 0.9)
HISS: Final = 20.0
"""Root mean square of the room's noise, about -64 dBFS."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One sentence that was spoken.

    Attributes:
        text: what was said.
        is_listed: whether it is to be recognised.
        heard: what was recognised, with its confidence, before any threshold.
        length_s: of the sound.
        work_s: processor time it took to hear it.
    """

    text: str
    is_listed: bool
    heard: tuple[tuple[str, float], ...]
    length_s: float
    work_s: float

    def outcome(self, threshold: float) -> str:
        """Return right, wrong (another sentence) or none."""
        texts = [text for text, sure in self.heard if text and sure >= threshold]
        if not texts:
            return "none"
        return "right" if self.is_listed and texts == [self.text] else "wrong"


def trials(recogniser: Recogniser, listed: Sequence[str], others: Sequence[str]) -> Iterator[Trial]:
    """Speak all sentences, each in the next voice, speed and level, and yield what was heard."""
    random = np.random.default_rng(0)
    ways = itertools.cycle(itertools.product(LEVELS, SPEEDS, VOICES))
    for text, is_listed in (*((t, True) for t in listed), *((t, False) for t in others)):
        level, speed, voice = next(ways)
        spoken = EspeakSynthesiser(words_per_minute=speed, voices={"en": voice}).speak(text, "en")
        sound = _in_a_room(spoken, level, random)
        begun = time.process_time()
        heard = tuple(_hear(recogniser, sound))
        work_s = time.process_time() - begun
        yield Trial(text, is_listed, heard, sound.size / SAMPLE_RATE, work_s)


def report(done: Sequence[Trial], threshold: float) -> str:
    """Return one line for one threshold."""
    listed = [trial.outcome(threshold) for trial in done if trial.is_listed]
    others = [trial.outcome(threshold) for trial in done if not trial.is_listed]
    return (
        f"threshold {threshold:.2f}: in the list {listed.count('right')}/{len(listed)} right, "
        f"{listed.count('none')} rejected, {listed.count('wrong')} taken for another; "
        f"not in the list {others.count('none')}/{len(others)} rejected, "
        f"{others.count('wrong')} accepted"
    )


def _in_a_room(spoken: Samples, level: float, random: np.random.Generator) -> Samples:
    quiet = np.zeros(SAMPLE_RATE)
    sound = np.concatenate((quiet, spoken * level, quiet))
    noisy = sound + random.standard_normal(sound.size) * HISS
    return np.clip(noisy, -32_768, 32_767).astype(np.int16)


def _hear(recogniser: Recogniser, sound: Samples) -> Iterator[tuple[str, float]]:
    endpointer = make_endpointer()
    for utterance in (*endpointer.feed(sound), *endpointer.flush()):
        if utterance.is_over:
            heard = recogniser.recognise(utterance.samples, "en")
            yield heard.text, heard.confidence


def measure(phrases: Path, others: Path, every: int, say: Callable[[str], None]) -> None:
    """Speak each `every`-th sentence of a list and all others; say the rates of errors."""
    listed = phrases.read_text(encoding="utf-8").splitlines()
    spotter = PhraseSpotter(listed, threshold=0.0)
    unheard = {*spotter.skipped, *spotter.withheld}
    spoken = [text for text in listed if text not in unheard][::every]
    done = list(trials(spotter, spoken, others.read_text(encoding="utf-8").splitlines()))
    say(
        f"{len(listed)} sentences in the list, of them {len(spotter.skipped)} skipped and "
        f"{len(spotter.withheld)} withheld"
    )
    for threshold in (0.3, 0.4, THRESHOLD, 0.6, 0.7, 0.8):
        say(report(done, threshold))
    say(f"real-time factor {sum(t.work_s for t in done) / sum(t.length_s for t in done):.2f}")


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("list", type=Path)
    parser.add_argument("others", type=Path)
    parser.add_argument("--every", type=int, default=3, help="speak every so many of the list")
    options = parser.parse_args()
    measure(options.list, options.others, options.every, lambda line: print(line, file=sys.stdout))  # noqa: T201


if __name__ == "__main__":
    _main()
