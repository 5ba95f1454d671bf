"""The version that an agent tells its server."""

from importlib.metadata import PackageNotFoundError, version


def agent_version() -> str:
    """Return the installed version; a source tree that was never installed has none."""
    try:
        return version("madoguchi")
    except PackageNotFoundError:
        return "unknown"
