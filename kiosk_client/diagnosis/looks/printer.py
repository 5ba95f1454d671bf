"""What a printer says of itself, by IPP (RFC 8011 §4.2.5); nothing is printed."""

from dataclasses import dataclass
from typing import Any, Final

import aiohttp
from pyipp import IPP, IPPError
from pyipp.enums import IppOperation

STOPPED: Final = 5
"""`printer-state` of RFC 8011 §5.4.11; 3 is idle, 4 is busy."""
ASKED: Final = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
WELL: Final = frozenset({"none"})
PATIENCE_S: Final = 6


@dataclass(frozen=True, slots=True)
class PrinterState:
    """What it says.

    Attributes:
        state: 3 idle, 4 busy, 5 stopped.
        reasons: why, by the standard's words (`media-empty-error`); empty: nothing is amiss.
        accepting: whether it takes jobs.
    """

    state: int
    reasons: tuple[str, ...]
    accepting: bool

    @property
    def stopped(self) -> bool:
        """Whether it prints nothing until somebody helps."""
        errors = any(reason.endswith("-error") for reason in self.reasons)
        return self.state >= STOPPED or not self.accepting or errors

    @property
    def remarks(self) -> tuple[str, ...]:
        """Reasons that ask for somebody before long."""
        return tuple(reason for reason in self.reasons if not reason.endswith("-report"))


async def ask_printer(url: str) -> PrinterState:
    """Ask for the printer's state.

    Args:
        url: as the print service names it, for instance `ipp://localhost/printers/desk`.

    Raises:
        OSError: nobody answers there, or it is no printer.
    """
    try:
        async with (
            aiohttp.ClientSession() as client,
            IPP(url, session=client, request_timeout=PATIENCE_S, verify_ssl=True) as printer,
        ):
            answer = await printer.execute(
                IppOperation.GET_PRINTER_ATTRIBUTES,
                {"operation-attributes-tag": {"requested-attributes": list(ASKED)}},
            )
    except IPPError as error:
        raise OSError(None, type(error).__name__) from None
    printers: list[dict[str, Any]] = answer["printers"]
    if not printers or not isinstance(printers[0].get("printer-state"), int):
        raise OSError(None, "it is no printer")
    return _state(printers[0])


def _state(said: dict[str, Any]) -> PrinterState:
    reasons = said.get("printer-state-reasons", ())
    several = (reasons,) if isinstance(reasons, str) else tuple(map(str, reasons))
    return PrinterState(
        state=int(said["printer-state"]),
        reasons=tuple(reason for reason in several if reason not in WELL),
        accepting=bool(said.get("printer-is-accepting-jobs", True)),
    )
