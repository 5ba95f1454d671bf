"""Commands that translate text, and measure how well (通訳)."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translation.evaluation import Item
    from translation.interpretation import Interpretation
    from translation.pipeline import Interpreter

app = typer.Typer()

NOT_TRANSLATED: Final = 1
BAD_DATA: Final = 65
"""EX_DATAERR of sysexits(3)."""
NO_MODEL: Final = 69
"""EX_UNAVAILABLE of sysexits(3)."""
LAYERS: Final = ("phrases", "memory", "masking", "ranking", "clauses", "branching", "back")
MARKS: Final = {
    "phrase": "公式訳",
    "memory": "翻訳メモリ",
    "machine": "機械翻訳",
    "same": "",
    "none": "",
}

Source = Annotated[Literal["ja", "en"], typer.Option("--from", help="Language of the text.")]
Target = Annotated[Literal["ja", "en"], typer.Option("--to", help="Language to translate into.")]
Models = Annotated[
    Path | None,
    typer.Option(
        help="Folder of Argos packages (モデルの保存先); else var/models, or those that ship."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="For programs.")]


@app.command()
def translate(
    source: Source,
    target: Target,
    text: Annotated[
        list[str] | None, typer.Argument(help="Lines; `-` or none reads them from standard input.")
    ] = None,
    *,
    json_output: Json = False,
    models: Models = None,
) -> None:
    """Translate as the call does: a line in, a line out, checked and marked.

    A line that cannot be translated is an empty line, and a sentence on standard error.
    """
    interpreter = interpreter_of(models)
    failed = set[str]()
    for number, line in enumerate(_lines(text), 1):
        result = interpreter.interpret(line, source, target)
        typer.echo(_json(result) if json_output else result.text)
        if result.must_check and line.strip():
            _tell(number, result)
            if not result.text:
                failed.update(result.warnings)
    if failed:
        raise typer.Exit(NO_MODEL if "no_model" in failed else NOT_TRANSLATED)


@app.command("translate-eval")
def translate_eval(  # noqa: PLR0913 -- each is an option
    source: Source,
    target: Target,
    file: Annotated[
        Path | None,
        typer.Argument(
            help="Test set, tab-separated: (situation, speaker,) Japanese, English. "
            "Without it, the held-out turns of the corpus that ships.",
            dir_okay=False,
        ),
    ] = None,
    *,
    split: Annotated[
        Literal["dev", "test"], typer.Option(help="Which held-out turns, without a file.")
    ] = "test",
    without: Annotated[
        str, typer.Option(help=f"Layers to leave out, with commas: {', '.join(LAYERS)}.")
    ] = "",
    json_output: Json = False,
    models: Models = None,
) -> None:
    """Measure on sentences with references: chrF, BLEU, numbers, negation, time, by layer."""
    from translation.evaluation import evaluate

    if source == target:
        raise typer.BadParameter("two different languages", param_hint="--to")
    left_out = _left_out(without)
    items = _items(file, split, source)
    interpreter = interpreter_of(models, left_out)
    interpreter.warm(source)
    report = evaluate(
        interpreter, items, source, target, back="back" not in left_out, without=left_out
    )
    if json_output:
        typer.echo(report.model_dump_json(indent=2))
        return
    from madoguchi.commands.translation_report import lines

    for line in lines(report):
        typer.echo(line)


def interpreter_of(models: Path | None, without: "Sequence[str]" = ()) -> "Interpreter":
    """Return the interpreter that ships, with the models of a folder (see `folder_of`)."""
    from dataclasses import replace

    from madoguchi.commands.models import folder_of
    from translation.argos import ArgosTranslator, RuleSegmenter
    from translation.machine import MachineOptions
    from translation.phrases import PhraseBook
    from translation.pipeline import Interpreter, Layers
    from translation.ports import TranslationError

    try:
        layers = Layers.shipped(RuleSegmenter(), ArgosTranslator(folder_of(models)))
    except TranslationError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(BAD_DATA) from None
    if "phrases" in without:
        layers = replace(layers, phrases=PhraseBook((), layers.phrases.version))
    if "memory" in without:
        layers = replace(layers, memory=None)
    options = MachineOptions(
        masking="masking" not in without,
        ranking="ranking" not in without,
        clauses="clauses" not in without,
        branching="branching" not in without,
    )
    return Interpreter(replace(layers, machine=options))


def _lines(text: list[str] | None) -> "Iterator[str]":
    if text and text != ["-"]:
        yield from text
        return
    # Bytes that are not UTF-8 become lone surrogates, which the interpreter refuses by name.
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", errors="surrogateescape").rstrip("\r\n")


def _json(result: "Interpretation") -> str:
    import json
    from dataclasses import asdict

    fields = asdict(result) | {"mark": MARKS[result.layer], "must_check": result.must_check}
    # What cannot be written as UTF-8 (half a character) is escaped.
    line = json.dumps(fields, ensure_ascii=False)
    return line if line.isprintable() else json.dumps(fields)


def _tell(number: int, result: "Interpretation") -> None:
    codes = ", ".join(result.warnings)
    said = (
        "訳していません / not translated" if not result.text else "確認してください / please check"
    )
    typer.echo(f"{number}: {said}: {codes}", err=True)
    if "no_model" in result.warnings:
        typer.echo("翻訳モデルがありません: madoguchi models install", err=True)


def _left_out(without: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in without.split(",") if name.strip())
    unknown = [name for name in names if name not in LAYERS]
    if unknown:
        raise typer.BadParameter(f"no such layer: {', '.join(unknown)}", param_hint="--without")
    return names


def _items(
    file: Path | None, split: Literal["dev", "test"], source: Literal["ja", "en"]
) -> "tuple[Item, ...]":
    from translation.evaluation import held_out, read_items
    from translation.ports import TranslationError

    try:
        return held_out(split, source) if file is None else read_items(file, source)
    except TranslationError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(BAD_DATA) from None
