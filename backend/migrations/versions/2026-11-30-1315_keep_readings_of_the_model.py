"""keep what a model read in postings

Revises: e98c61d40f53
"""

import sqlalchemy as sa
from alembic import op

revision = "2ba3f7c85e64"
down_revision = "e98c61d40f53"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
