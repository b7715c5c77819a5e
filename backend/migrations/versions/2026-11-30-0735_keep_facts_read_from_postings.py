"""keep facts read from postings

Revises: 4bc45993d090
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '8d1f40c6b27e'
down_revision = '4bc45993d090'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column('job_texts', sa.Column('facts', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False, server_default='{}'))
    op.add_column('jobs', sa.Column('esco_uri', sa.String(), nullable=True))
    op.add_column('jobs', sa.Column('onet_code', sa.String(), nullable=True))


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_column('jobs', 'onet_code')
    op.drop_column('jobs', 'esco_uri')
    op.drop_column('job_texts', 'facts')
