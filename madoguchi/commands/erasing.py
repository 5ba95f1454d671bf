"""`madoguchi erase-proof` (消去の証明): end visits in every way and search for what is left."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from pathlib import Path
from typing import Annotated

import typer

from madoguchi.faults import run

app = typer.Typer()


@app.command("erase-proof")
def erase_proof(
    *,
    only: Annotated[
        list[str] | None, typer.Option(help="One ending (see --list); may be repeated.")
    ] = None,
    short: Annotated[bool, typer.Option("--short", help="The two endings of `make test`.")] = False,
    show_endings: Annotated[bool, typer.Option("--list", help="Name the endings.")] = False,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the result.")] = None,
) -> None:
    """Leave markers as a citizen would, end the visit in every way, search every place."""
    from madoguchi.erase_proof.endings import ENDINGS
    from madoguchi.erase_proof.proof import run_proof

    known = {ending.name: ending for ending in ENDINGS}
    if show_endings:
        for ending in ENDINGS:
            typer.echo(f"{ending.name:<18} {ending.ja} / {ending.en}")
        return
    unknown = sorted({*(only or ())} - {*known})
    if unknown:
        raise typer.BadParameter(f"no such ending: {', '.join(unknown)}", param_hint="--only")
    chosen = only or [name for name, ending in known.items() if ending.short or not short]
    run(lambda: run_proof(tuple(chosen), json_file, typer.echo))
