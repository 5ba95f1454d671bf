"""What the kiosk keeps: its rules for the site, its receipts, its version, its models."""

from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, distribution
from typing import Final

from pydantic import ValidationError
from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Limits, Probe, Reading, skipped
from kiosk_client.diagnosis.words import both
from kiosk_client.erasure.ledger import OPEN_NAME, RECEIPTS_NAME, OpenVisit
from kiosk_client.identity import IdentityStore, public_key_of
from kiosk_client.site import site_profile
from receipts.sealing import is_signed_by
from server.protocol.receipt import SealedReceipt

CALL_IT: Final = both("情報担当に連絡してください。", "Call the IT staff.")


class ProfileTrusted(Probe):
    """Whether the site profile is signed by somebody this kiosk trusts (ADR 0009)."""

    id = "site-profile"
    category = "safety"
    name = both("サイト設定", "Site profile")
    measures = both("署名と内容の検証", "its signature and content are verified")
    clerk = CALL_IT
    todo = both(
        "配布元から取り直します。編集したなら madoguchi site sign で署名します。",
        "Get it anew from its source; if you edited it, sign it with madoguchi site sign.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Load it as the agent does; what the agent refuses is said in its own words."""
        profile = site_profile(place.settings)
        if profile is None:
            return Reading(
                "warn",
                both(
                    "サイト設定がありません。どの欄も住民だけが入力します。",
                    "None is set: every field is the citizen's own.",
                ),
            )
        return Reading("ok", both(f"{profile.id} v{profile.version}"), profile.version)


class ErasureProved(Probe):
    """Whether the last visit has its receipt of erasure, signed by this kiosk (Z-07)."""

    id = "erasure-receipt"
    category = "safety"
    name = both("消去証明", "Erasure receipt")
    measures = both(
        "最後の証明の署名と、証明を待つ訪問の古さ", "last signature; age of an open visit"
    )
    unit = "h"
    limits = Limits(warn=4, fail=24, good="low")
    needs = ("kiosk-identity",)
    clerk = CALL_IT
    todo = both(
        "再起動すると片づきます。続くなら madoguchi receipt verify で調べます。",
        "A restart clears the visit. If it stays, look with madoguchi receipt verify.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """Verify the last receipt and see since when a visit waits for one."""
        identity = IdentityStore(place.state).load() if place.enrolled else None
        if identity is None:
            return skipped("登録されていません。", "Not enrolled.")
        broken = _last_is_broken(place, (public_key_of(identity.key), *identity.former))
        if broken is not None:
            return broken
        try:
            visit = OpenVisit.model_validate_json((place.state / OPEN_NAME).read_bytes())
        except FileNotFoundError:
            return Reading("ok", both("待つ訪問はありません。", "No visit waits."), 0)
        except ValidationError:
            return Reading(
                "fail", both(f"{OPEN_NAME} が壊れています。", f"{OPEN_NAME} is damaged.")
            )
        hours = (datetime.now(UTC) - visit.since).total_seconds() / 3_600
        return self.judged(
            hours, both(f"{hours:.1f} 時間待っています。", f"waits for {hours:.1f} h")
        )


def _last_is_broken(place: Place, keys: tuple[str, ...]) -> Reading | None:
    try:
        lines = (place.state / RECEIPTS_NAME).read_bytes().splitlines()
        good = not lines or any(
            is_signed_by(SealedReceipt.model_validate_json(lines[-1]), key) for key in keys
        )
    except FileNotFoundError:
        return None
    except ValidationError:
        good = False
    if good:
        return None
    return Reading(
        "fail",
        both("最後の証明が、この端末の署名と合いません。", "The last one is not this kiosk's."),
    )


class VersionKnown(Probe):
    """Whether the package is installed as one, so that its version can be told."""

    id = "product-version"
    category = "kiosk"
    name = both("製品の版", "Product's version")
    measures = both("入っている madoguchi の版", "version of madoguchi that is installed")
    todo = both("手引きのとおり入れ直します。", "Install it anew by the guide.")

    @override
    async def look(self, place: Place) -> Reading:
        """Ask the package's own record."""
        try:
            return Reading("ok", both(distribution("madoguchi").version))
        except PackageNotFoundError:
            return Reading("warn", both("版が分かりません。", "It has no version."))


class FaceModel(Probe):
    """Whether the model that finds faces is there, if one is set (docs/photo.md)."""

    id = "face-model"
    category = "kiosk"
    name = both("顔検出のモデル", "Model of faces")
    measures = both("設定されたファイルの大きさ", "size of the file that is set")
    unit = "kB"
    clerk = CALL_IT
    todo = both("設定 face_model のファイルを入れ直します。", "Put the file of face_model back.")

    @override
    async def look(self, place: Place) -> Reading:
        """Look at the file."""
        path = place.settings.face_model
        if path is None:
            return skipped("OpenCV の検出器を使います。", "OpenCV's detector serves.")
        size = path.stat().st_size / 1000
        return Reading("ok" if size else "fail", both(f"{path}: {size:.0f} kB"), size)


class AgentRuns(Probe):
    """Whether the agent runs; a kiosk at rest runs one."""

    id = "agent"
    category = "kiosk"
    name = both("端末プログラム", "Kiosk's agent")
    measures = both("状態フォルダーの錠", "the lock of the state directory")
    clerk = both("端末を再起動してください。", "Restart the kiosk.")
    todo = both(
        "journalctl -u madoguchi-kiosk で終わった理由を調べます。",
        "Look for the reason of its end with journalctl -u madoguchi-kiosk.",
    )

    @override
    async def look(self, place: Place) -> Reading:
        """See whether the lock is held."""
        if place.agent_runs:
            return Reading("ok", both("動いています。", "It runs."))
        return Reading("warn", both("動いていません。", "It does not run."))


PROBES: Final[tuple[Probe, ...]] = (
    AgentRuns(),
    VersionKnown(),
    ProfileTrusted(),
    ErasureProved(),
    FaceModel(),
)
