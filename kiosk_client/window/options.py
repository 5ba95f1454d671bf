"""What window A shows, where, and how it is watched."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk_client.window.capture_choice import CaptureChoice
from kiosk_client.window.chromium import Placement
from kiosk_client.window.restarts import RestartPolicy

DEFAULT_PLACEMENT = Placement(0, 0, 1280, 1080)
"""Left of the assistance panel on a display of 1920 by 1080."""


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What window A shows, and where.

    `start_url_en` is the start page for citizens who chose English, if the site has one.
    `allowed_origins` are added to the start page's; `("*",)` allows every one. `debug_port`
    opens a debugging port on loopback (0: any) for tests and the tour. `page_rules` are the site
    profile's, as `kiosk_client.sites.page_rules` makes them; None: there is no profile. `capture`
    says where pictures come from.
    """

    start_url: str
    placement: Placement = DEFAULT_PLACEMENT
    allowed_origins: tuple[str, ...] = ()
    binary: Path | None = None
    debug_port: int | None = None
    extra_flags: tuple[str, ...] = ()
    capture: CaptureChoice = "auto"
    restarts: RestartPolicy = field(default_factory=RestartPolicy)
    page_rules: Mapping[str, Any] | None = None
    start_url_en: str | None = None
