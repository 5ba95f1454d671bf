"""The plain import names are ours alone (docs/adr/0001)."""

from importlib.metadata import packages_distributions

import pytest


@pytest.mark.parametrize(
    "name", ["server", "media", "receipts", "updates", "kiosk_client", "madoguchi"]
)
def test_no_other_distribution_owns_our_import_names(name: str) -> None:
    """No installed distribution but madoguchi ships a package of this name."""
    assert set(packages_distributions().get(name, [])) <= {"madoguchi"}
