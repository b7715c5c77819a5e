"""keep parts of the market apart: the whole, one bound, two; and mark the postings that state pay

Revises: e51c9d64b055
"""

from alembic import op

revision = "7a1f5be0c3d2"
down_revision = "e51c9d64b055"
branch_labels = None
depends_on = None

KEY = "family, country, seniority, remote, skill_id"
PARTITIONS = {"whole": "0", "one": "1, 2, 4, 8", "two": "3, 5, 6, 9, 10, 12"}


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    _set_aside()
    op.execute("CREATE TABLE market_cells (LIKE market_cells_before INCLUDING DEFAULTS) PARTITION BY LIST (level)")
    for name, levels in PARTITIONS.items():
        op.execute(
            f"CREATE TABLE market_cells_{name} PARTITION OF market_cells FOR VALUES IN ({levels}) WITH (fillfactor = 80)"
        )
    _fill(f"level, {KEY}")
    op.execute("UPDATE market_facts SET marks = marks || '{$}' WHERE open AND pay IS NOT NULL")
    op.execute(
        "CREATE INDEX ix_market_facts_paid ON market_facts (posted_at DESC) WHERE stands AND open AND pay IS NOT NULL"
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DROP INDEX ix_market_facts_paid")
    op.execute("UPDATE market_facts SET marks = array_remove(marks, '$')")
    _set_aside()
    op.execute("CREATE TABLE market_cells (LIKE market_cells_before INCLUDING DEFAULTS) WITH (fillfactor = 80)")
    _fill(KEY)


def _set_aside() -> None:
    """The old table gives its name, and those of its indexes, to a new one."""
    op.execute("ALTER TABLE market_cells RENAME TO market_cells_before")
    op.execute("ALTER TABLE market_cells_before DROP CONSTRAINT pk_market_cells")
    op.execute("DROP INDEX ix_market_cells_skill_id")


def _fill(key: str) -> None:
    op.execute("INSERT INTO market_cells SELECT * FROM market_cells_before")
    op.execute("DROP TABLE market_cells_before")
    op.execute(f"ALTER TABLE market_cells ADD CONSTRAINT pk_market_cells PRIMARY KEY ({key})")
    op.execute("CREATE INDEX ix_market_cells_skill_id ON market_cells (skill_id, level)")
