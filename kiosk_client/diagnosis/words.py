"""Sentences in both languages, and how bad a finding is."""

from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

Verdict = Literal["ok", "warn", "fail", "skip"]
"""It works; it works but somebody should look; it does not work; nobody asks for it here."""

Category = Literal["interpretation", "server", "kiosk", "devices", "network", "machine", "safety"]
CATEGORIES: Final[tuple[Category, ...]] = (
    "interpretation",
    "server",
    "kiosk",
    "devices",
    "network",
    "machine",
    "safety",
)


class Words(BaseModel):
    """A sentence in both languages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ja: str
    en: str


def both(ja: str, en: str | None = None) -> Words:
    """Return a sentence in both languages; without `en` it is the same in both."""
    return Words(ja=ja, en=ja if en is None else en)
