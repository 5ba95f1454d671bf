"""eSpeak NG as a synthesiser: small, quick and clear in English; a Debian package.

It reads Japanese only as kana: kanji need readings, which it does not have.
"""

import io
import re
import subprocess
from typing import Final

import numpy as np
from typing_extensions import override

from translation.ports import Language, Samples, Synthesiser, TranslationError
from translation.speech.sound import SoundError, decode_wav

VOICES: Final[dict[Language, str]] = {"en": "en-us", "ja": "ja"}
TIME_LIMIT_S: Final = 20.0
LONGEST: Final = 1_000
"""Characters of one line: a minute and a half of speech; nobody listens longer."""

_NOT_KANA: Final = re.compile(r"[^぀-ヿー0-9\s、。，．,.!?！？・「」（）()]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]+")


class CannotSayError(TranslationError):
    """This line cannot be spoken by this engine; the message says why, never the line."""


class EspeakSynthesiser(Synthesiser):
    """The port `Synthesiser`: one process for each line, text by its standard input.

    Attributes:
        words_per_minute: speed, 80 to 450; citizens who listen in a foreign language need less
            than eSpeak's own 175.
    """

    def __init__(
        self,
        *,
        words_per_minute: int = 150,
        voices: dict[Language, str] | None = None,
        program: str = "espeak-ng",
        time_limit_s: float = TIME_LIMIT_S,
    ) -> None:
        if not 80 <= words_per_minute <= 450:
            raise ValueError(f"words_per_minute is {words_per_minute}; allowed are 80 to 450")
        self.words_per_minute = words_per_minute
        self._voices = {**VOICES, **(voices or {})}
        self._program = program
        self._time_limit_s = time_limit_s

    @property
    @override
    def languages(self) -> frozenset[Language]:
        """English; and Japanese, if it is written in kana."""
        return frozenset(self._voices)

    @override
    def speak(self, text: str, language: Language) -> Samples:
        """Return the sound of one line; none for a blank one.

        Raises:
            CannotSayError: kanji, too long, or espeak-ng is not installed, failed, took too long.
        """
        line = _CONTROL.sub(" ", text).strip()
        if not line:
            return np.zeros(0, dtype=np.int16)
        if len(line) > LONGEST:
            raise CannotSayError(f"a line of more than {LONGEST} characters is not spoken")
        if language == "ja" and _NOT_KANA.search(line):
            raise CannotSayError("eSpeak reads Japanese only in kana; kanji need Open JTalk")
        return self._decoded(self._run(line, language))

    def _run(self, line: str, language: Language) -> bytes:
        # `--stdin` would still read options out of nothing: text never becomes an argument.
        command = [self._program, "--stdin", "--stdout", "-b", "1"]
        command += ["-v", self._voices[language], "-s", str(self.words_per_minute)]
        try:
            done = subprocess.run(  # noqa: S603 - arguments are our own, no shell
                command,
                input=line.encode("utf-8", "replace"),
                capture_output=True,
                timeout=self._time_limit_s,
                check=True,
            )
        except FileNotFoundError:
            raise CannotSayError("espeak-ng is not installed: apt-get install espeak-ng") from None
        except subprocess.TimeoutExpired:
            raise CannotSayError(f"espeak-ng took over {self._time_limit_s:g} s") from None
        except (subprocess.CalledProcessError, OSError):
            # Without a cause: it holds the process's output, and that may quote the line.
            raise CannotSayError("espeak-ng failed") from None
        return done.stdout

    @staticmethod
    def _decoded(wav: bytes) -> Samples:
        try:
            return np.concatenate(list(decode_wav(io.BytesIO(wav))))
        except SoundError:
            raise CannotSayError("espeak-ng made no sound") from None
