"""Updates from signed packages (ADR 0067): whether this kiosk can take them, and the last one."""

import os
import time
from pathlib import Path
from typing import Final

from pydantic import ValidationError
from typing_extensions import override

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Conditional, Limits, Reading, skipped
from kiosk_client.diagnosis.probes.keeping import CALL_IT
from kiosk_client.diagnosis.words import Words, both
from kiosk_client.update import launcher
from kiosk_client.update.errand import ERRAND, Errand, read_errand
from kiosk_client.update.installing import PREPARED, WISH, Prepared, Wish
from server.protocol.update import RefusalCode
from updates.refusal import SENTENCES

DAY_S: Final = 86_400
ENDED: Final = {
    "crashed": both("何度も終了した", "it ended again and again"),
    "silent": both("時間内に正常にならなかった", "it was not well in time"),
}
"""Why the launcher takes a version back by itself; `ordered` was IT's own wish."""


class UpdatesHold(Conditional):
    """Whether packages can be taken, and what became of the last one."""

    id = "updates"
    category = "kiosk"
    name = both("更新", "Updates")
    measures = both(
        "更新フォルダーと署名の鍵、最後の更新の結果（待つ日数）",
        "folders, key of signers, what became of the last one (days that it waits)",
    )
    unit = "d"
    limits = Limits(warn=3, fail=None, good="low")
    clerk = CALL_IT
    todo = both(
        "端末の一覧の「更新」で、配布と時間帯（update_hours）を確かめます。",
        "Look at the roll-out and its hours (update_hours) by “Updates” in the list of kiosks.",
    )

    @override
    def absent(self, place: Place) -> Reading | None:
        if place.settings.update_root is not None:
            return None
        return skipped("更新はほかの方法で入れる設定です。", "Updates come by other means here.")

    @override
    async def asked(self, place: Place) -> Reading:
        """Read what agent, installer and launcher have left; nothing is tried."""
        root, inbox = place.settings.update_root or Path(), place.state / launcher.INBOX
        for folder in (root, inbox) if inbox.exists() else (root,):
            os.scandir(folder).close()
        if not place.settings.update_keys:
            return _without_keys()
        errand = read_errand(inbox)
        return (
            _refused(root, inbox, errand)
            or _taken_back(root)
            or self._waiting(root, inbox, errand)
            or Reading("ok", _in_use(root))
        )

    def _waiting(self, root: Path, inbox: Path, errand: Errand | None) -> Reading | None:
        """Say for how long a version has been offered and not been changed to."""
        if errand is None or errand.switched or _is_current(root, errand):
            return None
        days = (time.time() - (inbox / ERRAND).stat().st_mtime) / DAY_S
        named = _named(errand.offer.kind, errand.offer.version)
        told = both(f"{named} が {days:.1f} 日待っています。", f"{named} waits for {days:.1f} d.")
        return self.judged(days, told)


def _without_keys() -> Reading:
    return Reading(
        "fail",
        both("信頼する署名の鍵がありません。", "No key of a signer is trusted."),
        todo=both(
            "署名する人の公開鍵を端末の設定 update_keys に入れます。",
            "Put the signer's public key into the kiosk's setting update_keys.",
        ),
    )


def _refused(root: Path, inbox: Path, errand: Errand | None) -> Reading | None:
    """Say why the package that the server still wants here was not taken."""
    if errand is None or _is_current(root, errand):
        return None
    code = _refusal(root, inbox, errand)
    if code is None:
        return None
    named, (japanese, english) = _named(errand.offer.kind, errand.offer.version), SENTENCES[code]
    return Reading(
        "fail",
        both(f"{named}: {japanese}", f"{named}: {english}"),
        todo=both(
            "madoguchi update check でパッケージを確かめ、作り直して署名し、もう一度配ります。",
            "Look with madoguchi update check; pack and sign it anew, and roll it out again.",
        ),
    )


def _refusal(root: Path, inbox: Path, errand: Errand) -> RefusalCode | None:
    try:
        wish = Wish.model_validate(launcher.read(inbox, WISH))
        told = Prepared.model_validate(launcher.read(root, PREPARED))
    except ValidationError:
        return None
    theirs = told.wish_id == wish.wish_id and wish.sha256 == errand.offer.sha256
    return told.refused if theirs else None


def _taken_back(root: Path) -> Reading | None:
    note = launcher.read(root, launcher.TAKEN_BACK) or {}
    why = ENDED.get(str(note.get("reason")))
    if why is None:
        return None
    named, old = _named(note.get("slot"), note.get("version")), note.get("old") or "－"
    return Reading(
        "fail",
        both(
            f"{named} は{why.ja}ため、{old} に戻りました。",
            f"{named} was taken back to {old}: {why.en}.",
        ),
        todo=both(
            "journalctl -u madoguchi-kiosk でその版が終わった理由を調べ、直した版を配ります。",
            "Look for why it ended with journalctl -u madoguchi-kiosk; roll out a mended version.",
        ),
    )


def _in_use(root: Path) -> Words:
    versions = {slot: launcher.current(root, slot) for slot in launcher.SLOTS}
    named = ", ".join(_named(slot, version) for slot, version in versions.items() if version)
    trial = launcher.on_trial(root)
    if trial is None:
        return both(named or "－")
    return both(f"{named}（試用中）", f"{named} (on trial)")


def _is_current(root: Path, errand: Errand) -> bool:
    return launcher.current(root, errand.offer.kind) == errand.offer.version


def _named(slot: object, version: object) -> str:
    return f"{slot} {version}"


PROBES: Final = (UpdatesHold(),)
