"""Who may take part: a first operator and a code by which the kiosk enrols itself."""

from dataclasses import dataclass
from pathlib import Path

from server.admin import add_operator, list_operators, make_kiosk_code, reset_operator
from server.settings import ServerSettings


@dataclass(frozen=True)
class Accounts:
    """What a person needs to take part; nothing of it is stored in clear."""

    login: str
    one_time_password: str
    enrolment_code: str


async def make_accounts(data: Path, login: str, operator_name: str, kiosk_name: str) -> Accounts:
    """Write both into the server's database, as `operator add` and `kiosks code` do.

    An operator who exists already gets a new one-time password.

    Args:
        data: The server's folder; the database is made if there is none.
        login: The operator's login.
        operator_name: The name that citizens read.
        kiosk_name: The name that operators read.
    """
    settings = ServerSettings(data_dir=data)
    known = {operator.login for operator in await list_operators(settings)}
    if login in known:
        password = await reset_operator(settings, login)
    else:
        password = await add_operator(settings, login, operator_name)
    code = await make_kiosk_code(settings, kiosk_name)
    return Accounts(login, password, code.code)
