"""create the coach

Revises: 7d25b0f3a642
"""

import sqlalchemy as sa
from alembic import op

revision = "e98c61d40f53"
down_revision = "7d25b0f3a642"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
