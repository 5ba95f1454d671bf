"""Our packages in Argos Translate itself, as its other users have it."""

import subprocess
import sys
from pathlib import Path

from translation.argos import bundled_packages, installed
from translation.argos.packages import SUFFIX

USER = """
import pathlib, sys
import argostranslate.package, argostranslate.translate
for path in sys.argv[1:]:
    argostranslate.package.install_from_path(pathlib.Path(path))
class Whole:
    def split_sentences(self, text):
        return [text]
languages = {one.code: one for one in argostranslate.translate.get_installed_languages()}
turns = (("ja", "en", "カードを見せてください。"), ("en", "ja", "Please show me your card."))
for source, target, text in turns:
    translation = languages[source].get_translation(languages[target])
    translation.underlying.sentencizer = Whole()
    print(source, translation.translate(text), sep="\\t")
"""


def test_argos_translate_installs_and_uses_what_ships(tmp_path: Path) -> None:
    """`install_from_path` takes the files, and both directions say something."""
    files = sorted(bundled_packages().glob(f"*{SUFFIX}"))
    assert len(files) == len(installed(bundled_packages())) == 2
    folders = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    done = subprocess.run(
        [sys.executable, "-c", USER, *map(str, files)],
        env=dict.fromkeys(folders, str(tmp_path / "home"))
        | {"ARGOS_PACKAGES_DIR": str(tmp_path / "packages"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    said = dict(line.split("\t") for line in done.stdout.splitlines() if "\t" in line)
    assert "card" in said["ja"].lower()
    assert "カード" in said["en"]
