"""Folders that a person names on the command line."""

from pathlib import Path

from server.protocol.errors import StartupError


def require_folder(folder: Path, option: str) -> None:
    """Make a folder, with those above it; one that is there already is taken.

    Args:
        folder: as it was named.
        option: by which a person names another one.

    Raises:
        StartupError: `no_folder`; the text says what the operating system objects to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise StartupError(
            "no_folder",
            f"フォルダー {folder} を作れません（{fault.strerror}）。"
            f"{option} で別の場所を選んでください。",
            f"The folder {folder} cannot be made ({fault.strerror}). "
            f"Choose another place with {option}.",
            exit_code=73,
        ) from None
