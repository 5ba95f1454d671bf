"""Commands for authors of site profiles (サイト設定): check, sign, inspect."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from madoguchi.faults import run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk_client.sites.reading import ProfileFault

REFUSED: Final = 1
KINDS: Final = {"error": "誤り", "warning": "注意"}

app = typer.Typer(
    no_args_is_help=True, help="Site profiles (サイト設定): check, sign, see their effect."
)
ProfileFile = Annotated[Path, typer.Argument(help="The profile (YAML).", dir_okay=False)]


@app.command()
def check(
    file: ProfileFile,
    *,
    strict: Annotated[bool, typer.Option(help="Warnings, too, end with exit code 1.")] = False,
) -> None:
    """Check a profile: its form, patterns, selectors, rules without effect, missing words."""
    from kiosk_client.sites.reading import ProfileRefusedError, read_profile
    from kiosk_client.sites.review import review

    try:
        read = read_profile(_bytes_of(file))
    except ProfileRefusedError as refused:
        _tell(file, "error", refused.faults)
        raise typer.Exit(REFUSED) from None
    warnings = review(read)
    _tell(file, "warning", warnings)
    profile = read.profile
    fields = sum(len(page.fields) for page in profile.pages)
    counted = f"{profile.id} {profile.version}: {len(profile.pages)} pages, {fields} rules"
    typer.echo(f"{file}: OK — {counted}, {len(warnings)} warnings / 注意 {len(warnings)} 件")
    if strict and warnings:
        raise typer.Exit(REFUSED)


@app.command()
def sign(
    file: ProfileFile,
    key: Annotated[Path, typer.Option(help="Private key of `madoguchi site keygen`.")],
) -> None:
    """Sign a profile; the signature is written beside it as FILE.sig."""
    from kiosk_client.sites.keys import read_key
    from kiosk_client.sites.reading import ProfileRefusedError, read_profile
    from kiosk_client.sites.signature import public_text, signature_path
    from kiosk_client.sites.signature import sign as sign_bytes

    raw = _bytes_of(file)
    try:
        read_profile(raw)
    except ProfileRefusedError as refused:
        _tell(file, "error", refused.faults)
        raise typer.Exit(REFUSED) from None

    async def write() -> None:
        private = read_key(key)
        signature_path(file).write_text(sign_bytes(raw, private), encoding="ascii")
        typer.echo(f"{signature_path(file)}\t{public_text(private.public_key())}")

    run(write)


@app.command()
def keygen(
    key: Annotated[Path, typer.Argument(help="Where the private key is written; kept secret.")],
) -> None:
    """Make a key for signing; prints the public key for the kiosks' setting site_profile_keys."""
    from kiosk_client.sites.keys import make_key

    async def make() -> None:
        typer.echo(make_key(key))

    run(make)


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        typer.echo(f"{file}: 読めません（{error.strerror}） / cannot be read", err=True)
        raise typer.Exit(REFUSED) from None


def _tell(file: Path, kind: Literal["error", "warning"], faults: "Iterable[ProfileFault]") -> None:
    """Print `FILE:LINE: kind: where: what`, as compilers do, in both languages."""
    for fault in faults:
        place = file if fault.line is None else f"{file}:{fault.line}"
        named = f" {fault.where}:" if fault.where else ""
        typer.echo(f"{place}: {KINDS[kind]}:{named} {fault.message_ja}", err=True)
        typer.echo(f"{place}: {kind}:{named} {fault.message_en}", err=True)
