"""create recruiting

Revises: c2a7e5d91f40
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'e7c1a9b04d52'
down_revision = 'c2a7e5d91f40'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table('desk_candidates',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('desk_id', sa.Uuid(), nullable=False),
    sa.Column('source', sa.Enum('upload', 'open_profile', name='candidatesource', native_enum=False, length=40), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=True),
    sa.Column('fingerprint', sa.String(), nullable=False),
    sa.Column('words', sa.String(), nullable=False),
    sa.Column('taken_from', sa.String(), nullable=True),
    sa.Column('kind', sa.String(), nullable=True),
    sa.Column('size', sa.Integer(), nullable=True),
    sa.Column('pages', sa.Integer(), nullable=True),
    sa.Column('hidden_text', sa.Boolean(), nullable=False),
    sa.Column('sealed_name', sa.LargeBinary(), nullable=True),
    sa.Column('sealed_facts', sa.LargeBinary(), nullable=True),
    sa.Column('sealed_edits', sa.LargeBinary(), nullable=True),
    sa.Column('sealed_consent', sa.LargeBinary(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['desk_id'], ['users.id'], name=op.f('fk_desk_candidates_desk_id_users'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['users.id'], name=op.f('fk_desk_candidates_person_id_users'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_desk_candidates'))
    )
    op.create_index(op.f('ix_desk_candidates_desk_id'), 'desk_candidates', ['desk_id'], unique=False)
    op.create_index(op.f('ix_desk_candidates_person_id'), 'desk_candidates', ['person_id'], unique=False)
    op.create_index(op.f('ix_desk_candidates_words'), 'desk_candidates', ['words'], unique=False)
    op.create_index('uq_desk_candidates_file', 'desk_candidates', ['desk_id', 'fingerprint'], unique=True, postgresql_where=sa.text('person_id IS NULL'))
    op.create_index('uq_desk_candidates_person', 'desk_candidates', ['desk_id', 'person_id'], unique=True, postgresql_where=sa.text('person_id IS NOT NULL'))
    op.create_table('visibility_changes',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('recruiters', sa.Boolean(), nullable=False),
    sa.Column('coaches', sa.Boolean(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['users.id'], name=op.f('fk_visibility_changes_user_id_users'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_visibility_changes'))
    )
    op.create_index(op.f('ix_visibility_changes_user_id'), 'visibility_changes', ['user_id'], unique=False)
    op.create_table('desk_candidate_groups',
    sa.Column('candidate_id', sa.Uuid(), nullable=False),
    sa.Column('desk_id', sa.Uuid(), nullable=False),
    sa.Column('sealed_labels', sa.LargeBinary(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['candidate_id'], ['desk_candidates.id'], name=op.f('fk_desk_candidate_groups_candidate_id_desk_candidates'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['desk_id'], ['users.id'], name=op.f('fk_desk_candidate_groups_desk_id_users'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('candidate_id', name=op.f('pk_desk_candidate_groups'))
    )
    op.create_index(op.f('ix_desk_candidate_groups_desk_id'), 'desk_candidate_groups', ['desk_id'], unique=False)
    op.create_table('desk_intakes',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('desk_id', sa.Uuid(), nullable=False),
    sa.Column('parts', sa.Integer(), nullable=False),
    sa.Column('sealed_names', sa.LargeBinary(), nullable=False),
    sa.Column('sealed_consent', sa.LargeBinary(), nullable=False),
    sa.Column('run_id', sa.Uuid(), nullable=True),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['desk_id'], ['users.id'], name=op.f('fk_desk_intakes_desk_id_users'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['run_id'], ['task_runs.id'], name=op.f('fk_desk_intakes_run_id_task_runs'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_desk_intakes'))
    )
    op.create_index(op.f('ix_desk_intakes_desk_id'), 'desk_intakes', ['desk_id'], unique=False)
    op.create_table('desk_log',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('desk_id', sa.Uuid(), nullable=False),
    sa.Column('actor_id', sa.Uuid(), nullable=True),
    sa.Column('job_id', sa.Uuid(), nullable=True),
    sa.Column('candidate_id', sa.Uuid(), nullable=True),
    sa.Column('action', sa.Enum('shortlist', 'interview', 'reject', 'undo', 'blind_lifted', 'blind_restored', 'identity_opened', 'corrected', 'withdrew', 'erased', name='action', native_enum=False, length=40), nullable=False),
    sa.Column('sealed_reason', sa.LargeBinary(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['actor_id'], ['users.id'], name=op.f('fk_desk_log_actor_id_users'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['candidate_id'], ['desk_candidates.id'], name=op.f('fk_desk_log_candidate_id_desk_candidates'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['desk_id'], ['users.id'], name=op.f('fk_desk_log_desk_id_users'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['job_id'], ['jobs.id'], name=op.f('fk_desk_log_job_id_jobs'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_desk_log'))
    )
    op.create_index(op.f('ix_desk_log_candidate_id'), 'desk_log', ['candidate_id'], unique=False)
    op.create_index('ix_desk_log_job', 'desk_log', ['desk_id', 'job_id', 'id'], unique=False)
    op.create_index(op.f('ix_desk_log_job_id'), 'desk_log', ['job_id'], unique=False)
    op.create_table('desk_notes',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('desk_id', sa.Uuid(), nullable=False),
    sa.Column('candidate_id', sa.Uuid(), nullable=False),
    sa.Column('job_id', sa.Uuid(), nullable=True),
    sa.Column('sealed_text', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['candidate_id'], ['desk_candidates.id'], name=op.f('fk_desk_notes_candidate_id_desk_candidates'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['desk_id'], ['users.id'], name=op.f('fk_desk_notes_desk_id_users'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['job_id'], ['jobs.id'], name=op.f('fk_desk_notes_job_id_jobs'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_desk_notes'))
    )
    op.create_index(op.f('ix_desk_notes_candidate_id'), 'desk_notes', ['candidate_id'], unique=False)
    op.create_index(op.f('ix_desk_notes_desk_id'), 'desk_notes', ['desk_id'], unique=False)
    op.create_index(op.f('ix_desk_notes_job_id'), 'desk_notes', ['job_id'], unique=False)
    op.create_table('desk_rankings',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('desk_id', sa.Uuid(), nullable=False),
    sa.Column('job_id', sa.Uuid(), nullable=False),
    sa.Column('run_id', sa.Uuid(), nullable=True),
    sa.Column('ground', sa.String(), nullable=True),
    sa.Column('as_of', sa.Date(), nullable=True),
    sa.Column('weights', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False),
    sa.Column('pool', sa.String(), nullable=True),
    sa.Column('seen', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False),
    sa.Column('compared', sa.Integer(), nullable=False),
    sa.Column('repeats', sa.SmallInteger(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['desk_id'], ['users.id'], name=op.f('fk_desk_rankings_desk_id_users'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['job_id'], ['jobs.id'], name=op.f('fk_desk_rankings_job_id_jobs'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['run_id'], ['task_runs.id'], name=op.f('fk_desk_rankings_run_id_task_runs'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_desk_rankings'))
    )
    op.create_index(op.f('ix_desk_rankings_job_id'), 'desk_rankings', ['job_id'], unique=False)
    op.create_index('ix_desk_rankings_latest', 'desk_rankings', ['desk_id', 'job_id', 'id'], unique=False)
    op.create_table('desk_views',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('desk_id', sa.Uuid(), nullable=False),
    sa.Column('job_id', sa.Uuid(), nullable=True),
    sa.Column('kind', sa.Enum('ranked', 'opened', 'identity', name='viewkind', native_enum=False, length=40), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['desk_id'], ['users.id'], name=op.f('fk_desk_views_desk_id_users'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['job_id'], ['jobs.id'], name=op.f('fk_desk_views_job_id_jobs'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['person_id'], ['users.id'], name=op.f('fk_desk_views_person_id_users'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_desk_views'))
    )
    op.create_index(op.f('ix_desk_views_desk_id'), 'desk_views', ['desk_id'], unique=False)
    op.create_index(op.f('ix_desk_views_job_id'), 'desk_views', ['job_id'], unique=False)
    op.create_index('ix_desk_views_person', 'desk_views', ['person_id', 'id'], unique=False)
    op.create_table('desk_weights',
    sa.Column('desk_id', sa.Uuid(), nullable=False),
    sa.Column('job_id', sa.Uuid(), nullable=False),
    sa.Column('weights', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['desk_id'], ['users.id'], name=op.f('fk_desk_weights_desk_id_users'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['job_id'], ['jobs.id'], name=op.f('fk_desk_weights_job_id_jobs'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('desk_id', 'job_id', name=op.f('pk_desk_weights'))
    )
    op.create_index(op.f('ix_desk_weights_job_id'), 'desk_weights', ['job_id'], unique=False)
    op.create_table('desk_ranking_repeats',
    sa.Column('ranking_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.SmallInteger(), nullable=False),
    sa.Column('process', sa.String(), nullable=False),
    sa.Column('compared', sa.Integer(), nullable=False),
    sa.Column('identical', sa.Boolean(), nullable=False),
    sa.Column('correlation', sa.Float(), nullable=True),
    sa.Column('largest_change', sa.Integer(), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['ranking_id'], ['desk_rankings.id'], name=op.f('fk_desk_ranking_repeats_ranking_id_desk_rankings'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('ranking_id', 'number', name=op.f('pk_desk_ranking_repeats'))
    )
    op.create_table('desk_ranking_rows',
    sa.Column('ranking_id', sa.Uuid(), nullable=False),
    sa.Column('candidate_id', sa.Uuid(), nullable=False),
    sa.Column('facts_version', sa.Integer(), nullable=False),
    sa.Column('tenths', sa.SmallInteger(), nullable=False),
    sa.Column('steps', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), nullable=False),
    sa.Column('eligibility', sa.Enum('eligible', 'unclear', 'ineligible', name='eligibility', native_enum=False, length=40), nullable=False),
    sa.Column('score_version', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['candidate_id'], ['desk_candidates.id'], name=op.f('fk_desk_ranking_rows_candidate_id_desk_candidates'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['ranking_id'], ['desk_rankings.id'], name=op.f('fk_desk_ranking_rows_ranking_id_desk_rankings'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('ranking_id', 'candidate_id', name=op.f('pk_desk_ranking_rows'))
    )
    op.create_index(op.f('ix_desk_ranking_rows_candidate_id'), 'desk_ranking_rows', ['candidate_id'], unique=False)
    op.add_column('profiles', sa.Column('open_to_recruiters', sa.Boolean(), nullable=False, server_default='false'))
    op.add_column('profiles', sa.Column('open_to_coaches', sa.Boolean(), nullable=False, server_default='false'))


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_column('profiles', 'open_to_coaches')
    op.drop_column('profiles', 'open_to_recruiters')
    op.drop_index(op.f('ix_desk_ranking_rows_candidate_id'), table_name='desk_ranking_rows')
    op.drop_table('desk_ranking_rows')
    op.drop_table('desk_ranking_repeats')
    op.drop_index(op.f('ix_desk_weights_job_id'), table_name='desk_weights')
    op.drop_table('desk_weights')
    op.drop_index('ix_desk_views_person', table_name='desk_views')
    op.drop_index(op.f('ix_desk_views_job_id'), table_name='desk_views')
    op.drop_index(op.f('ix_desk_views_desk_id'), table_name='desk_views')
    op.drop_table('desk_views')
    op.drop_index('ix_desk_rankings_latest', table_name='desk_rankings')
    op.drop_index(op.f('ix_desk_rankings_job_id'), table_name='desk_rankings')
    op.drop_table('desk_rankings')
    op.drop_index(op.f('ix_desk_notes_job_id'), table_name='desk_notes')
    op.drop_index(op.f('ix_desk_notes_desk_id'), table_name='desk_notes')
    op.drop_index(op.f('ix_desk_notes_candidate_id'), table_name='desk_notes')
    op.drop_table('desk_notes')
    op.drop_index(op.f('ix_desk_log_job_id'), table_name='desk_log')
    op.drop_index('ix_desk_log_job', table_name='desk_log')
    op.drop_index(op.f('ix_desk_log_candidate_id'), table_name='desk_log')
    op.drop_table('desk_log')
    op.drop_index(op.f('ix_desk_intakes_desk_id'), table_name='desk_intakes')
    op.drop_table('desk_intakes')
    op.drop_index(op.f('ix_desk_candidate_groups_desk_id'), table_name='desk_candidate_groups')
    op.drop_table('desk_candidate_groups')
    op.drop_index(op.f('ix_visibility_changes_user_id'), table_name='visibility_changes')
    op.drop_table('visibility_changes')
    op.drop_index('uq_desk_candidates_person', table_name='desk_candidates', postgresql_where=sa.text('person_id IS NOT NULL'))
    op.drop_index('uq_desk_candidates_file', table_name='desk_candidates', postgresql_where=sa.text('person_id IS NULL'))
    op.drop_index(op.f('ix_desk_candidates_words'), table_name='desk_candidates')
    op.drop_index(op.f('ix_desk_candidates_person_id'), table_name='desk_candidates')
    op.drop_index(op.f('ix_desk_candidates_desk_id'), table_name='desk_candidates')
    op.drop_table('desk_candidates')
