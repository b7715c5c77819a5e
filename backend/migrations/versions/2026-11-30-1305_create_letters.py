"""create letters, highlights and tailored CVs

Revises: c40e7a1d9b31
"""

import sqlalchemy as sa
from alembic import op

revision = "7d25b0f3a642"
down_revision = "c40e7a1d9b31"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")

    # letters and highlights
    op.create_table(
        "letters",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "tone", sa.Enum("formal", "warm", "direct", name="tone", native_enum=False, length=40), nullable=False
        ),
        sa.Column(
            "length", sa.Enum("short", "medium", "long", name="length", native_enum=False, length=40), nullable=False
        ),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("writer", sa.Enum("model", "evidence", name="writer", native_enum=False, length=40), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("prompt", sa.String(), nullable=True),
        sa.Column("facts_version", sa.String(), nullable=False),
        sa.Column("options_hash", sa.String(), nullable=False),
        sa.Column("sealed_content", sa.LargeBinary(), nullable=False),
        sa.Column("notice", sa.String(), nullable=True),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.Column("edited", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("generated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name=op.f("fk_letters_job_id_jobs"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_letters_user_id_users"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
        sa.UniqueConstraint("user_id", "job_id", "number", name=op.f("uq_letters_user_id")),
    )
    op.create_index(op.f("ix_letters_job_id"), "letters", ["job_id"], unique=False)
    op.create_index(
        "ix_letters_kept", "letters", ["user_id", "job_id", "facts_version", "options_hash", "id"], unique=False
    )
    op.create_table(
        "highlight_sets",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("writer", sa.Enum("model", "evidence", name="writer", native_enum=False, length=40), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("prompt", sa.String(), nullable=True),
        sa.Column("facts_version", sa.String(), nullable=False),
        sa.Column("options_hash", sa.String(), nullable=False),
        sa.Column("sealed_bullets", sa.LargeBinary(), nullable=False),
        sa.Column("notice", sa.String(), nullable=True),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.Column("generated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_highlight_sets_job_id_jobs"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_highlight_sets_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_highlight_sets")),
    )
    op.create_index(op.f("ix_highlight_sets_job_id"), "highlight_sets", ["job_id"], unique=False)
    op.create_index(
        "ix_highlight_sets_kept",
        "highlight_sets",
        ["user_id", "job_id", "facts_version", "options_hash", "id"],
        unique=False,
    )

    # tailored CVs
    op.create_table(
        "tailored_cvs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=True),
        sa.Column(
            "template",
            sa.Enum("plain", "classic", "compact", name="template", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("paper", sa.Enum("a4", "letter", name="paper", native_enum=False, length=40), nullable=False),
        sa.Column("profile_version", sa.Integer(), nullable=False),
        sa.Column("posting", sa.String(), nullable=False),
        sa.Column("sealed_content", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_tailored_cvs_job_id_jobs"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_tailored_cvs_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tailored_cvs")),
    )
    op.create_index(op.f("ix_tailored_cvs_job_id"), "tailored_cvs", ["job_id"], unique=False)
    op.create_index("ix_tailored_cvs_listed", "tailored_cvs", ["user_id", "id"], unique=False)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")

    # tailored CVs
    op.drop_table("tailored_cvs")

    # letters and highlights
    op.drop_table("highlight_sets")
    op.drop_table("letters")
