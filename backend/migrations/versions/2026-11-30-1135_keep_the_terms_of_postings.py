"""keep the terms of postings

Revises: 5b1e9c27d3a4
"""

import sqlalchemy as sa
from alembic import op

revision = 'c47d20e9a6b1'
down_revision = '5b1e9c27d3a4'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column('job_texts', sa.Column('terms', sa.LargeBinary(), nullable=False, server_default=''))


def downgrade() -> None:
    op.drop_column('job_texts', 'terms')
