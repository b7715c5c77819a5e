"""keep what factors said, and a person's own weights

Revises: 8d1f40c6b27e
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "5b1e9c27d3a4"
down_revision = "8d1f40c6b27e"
branch_labels = None
depends_on = None

RANK = "CASE WHEN eligibility = 'ineligible' THEN -1 ELSE 0 END"
LISTED = sa.text("open AND NOT shadowed AND status <> 'hidden'")
PLACED = """
UPDATE matches SET position = placed.position, open = placed.open, posted = placed.posted, shadowed = placed.place > 1
FROM (
    SELECT m.id, coalesce(j.cluster_id, j.id) AS position, j.status = 'open' AS open,
           CAST(extract(epoch FROM j.posted_at) * 1000000 AS bigint) AS posted,
           row_number() OVER (
               PARTITION BY m.user_id, coalesce(j.cluster_id, j.id)
               ORDER BY (m.status = 'hidden') DESC, (j.status = 'open') DESC, (m.touched_at IS NOT NULL) DESC,
                        m.tenths DESC, m.job_id
           ) AS place
    FROM matches m JOIN jobs j ON j.id = m.job_id
) AS placed
WHERE placed.id = matches.id
"""
LIKED = """
UPDATE matches SET liked = status IN ('interested', 'applied', 'interviewing', 'offer')
WHERE status NOT IN ('new', 'rejected')
"""


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column(
        "matches", sa.Column("steps", postgresql.ARRAY(sa.SmallInteger()), nullable=False, server_default="{}")
    )
    op.add_column("matches", sa.Column("judged_by", sa.String(), nullable=False, server_default=""))
    op.add_column("matches", sa.Column("liked", sa.Boolean(), nullable=True))
    op.add_column("matches", sa.Column("position", sa.Uuid(), nullable=True))
    op.add_column("matches", sa.Column("open", sa.Boolean(), nullable=False, server_default=sa.text("true")))
    op.add_column("matches", sa.Column("posted", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("matches", sa.Column("shadowed", sa.Boolean(), nullable=False, server_default=sa.text("false")))
    op.add_column("matches", sa.Column("rank", sa.SmallInteger(), sa.Computed(RANK, persisted=True), nullable=False))
    op.execute(PLACED)
    op.execute(LIKED)
    op.create_index("ix_matches_listed", "matches", ["user_id", "rank", "tenths", "id"], postgresql_where=LISTED)
    op.create_index("ix_matches_newest", "matches", ["user_id", "rank", "posted", "id"], postgresql_where=LISTED)
    op.create_index("ix_matches_marked", "matches", ["user_id", "status"], postgresql_where=sa.text("status <> 'new'"))
    op.create_index("ix_matches_position", "matches", ["position", "user_id"])
    op.drop_index("ix_matches_best", table_name="matches")
    op.create_table(
        "weightings",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column(
            "weights", sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql"), nullable=False
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("learns_from", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_weightings_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_weightings")),
    )
    op.create_table(
        "suggestion_answers",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("factor", sa.String(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("proposed", sa.Integer(), nullable=False),
        sa.Column("signals", sa.Integer(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_suggestion_answers_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "factor", name=op.f("pk_suggestion_answers")),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("suggestion_answers")
    op.drop_table("weightings")
    op.create_index("ix_matches_best", "matches", ["user_id", "tenths"])
    for index in ("position", "marked", "newest", "listed"):
        op.drop_index(f"ix_matches_{index}", table_name="matches")
    for column in ("rank", "shadowed", "posted", "open", "position", "liked", "judged_by", "steps"):
        op.drop_column("matches", column)
