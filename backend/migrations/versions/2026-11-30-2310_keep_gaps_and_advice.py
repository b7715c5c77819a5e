"""keep gaps and advice

Revises: a1d85f207c11
"""

from alembic import op

revision = "b2e96a318d22"
down_revision = "a1d85f207c11"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
