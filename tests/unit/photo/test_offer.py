"""A photo is offered only where it can be taken (D7)."""

from typing import Any, Final, cast

import pytest

from kiosk_client.parts import photo_booth

UNUSED: Final = cast("Any", object())
"""Site, vault and worker: nothing of them is used before the citizen touches a button."""


@pytest.mark.parametrize(
    ("site", "refused", "offered"),
    [(True, (), True), (True, ("swap", "ptrace_scope"), False), (False, (), False)],
)
def test_a_machine_that_must_not_take_photos_offers_none(
    *, site: bool, refused: tuple[str, ...], offered: bool
) -> None:
    """Not a button that ends in 「写真を安全に置く場所がありません」."""
    booth = photo_booth(UNUSED, UNUSED, UNUSED if site else None, UNUSED, refused)
    assert (booth is not None) == offered
