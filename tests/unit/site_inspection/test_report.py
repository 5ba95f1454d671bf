"""What an author reads of a page."""

from madoguchi.site_inspection.inspection import Inspection
from madoguchi.site_inspection.report import as_lines

FOUND = Inspection("http://127.0.0.1:9001/form?a=1", None, (), 0, None)


def test_another_origin_is_named() -> None:
    """Else every field would only say that no page matches."""
    there = "http://127.0.0.1:9000"
    (remark,) = [line for line in as_lines(FOUND, (there,)) if there in line]
    assert "http://127.0.0.1:9001" in remark


def test_the_profiles_own_origin_needs_no_remark() -> None:
    """Nor does a page that is looked at without a profile."""
    assert len(as_lines(FOUND, ("http://127.0.0.1:9001",))) == len(as_lines(FOUND)) == 2
