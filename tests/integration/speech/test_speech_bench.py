"""The bench's clock: it starts when somebody has stopped speaking, not before and not later."""

import numpy as np
import pytest

from madoguchi.bench.translate import speech
from madoguchi.bench.translate.speech import Sentence, _Listener, sentences
from server.interpreter.worker.ports import Engines
from translation.checks import mask_secrets
from translation.ports import SAMPLE_RATE, Heard, Language, Samples
from translation.speech.endpointing import make_endpointer


class Echo:
    """Hears whatever it is asked to."""

    name = "echo"
    languages = frozenset[Language]({"en"})

    def __init__(self, text: str) -> None:
        self._text = text

    def recognise(self, samples: Samples, language: Language) -> Heard:
        assert samples.size
        assert language == "en"
        return Heard(self._text, 1.0, 0.0, samples.size / SAMPLE_RATE)


@pytest.fixture(scope="module")
def said() -> Sentence:
    return sentences(1)[0]


def test_speech_ends_with_its_last_loud_sample(said: Sentence) -> None:
    """What eSpeak leaves of silence behind the sentence is no speech."""
    end = round(said.ends_s * SAMPLE_RATE)
    assert 0.5 < said.ends_s < said.samples.size / SAMPLE_RATE
    assert np.abs(said.samples[end - 400 : end]).max() > speech.LOUD
    assert np.abs(said.samples[end + 1 :].astype(np.int32)).max() <= speech.LOUD + 100


@pytest.mark.parametrize("text", ["I lost my card.", ""])
async def test_a_caption_is_timed_from_there(said: Sentence, text: str) -> None:
    """Through the worker's ear in real time: the pause that closes an utterance is part of it;
    what is not understood has no time."""
    engines = Engines("echo", None, {"en": Echo(text)}, make_endpointer, mask_secrets)
    listener = _Listener(engines)
    try:
        found = await listener.hear(Sentence(text, said.samples, said.ends_s))
    finally:
        await listener.close()
    if not text:
        assert found.caption_ms is None
        return
    assert found.is_right
    assert found.closed_ms is not None
    assert found.caption_ms is not None
    assert found.translated_ms is not None
    assert 300 < found.closed_ms <= found.caption_ms <= found.translated_ms
