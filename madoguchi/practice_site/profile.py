"""The practice site's own site profile (サイト設定), for the address at which it listens."""

import re
from importlib.resources import files
from typing import Final

ORIGINS: Final = re.compile(r"^origins: .*$", re.MULTILINE)


def practice_profile(origin: str) -> bytes:
    """Return the profile, as YAML in UTF-8.

    Args:
        origin: scheme, host and port of the site, as a browser writes them.
    """
    text = files(__package__).joinpath("profile.yaml").read_text(encoding="utf-8")
    return ORIGINS.sub(f'origins: ["{origin}"]', text, count=1).encode()
