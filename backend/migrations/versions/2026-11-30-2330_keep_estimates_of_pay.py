"""keep estimates of pay

Revises: c3fa7b429e33
"""

from alembic import op

revision = "d40b8c53af44"
down_revision = "c3fa7b429e33"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
