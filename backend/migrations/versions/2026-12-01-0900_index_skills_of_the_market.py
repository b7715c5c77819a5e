"""index the skills of the market

Revises: d40b8c53af44
"""

import sqlalchemy as sa
from alembic import op

revision = "e51c9d64b055"
down_revision = "d40b8c53af44"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    # Built in ten seconds over a million facts. Only counting writes to them; it waits, and pages go on being read.
    op.create_index(
        "ix_market_facts_skills",
        "market_facts",
        ["skills"],
        postgresql_using="gin",
        postgresql_where=sa.text("stands AND open"),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index("ix_market_facts_skills", table_name="market_facts")
