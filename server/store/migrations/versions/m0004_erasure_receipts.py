"""Receipts of erasure; like events they can only be added to."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "erasure_receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("session_id", sa.String(64), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("record", sa.String(8000), nullable=False),
        sa.Column("signature", sa.String(86), nullable=False),
        sa.ForeignKeyConstraint(
            ["kiosk_id"], ["kiosk.id"], name=op.f("fk_erasure_receipt_kiosk_id_kiosk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_receipt")),
        sa.UniqueConstraint("kiosk_id", "number", name="uq_erasure_receipt_number"),
    )
    for column in ("session_id", "done_at"):
        op.create_index(
            op.f(f"ix_erasure_receipt_{column}"), "erasure_receipt", [column], unique=False
        )
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER erasure_receipt_no_{change.lower()} BEFORE {change} "
            "ON erasure_receipt "
            "BEGIN SELECT RAISE(ABORT, 'erasure receipts are append-only'); END"
        )


def downgrade() -> None:
    """Undo; the triggers go with their table."""
    op.drop_table("erasure_receipt")
