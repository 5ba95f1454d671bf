"""Commands for receipts of erasure (消去証明): check them offline, print them, sum up a period."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from madoguchi.faults import run
from server.protocol.errors import StartupError

if TYPE_CHECKING:
    from collections.abc import Callable

    from receipts.chain import Checked, Head, Numbered

TAMPERED: Final = 1
KEY_UNKNOWN: Final = 2
KEY: Final = re.compile(r"(?:ed25519:)?([A-Za-z0-9_-]{43})")
HEAD: Final = re.compile(r"([0-9]{1,16}):([0-9a-f]{64})")

app = typer.Typer(
    no_args_is_help=True, help="Receipts of erasure (消去証明): verify, export, print."
)
ReceiptFile = Annotated[Path, typer.Argument(help="Receipts, one a line (JSONL).", dir_okay=False)]
KeyOption = Annotated[
    list[str] | None,
    typer.Option(
        "--key",
        help="The kiosk's public key, as `madoguchi kiosks list` shows it; after a re-enrolment "
        "each of its keys, oldest first (`madoguchi kiosks keys`).",
    ),
]
ZoneOption = Annotated[str, typer.Option("--zone", help="Time zone of the days.")]
FontOption = Annotated[
    Path | None, typer.Option(help="Japanese font (TTF, OTF, TTC); else the system's own.")
]


@app.command()
def verify(
    file: ReceiptFile,
    *,
    key: KeyOption = None,
    head: Annotated[
        str | None,
        typer.Option(help="NUMBER:SHA-256 of a receipt noted or printed: must be in the file."),
    ] = None,
) -> None:
    """Check signatures, numbers and chain, without any network."""

    async def work() -> int:
        return _verdict(_checked(file, key, head), bool(key), head is not None)

    run(work)


@app.command()
def export(  # noqa: PLR0913 -- each is an option
    file: ReceiptFile,
    *,
    first: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day.")
    ] = None,
    last: Annotated[
        datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last day.")
    ] = None,
    csv: Annotated[Path | None, typer.Option(help="Write a table (CSV, UTF-8).")] = None,
    pdf: Annotated[Path | None, typer.Option(help="Write a certificate (PDF, A4).")] = None,
    kiosk: Annotated[str, typer.Option(help="Name of the kiosk on the certificate.")] = "",
    key: KeyOption = None,
    zone: ZoneOption = "Asia/Tokyo",
    font: FontOption = None,
) -> None:
    """Write the certificate of erasure of a period (消去証明書); refused if anything is wrong."""
    from receipts import period as periods

    async def work() -> int:
        checked = _checked(file, key, None)
        if checked.findings:
            return _verdict(checked, bool(key), headed=False)
        period = periods.Period(
            first.date() if first else None, last.date() if last else None, _zone(zone)
        )
        found = periods.within(period, checked.receipts)
        if csv is not None:
            csv.write_text(periods.as_csv(period, found), encoding="utf-8", newline="")
        if pdf is not None:
            from receipts.paper import certificate

            name = kiosk or checked.receipts[0].record.kiosk_id
            pdf.write_bytes(
                _printed(lambda with_font: certificate(period, [(name, found)], with_font), font)
            )
        left = sum(not one.record.complete for one in found)
        typer.echo(
            f"{len(found)} receipts / 証明 {len(found)} 件, {left} incomplete / 残存 {left} 件"
        )
        return 0

    run(work)


@app.command("print")
def print_one(  # noqa: PLR0913 -- each is an option
    file: ReceiptFile,
    pdf: Annotated[Path, typer.Option(help="Write the page here (PDF, A4).")],
    *,
    number: Annotated[int | None, typer.Option(help="Which receipt; else the newest.")] = None,
    kiosk: Annotated[str, typer.Option(help="Name of the kiosk on the page.")] = "",
    key: KeyOption = None,
    zone: ZoneOption = "Asia/Tokyo",
    font: FontOption = None,
) -> None:
    """Print the page for one visit, in Japanese and English."""
    from receipts.paper import page
    from receipts.period import Period

    async def work() -> int:
        checked = _checked(file, key, None)
        if checked.findings:
            return _verdict(checked, bool(key), headed=False)
        found = _numbered(checked, number)
        period = Period(None, None, _zone(zone))
        name = kiosk or found.record.kiosk_id
        pdf.write_bytes(_printed(lambda with_font: page(period, found, name, with_font), font))
        return 0

    run(work)


def _checked(file: Path, keys: list[str] | None, head: str | None) -> "Checked":
    from receipts.chain import check

    try:
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    except (OSError, UnicodeDecodeError):
        raise _bad("file_unreadable", f"{file} を読めません。", f"{file} cannot be read.") from None
    *former, present = [_key(key) for key in keys] if keys else [None]
    return check(lines, present, _head(head), [key for key in former if key is not None])


def _verdict(checked: "Checked", keyed: bool, headed: bool) -> int:  # noqa: FBT001 -- two facts
    from receipts.chain import WORDS
    from receipts.sealing import digest

    for fault in checked.findings:
        ja, en = WORDS[fault.verdict]
        number = "" if fault.number is None else f" (No. {fault.number})"
        typer.echo(f"line {fault.line}{number}: {fault.verdict}: {ja} / {en}")
    if checked.findings:
        return TAMPERED
    last = checked.receipts[-1]
    first = checked.receipts[0].record.number
    typer.echo(
        f"OK: No. {first}–{last.record.number}, {len(checked.receipts)} receipts, unbroken / "
        f"証明 {len(checked.receipts)} 件、改変なし"
    )
    for left in checked.incomplete:
        typer.echo(f"No. {left}: 残存の記録があります / says that something is left")
    typer.echo(f"head / 控え: {last.record.number}:{digest(last.receipt)}")
    if not headed:
        typer.echo(
            "--head がないため、最新の証明が抜けていないことは確認していません。/ "
            "Without --head nothing shows whether newer receipts are missing."
        )
    if not keyed:
        typer.echo(
            f"--key がないため、署名者は確認していません(ed25519:{last.record.key})。/ "
            "Without --key nothing shows who signed."
        )
        return KEY_UNKNOWN
    return 0


def _numbered(checked: "Checked", number: int | None) -> "Numbered":
    for found in reversed(checked.receipts):
        if number is None or found.record.number == number:
            return found
    raise _bad(
        "no_such_receipt", f"{number} 番の証明はありません。", f"There is no receipt {number}."
    )


def _printed(make: "Callable[[Path], bytes]", font: Path | None) -> bytes:
    from receipts.fonts import japanese_font
    from receipts.paper import FontUnusableError

    chosen = font or japanese_font()
    try:
        return make(chosen)
    except FontUnusableError:
        raise _bad(
            "font_unusable",
            f"フォント {chosen} は使用できません。--font で日本語フォントを指定してください。",
            f"The font {chosen} cannot be used. Choose a Japanese font with --font.",
        ) from None


def _key(text: str) -> str:
    found = KEY.fullmatch(text)
    if found is None:
        raise _bad("bad_key", "--key は ed25519:… の形です。", "--key has the form ed25519:….")
    return found[1]


def _head(text: str | None) -> "Head | None":
    from receipts.chain import Head

    if text is None:
        return None
    found = HEAD.fullmatch(text)
    if found is None:
        raise _bad(
            "bad_head", "--head は 番号:SHA-256 の形です。", "--head has the form NUMBER:SHA-256."
        )
    return Head(int(found[1]), found[2])


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise _bad("bad_zone", f"時間帯 {name} は不明です。", f"{name} is no time zone.") from None


def _bad(code: str, ja: str, en: str) -> StartupError:
    return StartupError(code, ja, en, 64)
