"""Migrations, packaged with the code and run at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
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


def configuration(connection: Connection) -> Config:
    """Alembic's configuration, bound to an open connection instead of an ini file."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    return config
