"""Settings of the practice application site."""

import secrets

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

MAX_PORT = 65_535


def _random_token() -> SecretStr:
    return SecretStr(secrets.token_urlsafe(24))


class PracticeSiteSettings(BaseSettings):
    """What the practice site needs to know; read once, at start.

    Each field is also read from the environment as ``MADOGUCHI_PRACTICE_<NAME>``.
    """

    model_config = SettingsConfigDict(env_prefix="MADOGUCHI_PRACTICE_", frozen=True)

    host: str = Field(default="127.0.0.1", description="Address to listen on.")
    port: int = Field(
        default=8095, ge=0, le=MAX_PORT, description="Port of the site; 0 lets the system choose."
    )
    frame_port: int = Field(
        default=0,
        ge=0,
        le=MAX_PORT,
        description="Second port, so that the cross-origin frame has another origin; 0 = any.",
    )
    inspect_token: SecretStr = Field(
        default_factory=_random_token,
        description="Bearer token which lets a local test read what was submitted.",
    )
    code_lifetime_s: float = Field(
        default=600.0, gt=0, description="Seconds for which a confirmation code is valid."
    )
    code_attempts: int = Field(
        default=5, ge=1, le=10, description="Wrong entries after which a code is dead."
    )
