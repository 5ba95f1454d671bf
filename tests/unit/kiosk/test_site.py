"""The site that a kiosk shows, and the profile that it takes for it."""

from pathlib import Path

import pytest

from kiosk_client.agent import run_kiosk
from kiosk_client.parts import application_options
from kiosk_client.settings import KioskSettings
from kiosk_client.site import site_profile
from kiosk_client.sites.signature import signature_path
from kiosk_client.sites.trust import SiteProfileError
from madoguchi.faults import settings_from
from madoguchi.stack.site_profile import PROFILE_NAME, site_profile_options

SITE = "http://127.0.0.1:8123"


def settings(tmp_path: Path, *more: str) -> KioskSettings:
    return settings_from(KioskSettings, "kiosk", [*site_profile_options(tmp_path, SITE), *more])


def test_without_a_profile_there_are_no_rules() -> None:
    """Then every field is the citizen's own."""
    assert site_profile(KioskSettings()) is None
    assert application_options(KioskSettings()).page_rules is None


def test_the_stacks_profile_is_trusted(tmp_path: Path) -> None:
    """`madoguchi up` goes the whole way: signed, trusted by key, given to the window."""
    kiosk = settings(tmp_path)
    site = site_profile(kiosk)
    options = application_options(kiosk, site)
    assert options.start_url == f"{SITE}/"
    assert options.start_url_en == f"{SITE}/?lang=en"
    assert options.allowed_origins == (SITE,)
    assert options.page_rules is not None
    assert options.page_rules["pages"][0]["origin"] == SITE


def test_the_key_of_an_earlier_run_is_worthless(tmp_path: Path) -> None:
    """Nobody keeps the private half, so each run has a key of its own."""
    earlier = settings(tmp_path)
    site_profile_options(tmp_path, SITE)
    with pytest.raises(SiteProfileError) as refused:
        site_profile(earlier)
    assert refused.value.code == "site_profile_untrusted"


def test_a_named_start_page_comes_first(tmp_path: Path) -> None:
    """A kiosk may begin at one procedure of the site."""
    kiosk = settings(tmp_path, "--application-url", f"{SITE}/apply")
    assert application_options(kiosk, site_profile(kiosk)).start_url == f"{SITE}/apply"


def test_a_profile_of_another_site_is_refused(tmp_path: Path) -> None:
    """Its rules would never match, and nobody would notice why the operator cannot help."""
    kiosk = settings(tmp_path, "--application-url", "http://127.0.0.1:9999/")
    with pytest.raises(SiteProfileError) as refused:
        site_profile(kiosk)
    assert refused.value.code == "site_profile_other_site"


async def test_a_kiosk_refuses_an_unsigned_profile(tmp_path: Path) -> None:
    """It does not start at all: without its profile's protection it would be another kiosk."""
    kiosk = settings(tmp_path)
    signature_path(tmp_path / PROFILE_NAME).unlink()
    with pytest.raises(SiteProfileError) as refused:
        await run_kiosk(kiosk)
    assert (refused.value.code, refused.value.exit_code) == ("site_profile_unsigned", 78)
    assert "署名がありません" in refused.value.message_ja
