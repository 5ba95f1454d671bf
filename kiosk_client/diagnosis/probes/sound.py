"""The microphone: is it there, is it muted, does it hiss, does it overload."""

from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.looks.chirp import NoSoundLibraryError
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Conditional, Limits, Reading, skipped, without_panel
from kiosk_client.diagnosis.words import Words, both


class SoundProbe(Conditional):
    """A probe that listens."""

    category = "devices"
    in_session = False
    clerk: Words | None = both(
        "マイクのケーブルと、マイクの消音スイッチを確かめてください。",
        "Check the microphone's cable and its mute switch.",
    )

    @override
    def absent(self, place: Place) -> Reading | None:
        return without_panel(place)


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
    async def asked(self, place: Place) -> Reading:
        return self.measured((await place.sound()).seconds, digits=1)


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
    async def asked(self, place: Place) -> Reading:
        return self.measured((await place.sound()).peak_db)


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
    async def asked(self, place: Place) -> Reading:
        return self.measured((await place.sound()).noise_db)


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
    async def asked(self, place: Place) -> Reading:
        return self.measured(100 * (await place.sound()).clipped, digits=1)


class SpeakerHeard(SoundProbe):
    """Whether the microphone hears the loudspeaker."""

    id = "speaker-heard"
    name = both("スピーカーの音がマイクに届く", "Loudspeaker is heard")
    measures = both(
        "0.4 秒の音を鳴らし、マイクに届いた大きさ", "level at which a chirp of 0.4 s arrives"
    )
    unit = "dB"
    limits = Limits(warn=-50, fail=None, good="high")
    clerk = both(
        "スピーカーの電源・音量・ケーブルを確かめてください。",
        "Check the loudspeaker's power, volume and cable.",
    )
    # The chirp would be noise to those who listen for the hall's.
    needs = ("microphone-level", "microphone-noise", "microphone-overload")
    deadline_s = 12.0
    todo = both(
        "音声サーバーの既定の出力と消音を確かめます（wpctl status、pactl info、alsamixer）。",
        "Check the sound server's default output and its mute (wpctl status, pactl info).",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        if place.echo is None:
            return skipped("マイクの代わりにファイルがあります。", "A file is the microphone here.")
        try:
            echo = await place.echo()
        except NoSoundLibraryError:
            return Reading(
                "warn",
                both("PortAudio がありません。", "PortAudio is not installed."),
                command="sudo apt-get install libportaudio2",
            )
        if not echo.heard:
            return Reading("fail", both("音が届きません。", "Nothing arrives."))
        return self.measured(echo.level_db)


class EchoDelay(SoundProbe):
    """Whether the sound comes so late that the echo canceller cannot take it away."""

    id = "echo-delay"
    name = both("スピーカーからマイクまでの遅れ", "Delay from loudspeaker to microphone")
    measures = both(
        "同じ音が届くまでの時間（途中の蓄えを含む）",
        "time until the chirp arrives, buffers included",
    )
    unit = "ms"
    limits = Limits(warn=250, fail=None, good="low")
    clerk = None
    needs = ("speaker-heard",)
    deadline_s = 12.0
    todo = both(
        "無線（Bluetooth）のスピーカーをやめ、音声サーバーの蓄え（バッファー）を小さくします。",
        "Use no wireless loudspeaker; make the sound server's buffers smaller.",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        try:
            echo = None if place.echo is None else await place.echo()
        except NoSoundLibraryError:
            echo = None
        if echo is None or not echo.heard:
            return skipped("音の往復を測っていません。", "No chirp was played.")
        return self.measured(echo.delay_ms)


PROBES: Final = (
    MicrophoneOpens(),
    MicrophoneLevel(),
    MicrophoneNoise(),
    MicrophoneOverload(),
    SpeakerHeard(),
    EchoDelay(),
)
