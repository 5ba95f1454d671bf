"""Installing a Whisper model: from a folder that somebody carried here, or from the network."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from translation.ports import TranslationError
from translation.speech.whisper import FILES

SIZES: Final = ("tiny", "base", "small", "medium", "large-v3")
"""Multilingual models; `base` suits one core, `small` two (docs/interpretation.md)."""

PREFIX: Final = "whisper-"
OPTIONAL: Final = ("preprocessor_config.json", "vocabulary.txt", "vocabulary.json")


class WhisperRefusedError(TranslationError):
    """A Whisper model is not installed; the message says why."""


def install_whisper(
    size: str, into: Path, source: Path | None = None, *, replace: bool = False
) -> Path:
    """Install a Whisper model in CTranslate2's format as the folder `whisper-SIZE`.

    Args:
        size: one of `SIZES`.
        into: the folder of models.
        source: a folder with the model's files; without it they are fetched from the network by
            faster-whisper.
        replace: an installed one gives way.

    Raises:
        WhisperRefusedError: no such size, files missing, installed already, or not fetched.
        OSError: it cannot be read or written.
    """
    if size not in SIZES:
        raise WhisperRefusedError(f"There is no Whisper model {size}: {', '.join(SIZES)}.")
    final = into / f"{PREFIX}{size}"
    if final.exists() and not replace:
        raise WhisperRefusedError(f"{final.name} is installed; give --replace to replace it.")
    into.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".installing-", dir=into) as place:
        new = Path(place) / final.name
        if source is None:
            _fetch(size, new)
        else:
            _copy(source, new)
        missing = [name for name in FILES if not (new / name).is_file()]
        if missing:
            raise WhisperRefusedError(f"The model is incomplete: {', '.join(missing)} missing.")
        if final.exists():
            final.rename(Path(place) / "old")
        new.rename(final)
    return final


def _copy(source: Path, new: Path) -> None:
    """Copy the files that a model has, and nothing else that lies beside them."""
    new.mkdir()
    for name in (*FILES, *OPTIONAL):
        if (source / name).is_file():
            shutil.copyfile(source / name, new / name)


def _fetch(size: str, new: Path) -> None:
    try:
        from faster_whisper import download_model  # noqa: PLC0415 -- an optional dependency
    except ModuleNotFoundError:
        raise WhisperRefusedError(
            "faster-whisper is not installed: pip install 'madoguchi[speech]'"
        ) from None
    try:
        download_model(size, output_dir=str(new))
    except Exception as error:  # noqa: BLE001 -- whatever its HTTP library of the day raises
        raise WhisperRefusedError(
            f"Whisper {size} cannot be fetched ({type(error).__name__}). "
            "On a machine with a network, fetch it there, carry the folder here and give --from."
        ) from None
    shutil.rmtree(new / ".cache", ignore_errors=True)
