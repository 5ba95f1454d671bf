"""The one list (診断): checks of the programs, then the probes of the kiosk."""

# ruff: noqa: PLC0415 -- what a kiosk has no libraries for is imported where it has them

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis import registry as kiosk_registry
from kiosk_client.diagnosis.looks.once import in_thread
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Probe, Reading
from kiosk_client.diagnosis.words import Category, both
from madoguchi.doctor.check import Check, Outcome, Surroundings
from madoguchi.doctor.checks import kiosk
from translation.ports import TranslationError

ENGINE: Final = "ctranslate2"
RECORD: Final = "sqlalchemy"


def checks_of_programs(*, engine: bool, record: bool) -> tuple[Check, ...]:
    """Return the checks of the programs that can run on a machine.

    A machine that is a kiosk and nothing else has neither interpreter nor server
    (requirements/kiosk.in), and is not to be told that they are out of order.

    Args:
        engine: whether the interpreter's library is installed.
        record: whether the server's is.
    """
    found: tuple[Check, ...] = kiosk.CHECKS
    if record:
        from madoguchi.doctor.checks import interpreter, server

        found = (*interpreter.CHECKS, *server.CHECKS, *found)
    if engine:
        from madoguchi.doctor.checks import interpretation

        found = (*interpretation.CHECKS, *found)
    return found


CHECKS: Final = checks_of_programs(
    engine=find_spec(ENGINE) is not None, record=find_spec(RECORD) is not None
)


class Checked(Probe):
    """A check of the programs as a probe of the one list.

    Args:
        check: what is looked at.
        surroundings: where.
    """

    of_kiosk = False

    def __init__(self, check: Check, surroundings: Surroundings) -> None:
        self._check = check
        self._surroundings = surroundings
        self.id = check.id
        self.category = check.category
        self.name = check.title
        self.measures = both("あるか、使えるか", "whether it is there and can be used")
        self.todo = both("管理の手引きをご覧ください。", "See the guide of administration.")

    @override
    async def look(self, place: Place) -> Reading:
        """Look in a thread: some checks read files of many megabytes."""
        outcome = await in_thread(self._looked)
        return Reading(
            outcome.verdict, outcome.evidence, todo=outcome.todo, command=outcome.command
        )

    def _looked(self) -> Outcome:
        try:
            return self._check.look(self._surroundings)
        except TranslationError as error:
            return Outcome("fail", both(f"モデルを読めません（{error}）。", str(error)))


def probes(
    surroundings: Surroundings,
    categories: Sequence[Category] = (),
    checks: Sequence[Check] = CHECKS,
) -> tuple[Probe, ...]:
    """Return the whole list, or some categories of it.

    Args:
        surroundings: what the checks of the programs look at.
        categories: only these; none: all.
        checks: those of the programs.
    """
    everything: tuple[Probe, ...] = (
        *(Checked(check, surroundings) for check in checks),
        *kiosk_registry.PROBES,
    )
    return tuple(one for one in everything if not categories or one.category in categories)
