"""What the desktop session tells us; the only reader of the environment for the windows."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class DesktopEnvironment(BaseSettings):
    """The variables a graphical program needs, and no others.

    Chromium gets these and nothing else of our environment, so that no secret of the agent's
    can reach a third-party page's process.
    """

    model_config = SettingsConfigDict(env_prefix="", frozen=True, extra="ignore")

    display: str | None = Field(default=None, description="X display; none: Xvfb is started.")
    xauthority: Path | None = Field(default=None, description="X authority file of the display.")
    xdg_runtime_dir: Path | None = Field(
        default=None, description="tmpfs of the user: throw-away profiles without /dev/shm; sound."
    )
    path: str = Field(default="/usr/local/bin:/usr/bin:/bin", description="Where programs are.")
    lang: str = Field(default="ja_JP.UTF-8", description="Locale of the windows.")
    language: str = Field(
        default="ja", description="Language of Chromium's own words; needs its language pack."
    )
    tz: str | None = Field(default=None, description="Time zone of the windows.")
    pulse_server: str | None = Field(default=None, description="Sound server of the session.")

    def child_environment(self) -> dict[str, str]:
        """Return what a Chromium inherits, without display and home."""
        inherited = {
            "PATH": self.path,
            "LANG": self.lang,
            "LANGUAGE": self.language,
            "TZ": self.tz,
            "XDG_RUNTIME_DIR": self.xdg_runtime_dir,
            "PULSE_SERVER": self.pulse_server,
        }
        return {name: str(value) for name, value in inherited.items() if value is not None}
