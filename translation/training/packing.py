"""A model folder to a package that every Argos Translate installs (`install_from_path`)."""

import json
import zipfile
from pathlib import Path
from typing import Final, Literal

NAMES: Final = {"ja": "Japanese", "en": "English"}
ARGOS_VERSION: Final = "1.9"
"""Oldest Argos Translate that can read it."""

MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""Time of every file in the package, so that equal models make equal packages."""


def pack(  # noqa: PLR0913 -- each is a part of the package
    direction: Literal["ja-en", "en-ja"],
    model: Path,
    vocabulary: Path,
    out: Path,
    *,
    version: str,
    card: str,
) -> Path:
    """Write `translate-ja_en.argosmodel` (or en_ja) into the folder `out`.

    Args:
        direction: what it translates.
        model: a folder of `convert`.
        vocabulary: the SentencePiece model.
        out: where the package goes.
        version: of the model, "1.0".
        card: README of the package, with licence and attribution.
    """
    source, target = direction.split("-")
    root = f"translate-{source}_{target}-{version.replace('.', '_')}"
    metadata = {
        "package_version": version,
        "argos_version": ARGOS_VERSION,
        "from_code": source,
        "from_name": NAMES[source],
        "to_code": target,
        "to_name": NAMES[target],
        "links": [],
        "type": "translate",
    }
    files = {
        f"{root}/metadata.json": json.dumps(metadata, indent=1).encode(),
        f"{root}/README.md": card.encode(),
        f"{root}/sentencepiece.model": vocabulary.read_bytes(),
    }
    files |= {f"{root}/model/{file.name}": file.read_bytes() for file in sorted(model.iterdir())}
    package = out / f"translate-{source}_{target}.argosmodel"
    out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return package
