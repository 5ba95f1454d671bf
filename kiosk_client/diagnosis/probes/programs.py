"""What an agent cannot start without: its key, and the panel's files."""

from typing import Final

from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Probe, Reading
from kiosk_client.diagnosis.words import both
from kiosk_client.identity import IdentityStore
from kiosk_client.panel_host.files import INDEX


class KeyKept(Probe):
    """Whether the kiosk still has the key by which the server knows it (T12)."""

    id = "kiosk-identity"
    category = "kiosk"
    name = both("端末の鍵", "Kiosk's key")
    measures = both(
        "鍵と登録が読めて、ほかの人に読めないか",
        "key and enrolment can be read, and by nobody else",
    )
    of_kiosk = False
    todo = both(
        "サーバーで登録コードを作り、madoguchi kiosk --enrol-code で使います。",
        "Make a code at the server and give it to madoguchi kiosk --enrol-code.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Load it as the agent does; what the agent refuses is said in its own words."""
        # Looking must not make the folder.
        found = IdentityStore(place.state).load() if place.state.is_dir() else None
        if found is None:
            said = both(
                "この端末は登録されていません。", "This machine is not enrolled as a kiosk."
            )
            return Reading("warn", said, command="madoguchi kiosks code")
        return Reading("ok", both(f"登録済み: {found.kiosk_id}", f"Enrolled as {found.kiosk_id}"))


class PanelBuilt(Probe):
    """Whether the citizen's panel is there."""

    id = "panel-files"
    category = "kiosk"
    name = both("住民の画面", "Panel")
    measures = both("作られた画面のファイル", "files of the panel that was built")
    of_kiosk = False
    todo = both("製品を入れ直します。", "Install the product anew.")

    @override
    async def look(self, place: Place) -> Reading:
        """Look for the page that the agent serves first."""
        page = place.settings.panel_dist / INDEX
        if page.is_file():
            return Reading("ok", both(f"{page}"))
        return Reading("fail", both(f"{page} がありません。", f"no {page}"), command="make setup")


PROBES: Final = (KeyKept(), PanelBuilt())
