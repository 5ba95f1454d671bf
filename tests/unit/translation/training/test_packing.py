"""Packages as other Argos users get them."""

import json
import zipfile
from pathlib import Path

from translation.training.packing import pack


def test_a_package_has_what_argos_wants(tmp_path: Path) -> None:
    """One folder with metadata, README, vocabulary and model; equal models, equal bytes."""
    model = tmp_path / "model"
    model.mkdir()
    (model / "model.bin").write_bytes(b"weights")
    vocabulary = tmp_path / "v.model"
    vocabulary.write_bytes(b"pieces")
    packages = [
        pack("ja-en", model, vocabulary, tmp_path / place, version="1.2", card="CC BY 4.0")
        for place in ("a", "b")
    ]
    assert packages[0].name == "translate-ja_en.argosmodel"
    assert packages[0].read_bytes() == packages[1].read_bytes()
    root = "translate-ja_en-1_2/"
    with zipfile.ZipFile(packages[0]) as archive:
        assert set(archive.namelist()) == {
            root + name
            for name in ("metadata.json", "README.md", "sentencepiece.model", "model/model.bin")
        }
        metadata = json.loads(archive.read(root + "metadata.json"))
    assert (metadata["from_code"], metadata["to_code"]) == ("ja", "en")
    assert metadata["type"] == "translate"
