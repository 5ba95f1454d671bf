"""The card reader: its service, the reader, and the answer of a card that lies on it (Z-19)."""

import socket
from pathlib import Path
from typing import Final

from typing_extensions import override

from kiosk_client.card.pcsc import ReaderState
from kiosk_client.diagnosis.looks.once import in_thread
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Conditional, Reading, counted, skipped
from kiosk_client.diagnosis.words import both

SERVICE: Final = Path("run/pcscd/pcscd.comm")
WAIT_S: Final = 2.0


class CardProbe(Conditional):
    """A probe of the reader, where the kiosk is set up with one."""

    category = "devices"

    @override
    def absent(self, place: Place) -> Reading | None:
        if place.settings.card_reader == "pcsc":
            return None
        return skipped("カードリーダーを使わない設定です。", "Set up without a reader.")


class ServiceRuns(CardProbe):
    """Whether pcscd accepts connections (or systemd in its place)."""

    id = "card-service"
    name = both("カードリーダーのサービス", "Card reader's service")
    measures = both("pcscd への接続", "a connection to pcscd")
    clerk = both("端末を再起動してください。", "Restart the kiosk.")
    todo = both("pcscd.socket を有効にします。", "Enable pcscd.socket.")

    @override
    async def asked(self, place: Place) -> Reading:
        """Connect to its socket, and say nothing."""
        path = place.machine.root / SERVICE
        try:
            await in_thread(lambda: _connect(path))
        except OSError as error:
            why = error.strerror or type(error).__name__
            command = "sudo systemctl enable --now pcscd.socket"
            return Reading("fail", both(f"{path}: {why}"), command=command)
        return Reading("ok", both("動いています。", "It runs."))


class ReaderPresent(CardProbe):
    """Whether the service sees a reader."""

    id = "card-reader"
    name = both("カードリーダー", "Card reader")
    measures = both("pcscd が知るリーダーの数", "readers that pcscd knows")
    needs = ("card-service",)
    in_session = False
    clerk = both(
        "カードリーダーのケーブルを差し直してください。", "Plug the card reader's cable in again."
    )
    todo = both(
        "lsusb と pcsc_scan で確かめ、対応ドライバー（libccid）を入れます。",
        "Look with lsusb and pcsc_scan; install its driver (libccid).",
    )

    @override
    async def asked(self, place: Place) -> Reading:
        """Ask the service."""
        return counted(len(await in_thread(lambda: _states(place))), lack="fail")


class CardAnswers(CardProbe):
    """Whether a card that lies on the reader answers to its reset; no command is sent to it."""

    id = "card-answer"
    name = both("カードの応答", "Card's answer")
    measures = both("リセットへの応答（ATR）の長さ", "length of the answer to reset (ATR)")
    unit = "B"
    needs = ("card-service", "card-reader")
    in_session = False
    clerk = both("カードを置き直してください。", "Lay the card on the reader anew.")
    todo = both("別のカードとリーダーで確かめます。", "Try another card and another reader.")

    @override
    async def asked(self, place: Place) -> Reading:
        """Read the answer that the reader already has."""
        lying = [state for state in await in_thread(lambda: _states(place)) if state.present]
        if not lying:
            return skipped("カードが置かれていません。", "No card lies on it.")
        # Only its length: an ATR tells kinds of cards apart, and that is the citizen's affair.
        length = len(lying[0].atr)
        return Reading("ok" if length else "fail", both(f"{length} B"), length)


def _connect(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        end.settimeout(WAIT_S)
        end.connect(str(path))


def _states(place: Place) -> tuple[ReaderState, ...]:
    with place.readers() as readers:
        return readers.states()


PROBES: Final = (ServiceRuns(), ReaderPresent(), CardAnswers())
