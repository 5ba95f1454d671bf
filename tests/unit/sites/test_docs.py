"""docs/site-profiles.md says exactly what the models and rules are."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from kiosk_client.sites import profile
from kiosk_client.sites.normalise import RULES, normalise

ROOT = Path(__file__).parents[3]
SECTIONS: dict[str, type[BaseModel]] = {
    "### A profile": profile.SiteProfile,
    "### A page (`pages`)": profile.PageRule,
    "### A field (`fields` of a page)": profile.FieldRule,
    "### Names (`name`, `label`)": profile.Words,
    "### `navigation`": profile.Navigation,
    "### A step (`steps`)": profile.Step,
    "### A submission (`submitted`)": profile.Submission,
    "### `photo`": profile.PhotoInput,
    "### `letter`": profile.Letter,
}


def table(heading: str) -> list[list[str]]:
    """Return the rows of the first table below a heading, each as its cells."""
    document = (ROOT / "docs" / "site-profiles.md").read_text(encoding="utf-8")
    section = document.partition(f"\n{heading}\n")[2].partition("\n#")[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in row] for row in rows]


@pytest.mark.parametrize("heading", list(SECTIONS))
def test_every_key_is_documented(heading: str) -> None:
    """Key, whether it is required, and meaning, as `--help` and the models have them."""
    fields = SECTIONS[heading].model_fields.items()
    assert table(heading) == [
        [
            f"`{field.alias or name}`",
            "required" if field.is_required() else "",
            field.description,
        ]
        for name, field in fields
    ]


def test_every_part_of_a_profile_has_a_section() -> None:
    """A new model is documented, too."""
    parts = {
        part
        for part in vars(profile).values()
        if isinstance(part, type)
        and issubclass(part, profile.ProfilePart)
        and part is not profile.ProfilePart
    }
    assert parts == set(SECTIONS.values())


def test_every_rule_is_documented_with_a_true_example() -> None:
    """What the examples promise is what the rules do."""
    rows = table("## Normalisation (文字種)")
    assert [row[0].strip("`") for row in rows] == list(RULES)
    for rule, example, _ in rows:
        typed, _, written = example.partition(" → ")
        if "…" not in typed and "+" not in typed:
            assert normalise(rule.strip("`"), typed) == written
