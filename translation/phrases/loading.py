"""Reads the phrase book from its files."""

from pathlib import Path
from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from translation.data_files import DATA, DataFileError, read_yaml
from translation.phrases.model import PhraseError, Procedure, Slug

_Model = TypeVar("_Model", bound=BaseModel)

PHRASES: Final = DATA / "phrases"


class Contents(BaseModel):
    """`book.yaml`: which files there are, in which order, and the version of them all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Annotated[int, Field(ge=1)]
    procedures: Annotated[tuple[Slug, ...], Field(min_length=1)]


def read_procedures(folder: Path = PHRASES) -> tuple[int, tuple[Procedure, ...]]:
    """Read all procedures of a folder, in the order of its `book.yaml`.

    Returns:
        The version, and the procedures.

    Raises:
        PhraseError: `malformed`, with the file and what is wrong in it.
    """
    contents = _read(folder / "book.yaml", Contents)
    found = tuple(_read(folder / f"{slug}.yaml", Procedure) for slug in contents.procedures)
    for slug, procedure in zip(contents.procedures, found, strict=True):
        if procedure.procedure != slug:
            raise PhraseError("malformed", f"{slug}.yaml: is of {procedure.procedure}")
    return contents.version, found


def _read(path: Path, model: type[_Model]) -> _Model:
    try:
        return model.model_validate(read_yaml(path))
    except DataFileError as error:
        raise PhraseError("malformed", str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise PhraseError("malformed", f"{path.name}: {place}: {first['msg']}") from error
