"""Which package may follow which: nobody can make a kiosk go back by a package that was good."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from updates.acceptance import LastTaken, Standing, check_acceptable
from updates.manifest import numbers
from updates.refusal import PackageRefusedError


@pytest.fixture
def standing(now: datetime) -> Standing:
    return Standing("agent", "1.9", None, "1.0", now + timedelta(hours=1))


def refusal(package: Any, standing: Standing) -> str | None:
    try:
        check_acceptable(package, standing)
    except PackageRefusedError as refused:
        return refused.code
    return None


def test_a_newer_version_follows(workshop: Any, standing: Standing) -> None:
    """Also where the present one is the first, or from a source tree."""
    package = workshop.package("2.0")
    assert refusal(package, standing) is None
    assert refusal(package, replace(standing, version=None)) is None
    assert refusal(package, replace(standing, version="unknown")) is None
    assert refusal(package, replace(standing, version="2.0")) is None


def test_another_kind(workshop: Any, standing: Standing) -> None:
    """A profile is never installed as a program."""
    assert refusal(workshop.package(), replace(standing, kind="profile")) == "wrong_kind"


def test_time(workshop: Any, standing: Standing, now: datetime) -> None:
    """Expired at its very moment; not yet made."""
    package = workshop.package(valid=timedelta(days=1))
    last = replace(standing, now=now + timedelta(days=1) - timedelta(seconds=1))
    assert refusal(package, last) is None
    assert refusal(package, replace(standing, now=now + timedelta(days=1))) == "expired"
    early = replace(standing, now=now - timedelta(hours=2))
    assert refusal(package, early) == "from_the_future"


def test_a_downgrade_needs_a_signed_way_back(workshop: Any, standing: Standing) -> None:
    """It names the one version that it may follow."""
    present = replace(standing, version="2.10")
    assert refusal(workshop.package("2.9"), present) == "downgrade"
    assert refusal(workshop.package("2.9", rolls_back="2.11"), present) == "downgrade"
    assert refusal(workshop.package("2.9", rolls_back="2.10.0"), present) is None


def test_what_was_packed_before_never_comes_back(
    workshop: Any, standing: Standing, now: datetime
) -> None:
    """Neither the old package nor an old way back; the last one itself may be tried again."""
    taken = workshop.package("2.10", created=now)
    last = LastTaken(digest=taken.digest, created=taken.manifest.created)
    then = replace(standing, last=last)
    assert refusal(taken, then) is None
    older = workshop.package("2.11", created=now - timedelta(seconds=1))
    assert refusal(older, then) == "superseded"
    back = workshop.package("2.9", created=now - timedelta(days=1), rolls_back="2.10")
    assert refusal(back, replace(then, version="2.10")) == "superseded"
    assert refusal(workshop.package("2.12", created=now + timedelta(seconds=1)), then) is None


def test_the_server_must_be_new_enough(workshop: Any, standing: Standing) -> None:
    """A server that cannot talk to it keeps it away."""
    package = workshop.package(min_server="1.0.1")
    assert refusal(package, standing) == "server_too_old"
    assert refusal(package, replace(standing, server="1.0.1")) is None


def test_versions_are_numbers() -> None:
    """Ten is more than nine, and what is not written is zero."""
    assert numbers("1.10") > numbers("1.9")
    assert numbers("1.0") == numbers("1") == numbers("1.0.0")
