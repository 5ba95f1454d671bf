"""The city's own wording of phrases."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "phrase_wording",
        sa.Column("phrase_id", sa.String(101), nullable=False),
        sa.Column("ja", sa.String(400), nullable=False),
        sa.Column("en", sa.String(400), nullable=False),
        sa.Column("easy", sa.String(400), nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("edited_by", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(
            ["edited_by"], ["operator.id"], name=op.f("fk_phrase_wording_edited_by_operator")
        ),
        sa.PrimaryKeyConstraint("phrase_id", name=op.f("pk_phrase_wording")),
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table("phrase_wording")
