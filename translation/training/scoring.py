"""What packages are worth on held-out pairs, without the layers that the product puts around."""

import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

import ctranslate2
import sacrebleu
import sentencepiece

from translation.argos import ArgosTranslator
from translation.argos.translator import CANDIDATES
from translation.training.corpus import read_pairs

LENGTH_PENALTY = 1.0
"""As at run time (`translation.argos.translator`)."""


@dataclass(frozen=True, slots=True)
class Said:
    """What came out for a file of pairs, and how long each sentence took (ms)."""

    lines: list[str]
    latencies_ms: list[float]


def score(package: Path, pairs: Path, beams: Sequence[int], show: int = 0) -> Iterator[str]:
    """Yield a line of figures for each beam; then `show` sentences of the last.

    chrF is chrF2 and BLEU counts characters in Japanese, words (13a) in English (sacrebleu).
    """
    lessons = read_pairs(pairs)
    with tempfile.TemporaryDirectory() as folder:
        source, model, vocabulary = _unpack(package, Path(folder))
        translator = ctranslate2.Translator(str(model), intra_threads=1, compute_type="int8")
        pieces = sentencepiece.SentencePieceProcessor(model_file=str(vocabulary))
        asked = [pair.ja if source == "ja" else pair.en for pair in lessons]
        wanted = [pair.en if source == "ja" else pair.ja for pair in lessons]
        said = Said([], [])
        for beam in beams:
            said = _translate(translator, pieces, asked, beam)
            yield _figures(f"{package.name} beam {beam}", said, wanted, source)
    for question, answer, reference in list(zip(asked, said.lines, wanted, strict=True))[:show]:
        yield f"  {question}\n    {answer}\n    ({reference})"


def score_engine(packages: Path, pairs: Path) -> Iterator[str]:
    """Yield a line of figures for each direction of a folder, by the engine as it is served."""
    lessons = read_pairs(pairs)
    engine = ArgosTranslator(packages)
    for source, target in sorted(engine.directions, reverse=True):
        asked = [pair.ja if source == "ja" else pair.en for pair in lessons]
        wanted = [pair.en if source == "ja" else pair.ja for pair in lessons]
        engine.hypotheses(asked[0], source, target)  # loads the models
        said = Said([], [])
        for sentence in asked:
            begun = time.perf_counter()
            found = engine.hypotheses(sentence, source, target, CANDIDATES)
            said.latencies_ms.append(1000 * (time.perf_counter() - begun))
            said.lines.append(found[0].text if found else "")
        yield _figures(f"{source}-{target} as served", said, wanted, source)


def _unpack(package: Path, folder: Path) -> tuple[str, Path, Path]:
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)  # our own packages; what others made is checked on installing
    (root,) = folder.iterdir()
    source = root.name.split("-")[1].split("_")[0]
    return source, root / "model", root / "sentencepiece.model"


def _translate(
    translator: ctranslate2.Translator,
    pieces: sentencepiece.SentencePieceProcessor,
    sentences: Sequence[str],
    beam: int,
) -> Said:
    said = Said([], [])
    for sentence in sentences:
        begun = time.perf_counter()
        (result,) = translator.translate_batch(
            [pieces.encode(sentence, out_type=str)],
            beam_size=beam,
            length_penalty=LENGTH_PENALTY,
            max_decoding_length=120,
        )
        said.lines.append(pieces.decode(result.hypotheses[0]))
        said.latencies_ms.append(1000 * (time.perf_counter() - begun))
    return said


def _figures(name: str, said: Said, wanted: Sequence[str], source: str) -> str:
    chrf = sacrebleu.corpus_chrf(said.lines, [wanted]).score
    tokenise = "13a" if source == "ja" else "char"
    bleu = sacrebleu.corpus_bleu(said.lines, [wanted], tokenize=tokenise).score
    cuts = quantiles(said.latencies_ms, n=20)
    return (
        f"{name}: {len(wanted)} pairs, chrF {chrf:.2f}, BLEU ({tokenise}) {bleu:.2f}, "
        f"p50 {cuts[9]:.1f} ms, p95 {cuts[18]:.1f} ms"
    )
