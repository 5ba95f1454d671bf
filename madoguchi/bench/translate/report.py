"""The table of `madoguchi bench translate`."""

from madoguchi.bench.result import Comparison
from madoguchi.bench.table import number, table
from madoguchi.bench.translate.result import DirectionResult, TranslateResult
from madoguchi.bench.translate.speech_result import TEXT_LIMIT_MS, SpeechResult

_HEADER = ("", "p50 ms", "p95 ms", "sentences/s", "memory MiB")


def render(result: TranslateResult) -> str:
    """Return the whole report as text."""
    parts = [_direction(found) for found in result.directions]
    parts += [_speech(found) for found in result.speech]
    if result.speech_missing is not None:
        parts.append(f"speech: not measured, {result.speech_missing}")
    parts.append(f"engine: {result.engine}, one core; peer: {result.peer}")
    machine = result.machine
    parts.append(
        f"{machine.processor}, {machine.cores} cores, load {machine.load_before}–"
        f"{machine.load_after}, {machine.measured_at:%Y-%m-%d}"
    )
    return "\n\n".join(parts)


def _direction(found: DirectionResult) -> str:
    rows = [
        (
            side.name,
            number(side.median("p50_ms")),
            number(side.median("p95_ms")),
            number(side.median("per_second")),
            number(side.rss_mib),
        )
        for side in found.sides
    ]
    lines = [f"{found.source} → {found.target}, {found.sentences} sentences", table(_HEADER, rows)]
    if found.p50 is not None and found.p95 is not None:
        lines.append(f"ratio p50 {_ratio(found.p50)}, p95 {_ratio(found.p95)}")
    return "\n".join(lines)


def _speech(found: SpeechResult) -> str:
    head = f"{found.engine}: {found.said} sentences spoken, {found.heard} captioned"
    head += f" ({found.right} word for word)"
    rows = [
        (name, number(delay.p50_ms), number(delay.p95_ms))
        for name, delay in (
            ("end of speech → endpointer", found.closed),
            ("end of speech → caption", found.caption),
            ("end of speech → translated", found.translated),
            ("caption → translated", found.text),
        )
        if delay is not None
    ]
    if not rows:
        return head
    return "\n".join([head, table(("", "p50 ms", "p95 ms"), rows), _speech_ratios(found)])


def _speech_ratios(found: SpeechResult) -> str:
    parts = []
    if found.caption_ratio is not None and found.translated_ratio is not None:
        parts.append(
            f"ratio to the endpointer alone, p50: caption {found.caption_ratio:.2f}, "
            f"translated {found.translated_ratio:.2f}"
        )
    if found.text_ratio is not None:
        parts.append(f"ratio to the limit of {TEXT_LIMIT_MS:.0f} ms, p95: {found.text_ratio:.2f}")
    return "; ".join(parts)


def _ratio(comparison: Comparison) -> str:
    return f"{comparison.value:.2f} ({comparison.low:.2f}–{comparison.high:.2f})"
