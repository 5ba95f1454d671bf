"""Who may take part: a first operator and a code by which the kiosk enrols itself."""

from dataclasses import dataclass
from pathlib import Path

from server.admin import add_operator, list_operators, make_kiosk_code, reset_operator
from server.settings import ServerSettings


@dataclass(frozen=True)
class Accounts:
    """What a person needs to take part; nothing of it is stored in clear.

    `first_password` is None when the operator has chosen a password of their own.
    """

    login: str
    first_password: str | None
    enrolment_code: str

    @property
    def one_time_password(self) -> str:
        """The first password, where there must be one.

        Raises:
            LookupError: the operator has changed it.
        """
        if self.first_password is None:
            raise LookupError("the operator has a password of their own")
        return self.first_password


async def make_accounts(data: Path, login: str, operator_name: str, kiosk_name: str) -> Accounts:
    """Write both into the server's database, as `operator add` and `kiosks code` do.

    An operator who has not signed in yet gets a new one-time password; who has chosen one keeps
    it, and who was disabled stays so.

    Args:
        data: The server's folder; the database is made if there is none.
        login: The operator's login.
        operator_name: The name that citizens read.
        kiosk_name: The name that operators read.
    """
    settings = ServerSettings(data_dir=data)
    there = settings.database_path.is_file()
    listed = await list_operators(settings) if there else []
    known = {operator.login: operator for operator in listed}
    password: str | None = None
    if login not in known:
        password = await add_operator(settings, login, operator_name)
    elif known[login].must_change_password and not known[login].disabled:
        password = await reset_operator(settings, login)
    code = await make_kiosk_code(settings, kiosk_name)
    return Accounts(login, password, code.code)
