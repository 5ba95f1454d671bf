"""Programs of the machine that repairs use: started without a shell, and never for long."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

MAX_OUTPUT: Final = 10_000
"""Bytes of an answer that are looked at; none of these tools says more."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool said; `code` None: it is not installed, or did not end in time."""

    code: int | None
    output: str = ""

    @property
    def good(self) -> bool:
        """Whether it ended well."""
        return self.code == 0


Ask = Callable[[tuple[str, ...], float], Awaitable[Answer]]
"""Runs a tool with constant arguments, for so many seconds at most."""


async def run_tool(arguments: tuple[str, ...], within_s: float) -> Answer:
    """Run a tool of the system to its end.

    Args:
        arguments: its name, looked for on the path, and its arguments.
        within_s: seconds after which it is ended.
    """
    found = shutil.which(arguments[0])
    if found is None:
        return Answer(None)
    try:
        process = await asyncio.create_subprocess_exec(
            found,
            *arguments[1:],
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except OSError:
        return Answer(None)
    try:
        async with asyncio.timeout(within_s):
            output, _ = await process.communicate()
    except TimeoutError:
        return Answer(None)
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    return Answer(process.returncode, output[:MAX_OUTPUT].decode(errors="replace"))
