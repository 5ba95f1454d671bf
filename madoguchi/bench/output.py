"""Writes a result where `--json` says."""

from pathlib import Path

from pydantic import BaseModel

from server.protocol.errors import StartupError


def write_json(result: BaseModel, path: Path | None) -> None:
    """Write a result as JSON; do nothing without a path.

    Raises:
        StartupError: `not_written`, the file cannot be created.
    """
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(result.model_dump_json(indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise StartupError(
            "not_written",
            f"結果を {path} に書けません。",
            f"The result cannot be written to {path}.",
            exit_code=73,
        ) from error
