"""Camera, microphone, display and card reader."""

from collections.abc import Awaitable, Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kiosk_client.diagnosis.words import both
from kiosk_client.window.display import Display, open_display
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.drill import films
from madoguchi.drill.fault import Fault
from madoguchi.drill.printer import STOPPED, printer
from madoguchi.drill.readers import WITH_DEAD_CARD
from madoguchi.drill.scene import Scene
from madoguchi.stack.ports import free_port

Frames = Callable[[], list[NDArray[np.uint8]]]
Samples = Callable[[], NDArray[np.float64]]


def _sees(frames: Frames) -> Callable[[Scene], Awaitable[None]]:
    async def do(scene: Scene) -> None:
        scene.kiosk["fake_video"] = films.film(scene.folder / "film.avi", frames())

    return do


def _hears(samples: Samples) -> Callable[[Scene], Awaitable[None]]:
    async def do(scene: Scene) -> None:
        scene.kiosk["fake_audio"] = films.sound(scene.folder / "sound.wav", samples())

    return do


async def _no_camera(scene: Scene) -> None:
    scene.kiosk["fake_video"] = scene.folder / "unplugged"


async def _broken_camera(scene: Scene) -> None:
    path = scene.folder / "broken.avi"
    path.write_bytes(b"\0" * 4096)
    scene.kiosk["fake_video"] = path


async def _no_microphone(scene: Scene) -> None:
    scene.kiosk["fake_audio"] = scene.folder / "unplugged"


async def _deaf_room(scene: Scene) -> None:
    scene.sounds_in(films.deaf_room)


async def _no_paper(scene: Scene) -> None:
    states = (STOPPED, "media-empty-error")
    paper = await scene.stack.enter_async_context(printer(*states))
    scene.kiosk["printer_url"] = paper.url


async def _printer_off(scene: Scene) -> None:
    scene.kiosk["printer_url"] = f"ipp://127.0.0.1:{free_port()}/printers/drill"


async def _small_display(scene: Scene) -> None:
    nowhere = DesktopEnvironment(display=None, path=scene.desktop.path)
    display = await scene.stack.enter_async_context(open_display(nowhere, width=1024, height=768))
    scene.desktop = scene.desktop.model_copy(update={"display": display.name})
    scene.show_on(display)


async def _dead_display(scene: Scene) -> None:
    scene.desktop = scene.desktop.model_copy(update={"display": ":9999"})
    scene.show_on(Display(":9999", None, ours=False))


async def _no_reader(scene: Scene) -> None:
    scene.readers_are()


async def _dead_card(scene: Scene) -> None:
    scene.readers_are(WITH_DEAD_CARD)


async def _no_card_service(scene: Scene) -> None:
    (scene.elsewhere.root / "run/pcscd/pcscd.comm").unlink()


FAULTS: Final = (
    Fault(
        "camera-unplugged",
        both("カメラが抜けた", "Camera unplugged"),
        "camera-opens",
        "stand-in",
        _no_camera,
    ),
    Fault(
        "camera-broken",
        both("カメラが壊れた", "Camera gives no picture"),
        "camera-opens",
        "stand-in",
        _broken_camera,
    ),
    Fault(
        "camera-black",
        both("カメラが黒い", "Camera black"),
        "camera-light",
        "stand-in",
        _sees(films.black_frames),
    ),
    Fault(
        "camera-frozen",
        both("カメラが止まった", "Camera frozen"),
        "camera-frames",
        "stand-in",
        _sees(lambda: films.healthy_frames()[:1] * films.FRAMES),
    ),
    Fault(
        "camera-blurred",
        both("カメラがぼけた", "Camera out of focus"),
        "camera-focus",
        "stand-in",
        _sees(films.blurred_frames),
    ),
    Fault(
        "camera-small",
        both("カメラの画素不足", "Camera too coarse"),
        "camera-size",
        "stand-in",
        _sees(lambda: films.healthy_frames(films.SMALL)),
    ),
    Fault(
        "microphone-unplugged",
        both("マイクが抜けた", "Microphone unplugged"),
        "microphone-opens",
        "stand-in",
        _no_microphone,
    ),
    Fault(
        "microphone-muted",
        both("マイクの消音", "Microphone muted"),
        "microphone-level",
        "stand-in",
        _hears(lambda: np.zeros(films.RATE)),
    ),
    Fault(
        "microphone-hiss",
        both("マイクの雑音", "Microphone hisses"),
        "microphone-noise",
        "stand-in",
        _hears(lambda: films.hiss(0.2)),
    ),
    Fault(
        "microphone-overload",
        both("マイクの音割れ", "Microphone overloads"),
        "microphone-overload",
        "stand-in",
        _hears(films.overload),
    ),
    Fault(
        "speaker-dead",
        both("スピーカーが鳴らない", "Loudspeaker silent"),
        "speaker-heard",
        "stand-in",
        _deaf_room,
    ),
    Fault(
        "printer-empty",
        both("プリンターの用紙切れ", "Printer out of paper"),
        "printer",
        "stand-in",
        _no_paper,
    ),
    Fault(
        "printer-off",
        both("プリンターの電源が切れた", "Printer off"),
        "printer",
        "real",
        _printer_off,
    ),
    Fault(
        "display-wrong",
        both("画面の大きさ違い", "Wrong display"),
        "display-size",
        "real",
        _small_display,
        "Xvfb",
    ),
    Fault(
        "display-dead", both("画面が応答しない", "Display dead"), "display", "real", _dead_display
    ),
    Fault(
        "pcscd-stopped",
        both("カードのサービス停止", "pcscd stopped"),
        "card-service",
        "stand-in",
        _no_card_service,
    ),
    Fault(
        "reader-dead",
        both("カードリーダーが見えない", "Card reader dead"),
        "card-reader",
        "stand-in",
        _no_reader,
    ),
    Fault(
        "card-mute",
        both("カードが応答しない", "Card does not answer"),
        "card-answer",
        "stand-in",
        _dead_card,
    ),
)
