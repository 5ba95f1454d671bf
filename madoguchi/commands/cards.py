"""Commands for the card reader (ICカード): what it sees, a trial reading, a virtual card."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from kiosk_client.card.files import CardKind
from madoguchi.faults import run
from madoguchi.virtual_card.mishaps import Mishap

if TYPE_CHECKING:
    from madoguchi.card_trial import CardSource

KindWord = Literal["my-number", "licence"]
INSERTED: Final = (
    "仮想カードを入れました。Ctrl+C で抜きます。/ The virtual card is in; Ctrl+C takes it out.",
    "暗証番号は --pin の4桁です（指定がなければ 1234）。/ Its PIN is that of --pin; 1234 if unset.",
    "次に: 窓口のパネルの「カード」か、別の画面で madoguchi card status",
    "Next: “Card” on the kiosk's panel, or madoguchi card status in a second terminal",
)
KINDS: Final[dict[KindWord, CardKind]] = {"my-number": "my_number", "licence": "licence"}

app = typer.Typer(
    no_args_is_help=True, help="Card reader (ICカード): look, read for a trial, virtual card."
)

Virtual = Annotated[KindWord | None, typer.Option(help="Use a virtual card in place of a reader.")]
WithMishap = Annotated[Mishap, typer.Option(help="Something the matter with the virtual card.")]
Reader = Annotated[str | None, typer.Option(help="Part of the reader's name; the first if unset.")]


@app.command()
def status(
    *,
    reader: Reader = None,
    virtual: Virtual = None,
    mishap: WithMishap = "none",
    json_output: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Say which readers and which card there are, and how many PIN tries are left; costs none."""
    from madoguchi.card_trial import show_status

    source = _source(reader, virtual, mishap)

    async def tell() -> None:
        show_status(source, typer.echo, as_json=json_output)

    run(tell)


@app.command()
def read(
    *,
    reader: Reader = None,
    virtual: Virtual = None,
    mishap: WithMishap = "none",
    show: Annotated[
        bool, typer.Option(help="Print the values; else only how many characters they have.")
    ] = False,
) -> None:
    """Ask for the PIN (it is not echoed) and read the card once; the last try is never used."""
    from madoguchi.card_trial import read_once

    source = _source(reader, virtual, mishap)

    async def tell() -> None:
        read_once(source, typer.echo, show=show)

    run(tell)


@app.command()
def virtual(  # noqa: PLR0913 -- each is an option
    kind: Annotated[KindWord, typer.Argument(help="Which card.")] = "my-number",
    *,
    mishap: WithMishap = "none",
    pin: Annotated[str, typer.Option(help="PIN of the virtual card: four digits.")] = "1234",
    host: Annotated[str, typer.Option(help="Where the virtual reader listens.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Its port; vpcd's own if unset.")] = 0x8C7B,
    slow: Annotated[float, typer.Option(min=0, max=10, help="Seconds for each answer.")] = 0.0,
) -> None:
    """Put a virtual card into a virtual reader (vpcd) until Ctrl+C takes it out."""
    from madoguchi.virtual_card.mishaps import make_card
    from madoguchi.virtual_card.vpcd import serve_card

    if len(pin) != 4 or not (pin.isascii() and pin.isdigit()):
        raise typer.BadParameter("four digits", param_hint="--pin")
    card = make_card(KINDS[kind], mishap, pin)

    def inserted() -> None:
        for line in INSERTED:
            typer.echo(line)

    async def serve() -> None:
        await serve_card(card, host, port, inserted=inserted, answer_after_s=slow)
        typer.echo("リーダーがなくなりました。/ The reader has gone.", err=True)

    run(serve)


def _source(reader: str | None, virtual: KindWord | None, mishap: Mishap) -> "CardSource":
    from madoguchi.card_trial import pcsc_source, virtual_source

    if virtual is None:
        if mishap != "none":
            raise typer.BadParameter("only with --virtual", param_hint="--mishap")
        return pcsc_source(reader)
    return virtual_source(KINDS[virtual], mishap)
