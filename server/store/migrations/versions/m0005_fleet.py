"""Runs of the diagnosis (点検記録) and the register of equipment (機器台帳)."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "diagnosis_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.String(64), nullable=False),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("trigger", sa.String(16), nullable=False),
        sa.Column("asked_by", sa.String(64), nullable=True),
        sa.Column("good", sa.Boolean(), nullable=False),
        sa.Column("in_session", sa.Boolean(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("remarks", sa.Integer(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["kiosk_id"], ["kiosk.id"], name=op.f("fk_diagnosis_run_kiosk_id_kiosk")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["operator.id"], name=op.f("fk_diagnosis_run_asked_by_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diagnosis_run")),
        sa.UniqueConstraint("kiosk_id", "run_id", name="uq_diagnosis_run_run"),
    )
    op.create_index(op.f("ix_diagnosis_run_at"), "diagnosis_run", ["at"], unique=False)
    op.execute(
        "CREATE TRIGGER diagnosis_run_no_update BEFORE UPDATE ON diagnosis_run "
        "BEGIN SELECT RAISE(ABORT, 'runs of the diagnosis are never changed'); END"
    )
    op.create_table(
        "kiosk_register",
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("site", sa.String(60), nullable=True),
        sa.Column("location", sa.String(80), nullable=False),
        sa.Column("serial", sa.String(80), nullable=False),
        sa.Column("custody", sa.String(80), nullable=False),
        sa.Column("inspection_due", sa.String(10), nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("edited_by", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(
            ["kiosk_id"], ["kiosk.id"], name=op.f("fk_kiosk_register_kiosk_id_kiosk")
        ),
        sa.ForeignKeyConstraint(
            ["edited_by"], ["operator.id"], name=op.f("fk_kiosk_register_edited_by_operator")
        ),
        sa.PrimaryKeyConstraint("kiosk_id", name=op.f("pk_kiosk_register")),
    )


def downgrade() -> None:
    """Undo; the trigger goes with its table."""
    op.drop_table("kiosk_register")
    op.drop_table("diagnosis_run")
