"""keep what is learnt

Revises: b2e96a318d22
"""

from alembic import op

revision = "c3fa7b429e33"
down_revision = "b2e96a318d22"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
