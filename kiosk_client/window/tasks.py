"""Starting work from events, which may still come while its owner ends."""

import asyncio
from collections.abc import Coroutine


def start(tasks: asyncio.TaskGroup, work: Coroutine[None, None, None]) -> None:
    """Start work in a group; when the group is ending already, there is nothing left to do."""
    try:
        tasks.create_task(work)
    except RuntimeError:
        work.close()
