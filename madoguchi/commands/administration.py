"""What an administrator does on the server's own machine: operators, kiosks, certificates."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from madoguchi.commands.listing import secret, table
from madoguchi.faults import run

if TYPE_CHECKING:
    from server.rooms.policy import OperatorRole
    from server.settings import ServerSettings

DataDir = Annotated[Path, typer.Option(help="The server's data directory (データの保存先).")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print the secret alone (for scripts).")]
VAR = Path("var")

operator_app = typer.Typer(no_args_is_help=True, help="Operators (係員) who may sign in.")
kiosks_app = typer.Typer(no_args_is_help=True, help="Kiosks (住民側の端末) that may connect.")
app = typer.Typer()


@operator_app.command("add")
def add_operator(
    login: Annotated[str, typer.Argument(help="Login (ログインID).")],
    name: Annotated[str, typer.Argument(help="Name that citizens read (表示名).")],
    role: Annotated[str, typer.Option(help="operator, supervisor, it or admin.")] = "operator",
    data_dir: DataDir = VAR,
    *,
    quiet: Quiet = False,
) -> None:
    """Add an operator and print the one-time first password (初期パスワード)."""
    from server import admin

    async def add() -> None:
        password = await admin.add_operator(_settings(data_dir), login, name, _role(role))
        _say_password(login, password, quiet=quiet)

    run(add)


@operator_app.command("list")
def list_operators(data_dir: DataDir = VAR) -> None:
    """List the operators."""
    from server import admin

    async def show() -> None:
        rows: list[tuple[str, ...]] = []
        for row in await admin.list_operators(_settings(data_dir)):
            state = "無効 / disabled" if row.disabled else "有効 / active"
            if row.must_change_password and not row.disabled:
                state = "初期パスワード未変更 / first password not changed yet"
            rows.append((row.login, row.name, row.role, state))
        if not rows:
            typer.echo("係員はまだいません。madoguchi operator add で追加してください。")
            typer.echo("There are no operators yet. Add one with madoguchi operator add.")
            return
        headings = ("ログインID/login", "表示名/name", "役割/role", "状態/state")
        typer.echo(table(headings, rows))

    run(show)


@operator_app.command("reset")
def reset_operator(login: str, data_dir: DataDir = VAR, *, quiet: Quiet = False) -> None:
    """Print a new one-time password and end the operator's sign-ins."""
    from server import admin

    async def reset() -> None:
        password = await admin.reset_operator(_settings(data_dir), login)
        _say_password(login, password, quiet=quiet)

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
    *,
    quiet: Quiet = False,
) -> None:
    """Print a one-time code by which a kiosk is enrolled (登録コード)."""
    from server import admin

    async def make() -> None:
        made = await admin.make_kiosk_code(_settings(data_dir), name)
        if quiet:
            typer.echo(made.code)
            return
        minutes = _settings(data_dir).enrolment_code_minutes
        typer.echo(
            secret(
                "登録コード / enrolment code",
                made.code,
                f"{minutes} 分以内に一度だけ使えます。端末で次を実行してください。 / "
                f"Works once, within {minutes} minutes. On the kiosk run:",
                f"  madoguchi kiosk --server-url <server> --enrol-code {made.code}",
            )
        )

    run(make)


@kiosks_app.command("list")
def list_kiosks(data_dir: DataDir = VAR) -> None:
    """List the kiosks."""
    from server import admin

    async def show() -> None:
        rows = [
            (
                row.kiosk_id,
                row.name,
                "失効 / revoked" if row.revoked else "登録済み / enrolled",
                f"{row.enrolled_at:%Y-%m-%d}",
                row.public_key,
            )
            for row in await admin.list_kiosks(_settings(data_dir))
        ]
        if not rows:
            typer.echo("端末はまだありません。madoguchi kiosks code で登録コードを作ってください。")
            typer.echo("There are no kiosks yet. Make a code with madoguchi kiosks code.")
            return
        typer.echo(table(("ID", "名前/name", "状態/state", "登録日/enrolled", "公開鍵/key"), rows))

    run(show)


@kiosks_app.command("keys")
def list_keys(kiosk_id: str, data_dir: DataDir = VAR) -> None:
    """List every public key of a kiosk, oldest first: by these its receipts are verified."""
    from server import admin

    async def show() -> None:
        rows = [
            (key, f"{until:%Y-%m-%d %H:%M} UTC まで / until" if until else "現在 / present")
            for key, until in await admin.kiosk_keys(_settings(data_dir), kiosk_id)
        ]
        typer.echo(table(("公開鍵/key", "使用/in use"), rows))

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
    *,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace a certificate that exists (置き換え).")
    ] = False,
) -> None:
    """Make a self-signed certificate for a LAN: browsers give cameras to HTTPS only."""
    from server.web.certificate import make_certificate

    async def make() -> None:
        files = make_certificate(out, names, replace=replace)
        typer.echo("サーバーは次で起動します。 / Start the server with:")
        typer.echo(f"  madoguchi serve --tls-cert {files.certificate} --tls-key {files.key}")
        typer.echo("各端末には証明書だけを写し（鍵は写さない）、次を加えます。 /")
        typer.echo("Copy the certificate (never the key) to each kiosk and add there:")
        typer.echo(f"  --ca-file {files.certificate.name}")

    run(make)


def _say_password(login: str, password: str, *, quiet: bool) -> None:
    if quiet:
        typer.echo(password)
        return
    typer.echo(
        secret(
            f"{login} の初期パスワード / first password of {login}",
            password,
            "一度だけ使えます。本人に渡してください。最初のサインインで新しいパスワードを決めます。",
            "Works once: hand it over. The console asks for a new password at the first sign-in.",
        )
    )


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
