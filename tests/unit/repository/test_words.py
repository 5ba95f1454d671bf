"""One word per role in all that a person reads: screens, commands, guides.

The tenders' words: 住民 (住民側操作端末, Z-03) at the kiosk, 責任者 (O, S) over the operators; the
operator is 係員. English has citizen, supervisor and operator, whom the panel calls staff.
"""

import re
import subprocess
from pathlib import Path
from typing import Final

import pytest

ROOT = Path(__file__).parents[3]
READ_BY_PEOPLE: Final = (
    "README.md",
    "docs/*.md",
    "operator_console/src/*.ts*",
    "operator_console/shared/src/*.ts*",
    "kiosk_client/panel/src/*.ts*",
    "kiosk_client/*.py",
    "server/*.py",
    "madoguchi/*.py",
    "madoguchi/*.j2",
    # The practice site has the words of the site that it stands for.
    ":!madoguchi/practice_site/*",
)
JAPANESE: Final = {
    "監督者": "責任者",
    "スーパーバイザー": "責任者",
    "窓口の方": "住民",
    "来庁者": "住民",
    r"市民(?!課)": "住民",
    r"オペレーター?": "係員",
    "支援員": "係員",
}
ENGLISH: Final = {
    "operator_console/src/texts/en*.ts": "resident|visitor|customer|clerk|assistant|staff",
    "kiosk_client/panel/src/texts/en.ts": "resident|visitor|customer|clerk|assistant|operator",
}
LITERAL: Final = re.compile(r'"[^"\n]*"|`[^`]*`')
GAP: Final = re.compile(r"\$\{[^}]*\}")


def read(*patterns: str) -> dict[str, str]:
    """Path and text of the files that git has or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    return {name: path.read_text("utf-8") for name in listed if (path := ROOT / name).is_file()}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return read(*READ_BY_PEOPLE)


def test_the_catalogues_are_found(texts: dict[str, str]) -> None:
    """The search reaches the screens' texts, or it would prove nothing."""
    assert "住民" in texts["operator_console/src/texts/ja.ts"]
    assert "責任者" in texts["kiosk_client/panel/src/texts/ja.ts"]
    assert "責任者" in texts["docs/operator.md"]


@pytest.mark.parametrize(("wrong", "right"), JAPANESE.items())
def test_a_role_has_one_japanese_word(wrong: str, right: str, texts: dict[str, str]) -> None:
    """Nothing that a person reads calls a role by a second name."""
    guilty = [
        f"{name}: {right}, not {found[0]}"
        for name, text in texts.items()
        for found in re.finditer(wrong, text)
    ]
    assert guilty == []


@pytest.mark.parametrize(("pattern", "wrong"), ENGLISH.items())
def test_a_role_has_one_english_word(pattern: str, wrong: str) -> None:
    """The English catalogues, too, keep to one word per role."""
    catalogues = read(pattern)
    assert catalogues
    guilty = [
        f"{name}: {literal}"
        for name, text in catalogues.items()
        for literal in LITERAL.findall(text)
        if re.search(rf"\b({wrong})s?\b", GAP.sub("", literal), re.IGNORECASE)
    ]
    assert guilty == []
