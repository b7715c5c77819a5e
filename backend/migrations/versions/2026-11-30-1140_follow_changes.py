"""follow changes of postings and people

Revises: c47d20e9a6b1
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'c2a7e5d91f40'
down_revision = 'c47d20e9a6b1'
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql')


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column('task_runs', sa.Column('parent_id', sa.Uuid(), nullable=True))
    op.create_foreign_key(op.f('fk_task_runs_parent_id_task_runs'), 'task_runs', 'task_runs', ['parent_id'], ['id'], ondelete='CASCADE')
    op.create_index('ix_task_runs_parent_id', 'task_runs', ['parent_id'], unique=False, postgresql_where=sa.text('parent_id IS NOT NULL'))

    op.add_column('matches', sa.Column('fingerprint', sa.String(), nullable=False, server_default=''))
    op.add_column('matches', sa.Column('noted_tenths', sa.SmallInteger(), nullable=True))
    op.add_column('matches', sa.Column('noted_at', sa.DateTime(timezone=True), nullable=True))
    op.add_column('matches', sa.Column('best', sa.Boolean(), nullable=False, server_default=sa.text('true')))
    op.create_index('ix_matches_lowest', 'matches', ['user_id', 'tenths', sa.text('job_id DESC')], unique=False, postgresql_where=sa.text('best'))

    op.add_column('scorings', sa.Column('revision', sa.BigInteger(), nullable=False, server_default='0'))
    op.add_column('scorings', sa.Column('followed_to', sa.BigInteger(), nullable=True))
    op.add_column('scorings', sa.Column('judged_by', sa.String(), nullable=False, server_default=''))
    op.add_column('scorings', sa.Column('weights', sa.String(), nullable=False, server_default=''))
    op.add_column('scorings', sa.Column('least', sa.SmallInteger(), nullable=True))
    op.add_column('scorings', sa.Column('least_job_id', sa.Uuid(), nullable=True))
    op.add_column('scorings', sa.Column('sealed_basis', sa.LargeBinary(), nullable=True))

    op.create_table('scoring_changes',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('sealed_causes', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['users.id'], name=op.f('fk_scoring_changes_user_id_users'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_scoring_changes'))
    )
    op.create_index(op.f('ix_scoring_changes_user_id'), 'scoring_changes', ['user_id'], unique=False)
    op.create_index(op.f('ix_scoring_changes_at'), 'scoring_changes', ['at'], unique=False)
    op.create_table('match_moves',
    sa.Column('match_id', sa.Uuid(), nullable=False),
    sa.Column('change_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('tenths_before', sa.SmallInteger(), nullable=False),
    sa.Column('tenths', sa.SmallInteger(), nullable=False),
    sa.Column('causes', sa.ARRAY(sa.SmallInteger()), nullable=False),
    sa.ForeignKeyConstraint(['change_id'], ['scoring_changes.id'], name=op.f('fk_match_moves_change_id_scoring_changes'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['match_id'], ['matches.id'], name=op.f('fk_match_moves_match_id_matches'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('match_id', 'change_id', name=op.f('pk_match_moves'))
    )
    op.create_index(op.f('ix_match_moves_change_id'), 'match_moves', ['change_id'], unique=False)
    op.create_table('posting_marks',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('mark', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_posting_marks'))
    )
    op.create_table('reconciliations',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('all_people', sa.Integer(), nullable=False),
    sa.Column('matches', sa.Integer(), nullable=False),
    sa.Column('differences', sa.Integer(), nullable=False),
    sa.Column('repaired', sa.Integer(), nullable=False),
    sa.Column('kinds', JSON, nullable=False),
    sa.Column('examples', JSON, nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reconciliations'))
    )
    op.create_index(op.f('ix_reconciliations_finished_at'), 'reconciliations', ['finished_at'], unique=False)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table('reconciliations')
    op.drop_table('posting_marks')
    op.drop_table('match_moves')
    op.drop_table('scoring_changes')
    for name in ('sealed_basis', 'least_job_id', 'least', 'weights', 'judged_by', 'followed_to', 'revision'):
        op.drop_column('scorings', name)
    op.drop_index('ix_matches_lowest', table_name='matches')
    for name in ('best', 'noted_at', 'noted_tenths', 'fingerprint'):
        op.drop_column('matches', name)
    op.drop_index('ix_task_runs_parent_id', table_name='task_runs')
    op.drop_constraint(op.f('fk_task_runs_parent_id_task_runs'), 'task_runs', type_='foreignkey')
    op.drop_column('task_runs', 'parent_id')
