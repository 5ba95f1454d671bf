"""Faults that stop a command: one clear sentence in both languages and an exit code."""

import os
import select
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, NoReturn, TypeVar

import typer
from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsError

from madoguchi.setting_errors import sentences
from server.protocol.errors import StartupError

if sys.platform == "win32":
    from asyncio import run as run_loop
else:
    from uvloop import run as run_loop

INTERRUPTED = 130
"""Exit code after Ctrl+C, as shells have it."""

UNREAD = 1
"""Exit code when nobody reads what is printed any more."""

BAD_SETTING = 78
"""EX_CONFIG of sysexits(3)."""

S = TypeVar("S", bound=BaseSettings)


def run(main: Callable[[], Coroutine[Any, Any, int | None]]) -> NoReturn:
    """Run a command's coroutine (on uvloop where there is one) and leave with its exit code.

    A `StartupError`, also one raised in a task group, becomes its sentence and its exit code.
    Whose reader has gone (`| head`) ends without a word, as other programs do.
    """
    try:
        code = run_loop(main())
    except* StartupError as group:
        raise typer.Exit(_report(group)) from None
    except* KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except* BrokenPipeError:
        if not _reader_is_gone():
            raise
        raise typer.Exit(UNREAD) from None
    raise typer.Exit(code or 0)


def run_and_leave(main: Callable[[], Coroutine[Any, Any, int | None]]) -> NoReturn:
    """As `run`, but leave without the interpreter's own clearing up.

    For a process in which freed memory is overwritten (docs/adr/0062): a library that looks at
    something once more after it has freed it, while the interpreter ends, would end the process by
    SIGSEGV, and not with the exit code by which others know whether to start it again.
    """
    try:
        run(main)
    except typer.Exit as end:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(end.exit_code)


def settings_from(kind: type[S], program: str, arguments: list[str]) -> S:
    """Read one settings object from environment and command line; `--help` explains each field."""
    try:
        return kind(
            _cli_parse_args=arguments,
            _cli_prog_name=program,
            _cli_kebab_case=True,
            _cli_implicit_flags=True,
            _cli_hide_none_type=True,
            _cli_avoid_json=True,
        )
    except (ValidationError, SettingsError) as error:
        for sentence in sentences(error):
            typer.echo(sentence, err=True)
        raise typer.Exit(BAD_SETTING) from None


def _reader_is_gone() -> bool:
    """Whether the other end of standard output is closed; it then leads nowhere from now on."""
    try:
        descriptor = sys.stdout.fileno()
    except (OSError, ValueError):
        return False
    look = select.poll()
    look.register(descriptor, 0)
    if not any(events & select.POLLERR for _, events in look.poll(0)):
        return False
    # What is still buffered would be told as an error at the interpreter's end.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
    return True


def _report(group: BaseExceptionGroup[StartupError]) -> int:
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    if not isinstance(error, StartupError):
        raise error
    typer.echo(error.message_ja, err=True)
    typer.echo(error.message_en, err=True)
    return error.exit_code
