"""Roll-outs of updates.

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "rollout",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("begun_by", sa.String(64), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("course", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["begun_by"], ["operator.id"], name=op.f("fk_rollout_begun_by_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rollout")),
    )
    op.create_index(op.f("ix_rollout_begun_at"), "rollout", ["begun_at"])
    op.create_index(
        "uq_rollout_open", "rollout", ["is_open"], unique=True, sqlite_where=sa.text("is_open")
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table("rollout")
