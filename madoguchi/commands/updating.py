"""Commands for packages of updates (更新パッケージ): pack, sign, check, list."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal, NoReturn

import typer

if TYPE_CHECKING:
    from updates.packing import Contents
    from updates.refusal import PackageRefusedError
    from updates.source import Listed

REFUSED: Final = 1

app = typer.Typer(
    no_args_is_help=True,
    help="Packages of updates (更新パッケージ, docs/update.md): pack, sign, check, list.",
)
PackageFile = Annotated[Path, typer.Argument(help="The package.", dir_okay=False)]
Keys = Annotated[
    list[str] | None,
    typer.Option("--key", help="Public key (ed25519:…) that is trusted; may be repeated."),
]


@app.command()
def pack(  # noqa: PLR0913 -- each is an option
    kind: Annotated[str, typer.Argument(help="agent or profile.")],
    content: Annotated[
        Path, typer.Argument(help="Agent: folder of wheels. Profile: FILE.yaml, already signed.")
    ],
    out: Annotated[Path, typer.Option(help="The package to write; never overwritten.")],
    *,
    valid_days: Annotated[
        int, typer.Option(min=1, max=366, help="Days for which kiosks may take it.")
    ] = 60,
    min_server: Annotated[str, typer.Option(help="Oldest server with which it works.")] = "0",
    rolls_back: Annotated[
        str | None,
        typer.Option(help="A way back: the newer version that this older one may follow."),
    ] = None,
) -> None:
    """Make a package; it counts once it is signed."""
    from datetime import UTC, datetime, timedelta

    from updates.packing import make_manifest, write_package
    from updates.refusal import PackageRefusedError

    try:
        which, version, contents = _contents(kind, content)
        manifest = make_manifest(
            which,
            version,
            contents,
            created=datetime.now(UTC),
            valid=timedelta(days=valid_days),
            min_server=min_server,
            rolls_back=rolls_back,
        )
        write_package(out, manifest, contents)
    except PackageRefusedError as refused:
        _refuse(content, refused)
    except OSError as error:
        _unusable(error)
    typer.echo(f"{out}: {which} {version}, {len(contents)} files")


@app.command()
def sign(
    package: PackageFile,
    key: Annotated[Path, typer.Option(help="Private key of `madoguchi site keygen`.")],
) -> None:
    """Vouch for a package; do it on a machine that no network reaches."""
    from kiosk_client.sites.keys import read_key
    from madoguchi.faults import run
    from updates.packing import sign_package
    from updates.refusal import PackageRefusedError
    from updates.signature import public_text

    async def write() -> None:
        private = read_key(key)
        try:
            sign_package(package, private)
        except PackageRefusedError as refused:
            _refuse(package, refused)
        except OSError as error:
            _unusable(error)
        typer.echo(f"{package}\t{public_text(private.public_key())}")

    run(write)


@app.command()
def check(package: PackageFile, key: Keys = None) -> None:
    """Check signature, list and every file, as a kiosk will."""
    from datetime import UTC, datetime

    from updates.manifest import still_valid
    from updates.package import check_files, verified
    from updates.refusal import PackageRefusedError

    try:
        found = verified(package, key or ())
        check_files(found)
        if not still_valid(found.manifest, datetime.now(UTC)):
            raise PackageRefusedError("expired")  # noqa: TRY301 - said like the others
    except PackageRefusedError as refused:
        _refuse(package, refused)
    manifest = found.manifest
    typer.echo(
        f"{package}: OK — {manifest.kind} {manifest.version}, {len(manifest.files)} files, "
        f"key {found.signed_by}, until {manifest.expires:%Y-%m-%d}"
    )


@app.command(name="list")
def list_packages(
    folder: Annotated[Path, typer.Argument(help="Folder with packages (*.mdgupdate).")],
    key: Keys = None,
) -> None:
    """List a folder as the server reads it; what is refused is named with its reason."""
    from updates.source import FolderSource

    for one in sorted(FolderSource(folder, key or ()).packages(), key=lambda each: each.name):
        typer.echo(_line(one))


def _line(one: "Listed") -> str:
    from updates.refusal import SENTENCES

    if one.refused is not None:
        japanese, english = SENTENCES[one.refused]
        return f"{one.name}\t{one.refused}\t{japanese} / {english}"
    assert one.manifest is not None  # noqa: S101 - it is not refused
    until = f"{one.manifest.expires:%Y-%m-%d}"
    return f"{one.name}\t{one.manifest.kind} {one.manifest.version}\t{until}\t{one.signed_by}"


def _contents(kind: str, path: Path) -> "tuple[Literal['agent', 'profile'], str, Contents]":
    from kiosk_client.sites.reading import ProfileRefusedError, read_profile
    from updates.packing import agent_contents, profile_contents
    from updates.refusal import PackageRefusedError

    if kind == "agent":
        version, contents = agent_contents(path)
        return "agent", version, contents
    if kind != "profile":
        raise PackageRefusedError("wrong_kind")
    try:
        profile = read_profile(path.read_bytes()).profile
    except ProfileRefusedError:
        raise PackageRefusedError("profile_refused") from None
    return "profile", str(profile.version), profile_contents(path)


def _refuse(path: Path, refused: "PackageRefusedError") -> NoReturn:
    typer.echo(f"{path}: {refused.code}: {refused.message_ja}", err=True)
    typer.echo(f"{path}: {refused.code}: {refused.message_en}", err=True)
    raise typer.Exit(REFUSED)


def _unusable(error: OSError) -> NoReturn:
    typer.echo(f"{error.filename}: {error.strerror}", err=True)
    raise typer.Exit(REFUSED)
