"""count the market

Revises: 9c3e2d74fb06
"""

import sqlalchemy as sa
from alembic import op

revision = "a1d85f207c11"
down_revision = "9c3e2d74fb06"
branch_labels = None
depends_on = None

# What a posting is counted by; that it was seen again is no change.
COUNTED = (
    'source', 'status', 'closed_at', 'private_to', 'cluster_id', 'family', 'places', 'remote', 'seniority', 'skill_ids',
    'title_tokens', 'esco_uri', 'company', 'company_key', 'posted_at', 'pay_currency', 'annual_min', 'annual_max',
)
# Updating a row that is there already locks it until the writer ends: whoever reads the queue meanwhile leaves it be.
NOTE = """
CREATE FUNCTION note_market_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO market_changes (job_id, changed_in) VALUES (NEW.id, pg_current_xact_id()::text::bigint)
    ON CONFLICT (job_id) DO UPDATE SET changed_in = excluded.changed_in;
    RETURN NULL;
END $$
"""
# One statement for all rows of a batch; in one order, so that two batches can't wait for each other.
NOTE_ALL = """
CREATE FUNCTION note_market_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO market_changes (job_id, changed_in)
    SELECT id, pg_current_xact_id()::text::bigint FROM touched WHERE private_to IS NULL ORDER BY id
    ON CONFLICT (job_id) DO UPDATE SET changed_in = excluded.changed_in;
    RETURN NULL;
END $$
"""
COUNTS = (
    'open', 'paid', 'open_7', 'open_30', 'open_90', 'recent_7', 'recent_30', 'recent_90', 'previous_7', 'previous_30',
    'previous_90',
)
TABLES = (
    'market_states', 'market_sources', 'market_pay', 'market_amounts', 'market_pairs', 'market_weeks', 'market_days',
    'market_names', 'market_cells', 'market_facts', 'market_changes',
)


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table('market_changes',
    sa.Column('job_id', sa.Uuid(), nullable=False),
    sa.Column('changed_in', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('job_id', name=op.f('pk_market_changes'))
    )
    _facts()
    _counts()
    _pay()
    op.create_table('market_states',
    _text('name'),
    sa.Column('version', sa.BigInteger(), nullable=False),
    sa.Column('counted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('aged_to', sa.Date(), nullable=True),
    sa.Column('last_seen_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('compared_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('differences', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_market_states'))
    )
    _triggers()
    # What is there already waits to be counted.
    op.execute("INSERT INTO market_changes SELECT id, 0 FROM jobs WHERE private_to IS NULL")


def _facts() -> None:
    op.create_table('market_facts',
    sa.Column('job_id', sa.Uuid(), nullable=False),
    sa.Column('cluster_id', sa.Uuid(), nullable=True),
    _text('source'),
    sa.Column('open', sa.Boolean(), nullable=False),
    sa.Column('stands', sa.Boolean(), nullable=False),
    _text('family'),
    sa.Column('countries', sa.ARRAY(sa.Text()), nullable=False),
    _text('seniority'),
    _text('remote'),
    _text('occupation'),
    _text('title'),
    _text('company'),
    sa.Column('company_key', sa.BigInteger(), nullable=False),
    sa.Column('skills', sa.ARRAY(sa.Text()), nullable=False),
    sa.Column('marks', sa.ARRAY(sa.Text()), nullable=False),
    sa.Column('posted_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('posted_day', sa.Date(), nullable=False),
    sa.Column('closed_day', sa.Date(), nullable=True),
    sa.Column('age', sa.SmallInteger(), nullable=False),
    sa.Column('currency', sa.String(), nullable=True),
    sa.Column('pay', sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint('job_id', name=op.f('pk_market_facts'))
    )
    op.create_index('ix_market_facts_cluster_id', 'market_facts', ['cluster_id'], unique=False, postgresql_where=sa.text('cluster_id IS NOT NULL'))
    op.create_index('ix_market_facts_marks', 'market_facts', ['marks'], unique=False, postgresql_using='gin', postgresql_where=sa.text('stands'))
    op.create_index('ix_market_facts_newest', 'market_facts', [sa.text('posted_at DESC')], unique=False, postgresql_where=sa.text('stands'))
    op.create_index('ix_market_facts_open', 'market_facts', [sa.text('posted_at DESC')], unique=False, postgresql_where=sa.text('stands AND open'))
    op.create_index('ix_market_facts_posted_day', 'market_facts', ['posted_day'], unique=False, postgresql_where=sa.text('stands'))
    op.create_index('ix_market_facts_company_key', 'market_facts', ['company_key', 'job_id'], unique=False)


def _counts() -> None:
    op.create_table('market_cells',
    *(_text(name) for name in ('family', 'country', 'seniority', 'remote', 'skill_id')),
    sa.Column('level', sa.SmallInteger(), nullable=False),
    *(_count(name) for name in COUNTS),
    sa.PrimaryKeyConstraint('family', 'country', 'seniority', 'remote', 'skill_id', name=op.f('pk_market_cells'))
    )
    op.create_index('ix_market_cells_skill_id', 'market_cells', ['skill_id', 'level'], unique=False)
    op.create_table('market_names',
    *(_text(name) for name in ('kind', 'family', 'country', 'key')),
    *(_count(name) for name in ('open', 'paid', 'recent_30', 'previous_30')),
    sa.PrimaryKeyConstraint('kind', 'family', 'country', 'key', name=op.f('pk_market_names'))
    )
    op.create_index('ix_market_names_most', 'market_names', ['kind', 'family', 'country', sa.text('open DESC'), 'key'], unique=False)
    op.create_table('market_days',
    *(_text(name) for name in ('family', 'country')),
    sa.Column('day', sa.Date(), nullable=False),
    *(_count(name) for name in ('opened', 'closed')),
    sa.PrimaryKeyConstraint('family', 'country', 'day', name=op.f('pk_market_days'))
    )
    op.create_table('market_weeks',
    _text('skill_id'),
    sa.Column('week', sa.Date(), nullable=False),
    _count('posted'),
    sa.PrimaryKeyConstraint('skill_id', 'week', name=op.f('pk_market_weeks'))
    )
    op.create_table('market_pairs',
    *(_text(name) for name in ('skill_id', 'other_id')),
    _count('open'),
    sa.PrimaryKeyConstraint('skill_id', 'other_id', name=op.f('pk_market_pairs'))
    )
    op.create_index('ix_market_pairs_other_id', 'market_pairs', ['other_id'], unique=False)
    # Room to change a count where it is.
    op.execute("ALTER TABLE market_cells SET (fillfactor = 80)")
    op.execute("ALTER TABLE market_pairs SET (fillfactor = 80)")
    op.create_table('market_sources',
    _text('source'),
    _count('open'),
    sa.PrimaryKeyConstraint('source', name=op.f('pk_market_sources'))
    )


def _pay() -> None:
    op.create_table('market_amounts',
    *(_text(name) for name in ('kind', 'key', 'currency')),
    *(_count(name) for name in ('amount', 'n')),
    sa.PrimaryKeyConstraint('kind', 'key', 'currency', 'amount', name=op.f('pk_market_amounts'))
    )
    op.create_table('market_pay',
    *(_text(name) for name in ('kind', 'key', 'currency')),
    *(_count(name) for name in ('n', 'p25', 'p50', 'p75')),
    sa.PrimaryKeyConstraint('kind', 'key', 'currency', name=op.f('pk_market_pay'))
    )
    op.create_index('ix_market_pay_most', 'market_pay', ['kind', 'currency', sa.text('n DESC'), 'key'], unique=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)


def _triggers() -> None:
    op.execute(NOTE)
    op.execute(NOTE_ALL)
    differs = " OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in COUNTED)
    op.execute(
        f"CREATE TRIGGER market_change AFTER UPDATE OF {', '.join(COUNTED)} ON jobs"
        f" FOR EACH ROW WHEN ({differs}) EXECUTE FUNCTION note_market_change()"
    )
    for name, event, rows in (("market_arrival", "INSERT", "NEW"), ("market_departure", "DELETE", "OLD")):
        op.execute(
            f"CREATE TRIGGER {name} AFTER {event} ON jobs REFERENCING {rows} TABLE AS touched"
            " FOR EACH STATEMENT EXECUTE FUNCTION note_market_changes()"
        )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for name in ('market_departure', 'market_arrival', 'market_change'):
        op.execute(f"DROP TRIGGER {name} ON jobs")
    op.execute("DROP FUNCTION note_market_changes()")
    op.execute("DROP FUNCTION note_market_change()")
    for name in TABLES:
        op.drop_table(name)
