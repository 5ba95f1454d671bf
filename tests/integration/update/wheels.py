"""Small wheels that pip takes for the product."""

import base64
import hashlib
import zipfile
from pathlib import Path


def wheel(folder: Path, version: str, program: str) -> None:
    """A wheel named madoguchi whose command is this Python program."""
    info = f"madoguchi-{version}.dist-info"
    files = {
        "madoguchi_release.py": program,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: madoguchi\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": "[console_scripts]\nmadoguchi = madoguchi_release:main\n",
    }
    record = ""
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
        record += f"{name},sha256={digest.rstrip(b'=').decode()},{len(text.encode())}\n"
    with zipfile.ZipFile(folder / f"madoguchi-{version}-py3-none-any.whl", "w") as archive:
        for name, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            archive.writestr(name, text)
