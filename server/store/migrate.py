"""Migrations, packaged with the code and run at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

SCRIPTS = Path(__file__).with_name("migrations")


def upgrade(path: Path) -> None:
    """Bring a database file to the newest migration; blocks, so call it off the event loop."""
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
    try:
        with engine.begin() as connection:
            command.upgrade(configuration(connection), "head")
    finally:
        engine.dispose()


def newest() -> str:
    """The schema to which `upgrade` brings a database: the newest migration's number."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return ScriptDirectory.from_config(config).get_current_head() or "none"


def configuration(connection: Connection) -> Config:
    """Alembic's configuration, bound to an open connection instead of an ini file."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    return config
