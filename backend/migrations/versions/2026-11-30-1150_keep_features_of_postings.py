"""keep features of postings

Revises: e7c1a9b04d52
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a4d90c7be316'
down_revision = 'e7c1a9b04d52'
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql')


def upgrade() -> None:
    op.create_table('posting_features',
    sa.Column('job_id', sa.Uuid(), nullable=False),
    sa.Column('private_to', sa.Uuid(), nullable=True),
    sa.Column('open', sa.Boolean(), nullable=False),
    sa.Column('version', sa.String(), nullable=False),
    sa.Column('made_from', sa.BigInteger(), nullable=False),
    sa.Column('packed', sa.LargeBinary(), nullable=False),
    sa.Column('skills', sa.LargeBinary(), nullable=False),
    sa.Column('fingerprint', sa.String(), nullable=False),
    sa.Column('demands', JSON, nullable=False),
    sa.Column('changed_in', sa.BigInteger(), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['private_to'], ['users.id'], name=op.f('fk_posting_features_private_to_users'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('job_id', name=op.f('pk_posting_features'))
    )
    op.create_index('ix_posting_features_changed_in', 'posting_features', ['changed_in'], unique=False)
    op.create_index('ix_posting_features_private_to', 'posting_features', ['private_to'], unique=False, postgresql_where=sa.text('private_to IS NOT NULL'))
    op.create_table('posting_values',
    sa.Column('key', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('value', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_posting_values'))
    )


def downgrade() -> None:
    op.drop_table('posting_values')
    op.drop_index('ix_posting_features_private_to', table_name='posting_features')
    op.drop_index('ix_posting_features_changed_in', table_name='posting_features')
    op.drop_table('posting_features')
