"""The command that captions recorded speech (通訳字幕)."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from madoguchi.commands.translating import Json, Models, Source, Target, interpreter_of

if TYPE_CHECKING:
    from translation.pipeline import Interpreter

REFUSED: Final = 1
WHISPER: Final = Path("var/models/whisper-small")

app = typer.Typer()


@app.command()
def interpret(  # noqa: PLR0913 -- each is an option
    file: Annotated[Path, typer.Argument(help="Recorded speech: WAV of any rate.")],
    source: Source,
    target: Target,
    *,
    recogniser: Annotated[
        Literal["phrases", "whisper"],
        typer.Option(help="What hears: English phrases of the phrase book, or free speech."),
    ] = "phrases",
    whisper: Annotated[Path, typer.Option(help="Folder of the Whisper model.")] = WHISPER,
    json_output: Json = False,
    models: Models = None,
) -> None:
    """Caption recorded speech: times, what was said, its translation, layer and checks.

    What was not understood has no caption.
    """
    from madoguchi.hearing import caption_file, recogniser_for
    from translation.ports import TranslationError

    if source == target:
        raise typer.BadParameter("two different languages", param_hint="--to")
    interpreter = interpreter_of(models)
    engine = recogniser_for(recogniser, whisper, _said_by_citizens(interpreter))
    try:
        count = caption_file(file, source, (engine, interpreter), typer.echo, as_json=json_output)
    except TranslationError as error:
        typer.echo(f"字幕を作れません。/ {error}", err=True)
        raise typer.Exit(REFUSED) from None
    if not count:
        typer.echo("聞き取れた言葉はありません。/ Nothing was understood.", err=True)


def _said_by_citizens(interpreter: "Interpreter") -> tuple[str, ...]:
    """The English forms of what citizens say, for the phrase spotter."""
    return tuple(
        form
        for procedure in interpreter.layers.phrases.procedures
        for phrase in procedure.phrases
        if phrase.speaker == "citizen"
        for form in phrase.forms("en")
    )
