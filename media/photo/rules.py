"""The limits of each measure and where they come from (findings on photo rules, C-20).

JLIS: the card's own rules for photos (マイナンバーカード総合サイト「顔写真のチェックポイント」).
PASSPORT: 外務省「パスポート申請用写真の規格」 34±2 mm of 45 mm; a safe target, not the card's rule.
ICAO: Doc 9303 part 3 with ISO/IEC 39794-5 annex D. OFIQ: ISO/IEC 29794-5.
OURS: chosen on pictures derived from one portrait (tests); no official figure exists.
"""

from dataclasses import dataclass
from typing import Final, Literal

from media.photo.advice import AdviceId

Source = Literal["JLIS", "PASSPORT", "ICAO", "OFIQ", "OURS"]

MeasureId = Literal[
    "faces",
    "head_height",
    "centring",
    "headroom",
    "eye_line",
    "roll",
    "brightness",
    "background_brightness",
    "underexposed",
    "overexposed",
    "side_light",
    "sharpness",
    "eyes_found",
    "eye_distance",
    "glare",
    "red_eye",
    "skin_hue",
    "background_evenness",
    "background_edges",
    "shortest_side",
    "longest_side",
    "aspect",
    "file_bytes",
    "jpeg",
    "metadata",
]


@dataclass(frozen=True, slots=True)
class Rule:
    """Limits of one measure, both inclusive; `below` and `above` say what to do outside them."""

    id: MeasureId
    unit: str
    low: float | None
    high: float | None
    below: AdviceId
    above: AdviceId
    source: Source

    @property
    def counted(self) -> bool:
        """Whether values are whole: there is no "nearly" then."""
        return self.unit in {"faces", "kinds", "yes or no"}

    def advice(self, value: float, slack: float = 0.0) -> AdviceId | None:
        """Say what to do about a value, or None if it is within the limits.

        Args:
            value: In this rule's unit.
            slack: How much narrower the limits are taken, as a share of their width.
        """
        margin = 0.0 if self.counted else slack * abs((self.high or 0.0) - (self.low or 0.0))
        if self.low is not None and value < self.low + margin:
            return self.below
        if self.high is not None and value > self.high - margin:
            return self.above
        return None


def _at_least(id_: MeasureId, unit: str, low: float, below: AdviceId, source: Source) -> Rule:
    return Rule(id_, unit, low, None, below, below, source)


def _at_most(id_: MeasureId, unit: str, high: float, above: AdviceId, source: Source) -> Rule:
    return Rule(id_, unit, None, high, above, above, source)


_RULES: Final = (
    Rule("faces", "faces", 1, 1, "no_face", "many_faces", "JLIS"),
    Rule("head_height", "of picture height", 0.60, 0.90, "closer", "farther", "ICAO"),
    Rule("centring", "of picture width", 0.45, 0.55, "centre", "centre", "ICAO"),
    Rule("headroom", "of picture height", 0.03, 0.20, "lower", "higher", "PASSPORT"),
    Rule("eye_line", "of picture height", 0.45, 0.70, "higher", "lower", "ICAO"),
    Rule("roll", "degrees", -8, 8, "straighten", "straighten", "ICAO"),
    Rule("brightness", "CIE L*", 25, 90, "more_light", "less_light", "OURS"),
    _at_least("background_brightness", "CIE L*", 42, "more_light", "OURS"),
    _at_most("underexposed", "share of face", 0.25, "more_light", "OFIQ"),
    _at_most("overexposed", "share of face", 0.08, "less_light", "OFIQ"),
    _at_most("side_light", "share of mean", 0.20, "even_light", "OFIQ"),
    _at_least("sharpness", "Laplacian per variance", 0.10, "hold_still", "OURS"),
    _at_least("eyes_found", "yes or no", 1, "show_eyes", "JLIS"),
    _at_least("eye_distance", "px", 90, "more_pixels", "OFIQ"),
    _at_most("glare", "share of eye region", 0.03, "glare", "JLIS"),
    _at_most("red_eye", "share of eye", 0.06, "red_eye", "OFIQ"),
    Rule("skin_hue", "degrees of CIE hue", 15, 90, "colour", "colour", "OURS"),
    _at_most("background_evenness", "CIE ΔE", 9, "plain_background", "JLIS"),
    _at_most("background_edges", "share of background", 0.03, "plain_background", "JLIS"),
    _at_least("shortest_side", "px", 480, "more_pixels", "JLIS"),
    _at_most("longest_side", "px", 6000, "fewer_pixels", "JLIS"),
    Rule("aspect", "width to height", 0.75, 0.81, "shape", "shape", "JLIS"),
    Rule(
        "file_bytes",
        "bytes",
        20 * 1024,
        7 * 1024 * 1024,
        "larger_file",
        "smaller_file",
        "JLIS",
    ),
    _at_least("jpeg", "yes or no", 1, "jpeg", "JLIS"),
    _at_most("metadata", "kinds", 0, "strip_metadata", "OURS"),
)

RULES: Final[dict[MeasureId, Rule]] = {rule.id: rule for rule in _RULES}
