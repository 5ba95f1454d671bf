"""Receipts on paper (PDF, A4): the certificate of a period, and one page for one visit."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTLibError
from fpdf import FPDF
from fpdf.enums import TableCellFillMode
from fpdf.errors import FPDFException
from fpdf.fonts import FontFace

from receipts import words
from receipts.chain import Numbered
from receipts.period import Period
from receipts.sealing import digest

FONT: Final = "document"
GREY: Final = 240
SFNT: Final = (b"\x00\x01\x00\x00", b"OTTO", b"ttcf", b"true")
"""How the fonts begin that a PDF can embed (OpenType 1.9 §4)."""


class FontUnusableError(ValueError):
    """The font cannot be used in a PDF."""


def certificate(
    period: Period,
    kiosks: Sequence[tuple[str, Sequence[Numbered]]],
    font: Path,
    *,
    missing: int | None = None,
) -> bytes:
    """Return the certificate of a period: for each kiosk what all amounts to, and one row a visit.

    Args:
        period: the days.
        kiosks: each with its name and its receipts, by number; none: a page says so.
        font: to embed.
        missing: how many receipts the server still waits for; None: nobody knows.

    Raises:
        FontUnusableError: the font is none that holds Japanese text and can be embedded.
    """
    paper = _paper(font)
    for at, (kiosk, receipts) in enumerate(kiosks or (("–", ()),)):
        if at:
            paper.add_page()
        _of_kiosk(paper, period, (kiosk, receipts), missing)
    return bytes(paper.output())


def _of_kiosk(
    paper: FPDF, period: Period, of: tuple[str, Sequence[Numbered]], missing: int | None
) -> None:
    kiosk, receipts = of
    _title(paper, "データ消去証明書", "Certificate of erasure")
    whole = sum(found.record.complete for found in receipts)
    _pairs(
        paper,
        (
            ("端末 / Kiosk", kiosk),
            ("期間 / Period", str(period)),
            ("件数 / Receipts", str(len(receipts))),
            ("うち完全な消去 / Complete", str(whole)),
            ("公開鍵 / Public key", f"ed25519:{receipts[0].record.key}" if receipts else ""),
            *(() if missing is None else (("未着(全端末) / Missing, all kiosks", str(missing)),)),
        ),
    )
    _rows(
        paper,
        (16, 40, 58, 40, 36),
        ("番号 No.", "完了 Done", "回 Session", "理由 Cause", "結果 Result"),
        [_line(period, found) for found in receipts],
    )
    _end(paper, receipts[-1] if receipts else None)


def page(period: Period, found: Numbered, kiosk: str, font: Path) -> bytes:
    """Return the page for one visit; raises as `certificate` does."""
    record = found.record
    paper = _paper(font)
    _title(paper, "消去のお知らせ", "Receipt of erasure")
    _pairs(
        paper,
        (
            ("端末 / Kiosk", kiosk),
            ("番号 / Number", str(record.number)),
            ("消去開始 / Began", period.local(record.began_at)),
            ("消去完了 / Done", period.local(record.done_at)),
            ("理由 / Cause", " / ".join(words.CAUSE[record.cause])),
            ("機器の不備 / Failed checks", ", ".join(record.unsafe) or "なし / none"),
        ),
    )
    rows = [tuple("\n".join(pair) for pair in words.of(item)) for item in record.erased]
    head = ("消去したもの What", "方法 How", "確認 Verified by", "結果 Result")
    _rows(paper, (68, 62, 34, 26), head, rows)
    _end(paper, found)
    return bytes(paper.output())


def _paper(font: Path) -> FPDF:
    paper = FPDF(format="A4")
    paper.set_margins(10, 14, 10)
    paper.set_lang("ja")
    with font.open("rb") as file:
        if file.read(4) not in SFNT:
            raise FontUnusableError(font.name)
    try:
        paper.add_font(FONT, "", str(font))
    except (TTLibError, FPDFException, KeyError) as error:  # an sfnt without what a PDF needs
        raise FontUnusableError(type(error).__name__) from None
    paper.set_font(FONT, size=10)
    paper.add_page()
    return paper


def _title(paper: FPDF, ja: str, en: str) -> None:
    paper.set_title(f"{ja} / {en}")
    paper.set_font(FONT, size=18)
    paper.cell(text=ja, new_x="LMARGIN", new_y="NEXT")
    paper.set_font(FONT, size=11)
    paper.cell(text=en, new_x="LMARGIN", new_y="NEXT")
    paper.ln(4)


def _pairs(paper: FPDF, pairs: Sequence[tuple[str, str]]) -> None:
    paper.set_font(FONT, size=10)
    for name, value in pairs:
        paper.cell(w=66, h=6, text=name)
        paper.multi_cell(w=0, h=6, text=value, new_x="LMARGIN", new_y="NEXT")
    paper.ln(4)


def _rows(
    paper: FPDF, widths: Sequence[int], head: Sequence[str], rows: Sequence[Sequence[str]]
) -> None:
    paper.set_font(FONT, size=8)
    with paper.table(
        rows=[],
        col_widths=tuple(widths),
        headings_style=FontFace(emphasis="", fill_color=GREY),
        cell_fill_mode=TableCellFillMode.NONE,
        line_height=5,
    ) as table:
        for cells in (head, *rows):
            row = table.row()
            for cell in cells:
                row.cell(cell)
    paper.ln(4)


def _line(period: Period, found: Numbered) -> tuple[str, ...]:
    record = found.record
    left = [words.WHAT[item.what][0] for item in record.erased if not item.gone]
    return (
        str(record.number),
        period.local(record.done_at),
        record.session_id or "–",
        "\n".join(words.CAUSE[record.cause]),
        "\n".join(words.GONE[True]) if not left else "残存 Left: " + "、".join(left),
    )


def _end(paper: FPDF, last: Numbered | None) -> None:
    paper.set_font(FONT, size=8)
    lines = [
        "フラッシュメモリーの上書きは消去を保証しないため、利用者のデータはメモリー上(tmpfs)だけに置いています。",
        "No data of a citizen is written to a disk: overwriting flash memory would not erase it.",
        "確認方法 / To verify: madoguchi receipt verify FILE --key ed25519:…",
    ]
    if last is not None:
        head = f"{last.record.number}:{digest(last.receipt)}"
        lines.append(f"控え / Head (--head): {head}")
    for line in lines:
        paper.multi_cell(w=0, h=4.5, text=line, new_x="LMARGIN", new_y="NEXT")
