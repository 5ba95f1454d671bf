"""Runs `madoguchi bench translate`: both sides in turn, each on one core."""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

import psutil

from madoguchi.bench.machine import describe, load
from madoguchi.bench.options import TranslateBenchOptions
from madoguchi.bench.outcome import MEASURED, Say
from madoguchi.bench.output import write_json
from madoguchi.bench.result import Comparison
from madoguchi.bench.translate import speech
from madoguchi.bench.translate.peer import LibreTranslate, PeerError, libretranslate
from madoguchi.bench.translate.report import render
from madoguchi.bench.translate.result import (
    DirectionResult,
    TranslateResult,
    TranslateRound,
    TranslateSide,
)
from madoguchi.bench.translate.speech_result import SpeechResult
from translation.argos import ArgosTranslator, RuleSegmenter, bundled_packages
from translation.evaluation import held_out
from translation.pipeline import Interpreter, Layers
from translation.ports import Language, other

MODELS: Final = Path("var/models")
"""Where `madoguchi models install` puts a recogniser's model."""
_DIRECTIONS: Final[tuple[Language, ...]] = ("ja", "en")


@dataclass(frozen=True, slots=True)
class _Side:
    """A side, and how it renders one sentence."""

    name: str
    render: Callable[[str, Language], object]
    rss_mib: Callable[[], float]


async def run_translate_bench(options: TranslateBenchOptions, say: Say = print) -> int:
    """Measure, print the table, write the JSON.

    Returns:
        Exit code 0: it was measured, whatever the figures are.

    Raises:
        StartupError: the JSON cannot be written.
        TranslationError: a data file or model is broken.
    """
    load_before = load()
    models = options.models or bundled_packages()
    with tempfile.TemporaryDirectory(prefix="madoguchi-bench-") as folder, _on_one_core() as core:
        interpreter = Interpreter(
            Layers.shipped(RuleSegmenter(), ArgosTranslator(models)), cache_size=0
        )
        interpreter.warm()
        with ExitStack() as stack:
            sides = _ours(interpreter)
            peer = "LibreTranslate"
            try:
                server = stack.enter_context(libretranslate(models, Path(folder), core))
                sides.append(_peer(server))
            except PeerError as error:
                peer = str(error)
            found = tuple(_direction(language, sides, options, say) for language in _DIRECTIONS)
    # Last, because its engines would count as memory of the pipeline's.
    spoken, speech_missing = await _speech(options, say)
    result = TranslateResult(
        engine=interpreter.engine,
        peer=peer,
        directions=found,
        speech=spoken,
        speech_missing=speech_missing,
        machine=describe(chromium="", load_before=load_before),
    )
    say("")
    say(render(result))
    write_json(result, options.json_file)
    return MEASURED


async def _speech(
    options: TranslateBenchOptions, say: Say
) -> tuple[tuple[SpeechResult, ...], str | None]:
    """From the end of speech to the caption, on all cores as the worker has them."""
    if options.utterances == 0:
        return (), "not asked for"
    why = speech.missing()
    if why is not None:
        return (), why
    models = options.models or MODELS
    said = speech.sentences(options.utterances)
    found = [await speech.measure(name, models, said, say) for name in speech.recognisers(models)]
    measured = tuple(each for each in found if each is not None)
    return measured, None if measured else "no recogniser: pip install 'madoguchi[speech]'"


def _ours(interpreter: Interpreter) -> list[_Side]:
    def rss() -> float:
        return psutil.Process().memory_info().rss / 2**20

    def whole(sentence: str, source: Language) -> object:
        return interpreter.interpret(sentence, source, other(source))

    def without_back(sentence: str, source: Language) -> object:
        return interpreter.interpret(sentence, source, other(source), back=False)

    return [
        _Side("madoguchi", without_back, rss),
        _Side("madoguchi, with back-translation", whole, rss),
    ]


def _peer(server: LibreTranslate) -> _Side:
    def render_one(sentence: str, source: Language) -> object:
        return server.translate(sentence, source, other(source))

    return _Side("LibreTranslate", render_one, server.rss_mib)


def _direction(
    source: Language, sides: Sequence[_Side], options: TranslateBenchOptions, say: Say
) -> DirectionResult:
    """Take turns A B C, C B A, …: whatever the machine does meanwhile meets all."""
    sentences = [item.source for item in held_out("test", source)][: options.sentences]
    rounds: dict[str, list[TranslateRound]] = {side.name: [] for side in sides}
    for index in range(options.rounds):
        for side in sides if index % 2 == 0 else reversed(sides):
            found = TranslateRound.of(
                [_milliseconds(side, sentence, source) for sentence in sentences]
            )
            rounds[side.name].append(found)
            say(
                f"round {index + 1}/{options.rounds}  {source} → {other(source)}  {side.name}: "
                f"p50 {found.p50_ms:.1f} ms, p95 {found.p95_ms:.1f} ms"
            )
    ours, theirs = rounds[sides[0].name], rounds.get("LibreTranslate", [])
    return DirectionResult(
        source=source,
        target=other(source),
        sentences=len(sentences),
        sides=tuple(
            TranslateSide(name=side.name, rss_mib=side.rss_mib(), rounds=tuple(rounds[side.name]))
            for side in sides
        ),
        p50=Comparison.of([r.p50_ms for r in ours], [r.p50_ms for r in theirs]),
        p95=Comparison.of([r.p95_ms for r in ours], [r.p95_ms for r in theirs]),
    )


def _milliseconds(side: _Side, sentence: str, source: Language) -> float:
    start = perf_counter()
    side.render(sentence, source)
    return (perf_counter() - start) * 1000


@contextmanager
def _on_one_core() -> Iterator[int]:
    """Keep this process to one core for the length of a block; yield its number."""
    process = psutil.Process()
    if not hasattr(process, "cpu_affinity"):  # macOS has none
        yield 0
        return
    before = os.sched_getaffinity(0)
    core = min(before)
    process.cpu_affinity([core])
    try:
        yield core
    finally:
        process.cpu_affinity(list(before))
