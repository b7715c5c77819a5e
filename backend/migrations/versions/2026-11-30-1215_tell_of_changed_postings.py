"""tell of changed postings

Revises: f3b82d517a09
"""

import sqlalchemy as sa
from alembic import op

revision = 'd81b5e6f20c9'
down_revision = 'f3b82d517a09'
branch_labels = None
depends_on = None

# What scoring is made from; that a posting was seen again is no change.
SCORED = (
    'title', 'company', 'location', 'places', 'remote', 'remote_scope', 'employment_type', 'seniority', 'pay_min',
    'pay_max', 'pay_currency', 'pay_period', 'annual_min', 'annual_max', 'skill_ids', 'must_skill_ids', 'nice_skill_ids',
    'title_tokens', 'family', 'years_min', 'language', 'esco_uri', 'posted_at', 'expires_at', 'status', 'content_hash',
    'enrichment_version', 'cluster_id', 'private_to', 'updated_at', 'edits',
)
# Updating a row that is there already locks it until the writer ends: whoever reads the queue meanwhile leaves it be.
NOTE = """
CREATE FUNCTION note_changed_posting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    which uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END;
BEGIN
    INSERT INTO changed_postings (job_id, changed_in) VALUES (which, pg_current_xact_id()::text::bigint)
    ON CONFLICT (job_id) DO UPDATE SET changed_in = excluded.changed_in;
    RETURN NULL;
END $$
"""


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table('changed_postings',
    sa.Column('job_id', sa.Uuid(), nullable=False),
    sa.Column('changed_in', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('job_id', name=op.f('pk_changed_postings'))
    )
    op.create_table('feature_forms',
    sa.Column('version', sa.String(), nullable=False),
    sa.Column('complete_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('version', name=op.f('pk_feature_forms'))
    )
    op.execute(NOTE)
    op.execute(
        f"CREATE TRIGGER changed_posting AFTER INSERT OR DELETE OR UPDATE OF {', '.join(SCORED)} ON jobs"
        " FOR EACH ROW EXECUTE FUNCTION note_changed_posting()"
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DROP TRIGGER changed_posting ON jobs")
    op.execute("DROP FUNCTION note_changed_posting()")
    op.drop_table('feature_forms')
    op.drop_table('changed_postings')
