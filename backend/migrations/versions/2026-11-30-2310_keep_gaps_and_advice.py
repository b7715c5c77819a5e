"""keep gaps and advice

Revises: a1d85f207c11
"""

import sqlalchemy as sa
from alembic import op

revision = "b2e96a318d22"
down_revision = "a1d85f207c11"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "gap_days",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("profile_version", sa.Integer(), nullable=False),
        sa.Column("matches", sa.SmallInteger(), nullable=False),
        sa.Column("mean_tenths", sa.SmallInteger(), nullable=False),
        sa.Column("gaps", sa.SmallInteger(), nullable=False),
        sa.Column("sealed_gaps", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_gap_days_user_id_users", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "day", name="pk_gap_days"),
    )
    op.create_index("ix_gap_days_day", "gap_days", ["day"])
    op.create_table(
        "advice_snapshots",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("items", sa.SmallInteger(), nullable=False),
        sa.Column("sealed_advice", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_advice_snapshots_user_id_users", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_advice_snapshots"),
    )
    op.create_index("ix_advice_snapshots_of", "advice_snapshots", ["user_id", "id"])
    op.create_table(
        "advice_dismissals",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("advice_id", sa.String(), nullable=False),
        sa.Column("dismissed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_advice_dismissals_user_id_users", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "advice_id", name="pk_advice_dismissals"),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("advice_dismissals")
    op.drop_table("advice_snapshots")
    op.drop_table("gap_days")
