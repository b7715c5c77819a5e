"""keep the corpus

Revises: a4d90c7be316
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'f3b82d517a09'
down_revision = 'a4d90c7be316'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('corpus_bases',
    sa.Column('version', sa.String(), nullable=False),
    sa.Column('learnt_from', sa.String(), nullable=False),
    sa.Column('postings', sa.Integer(), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.Column('learnt_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('version', name=op.f('pk_corpus_bases'))
    )
    op.create_index(op.f('ix_corpus_bases_learnt_from'), 'corpus_bases', ['learnt_from'], unique=False)
    op.create_table('corpora',
    sa.Column('version', sa.String(), nullable=False),
    sa.Column('counted_on', sa.Date(), nullable=False),
    sa.Column('postings', sa.Integer(), nullable=False),
    sa.Column('demand', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('basis_version', sa.String(), nullable=True),
    sa.Column('counted_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['basis_version'], ['corpus_bases.version'], name=op.f('fk_corpora_basis_version_corpus_bases')),
    sa.PrimaryKeyConstraint('version', name=op.f('pk_corpora'))
    )
    op.create_index(op.f('ix_corpora_counted_on'), 'corpora', ['counted_on'], unique=False)
    # Scores are counted anew on the first day; what named these counts then names a corpus.
    op.drop_index(op.f('ix_rarity_counts_counted_on'), table_name='rarity_counts')
    op.drop_table('rarity_counts')


def downgrade() -> None:
    op.create_table('rarity_counts',
    sa.Column('version', sa.String(), nullable=False),
    sa.Column('counted_on', sa.Date(), nullable=False),
    sa.Column('postings', sa.Integer(), nullable=False),
    sa.Column('demand', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('counted_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('version', name=op.f('pk_rarity_counts'))
    )
    op.create_index(op.f('ix_rarity_counts_counted_on'), 'rarity_counts', ['counted_on'], unique=False)
    op.drop_table('corpora')
    op.drop_table('corpus_bases')
