"""Commands that prove and measure: the tour and the benches."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from pathlib import Path
from typing import Annotated, Literal

import typer

from madoguchi.faults import run

app = typer.Typer()
bench_app = typer.Typer(no_args_is_help=True, help="Measure against a peer in the same run.")

JsonFile = Annotated[
    Path | None, typer.Option("--json", help="Where the result is written as JSON.")
]
Source = Annotated[
    Literal["auto", "x11", "screencast"], typer.Option(help="Where our pictures come from.")
]
Chromium = Annotated[Path | None, typer.Option(help="Chromium; looked for if not given.")]


@app.command()
def tour(
    out: Annotated[Path, typer.Option(help="Folder for report.html, report.json and logs.")] = Path(
        "var/tour"
    ),
) -> None:
    """Play one whole session as citizen and operator, and check each step from the other side."""
    from madoguchi.tour.tour import run_tour

    run(lambda: run_tour(out, typer.echo))


@app.command()
def canary(
    plant: Annotated[
        list[str] | None,
        typer.Option(help="Leak on purpose through this channel (see --list), or `all`."),
    ] = None,
    show_channels: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--list", help="Name the channels and end.")
    ] = False,
    json_file: JsonFile = None,
) -> None:
    """Type a unique secret into every protected field and search for it everywhere."""
    from madoguchi.canary.canary import UnknownPlantError, run_canary
    from madoguchi.canary.channels import CHANNELS

    if show_channels:
        for channel in CHANNELS:
            typer.echo(f"{channel.name:<15} {channel.ja} / {channel.en}")
        return
    try:
        run(lambda: run_canary(tuple(plant or ()), json_file, typer.echo))
    except UnknownPlantError as error:
        raise typer.BadParameter(f"no such channel: {error}", param_hint="--plant") from None


@bench_app.command("window")
def bench_window(
    rounds: Annotated[int, typer.Option(min=1, max=100, help="Interleaved rounds.")] = 3,
    source: Source = "auto",
    json_file: JsonFile = None,
    chromium: Chromium = None,
) -> None:
    """Keystroke to pixel, and bytes, beside TigerVNC + noVNC."""
    from madoguchi.bench.options import WindowBenchOptions
    from madoguchi.bench.window.bench import run_window_bench

    options = WindowBenchOptions(
        rounds=rounds, source=source, json_file=json_file, chromium=chromium
    )
    run(lambda: run_window_bench(options, typer.echo))


@bench_app.command("translate")
def bench_translate(
    rounds: Annotated[int, typer.Option(min=1, max=100, help="Interleaved rounds.")] = 3,
    sentences: Annotated[int, typer.Option(min=5, max=1000, help="Turns per round.")] = 100,
    utterances: Annotated[
        int, typer.Option(min=0, max=200, help="Sentences spoken in real time; 0: no speech.")
    ] = 20,
    models: Annotated[
        Path | None,
        typer.Option(
            help="Folder of Argos packages and a Whisper; what ships, and var/models, if not given."
        ),
    ] = None,
    json_file: JsonFile = None,
) -> None:
    """Time and memory of interpretation beside LibreTranslate, and of captions after speech."""
    from madoguchi.bench.options import TranslateBenchOptions
    from madoguchi.bench.translate.bench import run_translate_bench

    options = TranslateBenchOptions(
        rounds=rounds,
        sentences=sentences,
        utterances=utterances,
        models=models,
        json_file=json_file,
    )
    run(lambda: run_translate_bench(options, typer.echo))


@bench_app.command("call")
def bench_call(
    rounds: Annotated[int, typer.Option(min=1, max=100, help="Interleaved calls.")] = 10,
    json_file: JsonFile = None,
    chromium: Chromium = None,
) -> None:
    """Click to first remote frame, beside two bare pages."""
    from madoguchi.bench.call.bench import run_call_bench
    from madoguchi.bench.options import CallBenchOptions

    options = CallBenchOptions(rounds=rounds, json_file=json_file, chromium=chromium)
    run(lambda: run_call_bench(options, typer.echo))


@bench_app.command("control")
def bench_control(
    rounds: Annotated[int, typer.Option(min=1, max=100, help="Hand-overs each way.")] = 20,
    json_file: JsonFile = None,
) -> None:
    """Touch to the other side's badge, beside the limit of 100 ms."""
    from madoguchi.bench.control.bench import run_control_bench
    from madoguchi.bench.options import ControlBenchOptions

    options = ControlBenchOptions(rounds=rounds, json_file=json_file)
    run(lambda: run_control_bench(options, typer.echo))
