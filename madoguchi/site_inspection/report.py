"""What was found, for a person in both languages, for programs, and as a picture with boxes."""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any, Final

import cv2
import numpy as np

from kiosk_client.window.rules import origin_of
from madoguchi.site_inspection.inspection import InspectedField, Inspection

REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "type": ("パスワードの入力欄", "password input"),
    "autocomplete": ("autocomplete の値", "autocomplete token"),
    "masked": ("文字を伏せて表示する欄", "masked text"),
    "words": ("欄の名前や説明の言葉", "words that name the field"),
    "boxes": ("1文字ずつの枠（3〜8個）", "3 to 8 boxes of one character"),
    "rule": ("プロファイルの規則", "rule of the profile"),
    "page": ("ページの default", "default of the page"),
    "site": ("サイトの default", "default of the site"),
    "no_page": ("一致するページがない", "no page of the profile matches"),
    "no_profile": ("プロファイルがない", "no profile"),
    "kept": ("一度保護された欄は保護されたまま", "protected once, so it stays protected"),
}
"""Codes of `madoguchiPolicy.reasonOf`."""

_COLOURS: Final[Mapping[str, tuple[int, int, int]]] = {
    "open": (40, 140, 20),
    "confirm": (0, 120, 230),
    "citizen": (40, 30, 200),
    "hidden": (150, 40, 120),
}
"""Blue, green and red, as OpenCV orders them."""

LABEL_COLUMNS: Final = 28


def as_lines(inspection: Inspection, origins: Collection[str] = ()) -> list[str]:
    """Return one line a field: number, class, kind, label, selector, and why.

    Args:
        inspection: what was found.
        origins: those of the profile; at another one none of its pages counts.
    """
    page = inspection.page or "（名前なし / without a name）"
    lines = [f"アドレス / address: {inspection.url}", f"ページ / page: {page}"]
    origin = origin_of(inspection.url)
    if origins and origin not in origins:
        lines.append(
            f"！ {origin} はプロファイルの origins にないため、どの規則も使われません / "
            f"not among the profile's origins, so none of its rules counts: {', '.join(origins)}"
        )
    for number, field in enumerate(inspection.fields, 1):
        where = "" if field.frame is None else f" [frame {field.frame}]"
        unseen = "" if field.box is not None else "（見えない / not shown）"
        lines.append(
            f"{number:3} {field.klass:8} {field.kind:9} {_padded(field.label)} "
            f"{field.selector}{where}{unseen}\n"
            f"{'':13}{_reason(field)}"
        )
    if inspection.away:
        lines.append(f"開けないフレーム / frames that did not open: {inspection.away}")
    if inspection.concealed:
        lines.append(f"隠される文字 / concealed texts: {inspection.concealed}")
    return lines


def as_json(inspection: Inspection) -> dict[str, Any]:
    """Return the same for programs; boxes are left, top, right, bottom in CSS pixels."""
    return {
        "url": inspection.url,
        "page": inspection.page,
        "concealed": inspection.concealed,
        "away": inspection.away,
        "fields": [asdict(field) for field in inspection.fields],
    }


def with_boxes(inspection: Inspection) -> bytes:
    """Return the page's picture (PNG) with a numbered box around each field, by class.

    Raises:
        ValueError: the inspection has no picture.
    """
    if inspection.picture is None:
        raise ValueError("no picture was taken")
    pixels = cv2.imdecode(np.frombuffer(inspection.picture, np.uint8), cv2.IMREAD_COLOR)
    if pixels is None:
        raise ValueError("the picture cannot be read")
    for number, field in enumerate(inspection.fields, 1):
        if field.box is not None:
            _draw(pixels, number, field.klass, field.box)
    return bytes(cv2.imencode(".png", pixels)[1])


def _draw(
    pixels: np.ndarray, number: int, klass: str, box: tuple[float, float, float, float]
) -> None:
    left, top, right, bottom = (round(side) for side in box)
    colour = _COLOURS.get(klass, (0, 0, 0))
    cv2.rectangle(pixels, (left - 3, top - 3), (right + 3, bottom + 3), colour, 3)
    text = f"{number} {klass}"
    (width, height), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 0.5, 1)
    corner = (right + 3 - width - 8, bottom + 3)
    cv2.rectangle(pixels, corner, (right + 4, bottom + 11 + height), colour, cv2.FILLED)
    place = (corner[0] + 4, bottom + 6 + height)
    white = (255, 255, 255)
    cv2.putText(pixels, text, place, cv2.FONT_HERSHEY_SIMPLEX, 0.5, white, 1, cv2.LINE_AA)


def _reason(field: InspectedField) -> str:
    japanese, english = REASONS.get(field.reason, (field.reason, field.reason))
    detail = f": {field.detail}" if field.detail else ""
    rule = f", normalise {field.normalise}" if field.normalise else ""
    return f"← {japanese} / {english}{detail}{rule}"


def _padded(label: str) -> str:
    """Cut and pad to columns of a terminal, where East Asian characters take two (UAX #11)."""
    shown, columns = "", 0
    for character in label or "–":
        wide = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if columns + wide > LABEL_COLUMNS:
            break
        shown, columns = shown + character, columns + wide
    return shown + " " * (LABEL_COLUMNS - columns)
