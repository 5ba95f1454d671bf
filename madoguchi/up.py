"""`madoguchi up`: start everything on one machine, say where it is, and stay until Ctrl+C."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.stack.ending import ending_in_order
from madoguchi.stack.folders import require_folder
from madoguchi.stack.ports import require_free
from madoguchi.stack.program import ProgramEndedError
from madoguchi.stack.stack import Stack, StackPlan, open_stack
from madoguchi.stack.waiting import OverdueError
from madoguchi.tour.inputs.devices import make_devices
from madoguchi.virtual_card.cards import PIN
from server.protocol.errors import StartupError

LOOK_S: Final = 1.0
SERVER_PORT: Final = 8080
SITE_PORT: Final = 8095

NO_DISPLAY: Final = """
                 （画面がないので、ご自分のブラウザーで開いてください。
                   申請画面は仮想の画面にあり、係員のコンソールに映ります）
                 (no display here: open it in your own browser; the application window
                  is on a virtual display and is shown in the operator's console)"""


async def run_up(  # noqa: PLR0913 -- each is an option of the command
    folder: Path = Path("var/up"),
    *,
    server_port: int = SERVER_PORT,
    site_port: int = SITE_PORT,
    fake_media: bool = False,
    card_port: int | None = None,
    say: Callable[[str], None] = print,
) -> None:
    """Start server, practice site and kiosk, print the addresses, and stay up until cancelled.

    Args:
        folder: Keeps database, kiosk identity and logs; made if it does not exist.
        server_port: Port of server and console.
        site_port: Port of the practice site.
        fake_media: Give the kiosk's panel a portrait and a generated voice, for a machine
            without camera.
        card_port: Give the kiosk a stand-in card reader which waits there for a virtual card.
        say: Receives the text for a person.

    Raises:
        StartupError: A port is taken, the folder cannot be made, a program could not be started,
            or ended by itself.
    """
    require_free(server_port, "--server-port")
    require_free(site_port, "--site-port")
    if card_port is not None:
        require_free(card_port, "--card-port")
    await asyncio.to_thread(require_folder, folder, "--folder")
    has_display = DesktopEnvironment().display is not None
    options: tuple[str, ...] = ("--supervised",)
    if not has_display:
        options += ("--no-show-panel",)
    if fake_media:
        devices = await make_devices(folder, "citizen")
        options += ("--fake-video", str(devices.video), "--fake-audio", str(devices.audio))
    if card_port is not None:
        options += ("--card-reader", "stand-in", "--card-port", str(card_port))
    plan = StackPlan(folder, server_port, site_port, kiosk_options=options)
    with ending_in_order():
        try:
            async with open_stack(plan) as stack:
                say(_directions(stack, has_display=has_display) + _card_directions(card_port))
                await _stay(stack)
        except* (ProgramEndedError, OverdueError) as faults:
            raise _as_startup_error(faults) from None


async def _stay(stack: Stack) -> None:
    """Wait until a program ends by itself, which is a fault, or until cancelled.

    The kiosk may have ended to be started again, by order of IT.
    """
    while True:
        await stack.tend()
        await asyncio.sleep(LOOK_S)


def _directions(stack: Stack, *, has_display: bool) -> str:
    """Where everything is, for a person who plays both roles."""
    plan, accounts = stack.plan, stack.accounts
    where = (
        "画面に開いています / open on this display"
        if has_display
        else f"{stack.panel_url}{NO_DISPLAY}"
    )
    return f"""
窓口 madoguchi は動いています / is up            Ctrl+C: 終了 / stop

  係員 operator
    コンソール     {plan.server_url}/console/
    ログインID     {accounts.login}
    パスワード     {_password(stack)}

  住民 citizen
    窓口の端末     {plan.kiosk_name}
    案内パネル     {where}

  申請サイト application site (練習用 / practice)
    最初の画面     {plan.site_url}/
    はがき letter  {plan.site_url}/letter
    メール mailbox {plan.site_url}/mailbox   （申請画面のリンクから / from the form's own link）

  記録 logs        {plan.logs}
"""


def _card_directions(port: int | None) -> str:
    """How a person puts a card into the stand-in reader."""
    if port is None:
        return ""
    return f"""
  ICカード card     madoguchi card virtual my-number --port {port}
                   （別の端末で。暗証番号 {PIN}、Ctrl+C でカードを取る
                   / in another terminal; PIN {PIN}, Ctrl+C takes the card out）
"""


def _password(stack: Stack) -> str:
    """The one-time password, or what to do about one that only its owner knows."""
    accounts = stack.accounts
    if accounts.first_password is not None:
        return f"{accounts.first_password}   （1回限り / one time）"
    reset = f"madoguchi operator reset {accounts.login} --data-dir {stack.plan.data}"
    return (
        "（設定済みのものを使ってください / the one that you have chosen）\n"
        f"                   忘れたら / forgotten: {reset}"
    )


def _as_startup_error(faults: BaseExceptionGroup[Exception]) -> StartupError:
    """The first fault, as a sentence; a program's own last words say what to do."""
    fault: BaseException = faults
    while isinstance(fault, BaseExceptionGroup):
        fault = fault.exceptions[0]
    return StartupError(
        "program_ended",
        f"起動できないか、途中で終わったプログラムがあります。\n{fault}",
        "A program could not be started or ended by itself; its own words are above.",
    )
