"""Keys that kiosks had before their present ones.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "former_kiosk_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("public_key", sa.String(43), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["kiosk_id"], ["kiosk.id"], name=op.f("fk_former_kiosk_key_kiosk_id_kiosk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_kiosk_key")),
        sa.UniqueConstraint("public_key", name=op.f("uq_former_kiosk_key_public_key")),
    )
    op.create_index(op.f("ix_former_kiosk_key_kiosk_id"), "former_kiosk_key", ["kiosk_id"])


def downgrade() -> None:
    """Undo."""
    op.drop_table("former_kiosk_key")
