"""Alarms of kiosks with owner and silence; a short form of each diagnosis for lists."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "alarm",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("owner_id", sa.String(64), nullable=True),
        sa.Column("silenced_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosk.id"], name=op.f("fk_alarm_kiosk_id_kiosk")),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["operator.id"], name=op.f("fk_alarm_owner_id_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarm")),
    )
    op.create_index(
        "uq_alarm_open",
        "alarm",
        ["kiosk_id", "kind"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
    )
    op.add_column(
        "diagnosis_run", sa.Column("summary", sa.Text(), nullable=False, server_default="")
    )


def downgrade() -> None:
    """Undo."""
    op.drop_column("diagnosis_run", "summary")
    op.drop_table("alarm")
