"""The one place where argostranslate is imported, and its settings are given.

argostranslate reads the environment when it is imported and makes folders in the user's home then.
Both are done with here: it gets settings and a temporary folder while it is imported, and the
environment is afterwards what it was before. Only `argostranslate.package` is used: the module
`translate` would load a sentence model from the network and logs what it translates.
"""

import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import ModuleType

_SETTINGS: Final = {
    "ARGOS_DEBUG": "0",
    "ARGOS_DEVICE_TYPE": "cpu",
    "ARGOS_INTRA_THREADS": "1",
    "ARGOS_INTER_THREADS": "1",
}
_FOLDERS: Final = (
    "ARGOS_PACKAGES_DIR",
    "ARGOS_TRANSLATE_PACKAGE_DIR",
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
)
_SET_BY_IT: Final = "KMP_DUPLICATE_LIB_OK"
"""argostranslate sets it for a fault of Intel's OpenMP; it is not ours to leave behind."""

_importing: Final = threading.Lock()


def package_library() -> "ModuleType":
    """Return `argostranslate.package`, imported without a trace in home or environment."""
    with _importing, tempfile.TemporaryDirectory() as folder, _environment(folder):
        import argostranslate.package  # noqa: PLC0415 -- not before its settings are there

        library: ModuleType = argostranslate.package
    return library


def package_index() -> str:
    """Return the address of Argos Translate's index of packages, as the library knows it."""
    settings = package_library().settings
    return str(settings.remote_package_index)


@contextmanager
def _environment(folder: str) -> Iterator[None]:
    names = [*_SETTINGS, *_FOLDERS, _SET_BY_IT]
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(_SETTINGS | dict.fromkeys(_FOLDERS, folder))
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
