"""Builds the viewer page from the shipped TypeScript, as the console itself is built."""

import asyncio
from pathlib import Path
from typing import Final

from server.protocol.errors import StartupError

VIEWER: Final = Path(__file__).parent / "viewer"
REPOSITORY: Final = Path(__file__).parents[3]


async def build_viewer(out: Path) -> None:
    """Build the viewer's page into a folder.

    Raises:
        StartupError: `no_vite`, the front-end tools are not installed; `viewer_failed`, the
            build did not succeed.
    """
    vite = REPOSITORY / "node_modules/.bin/vite"
    if not vite.exists():
        raise StartupError(
            "no_vite",
            "フロントエンドのツールがありません。先に make setup を実行してください。",
            "The front-end tools are not installed. Run make setup first.",
            exit_code=78,
        )
    process = await asyncio.create_subprocess_exec(
        str(vite),
        "build",
        str(VIEWER),
        "--base=./",
        f"--outDir={out}",
        "--emptyOutDir",
        "--target=esnext",
        "--logLevel=error",
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await process.communicate()
    if process.returncode != 0:
        reason = output.decode(errors="replace").strip()
        raise StartupError(
            "viewer_failed",
            f"計測用の画面を作れません。{reason}",
            f"The bench's viewer could not be built. {reason}",
            exit_code=70,
        )
