"""keep what is learnt

Revises: b2e96a318d22
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "c3fa7b429e33"
down_revision = "b2e96a318d22"
branch_labels = None
depends_on = None

NAMES = ("skill_extractor", "job_matcher", "salary_predictor", "skill_recommender")
KINDS = (
    "trained",
    "skipped",
    "rejected",
    "promoted",
    "rolled_out",
    "rolled_back",
    "refused",
    "fell_back",
    "drifted",
)


def _name() -> sa.Column:
    return sa.Column("name", sa.Enum(*NAMES, name="modelname", native_enum=False, length=40), nullable=False)


def _json(name: str) -> sa.Column:
    return sa.Column(name, sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False)


def _moment(name: str, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "model_versions",
        sa.Column("id", sa.Uuid(), nullable=False),
        _name(),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("storage_key", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        _json("metrics"),
        _json("against"),
        _json("trained_on"),
        _json("inputs"),
        sa.Column(
            "state",
            sa.Enum(
                "challenger",
                "champion",
                "retired",
                "rejected",
                name="versionstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        _moment("created_at"),
        _moment("state_changed_at"),
        _moment("champion_from", nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_model_versions")),
        sa.UniqueConstraint("name", "version", name=op.f("uq_model_versions_name")),
        sa.UniqueConstraint("run_id", name=op.f("uq_model_versions_run_id")),
    )
    for state in ("champion", "challenger"):
        op.create_index(
            f"uq_model_versions_{state}",
            "model_versions",
            ["name"],
            unique=True,
            postgresql_where=sa.text(f"state = '{state}'"),
        )
    op.create_table(
        "model_rollouts",
        _name(),
        sa.Column("percentage", sa.Integer(), nullable=False),
        sa.Column("shadow", sa.Boolean(), nullable=False),
        sa.Column("automatic", sa.Boolean(), nullable=False),
        sa.Column(
            "retrain",
            sa.Enum("off", "weekly", name="retrain", native_enum=False, length=40),
            nullable=False,
        ),
        _moment("changed_at", nullable=True),
        _moment("looked_at", nullable=True),
        sa.Column("look_words", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_model_rollouts")),
    )
    op.create_table(
        "model_events",
        sa.Column("id", sa.Uuid(), nullable=False),
        _name(),
        _moment("at"),
        sa.Column("kind", sa.Enum(*KINDS, name="modeleventkind", native_enum=False, length=40), nullable=False),
        sa.Column("version", sa.String(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["users.id"], name=op.f("fk_model_events_actor_id_users"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_model_events")),
    )
    op.create_index("ix_model_events_name", "model_events", ["name", "id"])
    op.create_table(
        "model_days",
        _name(),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("arm", sa.String(), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.Column("compared", sa.Integer(), nullable=False),
        sa.Column("differing", sa.Integer(), nullable=False),
        sa.Column("difference", sa.Float(), nullable=False),
        sa.Column("errors", sa.Integer(), nullable=False),
        sa.Column("slow", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "day", "version", "arm", name=op.f("pk_model_days")),
    )
    op.create_table(
        "model_drift",
        _name(),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("limit", sa.Float(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("alarm", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("name", "day", "measure", name=op.f("pk_model_drift")),
    )
    op.create_table(
        "learning_wishes",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("share_choices", sa.Boolean(), nullable=False),
        _moment("changed_at"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_learning_wishes_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_learning_wishes")),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for table in (
        "learning_wishes",
        "model_drift",
        "model_days",
        "model_events",
        "model_rollouts",
        "model_versions",
    ):
        op.drop_table(table)
