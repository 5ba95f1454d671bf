"""What the kiosk keeps: key, enrolment, profile, receipts."""

from datetime import UTC, datetime, timedelta
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk_client.diagnosis.words import both
from kiosk_client.erasure.ledger import OPEN_NAME, RECEIPTS_NAME, OpenVisit
from kiosk_client.identity import KEY_NAME
from kiosk_client.sites.signature import public_text, sign, signature_path
from madoguchi.drill.fault import Fault
from madoguchi.drill.scene import Scene
from server.protocol.receipt import SealedReceipt


async def _cut_key(scene: Scene) -> None:
    key = scene.state / KEY_NAME
    key.write_bytes(key.read_bytes()[:16])


async def _open_key(scene: Scene) -> None:
    (scene.state / KEY_NAME).chmod(0o644)


async def _tampered(scene: Scene) -> None:
    raw = scene.profile.read_bytes()
    scene.profile.write_bytes(raw + b"# class: open\n")


async def _unsigned(scene: Scene) -> None:
    signature_path(scene.profile).unlink()


async def _untrusted(scene: Scene) -> None:
    stranger = Ed25519PrivateKey.generate()
    line = sign(scene.profile.read_bytes(), stranger)
    signature_path(scene.profile).write_text(line, encoding="ascii")


async def _invalid(scene: Scene) -> None:
    key = Ed25519PrivateKey.generate()
    raw = b"format: 1\nid: [\n"
    scene.profile.write_bytes(raw)
    signature_path(scene.profile).write_text(sign(raw, key), encoding="ascii")
    scene.kiosk["site_profile_keys"] = (public_text(key.public_key()),)


async def _forged_receipt(scene: Scene) -> None:
    forged = SealedReceipt(record='{"number":1}', signature="A" * 86)
    line = forged.model_dump_json().encode() + b"\n"
    (scene.state / RECEIPTS_NAME).write_bytes(line)


async def _visit_left(scene: Scene) -> None:
    since = datetime.now(UTC).replace(microsecond=0) - timedelta(days=2)
    visit = OpenVisit(visit_id="drill-visit-1", since=since)
    (scene.state / OPEN_NAME).write_text(visit.model_dump_json(), encoding="utf-8")


FAULTS: Final = (
    Fault(
        "key-damaged",
        both("端末の鍵が壊れた", "Kiosk's key damaged"),
        "kiosk-identity",
        "real",
        _cut_key,
    ),
    Fault(
        "key-readable",
        both("端末の鍵が他人に読める", "Kiosk's key open to others"),
        "kiosk-identity",
        "real",
        _open_key,
    ),
    Fault(
        "profile-tampered",
        both("サイト設定の改ざん", "Profile tampered"),
        "site-profile",
        "real",
        _tampered,
    ),
    Fault(
        "profile-unsigned",
        both("サイト設定に署名がない", "Profile unsigned"),
        "site-profile",
        "real",
        _unsigned,
    ),
    Fault(
        "profile-untrusted",
        both("サイト設定が他人の署名", "Profile of a stranger"),
        "site-profile",
        "real",
        _untrusted,
    ),
    Fault(
        "profile-invalid",
        both("サイト設定の誤り", "Profile not valid"),
        "site-profile",
        "real",
        _invalid,
    ),
    Fault(
        "receipt-forged",
        both("消去証明の偽造", "Receipt forged"),
        "erasure-receipt",
        "real",
        _forged_receipt,
    ),
    Fault(
        "visit-not-erased",
        both("消去が終わらない", "Visit never erased"),
        "erasure-receipt",
        "real",
        _visit_left,
    ),
)
