"""Programs that stay up: server, practice site, kiosk; and all of them at once."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from madoguchi.faults import run, run_and_leave, settings_from

if TYPE_CHECKING:
    from kiosk_client.agent import KioskAddresses

SETTINGS_COMMAND: Final = {
    "allow_extra_args": True,
    "ignore_unknown_options": True,
    "help_option_names": [],
}
"""Options of these commands are the fields of a settings object, which also explains them."""

app = typer.Typer()


@app.command(context_settings=SETTINGS_COMMAND)
def serve(context: typer.Context) -> None:
    """Run the server: signalling, queue, record and the operator console."""
    from server.app import serve as serve_server
    from server.settings import ServerSettings

    settings = settings_from(ServerSettings, "madoguchi serve", context.args)
    run(lambda: serve_server(settings, started=_announce("server")))


@app.command()
def interpreter(
    socket: Annotated[
        Path, typer.Option(help="Socket file of the server (its setting interpreter_socket).")
    ],
) -> None:
    """Run the interpreter (通訳) apart from the server: same machine, same user."""
    from madoguchi.logs import configure_logs
    from server.interpreter.worker.engines import make_engines
    from server.interpreter.worker.process import give_way, serve_guest

    configure_logs()
    typer.echo(f"interpreter: {socket}")
    give_way()
    run(lambda: serve_guest(socket, make_engines))


@app.command(name="practice-site", context_settings=SETTINGS_COMMAND)
def practice_site(context: typer.Context) -> None:
    """Run the practice application site (練習サイト) on its own origin."""
    from madoguchi.logs import configure_logs
    from madoguchi.practice_site.app import serve as serve_site
    from madoguchi.practice_site.settings import PracticeSiteSettings

    configure_logs()
    settings = settings_from(PracticeSiteSettings, "madoguchi practice-site", context.args)
    run(lambda: serve_site(settings, started=_announce("practice site")))


@app.command(context_settings=SETTINGS_COMMAND)
def kiosk(context: typer.Context) -> None:
    """Run a kiosk (住民側の端末): application window, assistance panel and their agent."""
    from kiosk_client.erasure.overwriting import begin

    begin()
    from kiosk_client.agent import run_kiosk
    from kiosk_client.log_ring import LogRing
    from kiosk_client.settings import KioskSettings
    from madoguchi.logs import configure_logs

    logs = LogRing()
    configure_logs(keep=logs)
    settings = settings_from(KioskSettings, "madoguchi kiosk", context.args)
    run_and_leave(
        lambda: run_kiosk(
            settings,
            started=lambda addresses: typer.echo(
                kiosk_announcement(addresses, with_token=not settings.show_panel)
            ),
            logs=logs,
        )
    )


@app.command()
def up(
    folder: Annotated[Path, typer.Option(help="Keeps database, kiosk identity and logs.")] = Path(
        "var/up"
    ),
    server_port: Annotated[int, typer.Option(help="Port of server and console.")] = 8080,
    site_port: Annotated[int, typer.Option(help="Port of the practice site.")] = 8095,
    *,
    fake_media: Annotated[
        bool, typer.Option(help="Give the panel a portrait and a voice: no camera needed.")
    ] = False,
    card_port: Annotated[
        int | None,
        typer.Option(help="Give the kiosk a stand-in card reader on this port, for virtual cards."),
    ] = None,
) -> None:
    """Start server, practice site and kiosk, and stay up: play both roles yourself."""
    from madoguchi.up import run_up

    run(
        lambda: run_up(
            folder,
            server_port=server_port,
            site_port=site_port,
            fake_media=fake_media,
            card_port=card_port,
            say=typer.echo,
        )
    )


def _announce(name: str) -> Callable[[str], None]:
    """Print where a program listens, on a line that other programs can wait for."""
    return lambda url: typer.echo(f"{name}: {url}")


def kiosk_announcement(addresses: "KioskAddresses", *, with_token: bool) -> str:
    """Return where a kiosk is, one thing a line; other programs wait for the last one.

    Args:
        addresses: of the kiosk.
        with_token: whether a person must open the panel in a browser of their own. The agent's
            own window has its token from the agent, and what is printed ends up in logs.
    """
    panel_url = addresses.panel_url if with_token else addresses.panel_url.partition("#")[0]
    named = (
        ("kiosk", f"{addresses.kiosk_name} ({addresses.kiosk_id})"),
        ("display", addresses.display),
        ("application debugging", addresses.application_debug_url),
        ("panel debugging", addresses.panel_debug_url),
        ("panel", panel_url),
    )
    return "\n".join(f"{name}: {value}" for name, value in named if value is not None)
