"""count the market

Revises: 9c3e2d74fb06
"""

from alembic import op

revision = "a1d85f207c11"
down_revision = "9c3e2d74fb06"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
