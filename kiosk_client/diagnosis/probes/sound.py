"""The microphone: is it there, is it muted, does it hiss, does it overload."""

from abc import abstractmethod
from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Limits, Probe, Reading
from kiosk_client.diagnosis.words import Words, both


class SoundProbe(Probe):
    """A probe that listens."""

    category = "devices"
    in_session = False
    clerk: Words | None = both(
        "マイクのケーブルと、マイクの消音スイッチを確かめてください。",
        "Check the microphone's cable and its mute switch.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Listen once for all probes of the microphone."""
        if not place.settings.show_panel:
            return Reading("skip", both("この端末は住民の画面を開きません。", "No panel here."))
        return await self.heard(place)

    @abstractmethod
    async def heard(self, place: Place) -> Reading:
        """Judge what is heard."""


class MicrophoneOpens(SoundProbe):
    """Whether sound comes."""

    id = "microphone-opens"
    name = both("マイクが開く", "Microphone opens")
    measures = both("1 秒間に届いた音の長さ", "sound that came within a second")
    unit = "s"
    limits = Limits(warn=0.9, fail=0.2, good="high")
    todo = both(
        "alsa-utils を入れ、arecord -l と音声サーバーの既定の入力を確かめます。",
        "Install alsa-utils; check arecord -l and the sound server's default input.",
    )

    @override
    async def heard(self, place: Place) -> Reading:
        seconds = (await place.sound()).seconds
        return self.judged(seconds, both(f"{seconds:.1f} s"))


class MicrophoneLevel(SoundProbe):
    """Whether anything is heard at all: a muted microphone gives digital silence."""

    id = "microphone-level"
    name = both("マイクの音量", "Microphone's level")
    measures = both("もっとも大きい 20 ms の音量", "level of the loudest 20 ms")
    unit = "dBFS"
    limits = Limits(warn=-70, fail=-90, good="high")
    needs = ("microphone-opens",)
    todo = both("入力の消音と音量を確かめます。", "Check the input's mute and its volume.")

    @override
    async def heard(self, place: Place) -> Reading:
        level = (await place.sound()).peak_db
        return self.judged(level, both(f"{level:.0f} dBFS"))


class MicrophoneNoise(SoundProbe):
    """Whether the microphone, or the hall, is too loud to be understood."""

    id = "microphone-noise"
    name = both("マイクの雑音", "Microphone's noise floor")
    measures = both("もっとも静かな 1 割の音量", "level of the quietest tenth")
    unit = "dBFS"
    limits = Limits(warn=-35, fail=-20, good="low")
    clerk = both(
        "近くの送風機や放送を止めるか、端末を離してください。",
        "Stop fans or announcements nearby, or move the kiosk away from them.",
    )
    needs = ("microphone-opens", "microphone-level")
    todo = both(
        "接地と USB ハブの雑音を疑い、増幅（ブースト）を下げます。",
        "Suspect earthing and the USB hub; lower the microphone's boost.",
    )

    @override
    async def heard(self, place: Place) -> Reading:
        level = (await place.sound()).noise_db
        return self.judged(level, both(f"{level:.0f} dBFS"))


class MicrophoneOverload(SoundProbe):
    """Whether the microphone is driven to its limit."""

    id = "microphone-overload"
    name = both("マイクの音割れ", "Microphone overloads")
    measures = both("最大に達した標本の割合", "share of samples at full scale")
    unit = "%"
    limits = Limits(warn=0.5, fail=5, good="low")
    clerk = None
    needs = ("microphone-opens",)
    todo = both("入力の音量と増幅を下げます。", "Lower the input's volume and boost.")

    @override
    async def heard(self, place: Place) -> Reading:
        share = 100 * (await place.sound()).clipped
        return self.judged(share, both(f"{share:.1f} %"))


PROBES: Final = (MicrophoneOpens(), MicrophoneLevel(), MicrophoneNoise(), MicrophoneOverload())
