"""The printer, where the kiosk is set up with one."""

from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.looks.printer import ask_printer
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Probe, Reading, skipped
from kiosk_client.diagnosis.words import both


class PrinterReady(Probe):
    """Whether it would print."""

    id = "printer"
    category = "devices"
    name = both("プリンター", "Printer")
    measures = both("プリンターが言う状態（IPP）", "what the printer says of itself (IPP)")
    clerk = both(
        "用紙とインクを確かめ、紙づまりを取り、電源を入れ直してください。",
        "Check paper and ink, clear a jam, and switch it off and on.",
    )
    todo = both(
        "CUPS の画面か lpstat -p でキューを確かめ、止まっていれば cupsenable で再開します。",
        "Look at its queue with CUPS or lpstat -p; let a stopped one go on with cupsenable.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Ask for its state; nothing is printed."""
        url = place.settings.printer_url
        if url is None:
            return skipped("プリンターの設定がありません。", "No printer is set up.")
        said = await ask_printer(url)
        evidence = both(", ".join(said.reasons) or f"printer-state {said.state}")
        if said.stopped:
            return Reading("fail", evidence, said.state)
        return Reading("warn" if said.remarks else "ok", evidence, said.state)


PROBES: Final = (PrinterReady(),)
