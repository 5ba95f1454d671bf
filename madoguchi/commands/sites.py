"""Commands for authors of site profiles (サイト設定): check, sign, inspect."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from madoguchi.faults import run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk_client.sites.reading import ProfileFault, ReadProfile

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
    from kiosk_client.sites.review import review

    read = _read(file)
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
    from kiosk_client.sites.signature import public_text, signature_path
    from kiosk_client.sites.signature import sign as sign_bytes

    _read(file)
    raw = _bytes_of(file)

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


@app.command()
def inspect(  # noqa: PLR0913 -- each is an option
    url: Annotated[str, typer.Argument(help="Address of the page.")],
    *,
    profile: Annotated[
        Path | None, typer.Option(help="Profile to look at it with; signed or not.")
    ] = None,
    json_output: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    screenshot: Annotated[
        Path | None, typer.Option(help="Picture of the page with a box around each field (PNG).")
    ] = None,
    wait: Annotated[
        float, typer.Option(min=0, max=30, help="Seconds for the page's own scripts.")
    ] = 1.0,
    chromium: Annotated[
        Path | None, typer.Option(help="Chromium; looked for if not given.")
    ] = None,
) -> None:
    """Open a page as a kiosk would and print each field's class, and why it has it."""
    import json
    import logging

    from madoguchi.logs import configure_logs
    from madoguchi.site_inspection.inspection import inspect_page
    from madoguchi.site_inspection.report import as_json, as_lines, with_boxes

    configure_logs(level=logging.ERROR)  # what the window does is nothing to the author
    rules = None if profile is None else _read(profile).profile

    async def look() -> None:
        found = await inspect_page(
            url, rules, chromium=chromium, settle_s=wait, with_picture=screenshot is not None
        )
        if screenshot is not None:
            screenshot.write_bytes(with_boxes(found))
        if json_output:
            typer.echo(json.dumps(as_json(found), ensure_ascii=False, indent=2))
        else:
            origins = () if rules is None else rules.origins
            typer.echo("\n".join(as_lines(found, origins)))

    run(look)


def _read(file: Path) -> "ReadProfile":
    """Read a profile, or say what is wrong with it and leave."""
    from kiosk_client.sites.reading import ProfileRefusedError, read_profile

    try:
        return read_profile(_bytes_of(file))
    except ProfileRefusedError as refused:
        _tell(file, "error", refused.faults)
        raise typer.Exit(REFUSED) from None


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
