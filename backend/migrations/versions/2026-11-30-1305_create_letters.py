"""create letters, highlights and tailored CVs

Revises: c40e7a1d9b31
"""

import sqlalchemy as sa
from alembic import op

revision = "7d25b0f3a642"
down_revision = "c40e7a1d9b31"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
