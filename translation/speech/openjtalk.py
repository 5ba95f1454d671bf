"""Open JTalk as a synthesiser for Japanese: it reads kanji, which eSpeak does not.

An option that whoever runs the server installs: `pip install pyopenjtalk-plus` (140 MB; dictionary
and the voice Mei, CC BY 3.0, lie in the wheel). Without it the browser's own voice speaks.
"""

import threading
from typing import Final

import numpy as np
from typing_extensions import override

from translation.ports import Language, ModelMissingError, Samples, Synthesiser
from translation.speech.espeak import CannotSayError
from translation.speech.sound import at_our_rate

LONGEST: Final = 500
"""Characters of one line: a minute and a half of speech."""


class OpenJtalkSynthesiser(Synthesiser):
    """The port `Synthesiser`; one line at a time, the library is not made for threads."""

    def __init__(self, *, speed: float = 1.0) -> None:
        if not 0.5 <= speed <= 2.0:
            raise ValueError(f"speed is {speed}; allowed are 0.5 to 2")
        self._speed = speed
        self._lock = threading.Lock()

    @property
    @override
    def languages(self) -> frozenset[Language]:
        """Japanese alone."""
        return frozenset({"ja"})

    @override
    def speak(self, text: str, language: Language) -> Samples:
        """Return the sound of one line; none for a blank one.

        Raises:
            ModelMissingError: pyopenjtalk-plus is not installed.
            CannotSayError: not Japanese, too long, or the engine failed.
        """
        if language not in self.languages:
            raise CannotSayError("Open JTalk speaks Japanese alone")
        line = "".join(sign for sign in text if sign.isprintable()).strip()
        if not line:
            return np.zeros(0, dtype=np.int16)
        if len(line) > LONGEST:
            raise CannotSayError(f"a line of more than {LONGEST} characters is not spoken")
        sound, rate = self._synthesised(line)
        return at_our_rate(np.clip(sound, -32_768, 32_767).astype(np.int16), rate)

    def _synthesised(self, line: str) -> tuple[Samples, int]:
        try:
            import pyopenjtalk  # noqa: PLC0415 - an option
        except ModuleNotFoundError:
            raise ModelMissingError(
                "Open JTalk is not installed: pip install pyopenjtalk-plus"
            ) from None
        try:
            with self._lock:
                return pyopenjtalk.tts(line, speed=self._speed)  # type: ignore[no-any-return]
        except (RuntimeError, ValueError):
            # Without a cause: it may quote the line.
            raise CannotSayError("Open JTalk failed") from None
