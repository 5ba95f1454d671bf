"""The record of who held control; like events it can only be added to."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "control_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("report_id", sa.String(64), nullable=False),
        sa.Column("session_id", sa.String(64), nullable=False),
        sa.Column("operator_id", sa.String(64), nullable=False),
        sa.Column("before", sa.String(16), nullable=False),
        sa.Column("after", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("lease", sa.BigInteger(), nullable=False),
        sa.Column("held_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["kiosk_id"], ["kiosk.id"], name=op.f("fk_control_change_kiosk_id_kiosk")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_control_change_operator_id_operator")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_control_change_session_id_session")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_control_change")),
        sa.UniqueConstraint("kiosk_id", "report_id", name="uq_control_change_report"),
    )
    op.create_index(
        op.f("ix_control_change_session_id"), "control_change", ["session_id"], unique=False
    )
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER control_change_no_{change.lower()} BEFORE {change} ON control_change "
            "BEGIN SELECT RAISE(ABORT, 'control changes are append-only'); END"
        )


def downgrade() -> None:
    """Undo; the triggers go with their table."""
    op.drop_table("control_change")
