"""A Japanese font of this machine, for documents that embed one."""

import shutil
import subprocess
from pathlib import Path

from server.protocol.errors import StartupError


def japanese_font() -> Path:
    """Ask fontconfig for the system's Japanese font.

    Raises:
        StartupError: `no_japanese_font`.
    """
    program = shutil.which("fc-match")
    if program is not None:
        answer = subprocess.run(  # noqa: S603 - a fixed command
            [program, "--format=%{lang}\n%{file}", "sans-serif:lang=ja"],
            capture_output=True,
            check=False,
            text=True,
        )
        languages, _, file = answer.stdout.partition("\n")
        if "ja" in languages.split("|") and Path(file).is_file():
            return Path(file)
    raise StartupError(
        "no_japanese_font",
        "日本語フォントが見つかりません。fonts-noto-cjk を入れるか、--font で指定してください。",
        "There is no Japanese font. Install fonts-noto-cjk or choose one with --font.",
    )
