"""What an administrator does on the server's own machine: operators, kiosks, certificates."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from madoguchi.faults import run

if TYPE_CHECKING:
    from server.rooms.policy import OperatorRole
    from server.settings import ServerSettings

DataDir = Annotated[Path, typer.Option(help="The server's data directory (データの保存先).")]
VAR = Path("var")

operator_app = typer.Typer(no_args_is_help=True, help="Operators (係員) who may sign in.")
kiosks_app = typer.Typer(no_args_is_help=True, help="Kiosks (市民用端末) that may connect.")
app = typer.Typer()


@operator_app.command("add")
def add_operator(
    login: Annotated[str, typer.Argument(help="Login (ユーザー名).")],
    name: Annotated[str, typer.Argument(help="Name that citizens read (表示名).")],
    role: Annotated[str, typer.Option(help="operator, supervisor, it or admin.")] = "operator",
    data_dir: DataDir = VAR,
) -> None:
    """Add an operator and print the one-time first password (初期パスワード)."""
    from server import admin

    async def add() -> None:
        password = await admin.add_operator(_settings(data_dir), login, name, _role(role))
        typer.echo(password)

    run(add)


@operator_app.command("list")
def list_operators(data_dir: DataDir = VAR) -> None:
    """List the operators."""
    from server import admin

    async def show() -> None:
        for row in await admin.list_operators(_settings(data_dir)):
            marks = [
                word
                for word, holds in (
                    ("first password not yet changed", row.must_change_password),
                    ("disabled", row.disabled),
                )
                if holds
            ]
            typer.echo("\t".join((row.login, row.name, row.role, ", ".join(marks))))

    run(show)


@operator_app.command("reset")
def reset_operator(login: str, data_dir: DataDir = VAR) -> None:
    """Print a new one-time password and end the operator's sign-ins."""
    from server import admin

    async def reset() -> None:
        typer.echo(await admin.reset_operator(_settings(data_dir), login))

    run(reset)


@operator_app.command("disable")
def disable_operator(login: str, data_dir: DataDir = VAR) -> None:
    """Let an operator sign in no more; an open console is dropped."""
    from server import admin

    run(lambda: admin.disable_operator(_settings(data_dir), login))


@kiosks_app.command("code")
def kiosk_code(
    name: Annotated[str, typer.Argument(help="Name of the new kiosk, as operators read it.")],
    data_dir: DataDir = VAR,
) -> None:
    """Print a one-time code by which a kiosk is enrolled (登録コード)."""
    from server import admin

    async def make() -> None:
        typer.echo((await admin.make_kiosk_code(_settings(data_dir), name)).code)

    run(make)


@kiosks_app.command("list")
def list_kiosks(data_dir: DataDir = VAR) -> None:
    """List the kiosks."""
    from server import admin

    async def show() -> None:
        for row in await admin.list_kiosks(_settings(data_dir)):
            state = "revoked" if row.revoked else "enrolled"
            typer.echo("\t".join((row.kiosk_id, row.name, state, f"{row.enrolled_at:%Y-%m-%d}")))

    run(show)


@kiosks_app.command("revoke")
def revoke_kiosk(kiosk_id: str, data_dir: DataDir = VAR) -> None:
    """Let a kiosk connect no more (失効)."""
    from server import admin

    run(lambda: admin.revoke_kiosk(_settings(data_dir), kiosk_id))


@app.command()
def certificate(
    names: Annotated[list[str], typer.Argument(help="Host names and addresses of the server.")],
    out: Annotated[Path, typer.Option(help="Folder for server.crt and server.key.")] = Path(
        "var/tls"
    ),
) -> None:
    """Make a self-signed certificate for a LAN: browsers give cameras to HTTPS only."""
    from server.web.certificate import make_certificate

    async def make() -> None:
        files = make_certificate(out, names)
        typer.echo(f"madoguchi serve --tls-cert {files.certificate} --tls-key {files.key}")

    run(make)


def _settings(data_dir: Path) -> "ServerSettings":
    from server.settings import ServerSettings

    return ServerSettings(data_dir=data_dir)


def _role(text: str) -> "OperatorRole":
    from pydantic import TypeAdapter, ValidationError

    from server.rooms.policy import OperatorRole

    adapter: TypeAdapter[OperatorRole] = TypeAdapter(OperatorRole)
    try:
        return adapter.validate_python(text)
    except ValidationError:
        raise typer.BadParameter(
            "役割は operator, supervisor, it, admin のいずれかです。 / "
            "The role is operator, supervisor, it or admin."
        ) from None
