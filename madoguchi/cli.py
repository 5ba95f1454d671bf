"""The `madoguchi` command: its sub-commands in one tree."""

import typer

from madoguchi.commands import (
    administration,
    cards,
    doctoring,
    drilling,
    erasing,
    hearing,
    measuring,
    models,
    photos,
    preflight,
    programs,
    receipts,
    sites,
    translating,
    updating,
)

app = typer.Typer(no_args_is_help=True, add_completion=False)
app.add_typer(programs.app)
app.add_typer(administration.app)
app.add_typer(administration.operator_app, name="operator")
app.add_typer(administration.kiosks_app, name="kiosks")
app.add_typer(sites.app, name="site")
app.add_typer(updating.app, name="update")
app.add_typer(erasing.app)
app.add_typer(preflight.app)
app.add_typer(receipts.app, name="receipt")
app.add_typer(cards.app, name="card")
app.add_typer(models.app, name="models")
app.add_typer(measuring.app)
app.add_typer(translating.app)
app.add_typer(hearing.app)
app.add_typer(photos.app, name="photo")
app.add_typer(doctoring.app)
app.add_typer(drilling.app)
app.add_typer(measuring.bench_app, name="bench")


@app.callback()
def root() -> None:
    """Offer remote assistance (窓口) for the card-application windows of city halls."""


def main() -> None:
    """Entry point of the `madoguchi` command."""
    app()
