"""Which request and which page of a site an address is, as its profile says."""

import re
from urllib.parse import urlsplit

from kiosk_client.sites.profile import PageRule, SiteProfile, Submission


def page_of(site: SiteProfile, url: str) -> str | None:
    """Return the profile's name for the page at an address; None if it has none."""
    place = urlsplit(url)
    origin = f"{place.scheme}://{place.netloc}"
    if origin not in site.origins:
        return None
    return next((page.id for page in site.pages if _matches(page, origin, place.path)), None)


def _matches(page: PageRule, origin: str, path: str) -> bool:
    return page.origin in {None, origin} and re.search(page.path, path) is not None


def is_request(site: SiteProfile, submission: Submission, method: str, url: str) -> bool:
    """Whether a request is the one that a profile describes."""
    place = urlsplit(url)
    return (
        method == submission.method
        and f"{place.scheme}://{place.netloc}" in site.origins
        and re.search(submission.path, place.path) is not None
    )
