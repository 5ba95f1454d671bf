"""What interpretation needs: translation models, a recogniser and its model, a voice."""

import importlib.util
import shlex
import shutil
from pathlib import Path
from typing import Final

from madoguchi.doctor.check import Check, Outcome, Surroundings, Verdict, Words
from server.settings import ServerSettings
from translation.argos import ArgosTranslator, bundled_packages, installed
from translation.ports import Language
from translation.speech.whisper import FILES

_DIRECTIONS: Final[frozenset[tuple[Language, Language]]] = frozenset({("ja", "en"), ("en", "ja")})
_LIBRARIES: Final = {"whisper": "faster_whisper", "browser": "faster_whisper"} | {
    "phrases": "pocketsphinx"
}
_OFF: Final = Outcome(
    "skip", Words(ja="通訳は設定で切ってあります。", en="Interpretation is switched off.")
)


def models_folder(server: ServerSettings) -> Path:
    """Where the server looks for models that were installed."""
    return (server.models_dir or server.data_dir / "models").expanduser()


def _translation(surroundings: Surroundings) -> Outcome:
    server = surroundings.server
    if not server.interpretation:
        return _OFF
    folder = models_folder(server)
    place = folder if installed(folder) else bundled_packages()
    has = ArgosTranslator(place).directions
    missing = sorted(f"{source}→{target}" for source, target in _DIRECTIONS - set(has))
    if missing:
        names = ", ".join(missing)
        return Outcome(
            "fail",
            Words(ja=f"翻訳モデルがありません: {names}", en=f"No translation model: {names}"),
            Words(
                ja="なくても通話はできます。入れるまで、画面に「通訳は動いていません」と出ます。",
                en="Calls work without; until it is installed both screens say so.",
            ),
            _install("", folder),
        )
    labels = ", ".join(package.label for package in installed(place))
    return Outcome("ok", Words(ja=f"{labels}（{place}）", en=f"{labels} ({place})"))


def _library(surroundings: Surroundings) -> Outcome:
    name = _LIBRARIES.get(surroundings.server.recogniser)
    if not surroundings.server.interpretation:
        return _OFF
    if name is None:
        return _no_recogniser()
    if importlib.util.find_spec(name) is not None:
        return Outcome("ok", Words(ja=f"{name} があります。", en=f"{name} is there."))
    verdict, todo = _without_speech(surroundings.server)
    return Outcome(
        verdict,
        Words(ja=f"{name} がありません。", en=f"{name} is not installed."),
        todo,
        "pip install 'madoguchi[speech]'",
    )


def _model(surroundings: Surroundings) -> Outcome:
    server = surroundings.server
    if not server.interpretation:
        return _OFF
    if server.recogniser == "none":
        return _no_recogniser()
    if server.recogniser == "phrases":
        return Outcome(
            "skip",
            Words(ja="定型文の認識にはモデルは要りません。", en="The phrase list needs no model."),
        )
    folder = models_folder(server)
    whole = [each for each in sorted(folder.glob("whisper-*")) if _is_whole(each)]
    if whole:
        return Outcome("ok", Words(ja=f"{whole[0]}", en=f"{whole[0]}"))
    verdict, todo = _without_speech(server)
    return Outcome(
        verdict,
        Words(ja=f"{folder} に Whisper がありません。", en=f"There is no Whisper in {folder}."),
        todo,
        _install("whisper-base", folder),
    )


def _readings(surroundings: Surroundings) -> Outcome:
    if not surroundings.server.interpretation:
        return _OFF
    if importlib.util.find_spec("janome") is not None:
        return Outcome("ok", Words(ja="janome があります。", en="janome is there."))
    return Outcome(
        "warn",
        Words(ja="janome がありません。", en="janome is not installed."),
        Words(
            ja="やさしい日本語の漢字に、ふりがなが付きません。",
            en="Plain Japanese comes without readings above its kanji.",
        ),
        "pip install 'madoguchi[readings]'",
    )


def _voice(surroundings: Surroundings) -> Outcome:
    if shutil.which("espeak-ng", path=surroundings.desktop.path) is not None:
        return Outcome("ok", Words(ja="espeak-ng があります。", en="espeak-ng is there."))
    return Outcome(
        "warn",
        Words(ja="espeak-ng がありません。", en="espeak-ng is not installed."),
        Words(
            ja="通話には要りません。声の試験と計測（bench translate）で使います。",
            en="Calls do not need it; tests and measurements of speech do (bench translate).",
        ),
        "sudo apt-get install espeak-ng",
    )


def _is_whole(folder: Path) -> bool:
    return all((folder / name).is_file() for name in FILES)


def _without_speech(server: ServerSettings) -> tuple[Verdict, Words]:
    if server.recogniser == "browser":
        return "warn", Words(
            ja="端末のブラウザーで聞き取れない側の声は、字幕になりません。",
            en="Ends whose browser cannot recognise speech get no captions of their voice.",
        )
    return "fail", Words(
        ja="通話はできますが、声は字幕になりません。",
        en="Calls work, but voices get no captions.",
    )


def _no_recogniser() -> Outcome:
    return Outcome(
        "skip",
        Words(
            ja="声は認識しない設定です（recogniser = none）。",
            en="Speech is not recognised (setting recogniser = none).",
        ),
    )


def _install(what: str, folder: Path) -> str:
    """The command, with the folder where the server looks, unless that is the usual one."""
    words = ["madoguchi", "models", "install", *filter(None, [what])]
    if folder != Path("var/models"):
        words += ["--folder", str(folder)]
    return shlex.join(words)


CHECKS: Final = (
    Check(
        "translation-models",
        "interpretation",
        Words(ja="翻訳モデル", en="Translation models"),
        _translation,
    ),
    Check(
        "speech-library",
        "interpretation",
        Words(ja="音声認識のライブラリー", en="Library of speech recognition"),
        _library,
    ),
    Check(
        "speech-model",
        "interpretation",
        Words(ja="音声認識のモデル", en="Model of speech recognition"),
        _model,
    ),
    Check(
        "readings",
        "interpretation",
        Words(ja="ふりがなの辞書", en="Dictionary of readings"),
        _readings,
    ),
    Check(
        "espeak-ng",
        "interpretation",
        Words(ja="試験用の声", en="Voice for tests"),
        _voice,
    ),
)
