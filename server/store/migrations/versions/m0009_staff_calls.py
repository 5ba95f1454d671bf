"""Calls of clerks for IT.

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "staff_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.String(60), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["kiosk_id"], ["kiosk.id"], name=op.f("fk_staff_call_kiosk_id_kiosk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_call")),
    )
    op.create_index(
        "uq_staff_call_open",
        "staff_call",
        ["kiosk_id"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table("staff_call")
