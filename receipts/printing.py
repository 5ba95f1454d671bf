"""Makes the certificate of a period (PDF) in a process of its own.

A large font is read and cut to size, which takes seconds of a core: the server goes on meanwhile.
"""

import asyncio
import subprocess
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import structlog
from pydantic import BaseModel, ConfigDict

from receipts.chain import Numbered
from receipts.fonts import japanese_font
from receipts.period import Period
from receipts.sealing import record_of
from server.protocol.errors import StartupError
from server.protocol.receipt import SealedReceipt

log = structlog.get_logger(__name__)

WITHIN_S: Final = 120.0
FONT_UNUSABLE: Final = 65


class KioskReceipts(BaseModel):
    """The receipts of one kiosk, by number."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kiosk: str
    receipts: tuple[SealedReceipt, ...]

    def numbered(self) -> tuple[Numbered, ...]:
        """Return them as the paper wants them."""
        return tuple(
            Numbered(line, sealed, record_of(sealed))
            for line, sealed in enumerate(self.receipts, 1)
        )


class CertificateJob(BaseModel):
    """What is printed: the days, both included, the kiosks, and how many receipts are missing."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    first: date
    last: date
    zone: str
    kiosks: tuple[KioskReceipts, ...]
    missing: int
    font: Path


class NotPrintedError(Exception):
    """There is no certificate; `code` says why: `no_document_font` or `not_printed`."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def chosen_font(font: Path | None) -> Path:
    """Return the font of the settings, or the system's Japanese one.

    Raises:
        NotPrintedError: there is none.
    """
    try:
        return font or japanese_font()
    except StartupError:
        raise NotPrintedError("no_document_font") from None


async def print_certificate(job: CertificateJob, within_s: float = WITHIN_S) -> bytes:
    """Return the certificate as a PDF.

    Raises:
        NotPrintedError: the font is of no use, or it took too long.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "receipts.printing"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(within_s):
            paper, _ = await process.communicate(job.model_dump_json().encode())
    except TimeoutError:
        raise NotPrintedError("not_printed") from None
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode == FONT_UNUSABLE:
        raise NotPrintedError("no_document_font")
    if process.returncode or not paper:
        log.error("certificate_not_printed", count=process.returncode)
        raise NotPrintedError("not_printed")
    return paper


def main() -> int:
    """Read a job from standard input, write the PDF to standard output; return the exit code."""
    # Imported here: the server imports this module, and makes no documents itself.
    from receipts.paper import FontUnusableError, certificate  # noqa: PLC0415

    job = CertificateJob.model_validate_json(sys.stdin.buffer.read())
    period = Period(job.first, job.last, ZoneInfo(job.zone))
    kiosks = [(each.kiosk, each.numbered()) for each in job.kiosks]
    try:
        paper = certificate(period, kiosks, job.font, missing=job.missing)
    except (FontUnusableError, OSError):
        return FONT_UNUSABLE
    sys.stdout.buffer.write(paper)
    return 0


if __name__ == "__main__":
    sys.exit(main())
