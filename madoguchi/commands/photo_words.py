"""The measures of a face photo as a clerk reads them: names, units and rounding."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from media.photo.check import Report
    from media.photo.rules import MeasureId, Rule

_MARKS: Final = {"good": "○", "improve": "△", "unknown": "－"}
_KIB: Final = 1024
_FEW_PERCENT: Final = 10

NAMES: "Final[dict[MeasureId, tuple[str, str]]]" = {
    "faces": ("顔の数", "faces"),
    "head_height": ("頭の高さ（写真の縦に対して）", "head, of the picture's height"),
    "centring": ("顔の左右の位置（写真の横に対して）", "middle of the face, of the width"),
    "headroom": ("頭の上の余白（写真の縦に対して）", "room above the head, of the height"),
    "eye_line": ("目の高さ（写真の縦に対して）", "height of the eyes, of the height"),
    "roll": ("顔の傾き", "tilt of the head"),
    "brightness": ("顔の明るさ（0–100）", "brightness of the face (0–100)"),
    "background_brightness": ("背景の明るさ（0–100）", "brightness of the background (0–100)"),
    "underexposed": ("顔の暗すぎる部分", "part of the face too dark"),
    "overexposed": ("顔の白く飛んだ部分", "part of the face too bright"),
    "side_light": ("左右の明るさの差", "difference of light, left and right"),
    "sharpness": ("鮮明さ", "sharpness"),
    "eyes_found": ("両目が見える", "both eyes are seen"),
    "eye_distance": ("両目の間隔", "distance of the eyes"),
    "glare": ("眼鏡の反射（目のまわりの中で）", "glare, of the region of the eyes"),
    "red_eye": ("赤目（目の中で）", "red, of the eye"),
    "skin_hue": ("肌の色合い", "hue of the skin"),
    "background_evenness": ("背景の色むら", "unevenness of the background"),
    "background_edges": ("背景の物や模様", "things and patterns behind"),
    "shortest_side": ("短い辺", "shortest side"),
    "longest_side": ("長い辺", "longest side"),
    "aspect": ("横と縦の比（横÷縦）", "width to height"),
    "file_bytes": ("ファイルの大きさ", "size of the file"),
    "jpeg": ("JPEG形式", "JPEG"),
    "metadata": ("位置情報などの付属データ（種類の数）", "attached data such as place (kinds)"),
}


def as_lines(report: "Report") -> list[str]:
    """Return one line for each measure: mark, name in both languages, value, limits, source."""
    return [
        f"{_MARKS[one.verdict]} {' / '.join(NAMES[one.id])}: "
        f"{_UNKNOWN if one.value is None else written(one.value, one.rule.unit)}"
        f"（{_limits(one.rule)}）[{one.rule.source}]"
        for one in report.measures
    ]


def written(value: float, unit: str) -> str:
    """Return a value as people write it, rounded to what can be seen.

    Args:
        value: in `unit`.
        unit: of the measure's `Rule`; one that has no form of its own is written after the number.
    """
    if unit.startswith(("of ", "share of ")):
        return _percent(value)
    form = _FORMS.get(unit)
    return f"{value:.3g} {unit}" if form is None else form(value)


def _percent(value: float) -> str:
    percent = value * 100
    number = f"{percent:.0f}" if percent >= _FEW_PERCENT else f"{percent:.1f}".removesuffix(".0")
    return f"{number} %"


def _bytes(value: float) -> str:
    kib = value / _KIB
    return f"{kib:.0f} KB" if kib < _KIB else f"{kib / _KIB:.1f} MB"


def _limits(rule: "Rule") -> str:
    low = None if rule.low is None else written(rule.low, rule.unit)
    high = None if rule.high is None else written(rule.high, rule.unit)
    if rule.counted:
        return low or high or ""
    if low is not None and high is not None:
        return f"{low} – {high}"
    return f"{low} 以上 / at least {low}" if high is None else f"{high} 以下 / at most {high}"


_UNKNOWN: Final = "測れません / cannot be measured"
_FORMS: Final[dict[str, Callable[[float], str]]] = {
    "faces": lambda value: f"{value:.0f}",
    "kinds": lambda value: f"{value:.0f}",
    "yes or no": lambda value: "はい / yes" if value >= 1 else "いいえ / no",
    "degrees": lambda value: f"{value:.0f}°",
    "degrees of CIE hue": lambda value: f"{value:.0f}°",
    "CIE L*": lambda value: f"{value:.0f}",
    "CIE ΔE": lambda value: f"{value:.1f}",
    "Laplacian per variance": lambda value: f"{value:.2f}",
    "px": lambda value: f"{value:.0f} px",
    "width to height": lambda value: f"{value:.2f}",
    "bytes": _bytes,
}
