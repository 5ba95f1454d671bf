"""All measures of a frame or of a photo's file (C-20: no application comes back for its photo).

Pure: a picture in, measures out; nothing is kept. Limits and sources are in `media.photo.rules`,
what to say in `media.photo.advice`.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from media.diff import Pixels
from media.photo.advice import IMPORTANCE, AdviceId
from media.photo.background import measure_background
from media.photo.container import Container, UnreadablePhotoError, read_container
from media.photo.faces import Face, FaceDetector
from media.photo.light import BRIGHTEST, measure_eyes, measure_light, measure_sharpness
from media.photo.measure import Measure, judged
from media.photo.regions import background_of, find_head, lab_of
from media.photo.rules import RULES, MeasureId

OF_FACE: Final[tuple[MeasureId, ...]] = tuple(RULES)[1 : list(RULES).index("shortest_side")]
"""Measures that need a face, in the order of `RULES`."""

COUNTED_SHARE: Final = 0.3
"""Width of a further face, in widths of the largest, from which it counts."""

EXTREME_SIDE: Final = 10.0
"""A picture longer than this many times its width is no photo of anybody."""


UNLIT: Final = 15.0
"""L* below which no face is found in a picture without one."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured, in the order of `RULES`; `container` is None for a frame."""

    measures: tuple[Measure, ...]
    container: Container | None = None

    @property
    def advice(self) -> tuple[AdviceId, ...]:
        """What to do, the most important first, each once."""
        given = {measure.advice for measure in self.measures}
        return tuple(id_ for id_ in IMPORTANCE if id_ in given)

    @property
    def good(self) -> bool:
        """Whether there is nothing to improve."""
        return not self.advice

    def value(self, id_: MeasureId) -> float | None:
        """Return one measure's value; None if it could not be measured."""
        return next(measure.value for measure in self.measures if measure.id == id_)


def check_frame(picture: Pixels, detector: FaceDetector) -> Report:
    """Measure a picture framed as the photo will be: RGB, (h, w, 3)."""
    return Report(_in_order(_of_picture(picture, detector)))


def check_file(data: bytes | bytearray | memoryview, detector: FaceDetector) -> Report:
    """Measure a photo's file.

    Raises:
        UnreadablePhotoError: the bytes are no picture that can be measured; `fault` says why.
    """
    container = read_container(data)
    picture = decode(data)
    longest, shortest = max(picture.shape[:2]), min(picture.shape[:2])
    if longest > EXTREME_SIDE * shortest:
        raise UnreadablePhotoError("not_an_image")
    height, width = picture.shape[:2]
    of_file = [
        judged("shortest_side", float(shortest)),
        judged("longest_side", float(longest)),
        judged("aspect", width / height),
        judged("file_bytes", float(container.size_bytes)),
        judged("jpeg", float(container.format == "jpeg")),
        judged("metadata", float(len(container.metadata))),
    ]
    return Report(_in_order(_of_picture(picture, detector) + of_file), container)


def decode(data: bytes | bytearray | memoryview) -> Pixels:
    """Decode a JPEG or PNG whose header was read to RGB, turned upright by its EXIF.

    Raises:
        UnreadablePhotoError: its pixels cannot be read.
    """
    try:
        picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR_RGB)
    except cv2.error:
        picture = None
    if picture is None:
        raise UnreadablePhotoError("truncated")
    return np.asarray(picture, dtype=np.uint8)


def _in_order(measures: list[Measure]) -> tuple[Measure, ...]:
    places = list(RULES)
    return tuple(sorted(measures, key=lambda measure: places.index(measure.id)))


def _of_picture(picture: Pixels, detector: FaceDetector) -> list[Measure]:
    faces = detector.detect(picture)
    if not faces:
        return _of_nobody(picture)
    face = faces[0]
    counted = [f for f in faces if f.box.width >= COUNTED_SHARE * face.box.width]
    return [judged("faces", float(len(counted))), *_of_face(picture, face)]


def _of_nobody(picture: Pixels) -> list[Measure]:
    """Tell what may hide a face: darkness, or light that burns everything out."""
    clipped: dict[MeasureId, float] = {
        "underexposed": float((lab_of(picture)[..., 0] < UNLIT).mean()),
        "overexposed": float((picture.min(axis=2) >= BRIGHTEST).mean()),
    }
    return [judged("faces", 0.0), *(judged(id_, clipped.get(id_)) for id_ in OF_FACE)]


def _of_face(picture: Pixels, face: Face) -> list[Measure]:
    height, width = picture.shape[:2]
    lab = lab_of(picture)
    head = find_head(lab, face, height)
    eye_row = face.box.y + 0.38 * face.box.height
    if face.eyes is not None:
        eye_row = (face.eyes.left[1] + face.eyes.right[1]) / 2
    return [
        judged("head_height", head.chin - head.crown),
        judged("headroom", head.crown),
        judged("centring", face.box.centre[0] / width),
        judged("eye_line", 1 - eye_row / height),
        judged("roll", face.lean),
        measure_sharpness(picture, face),
        *measure_light(lab, picture, face),
        *measure_eyes(picture, face),
        *measure_background(lab, background_of(lab, face, height, head)),
    ]
