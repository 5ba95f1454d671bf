"""The real worker process with small engines of its own: no models, and answers that tests know.

It translates by naming the target, and hears tones: whoever is louder than silence says "tone".
"""

import argparse
import asyncio
import os
import threading
from dataclasses import dataclass

from server.interpreter.errands import Setup
from server.interpreter.worker.ports import Agreement, Engines, LineInterpreter
from server.interpreter.worker.process import serve_child
from translation.ports import Heard, Language, Samples
from translation.speech.endpointing import make_endpointer


@dataclass(frozen=True)
class Echo:
    """A line as if it had been translated."""

    text: str
    back: str | None
    layer: str = "machine"
    confidence: float = 0.9
    numbers: Agreement = "none"
    polarity: Agreement = "none"
    terms: Agreement = "none"
    warnings: tuple[str, ...] = ()


class EchoInterpreter:
    """Names the target in front of the line; "slow" takes long, "crash" ends the process."""

    def interpret(
        self, text: str, source: Language, target: Language, *, back: bool = True
    ) -> Echo:
        if text == "slow":
            threading.Event().wait(1.0)
        if text == "crash":
            os._exit(1)
        return Echo(f"{target}: {text}", f"{source}: {text}" if back else None)

    def easy(self, text: str) -> str:
        return f"easy: {text}"

    def forget(self) -> None:
        pass

    def reword(self, wordings: object) -> bool:
        del wordings
        return True


class ToneRecogniser:
    """Hears any sound as one word, and how long it was."""

    name = "tone"
    languages = frozenset[Language]({"ja", "en"})

    def recognise(self, samples: Samples, language: Language) -> Heard:
        seconds = samples.size / 16_000
        return Heard(f"{language} tone PIN 1234", 0.8, 0.0, seconds)


def make_engines(setup: Setup) -> Engines:
    del setup
    interpreter: LineInterpreter = EchoInterpreter()  # type: ignore[assignment]
    hears = {"ja": ToneRecogniser(), "en": ToneRecogniser()}
    return Engines(
        "echo", interpreter, hears, make_endpointer, lambda text, _: text.replace("1234", "●●●●")
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--fd", type=int)
    asyncio.run(serve_child(parser.parse_args().fd, make_engines))
