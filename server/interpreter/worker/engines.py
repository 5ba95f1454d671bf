"""Loads what is installed and chosen; what is missing is left out, never a reason to fail."""

import importlib.util
import logging
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from server.interpreter.errands import Setup
from server.interpreter.worker.city import CityInterpreter
from server.interpreter.worker.ports import Engines
from translation.argos import ArgosTranslator, RuleSegmenter, bundled_packages, installed
from translation.checks import mask_secrets
from translation.pipeline import Interpreter, Layers
from translation.ports import SAMPLE_RATE, Language, TranslationError
from translation.speech.endpointing import make_endpointer
from translation.speech.spotting import PhraseSpotter
from translation.speech.whisper import FILES, Hotwords, WhisperRecogniser, WhisperSettings

log = logging.getLogger(__name__)

DIRECTIONS: Final[frozenset[tuple[Language, Language]]] = frozenset({("ja", "en"), ("en", "ja")})
LANGUAGES: Final[tuple[Language, ...]] = ("ja", "en")
WHISPER: Final = "whisper-*"
QUIET: Final = np.full(SAMPLE_RATE, 1_000, dtype=np.int16)
"""A second of hum, for an engine that loads with its first sound."""


def make_engines(setup: Setup) -> Engines:
    """Load engines and models. Takes seconds; runs in a thread.

    Args:
        setup: which recogniser, and where models were installed.
    """
    models = Path(setup.models)
    interpreter = _interpreter(models)
    if interpreter is None:
        return Engines("", None, {}, make_endpointer, mask_secrets)
    recogniser = _recogniser(setup, models, interpreter.layers)
    engines = (interpreter.engine, recogniser.name if recogniser is not None else "")
    return Engines(
        name=" · ".join(filter(None, engines)),
        interpreter=CityInterpreter(interpreter),
        recognisers=dict.fromkeys(recogniser.languages, recogniser) if recogniser else {},
        endpointer=make_endpointer,
        mask=mask_secrets,
        begin=partial(_load, recogniser) if recogniser is not None else _nothing_to_load,
    )


def _nothing_to_load() -> None:
    """No recogniser is wanted."""


def _interpreter(models: Path) -> Interpreter | None:
    """The pipeline on models that were installed, else on those that are shipped."""
    engine = ArgosTranslator(models if installed(models) else bundled_packages())
    if not engine.directions >= DIRECTIONS:
        log.warning("no_translation_model: madoguchi models install")
        return None
    interpreter = Interpreter(Layers.shipped(RuleSegmenter(), engine))
    interpreter.warm()
    return interpreter


def _recogniser(
    setup: Setup, models: Path, layers: Layers
) -> WhisperRecogniser | PhraseSpotter | None:
    """The recogniser of the settings, not loaded yet; None, with a line in the log, if missing."""
    if setup.recogniser == "none":
        return None
    found = _spotter(layers) if setup.recogniser == "phrases" else _whisper(models, layers)
    if found is None and setup.recogniser != "browser":  # there it is for those who cannot
        log.warning(
            "no_recogniser: pip install 'madoguchi[speech]', madoguchi models install whisper-base"
        )
    return found


def _whisper(models: Path, layers: Layers) -> WhisperRecogniser | None:
    """Whisper with the first model that is whole, and the official terms to listen for."""
    folders = [
        folder
        for folder in sorted(models.glob(WHISPER))
        if all((folder / name).is_file() for name in FILES)
    ]
    if not folders or not _is_installed("faster_whisper"):
        return None
    terms = {each: [term.official(each) for term in layers.glossary.terms] for each in LANGUAGES}
    return WhisperRecogniser(
        folders[0], hotwords=Hotwords(terms), settings=WhisperSettings(threads=1)
    )


def _spotter(layers: Layers) -> PhraseSpotter | None:
    """What a citizen may say word by word: the approved phrases of theirs without slots."""
    if not _is_installed("pocketsphinx"):
        return None
    phrases = [phrase for each in layers.phrases.procedures for phrase in each.phrases]
    own = [phrase for phrase in phrases if phrase.speaker == "citizen" and not phrase.slots]
    return PhraseSpotter([form for phrase in own for form in phrase.forms("en")])


def _is_installed(library: str) -> bool:
    return importlib.util.find_spec(library) is not None


def _load(recogniser: WhisperRecogniser | PhraseSpotter) -> None:
    try:
        if isinstance(recogniser, WhisperRecogniser):
            recogniser.load()
        else:
            recogniser.recognise(QUIET, "en")
    except TranslationError as error:  # each utterance will try again
        log.warning("no_recogniser %s", type(error).__name__)
