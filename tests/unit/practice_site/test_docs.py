"""The list of hooks in docs/practice-site.md is complete."""

import re
from pathlib import Path

import pytest

from madoguchi.practice_site.forms import application, procedures, widgets
from madoguchi.practice_site.forms.parsing import Form
from madoguchi.practice_site.settings import PracticeSiteSettings
from madoguchi.practice_site.views import all_routes

DOC = (Path(__file__).parents[3] / "docs" / "practice-site.md").read_text("utf-8")
FORMS = [
    form
    for module in (application, procedures, widgets)
    for form in vars(module).values()
    if isinstance(form, type) and issubclass(form, Form) and form is not Form
]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_every_field_is_listed(form: type[Form]) -> None:
    """Each field a form accepts is named in the table (of numbered boxes the first and last)."""
    names = {name for name in form.model_fields if not re.search(r"_[23]$", name)}
    assert {name for name in names if f"`{name}`" not in DOC} == set()


def test_every_page_is_listed() -> None:
    """Each page that can be opened is named; receipts and the frame go without saying."""
    unlisted = {
        route.path
        for route in all_routes()
        if route.method == "GET" and f"{route.path}`" not in DOC
    }
    assert unlisted == {
        "/reissue/complete",
        "/insurance/complete",
        "/account/complete",
        "/widgets/frame",
        "/widgets/{view}",
    }


def test_every_setting_is_listed() -> None:
    """Each setting is named as in the environment."""
    names = {name.upper() for name in PracticeSiteSettings.model_fields}
    assert {name for name in names if f"`{name}`" not in DOC} == set()
