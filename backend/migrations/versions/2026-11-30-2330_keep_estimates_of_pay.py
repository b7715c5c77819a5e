"""keep estimates of pay

Revises: c3fa7b429e33
"""

import sqlalchemy as sa
from alembic import op

revision = "d40b8c53af44"
down_revision = "c3fa7b429e33"
branch_labels = None
depends_on = None

PAID = sa.text("pay_currency IS NOT NULL AND private_to IS NULL")


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "skill_pay",
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("skill_id", sa.String(), nullable=False),
        sa.Column("effect", sa.Float(), nullable=False),
        sa.Column("low", sa.Float(), nullable=False),
        sa.Column("high", sa.Float(), nullable=False),
        sa.Column("strength", sa.Float(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("median", sa.Integer(), nullable=False),
        sa.Column("n_with", sa.Integer(), nullable=False),
        sa.Column("n_without", sa.Integer(), nullable=False),
        sa.Column("employers", sa.Integer(), nullable=False),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("currency", "family", "skill_id", name=op.f("pk_skill_pay")),
    )
    op.create_index(
        "ix_skill_pay_listed",
        "skill_pay",
        ["currency", "family", sa.text("strength DESC"), "skill_id"],
        unique=False,
        postgresql_where=sa.text("told"),
    )
    op.create_index(
        "ix_jobs_paid", "jobs", ["pay_currency", "family", sa.text("posted_at DESC")], postgresql_where=PAID
    )
    op.create_index("ix_jobs_paid_title", "jobs", ["title_tokens"], postgresql_using="hash", postgresql_where=PAID)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index("ix_jobs_paid_title", table_name="jobs")
    op.drop_index("ix_jobs_paid", table_name="jobs")
    op.drop_table("skill_pay")
