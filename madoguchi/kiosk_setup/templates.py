"""The templates below `files/`: texts with `@names@` that are filled in, each exactly."""

import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from madoguchi.kiosk_setup.faults import SetupError

MARK: Final = re.compile(r"@([a-z_]+)@")


def filled(path: str, values: Mapping[str, str]) -> str:
    """Return the text of a file of the kiosk.

    Args:
        path: of the file, without the slash at its start; the template has the same below `files/`.
        values: for the marks of all templates.

    Raises:
        SetupError: the template has a mark that has no value: a fault of the product.
    """
    folder = files("madoguchi.kiosk_setup").joinpath("files")
    return fill(folder.joinpath(*path.split("/")).read_text(encoding="utf-8"), values)


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values in place of marks; a value's own marks stay as they are.

    Raises:
        SetupError: a mark has no value.
    """

    def value_of(mark: re.Match[str]) -> str:
        name = mark.group(1)
        if name not in values:
            raise SetupError(f"ひな形の @{name}@ に値がありません。", f"No value for @{name}@.")
        return values[name]

    return MARK.sub(value_of, text)
