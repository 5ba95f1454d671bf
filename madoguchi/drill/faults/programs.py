"""Programs and their files: browser, screens, models, database, certificate."""

from pathlib import Path
from typing import Final

from kiosk_client.diagnosis.words import both
from madoguchi.drill.certificates import expired
from madoguchi.drill.fault import Fault
from madoguchi.drill.scene import Scene
from server.web.certificate import make_certificate
from translation.argos import bundled_packages


async def _no_browser(scene: Scene) -> None:
    empty = scene.folder / "bin"
    empty.mkdir()
    scene.desktop = scene.desktop.model_copy(update={"path": str(empty)})


async def _no_panel(scene: Scene) -> None:
    scene.kiosk["panel_dist"] = scene.folder / "never-built"


async def _no_console(scene: Scene) -> None:
    scene.server["console_dir"] = scene.folder / "never-built"


async def _half_a_model(scene: Scene) -> None:
    """Leave one direction of the two that ship."""
    models = scene.folder / "models"
    models.mkdir()
    first = min(bundled_packages().glob("*.argosmodel"))
    (models / first.name).symlink_to(first)
    scene.server["models_dir"] = models


async def _no_interpreter(scene: Scene) -> None:
    empty = scene.folder / "libraries"
    empty.mkdir()
    scene.libraries = (str(empty),)


async def _no_recogniser_model(scene: Scene) -> None:
    models = scene.folder / "models"
    models.mkdir()
    for each in bundled_packages().glob("*.argosmodel"):
        (models / each.name).symlink_to(each)
    scene.server |= {"models_dir": models, "recogniser": "whisper"}


async def _no_face_model(scene: Scene) -> None:
    scene.kiosk["face_model"] = scene.folder / "yunet.onnx"


async def _broken_database(scene: Scene) -> None:
    scene.server["data_dir"] = _data(scene)
    (scene.folder / "data" / "madoguchi.sqlite3").write_bytes(b"not a database" * 500)


async def _no_data_folder(scene: Scene) -> None:
    (scene.folder / "data").write_text("", encoding="ascii")
    scene.server["data_dir"] = scene.folder / "data"


async def _own_certificate_ended(scene: Scene) -> None:
    files = expired(scene.folder / "tls")
    scene.server |= {"tls_cert": files.certificate, "tls_key": files.key}


async def _wrong_key(scene: Scene) -> None:
    scene.server["tls_key"] = make_certificate(scene.folder / "tls", ["127.0.0.1"]).key


def _data(scene: Scene) -> Path:
    folder = scene.folder / "data"
    folder.mkdir()
    return folder


FAULTS: Final = (
    Fault(
        "chromium-absent",
        both("Chromium がない", "Chromium absent"),
        "chromium",
        "real",
        _no_browser,
        "chromium",
    ),
    Fault(
        "panel-missing",
        both("住民の画面がない", "Panel not built"),
        "panel-files",
        "real",
        _no_panel,
    ),
    Fault(
        "console-missing",
        both("係員の画面がない", "Console not built"),
        "console-files",
        "real",
        _no_console,
    ),
    Fault(
        "interpreter-missing",
        both("通訳のプログラムがない", "Interpreter missing"),
        "interpreter",
        "real",
        _no_interpreter,
    ),
    Fault(
        "model-missing",
        both("翻訳モデルがない", "Translation model missing"),
        "translation-models",
        "real",
        _half_a_model,
    ),
    Fault(
        "speech-model-missing",
        both("音声認識のモデルがない", "Speech model missing"),
        "speech-model",
        "real",
        _no_recogniser_model,
    ),
    Fault(
        "face-model-missing",
        both("顔検出のモデルがない", "Face model missing"),
        "face-model",
        "real",
        _no_face_model,
    ),
    Fault(
        "database-broken",
        both("データベースが壊れた", "Database broken"),
        "database",
        "real",
        _broken_database,
    ),
    Fault(
        "data-unwritable",
        both("データの保存先がない", "Data folder unusable"),
        "data-folder",
        "real",
        _no_data_folder,
    ),
    Fault(
        "own-certificate-expired",
        both("サーバーの証明書切れ（手元）", "Own certificate expired"),
        "certificate",
        "real",
        _own_certificate_ended,
    ),
    Fault(
        "own-key-wrong",
        both("証明書と鍵が合わない", "Key of another certificate"),
        "certificate",
        "real",
        _wrong_key,
    ),
)
