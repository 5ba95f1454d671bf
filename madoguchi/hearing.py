"""What `madoguchi interpret FILE.wav` prints: captions with their times, for people and scripts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal, Protocol

from translation.ports import Language, Recogniser
from translation.speech.captioning import Caption, Captioner, Interprets
from translation.speech.endpointing import make_endpointer
from translation.speech.sound import read_wav
from translation.speech.spotting import PhraseSpotter
from translation.speech.whisper import Hotwords, WhisperRecogniser

LAYERS: Final = {
    "phrase": "公式訳",
    "memory": "翻訳メモリ",
    "machine": "機械翻訳",
    "same": "そのまま",
    "none": "訳なし",
}
CHECK: Final = "確認してください"


class Rendered(Protocol):
    """What is printed of `translation.interpretation.Interpretation`."""

    @property
    def text(self) -> str:
        """The interpretation; "" if there is none."""

    @property
    def layer(self) -> Literal["phrase", "memory", "machine", "same", "none"]:
        """Where it comes from."""

    @property
    def must_check(self) -> bool:
        """Whether a check failed."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """Codes of what failed."""


def recogniser_for(
    name: Literal["phrases", "whisper"],
    model: Path,
    sentences: tuple[str, ...],
    hotwords: Hotwords | None = None,
) -> Recogniser:
    """Return the engine that hears.

    Args:
        name: which.
        model: folder of the Whisper model.
        sentences: what the phrase spotter may hear, in English.
        hotwords: official terms for Whisper.
    """
    if name == "whisper":
        return WhisperRecogniser(model, hotwords=hotwords)
    return PhraseSpotter(sentences)


def caption_file(
    file: Path,
    source: Language,
    engines: tuple[Recogniser, Interprets[Rendered]],
    say: Callable[[str], None],
    *,
    as_json: bool = False,
) -> int:
    """Say a caption for each utterance of a WAV file, as soon as it is ready; return their number.

    Raises:
        SoundError: the file cannot be read as WAV sound.
        TranslationError: an engine failed, or a model is missing.
    """
    recogniser, interpreter = engines
    captioner = Captioner(make_endpointer(), recogniser, interpreter)
    count = 0
    for caption in captioner.captions(read_wav(file), source):
        say(_record(caption) if as_json else _lines(caption))
        count += 1
    return count


def _lines(caption: Caption[Rendered]) -> str:
    heard, line = caption.heard, caption.interpretation
    marks = f"[{LAYERS[line.layer]}]" + (f" {CHECK}" if line.must_check else "")
    times = f"{clock(heard.start_s)}–{clock(heard.end_s)}"
    return f"{times}  {heard.text}\n{' ' * len(times)}  {line.text} {marks}"


def _record(caption: Caption[Rendered]) -> str:
    heard, line = caption.heard, caption.interpretation
    record = {
        "start_s": round(heard.start_s, 2),
        "end_s": round(heard.end_s, 2),
        "text": heard.text,
        "heard_confidence": round(heard.confidence, 3),
        "translation": line.text,
        "layer": line.layer,
        "must_check": line.must_check,
        "warnings": list(line.warnings),
        "took_s": round(caption.took_s, 3),
    }
    return json.dumps(record, ensure_ascii=False)


def clock(seconds: float) -> str:
    """Return a time as minutes and seconds, such as 61:05.3."""
    minutes, rest = divmod(round(seconds * 10), 600)
    return f"{minutes}:{rest / 10:04.1f}"
