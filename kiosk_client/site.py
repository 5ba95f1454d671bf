"""Which site this kiosk shows: what its settings say, and its site profile (サイト設定)."""

from kiosk_client.settings import KioskSettings
from kiosk_client.sites.profile import SiteProfile
from kiosk_client.sites.trust import OtherSiteError, ProfileSource, load_profile
from kiosk_client.window.rules import origin_of


def site_profile(settings: KioskSettings) -> SiteProfile | None:
    """Return the site profile that the settings name, if it is one that this kiosk may use.

    Raises:
        SiteProfileError: it is unsigned, or not valid, or for another site.
    """
    if settings.site_profile is None:
        return None
    source = ProfileSource(
        settings.site_profile, settings.site_profile_keys, unsigned=settings.site_profile_unsigned
    )
    profile = load_profile(source)
    if origin_of(start_url(settings, profile)) not in profile.origins:
        raise OtherSiteError(settings.site_profile, settings.application_url)
    return profile


def start_url(settings: KioskSettings, site: SiteProfile | None) -> str:
    """Return the start page: what the settings name comes before the profile's own."""
    if site is None or "application_url" in settings.model_fields_set:
        return settings.application_url
    return site.start_url


def start_url_en(settings: KioskSettings, site: SiteProfile | None) -> str | None:
    """Return the start page for citizens who chose English; None: the site has no other."""
    if site is None or site.start_en is None:
        return None
    return f"{origin_of(start_url(settings, site))}{site.start_en}"
