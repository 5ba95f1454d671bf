"""The command that says what is missing or broken (診断), and keeps the record (点検記録)."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from kiosk_client.diagnosis.words import Category
from madoguchi.faults import run, settings_from

if TYPE_CHECKING:
    from kiosk_client.diagnosis.place import Place
    from kiosk_client.diagnosis.probe import Finding, Probe

MISSING: Final = 1
SHOWN: Final = 20

app = typer.Typer()


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line.

    Attributes:
        in_session: open no device.
        as_json: print for programs.
        diff: say what has changed since the last good run.
        prometheus: where figures are written.
    """

    in_session: bool
    as_json: bool
    diff: bool
    prometheus: Path | None


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def doctor(  # noqa: PLR0913 - the options of one command
    context: typer.Context,
    category: Annotated[Category | None, typer.Option(help="Only this part.")] = None,
    *,
    json_output: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    idle: Annotated[
        bool,
        typer.Option(help="No citizen is at the kiosk: look at its devices though its agent runs."),
    ] = False,
    history: Annotated[
        bool, typer.Option("--history", help="Show the record of runs (点検記録); look at nothing.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Say what has changed since the last good run.")
    ] = False,
    prometheus: Annotated[
        Path | None,
        typer.Option(help="File ….prom for Prometheus' node exporter (docs/metrics.md)."),
    ] = None,
) -> None:
    """Say what is missing or broken on this machine and what to do about it (診断).

    Looks with the settings that the programs would have: MADOGUCHI_… of the environment, and the
    options of `madoguchi serve`. Ends within a minute, and with 1 if something asked for fails. An
    enrolled kiosk keeps the record of its runs; while its agent runs, no device is opened.
    """
    from kiosk_client.diagnosis.place import place_of
    from kiosk_client.settings import KioskSettings
    from kiosk_client.window.settings import DesktopEnvironment
    from madoguchi.doctor.check import Surroundings
    from madoguchi.doctor.registry import probes
    from madoguchi.logs import logs_aside
    from server.settings import ServerSettings

    around = Surroundings(
        server=settings_from(ServerSettings, "madoguchi doctor", context.args),
        kiosk=settings_from(KioskSettings, "madoguchi doctor", []),
        desktop=DesktopEnvironment(),
    )
    place = place_of(around.kiosk, around.desktop, around.server.ice_servers)
    if history:
        _show_history(place, as_json=json_output)
        return
    chosen = probes(around, [category] if category else [])
    # An agent that runs may serve a citizen: only a person can say that it does not.
    in_session = place.agent_runs and not idle
    wish = Wish(in_session=in_session, as_json=json_output, diff=diff, prometheus=prometheus)
    with logs_aside():
        run(lambda: _examine(place, chosen, wish))


async def _examine(place: "Place", probes: "tuple[Probe, ...]", wish: Wish) -> int:
    from kiosk_client.diagnosis.record import changes, last_good
    from madoguchi.doctor.examination import earlier, examine, keep
    from madoguchi.doctor.figures import write_figures
    from madoguchi.doctor.report import difference, summary

    before = last_good(earlier(place))
    heard = _nothing if wish.as_json else _show
    said = await examine(place, probes, in_session=wish.in_session, heard=heard)
    keep(place, said)
    if wish.prometheus is not None:
        write_figures(said, wish.prometheus)
    changed = changes(before, said) if before is not None else ()
    if wish.as_json:
        record = said.model_dump(mode="json")
        record["good"] = said.good
        record["since_last_good"] = [change.model_dump(mode="json") for change in changed]
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        typer.echo(f"\n{summary(said.findings)}  ({said.took_s:.1f} s)")
        if wish.diff and before is not None:
            typer.echo("\n".join(difference(before, changed)))
        elif wish.diff:
            typer.echo("正常だった記録がまだありません。\nThere is no good run on record yet.")
        typer.echo(f"\n{said.sentence.ja}\n{said.sentence.en}")
    return 0 if said.good else MISSING


def _show(found: "Finding") -> None:
    """Say what was found as soon as it is there."""
    from madoguchi.doctor.report import lines

    for line in lines(found):
        typer.echo(line)


def _nothing(_: "Finding") -> None:
    """Programs wait for the whole."""


def _show_history(place: "Place", *, as_json: bool) -> None:
    from madoguchi.doctor.examination import earlier
    from madoguchi.doctor.report import history

    runs = earlier(place)[-SHOWN:]
    if as_json:
        records = [one.model_dump(mode="json") for one in runs]
        typer.echo(json.dumps({"runs": records}, ensure_ascii=False, indent=2))
    elif runs:
        typer.echo("\n".join(history(runs)))
    else:
        typer.echo("記録はまだありません。\nThere is no record yet.")
