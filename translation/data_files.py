"""Reads the YAML that the package brings along, or that an administrator puts in its place."""

from pathlib import Path
from typing import Final

import yaml

DATA: Final = Path(__file__).resolve().parent / "data"
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where it is there: ten times as fast, the same language."""


class DataFileError(ValueError):
    """A data file cannot be read; the message names it and says why."""


def read_yaml(path: Path) -> object:
    """Parse one document of safe YAML.

    Raises:
        DataFileError: the file is missing, not UTF-8, or not YAML.
    """
    try:
        # A subclass of SafeLoader, which makes plain values only.
        found: object = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506
    except OSError as error:
        raise DataFileError(f"{path.name}: {error.strerror}") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise DataFileError(f"{path.name}: {error}") from error
    return found
