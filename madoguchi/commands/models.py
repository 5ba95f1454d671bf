"""Commands for translation models (翻訳モデル): which serve, and installing others."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Final

import typer

from madoguchi.commands.listing import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translation.argos import InstalledPackage

REFUSED: Final = 1
MODELS: Final = Path("var/models")
TRANSLATION: Final = "translation"

app = typer.Typer(
    no_args_is_help=True, help="Translation models (翻訳モデル): list and install them."
)
Folder = Annotated[Path, typer.Option(help="Folder of installed models (モデルの保存先).")]


def folder_of(models: Path | None) -> Path:
    """Return the folder asked for; else, like the server, what was installed, or what ships."""
    from translation.argos import bundled_packages, installed

    return models or (MODELS if installed(MODELS) else bundled_packages())


@app.command("list")
def list_models(folder: Folder = MODELS) -> None:
    """List the models that ship with madoguchi and those that are installed."""
    from translation.argos import bundled_packages, installed

    rows = [
        (package.label, f"{package.size / 1e6:.1f} MB", str(package.path))
        for place in (bundled_packages(), folder)
        for package in installed(place)
    ]
    if not rows:
        typer.echo("翻訳モデルがありません。madoguchi models install で入れてください。")
        typer.echo("There are no translation models. Install one: madoguchi models install")
        return
    typer.echo(table(("モデル/model", "大きさ/size", "場所/place"), rows))


@app.command()
def install(  # noqa: PLR0913 -- each is an option
    what: Annotated[
        str, typer.Argument(help="translation, or a recogniser such as whisper-small.")
    ] = TRANSLATION,
    files: Annotated[
        list[Path] | None,
        typer.Option(
            "--from", help="An .argosmodel file (may be given again), or a recogniser's folder."
        ),
    ] = None,
    folder: Folder = MODELS,
    index: Annotated[
        str | None, typer.Option(help="Index of packages (HTTPS); Argos Translate's if not given.")
    ] = None,
    sha256: Annotated[
        str | None, typer.Option(help="Digest the file must have; with one --from.")
    ] = None,
    *,
    replace: Annotated[
        bool, typer.Option(help="Replace an installed model of the same version.")
    ] = False,
) -> None:
    """Install models from files (needs no network), or from where their makers offer them."""
    from translation.argos import install as install_package
    from translation.argos.installation import digest
    from translation.ports import TranslationError

    if what != TRANSLATION:
        _install_recogniser(what, files or [], folder, replace=replace)
        return
    if sha256 is not None and len(files or ()) != 1:
        typer.echo("--sha256 は --from が 1 つのときに使えます。 / Give one --from.", err=True)
        raise typer.Exit(REFUSED)
    with _faults_as_sentences(TranslationError), _packages(files or [], index) as packages:
        for package in packages:
            done = install_package(package, folder, sha256, replace=replace)
            _say(done, digest(package))


def _install_recogniser(what: str, files: list[Path], folder: Path, *, replace: bool) -> None:
    from translation.ports import TranslationError
    from translation.speech.whisper_installation import PREFIX, SIZES, install_whisper

    known = [f"{PREFIX}{size}" for size in SIZES]
    if what not in known or len(files) > 1:
        typer.echo(f"{TRANSLATION}, {', '.join(known)}: --from は 1 つまで / one --from", err=True)
        raise typer.Exit(REFUSED)
    with _faults_as_sentences(TranslationError):
        source = files[0] if files else None
        done = install_whisper(what.removeprefix(PREFIX), folder, source, replace=replace)
        typer.echo(f"{what}\t{done}")


@contextmanager
def _faults_as_sentences(kind: type[Exception]) -> "Iterator[None]":
    try:
        yield
    except kind as error:
        typer.echo(f"モデルを入れられません。 / {error}", err=True)
        raise typer.Exit(REFUSED) from None
    except OSError as error:
        typer.echo(f"読み書きできません。 / Cannot read or write: {error.strerror}", err=True)
        raise typer.Exit(REFUSED) from None


@contextmanager
def _packages(files: list[Path], index: str | None) -> "Iterator[list[Path]]":
    """Give the packages to install: those named, else the newest of each direction."""
    if files:
        yield files
        return
    from translation.argos.index import fetch, newest, offers

    found = newest(offers(index))
    with TemporaryDirectory() as place:
        yield [fetch(offer, Path(place)) for offer in found]


def _say(package: "InstalledPackage", digest: str) -> None:
    typer.echo(f"{package.label}\t{package.path}\tsha256 {digest}")
