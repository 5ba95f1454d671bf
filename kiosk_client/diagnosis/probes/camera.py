"""The camera: is it there, does it give a picture, does the picture move, is it sharp and lit."""

from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Conditional, Limits, Reading, without_panel
from kiosk_client.diagnosis.words import Words, both

CABLE: Final = both(
    "カメラのケーブルを一度抜いて、差し直してください。",
    "Unplug the camera's cable and plug it in again.",
)


class CameraProbe(Conditional):
    """A probe that looks through the camera."""

    category = "devices"
    clerk: Words | None = CABLE
    in_session = False
    deadline_s = 15.0

    @override
    def absent(self, place: Place) -> Reading | None:
        return without_panel(place)


class CameraOpens(CameraProbe):
    """Whether the camera gives a first picture, and after how long."""

    id = "camera-opens"
    name = both("カメラが映る", "Camera opens")
    measures = both("開いてから最初の画像までの時間", "time from opening to the first picture")
    unit = "ms"
    limits = Limits(warn=4_000, fail=None, good="low")
    todo = both(
        "lsusb と journalctl -k でカメラを確かめ、他のプログラムが使っていないか見ます。",
        "Look for the camera with lsusb and journalctl -k, and for another program that has it.",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        ms = (await place.pictures()).first_ms
        return self.judged(
            ms, both(f"{ms:.0f} ms で最初の画像", f"first picture after {ms:.0f} ms")
        )


class CameraMoves(CameraProbe):
    """Whether one picture differs from the next: a camera's noise always does."""

    id = "camera-frames"
    name = both("カメラの映像が動く", "Camera's picture changes")
    measures = both("続く 2 枚の明るさの差の平均", "mean difference between two frames that follow")
    unit = "/255"
    limits = Limits(warn=None, fail=0.001, good="high")
    needs = ("camera-opens", "camera-light")
    todo = both(
        "映像が止まっています。カメラの電源を入れ直し、USB ハブを外して試します。",
        "The picture stands still. Power the camera anew; try without a USB hub.",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        look = await place.pictures()
        return self.judged(
            look.change,
            both(
                f"{look.frames} 枚、差 {look.change:.3f}",
                f"{look.frames} frames, {look.change:.3f}",
            ),
        )


class CameraSize(CameraProbe):
    """Whether the picture is large enough for a face photo (Z-20)."""

    id = "camera-size"
    name = both("カメラの画素数", "Camera's resolution")
    measures = both("映像の高さ", "height of the picture")
    unit = "px"
    limits = Limits(warn=720, fail=480, good="high")
    clerk = None
    needs = ("camera-opens",)
    todo = both(
        "720 画素以上を出せる USB ポート（USB 3）とカメラにします。",
        "Use a camera, and a USB port (USB 3), that gives 720 lines or more.",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        look = await place.pictures()
        return self.judged(look.height, both(f"{look.width}×{look.height}"))


class CameraFocus(CameraProbe):
    """Whether edges are sharp."""

    id = "camera-focus"
    name = both("カメラのピント", "Camera's focus")
    measures = both("輪郭の鋭さ（ラプラシアンの分散）", "sharpness (variance of the Laplacian)")
    unit = "a.u."
    limits = Limits(warn=15, fail=4, good="high")
    clerk = both(
        "やわらかい布でレンズをふき、保護シールがあればはがしてください。",
        "Wipe the lens with a soft cloth; take a protective film off.",
    )
    needs = ("camera-opens", "camera-light", "camera-frames")
    todo = both(
        "固定焦点なら設置距離を、そうでなければ自動焦点の設定を確かめます。",
        "Check the distance of a fixed lens, or the setting of its auto-focus.",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        look = await place.pictures()
        return self.judged(look.focus, both(f"{look.focus:.1f}"))


class CameraLight(CameraProbe):
    """Whether there is light: a covered lens and a dead lamp both give black."""

    id = "camera-light"
    name = both("照明と明るさ", "Light")
    measures = both("映像の平均の明るさ", "mean brightness of the picture")
    unit = "/255"
    limits = Limits(warn=45, fail=12, good="high")
    clerk = both(
        "撮影用ライトをつけ、カメラの前の覆いを外してください。",
        "Switch the photo light on, and uncover the camera.",
    )
    needs = ("camera-opens",)
    todo = both(
        "ライトの電源とカメラの露出を確かめます。",
        "Check the lamp's power and the camera's exposure.",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        look = await place.pictures()
        return self.judged(look.light, both(f"{look.light:.0f}"))


PROBES: Final = (CameraOpens(), CameraLight(), CameraMoves(), CameraSize(), CameraFocus())
