"""create the board

Revises: 2ba3f7c85e64
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "7a1c0b52d9e4"
down_revision = "2ba3f7c85e64"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Better to fail and be run again than to queue every request behind a lock.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "board_imports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sealed_name", sa.LargeBinary(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sealed_choices", sa.LargeBinary(), nullable=True),
        sa.Column("run_id", sa.Uuid(), nullable=True),
        sa.Column("created", sa.Integer(), nullable=False),
        sa.Column("existing", sa.Integer(), nullable=False),
        sa.Column("skipped", sa.Integer(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["run_id"], ["task_runs.id"], name=op.f("fk_board_imports_run_id_task_runs"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_board_imports_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_imports")),
    )
    op.create_index(op.f("ix_board_imports_created_at"), "board_imports", ["created_at"], unique=False)
    op.create_index(op.f("ix_board_imports_user_id"), "board_imports", ["user_id"], unique=False)
    op.create_table(
        "boards",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column(
            "stages", sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql"), nullable=False
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_boards_user_id_users"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_boards")),
    )
    op.create_table(
        "calendar_feeds",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_read_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_calendar_feeds_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_calendar_feeds")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_calendar_feeds_token_hash")),
    )
    op.create_table(
        "reminder_wishes",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("follow_up_days", sa.Integer(), nullable=False),
        sa.Column("off", sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_reminder_wishes_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_reminder_wishes")),
    )
    op.create_table(
        "applications",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=True),
        sa.Column(
            "stage",
            sa.Enum(
                "saved",
                "applied",
                "screening",
                "interview",
                "offer",
                "accepted",
                "rejected",
                "withdrawn",
                name="stage",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("title_key", sa.String(), nullable=False),
        sa.Column("company_key", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column(
            "origin",
            sa.Enum("match", "job", "own", "imported", name="origin", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("applied_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("replied_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_step_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "next_step_kind",
            sa.Enum(
                "interview",
                "follow_up",
                "deadline",
                "offer_deadline",
                "task",
                name="stepkind",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("next_step_all_day", sa.Boolean(), nullable=False),
        sa.Column("note_count", sa.Integer(), nullable=False),
        sa.Column("contact_count", sa.Integer(), nullable=False),
        sa.Column("file_count", sa.Integer(), nullable=False),
        sa.Column("sealed_private", sa.LargeBinary(), nullable=True),
        sa.Column("letter_id", sa.Uuid(), nullable=True),
        sa.Column("tailored_cv_id", sa.Uuid(), nullable=True),
        sa.Column("cv_document_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("remind_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["cv_document_id"],
            ["cv_documents.id"],
            name=op.f("fk_applications_cv_document_id_cv_documents"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name=op.f("fk_applications_job_id_jobs"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letters.id"], name=op.f("fk_applications_letter_id_letters"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["tailored_cv_id"],
            ["tailored_cvs.id"],
            name=op.f("fk_applications_tailored_cv_id_tailored_cvs"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_applications_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_applications")),
    )
    op.create_index("ix_applications_changed", "applications", ["user_id", "changed_at"], unique=False)
    op.create_index(
        "ix_applications_column",
        "applications",
        ["user_id", "stage", "position", "id"],
        unique=False,
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(op.f("ix_applications_cv_document_id"), "applications", ["cv_document_id"], unique=False)
    op.create_index(
        "ix_applications_deleted",
        "applications",
        ["deleted_at"],
        unique=False,
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(op.f("ix_applications_job_id"), "applications", ["job_id"], unique=False)
    op.create_index(op.f("ix_applications_letter_id"), "applications", ["letter_id"], unique=False)
    op.create_index(
        "ix_applications_next_step",
        "applications",
        ["user_id", "next_step_at"],
        unique=False,
        postgresql_where=sa.text("next_step_at IS NOT NULL"),
    )
    op.create_index(op.f("ix_applications_tailored_cv_id"), "applications", ["tailored_cv_id"], unique=False)
    op.create_index(
        "ix_applications_remind",
        "applications",
        ["remind_at"],
        unique=False,
        postgresql_where=sa.text("remind_at IS NOT NULL"),
    )
    op.create_index(
        "uq_applications_job",
        "applications",
        ["user_id", "job_id"],
        unique=True,
        postgresql_where=sa.text("job_id IS NOT NULL AND deleted_at IS NULL"),
    )
    op.create_table(
        "application_events",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "created",
                "moved",
                "applied",
                "note",
                "reply",
                "contact_added",
                "contact_removed",
                "file_added",
                "file_removed",
                "letter_sent",
                "cv_used",
                "step_added",
                "step_changed",
                "step_done",
                "step_removed",
                "pay_changed",
                "imported",
                name="eventkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "from_stage",
            sa.Enum(
                "saved",
                "applied",
                "screening",
                "interview",
                "offer",
                "accepted",
                "rejected",
                "withdrawn",
                name="stage",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "to_stage",
            sa.Enum(
                "saved",
                "applied",
                "screening",
                "interview",
                "offer",
                "accepted",
                "rejected",
                "withdrawn",
                name="stage",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("sealed_detail", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_application_events_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_application_events_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_events")),
    )
    op.create_index(
        "ix_application_events_application_id", "application_events", ["application_id", "at", "id"], unique=False
    )
    op.create_index(op.f("ix_application_events_user_id"), "application_events", ["user_id"], unique=False)
    op.create_table(
        "application_files",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("sealed_name", sa.LargeBinary(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_application_files_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_application_files_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_files")),
    )
    op.create_index(op.f("ix_application_files_application_id"), "application_files", ["application_id"], unique=False)
    op.create_index(op.f("ix_application_files_user_id"), "application_files", ["user_id"], unique=False)
    op.create_table(
        "application_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "interview",
                "follow_up",
                "deadline",
                "offer_deadline",
                "task",
                name="stepkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("all_day", sa.Boolean(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("sealed_words", sa.LargeBinary(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("remind_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_application_steps_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_application_steps_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_steps")),
    )
    op.create_index(
        "ix_application_steps_application_id", "application_steps", ["application_id", "starts_at"], unique=False
    )
    op.create_index(
        "ix_application_steps_due",
        "application_steps",
        ["user_id", "starts_at"],
        unique=False,
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.create_index(
        "ix_application_steps_remind",
        "application_steps",
        ["remind_at"],
        unique=False,
        postgresql_where=sa.text("remind_at IS NOT NULL"),
    )
    op.create_table(
        "reminder_people",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("profile_version", sa.Integer(), nullable=False),
        sa.Column("licences_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_reminder_people_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_reminder_people")),
    )
    op.create_index(
        "ix_reminder_people_licences",
        "reminder_people",
        ["licences_at"],
        unique=False,
        postgresql_where=sa.text("licences_at IS NOT NULL"),
    )
    op.create_table(
        "reminder_cursors",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("seen", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_reminder_cursors")),
    )
    op.create_table(
        "reminders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=True),
        sa.Column("job_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "follow_up",
                "interview",
                "deadline",
                "offer_deadline",
                "step",
                "licence_expiring",
                "posting_closed",
                "posting_reposted",
                name="reminderkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed_words", sa.LargeBinary(), nullable=False),
        sa.Column("snoozed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dismissed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("batch", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_reminders_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name=op.f("fk_reminders_job_id_jobs"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_reminders_user_id_users"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.UniqueConstraint("user_id", "key", name=op.f("uq_reminders_user_id")),
    )
    op.create_index(op.f("ix_reminders_application_id"), "reminders", ["application_id"], unique=False)
    op.create_index(
        "ix_reminders_open",
        "reminders",
        ["user_id", "due_at"],
        unique=False,
        postgresql_where=sa.text("dismissed_at IS NULL AND withdrawn_at IS NULL"),
    )
    op.create_index(op.f("ix_reminders_batch"), "reminders", ["batch"], unique=False)
    op.create_table(
        "board_import_cards",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_board_import_cards_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["import_id"],
            ["board_imports.id"],
            name=op.f("fk_board_import_cards_import_id_board_imports"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("import_id", "number", name=op.f("pk_board_import_cards")),
    )
    op.create_index(
        op.f("ix_board_import_cards_application_id"), "board_import_cards", ["application_id"], unique=False
    )



def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index(op.f("ix_board_import_cards_application_id"), table_name="board_import_cards")
    op.drop_table("board_import_cards")
    op.drop_index(op.f("ix_reminders_batch"), table_name="reminders")
    op.drop_index(
        "ix_reminders_open",
        table_name="reminders",
        postgresql_where=sa.text("dismissed_at IS NULL AND withdrawn_at IS NULL"),
    )
    op.drop_index(op.f("ix_reminders_application_id"), table_name="reminders")
    op.drop_table("reminders")
    op.drop_table("reminder_cursors")
    op.drop_index(
        "ix_reminder_people_licences",
        table_name="reminder_people",
        postgresql_where=sa.text("licences_at IS NOT NULL"),
    )
    op.drop_table("reminder_people")
    op.drop_index(
        "ix_application_steps_remind",
        table_name="application_steps",
        postgresql_where=sa.text("remind_at IS NOT NULL"),
    )
    op.drop_index(
        "ix_application_steps_due", table_name="application_steps", postgresql_where=sa.text("done_at IS NULL")
    )
    op.drop_index("ix_application_steps_application_id", table_name="application_steps")
    op.drop_table("application_steps")
    op.drop_index(op.f("ix_application_files_user_id"), table_name="application_files")
    op.drop_index(op.f("ix_application_files_application_id"), table_name="application_files")
    op.drop_table("application_files")
    op.drop_index(op.f("ix_application_events_user_id"), table_name="application_events")
    op.drop_index("ix_application_events_application_id", table_name="application_events")
    op.drop_table("application_events")
    op.drop_index(
        "uq_applications_job",
        table_name="applications",
        postgresql_where=sa.text("job_id IS NOT NULL AND deleted_at IS NULL"),
    )
    op.drop_index(op.f("ix_applications_tailored_cv_id"), table_name="applications")
    op.drop_index(
        "ix_applications_next_step", table_name="applications", postgresql_where=sa.text("next_step_at IS NOT NULL")
    )
    op.drop_index(op.f("ix_applications_letter_id"), table_name="applications")
    op.drop_index(op.f("ix_applications_job_id"), table_name="applications")
    op.drop_index(
        "ix_applications_deleted", table_name="applications", postgresql_where=sa.text("deleted_at IS NOT NULL")
    )
    op.drop_index(op.f("ix_applications_cv_document_id"), table_name="applications")
    op.drop_index(
        "ix_applications_remind", table_name="applications", postgresql_where=sa.text("remind_at IS NOT NULL")
    )
    op.drop_index("ix_applications_column", table_name="applications", postgresql_where=sa.text("deleted_at IS NULL"))
    op.drop_index("ix_applications_changed", table_name="applications")
    op.drop_table("applications")
    op.drop_table("reminder_wishes")
    op.drop_table("calendar_feeds")
    op.drop_table("boards")
    op.drop_index(op.f("ix_board_imports_user_id"), table_name="board_imports")
    op.drop_index(op.f("ix_board_imports_created_at"), table_name="board_imports")
    op.drop_table("board_imports")
