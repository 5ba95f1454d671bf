"""The preflight's checks (事前点検, D7) as probes of the one list."""

from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Probe, Reading
from kiosk_client.diagnosis.words import both
from kiosk_client.preflight.checks import CHECKS, Check


class Hardened(Probe):
    """One check of the preflight: a required one that fails keeps the kiosk from taking photos."""

    category = "safety"
    measures = both("カーネルの設定", "what the kernel is set to")

    def __init__(self, check: Check) -> None:
        self.check = check
        self.id = f"preflight-{check.id.replace('_', '-')}"
        self.name = both(*check.title)
        self.todo = both(*check.to_do)

    @override
    async def look(self, place: Place) -> Reading:
        """Ask the machine; what cannot be seen counts as failed."""
        verdict, evidence = self.check.look(place.machine)
        if verdict == "ok":
            return Reading("ok", both(*evidence))
        must = self.check.level == "must" and not place.settings.unsafe_photos
        return Reading("fail" if must else "warn", both(*evidence))


PROBES: Final = tuple(map(Hardened, CHECKS))
