"""The command that breaks things on purpose (障害訓練) and asks the diagnosis what they are."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

import json
from typing import TYPE_CHECKING, Annotated, Final

import typer

from madoguchi.faults import run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from madoguchi.drill.fault import Fault
    from madoguchi.drill.live.fault import LiveFault

NOT_GOOD: Final = 1

app = typer.Typer()


@app.command()
def drill(
    fault: Annotated[
        list[str] | None, typer.Option(help="Play this fault (see --list); may be repeated.")
    ] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="Play all faults.")] = False,
    show_list: Annotated[bool, typer.Option("--list", help="Name the faults and end.")] = False,
    healthy: Annotated[
        int, typer.Option(min=0, help="Runs on a healthy kiosk, for each sort.")
    ] = 20,
    json_output: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Break one thing at a time in a kiosk of its own and see whether the diagnosis names it.

    Faults `live-…` are played in a kiosk that runs, with its server; it is asked as IT asks.

    Nothing of this machine is changed. Ends with 0 if at least 95 % are named correctly and a
    healthy kiosk gives no alarm.
    """
    from madoguchi.drill.whole import EVERY_FAULT
    from madoguchi.logs import logs_aside

    if show_list:
        for each in EVERY_FAULT:
            typer.echo(f"{each.id:<24} {each.kind:<9} {each.name.ja} / {each.name.en}")
        return
    wanted = tuple(each for each in EVERY_FAULT if every or each.id in (fault or ()))
    unknown = set(fault or ()) - {each.id for each in EVERY_FAULT}
    if unknown or not wanted:
        said = ", ".join(sorted(unknown)) or "none given"
        raise typer.BadParameter(f"no such fault: {said}", param_hint="--fault")
    with logs_aside():
        run(lambda: _play(wanted, healthy, as_json=json_output))


async def _play(faults: "Sequence[Fault | LiveFault]", healthy: int, *, as_json: bool) -> int:
    from kiosk_client.window.settings import DesktopEnvironment
    from madoguchi.drill.report import line, summary
    from madoguchi.drill.whole import run_whole

    path = DesktopEnvironment().path
    if as_json:
        table = await run_whole(faults, path, healthy)
        record = table.model_dump(mode="json") | {"share": table.share, "good": table.good}
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        table = await run_whole(faults, path, healthy, lambda played: typer.echo(line(played)))
        typer.echo("\n" + "\n".join(summary(table)))
    return 0 if table.good else NOT_GOOD
