"""What the diagnosis says of updates: by what installer and launcher really leave behind."""

import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probe import Reading
from kiosk_client.diagnosis.probes.updates import DAY_S, UpdatesHold
from kiosk_client.update import launcher
from kiosk_client.update.errand import ERRAND, read_errand
from kiosk_client.update.installing import PREPARED
from madoguchi.drill.faults.updates import tamper
from madoguchi.drill.releases import NEW, OLD, Releases

Places = Callable[..., Place]
Said = Callable[[], Awaitable[Reading]]


@pytest.fixture
def releases(tmp_path: Path, place: Places) -> Releases:
    """Of a kiosk that was installed and has had no update."""
    place()
    made = Releases(tmp_path / "opt", tmp_path / "state")
    made.install()
    return made


@pytest.fixture
def said(place: Places, releases: Releases) -> Said:
    """What the probe says now."""

    async def looked() -> Reading:
        kiosk = place(update_root=releases.root, update_keys=(releases.public,))
        return await UpdatesHold().look(kiosk)

    return looked


def waits_since(releases: Releases, days: float) -> None:
    """Let the errand be so old."""
    path = releases.inbox / ERRAND
    then = path.stat().st_mtime - days * DAY_S
    os.utime(path, (then, then))


async def test_a_kiosk_without_updates_says_which_version_it_runs(said: Said) -> None:
    reading = await said()
    assert (reading.verdict, reading.evidence.en) == ("ok", f"agent {OLD}")


async def test_where_updates_come_by_other_means_nobody_asks(place: Places) -> None:
    assert (await UpdatesHold().look(place())).verdict == "skip"


async def test_without_a_key_or_a_folder_no_package_can_ever_be_taken(
    place: Places, releases: Releases, tmp_path: Path
) -> None:
    """IT would think that a security update is on its way."""
    without = await UpdatesHold().look(place(update_root=releases.root))
    assert without.verdict == "fail"
    assert "update_keys" in (without.todo.en if without.todo else "")
    gone = place(update_root=tmp_path / "gone", update_keys=(releases.public,))
    with pytest.raises(FileNotFoundError):
        await UpdatesHold().look(gone)


async def test_a_package_that_somebody_changed_is_named_with_its_reason(
    said: Said, releases: Releases
) -> None:
    """Refused by the installer; the next offer is not blamed for it."""
    await releases.prepare(tamper)
    reading = await said()
    assert reading.verdict == "fail"
    assert f"agent {NEW}: The signature does not fit" in reading.evidence.en
    errand = read_errand(releases.inbox)
    assert errand is not None
    other = {"offer": errand.offer.model_dump(mode="json") | {"sha256": "1" * 64}}
    launcher.write(releases.inbox, ERRAND, other)
    assert (await said()).verdict == "ok"


async def test_a_version_that_was_taken_back_is_named(said: Said, releases: Releases) -> None:
    """By the launcher; what IT has ordered itself is no fault, and a new trial none yet."""
    await releases.start_a_broken_one()
    reading = await said()
    assert reading.verdict == "fail"
    assert f"agent {NEW} was taken back to {OLD}: it ended again" in reading.evidence.en
    note = launcher.read(releases.root, launcher.TAKEN_BACK) or {}
    launcher.write(releases.root, launcher.TAKEN_BACK, note | {"reason": "ordered"})
    assert (await said()).verdict == "ok"
    launcher.write(releases.inbox, launcher.SWITCH, {"slot": "agent", "version": NEW})
    launcher.settle(releases.root, releases.state)
    assert (await said()).evidence.en == f"agent {NEW} (on trial)"


@pytest.mark.parametrize(("days", "verdict"), [(1, "ok"), (4, "warn"), (40, "warn")])
async def test_a_version_that_waits_for_days_is_a_remark(
    said: Said, releases: Releases, days: float, verdict: str
) -> None:
    """The kiosk works; once the version is in use it does not wait any more."""
    await releases.prepare()
    launcher.remove(releases.root, PREPARED)  # its wheel is none: the installer says so
    waits_since(releases, days)
    reading = await said()
    assert reading.verdict == verdict
    assert reading.value == pytest.approx(days, abs=0.1)
    current = releases.root / "current"
    current.unlink()
    current.symlink_to(f"releases/{NEW}")
    assert (await said()).value is None
