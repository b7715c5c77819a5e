"""Runs migrations, one process at a time."""

from alembic import context
from sqlalchemy import text

from app import models as models
from app.core.config import get_settings
from app.core.db import Base, make_engine

# A session lock, not a transaction's: migrations may commit on the way. The number means nothing.
MIGRATION_LOCK = 7_301_002


def run() -> None:
    """Migrate the configured database."""
    url = context.config.get_main_option("sqlalchemy.url") or get_settings().database()
    engine = make_engine(url, pool_size=1)
    with engine.connect() as connection:
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": MIGRATION_LOCK})
        connection.commit()
        try:
            # The models know a partitioned table, not the partitions that hold its rows.
            partitions = set(connection.scalars(text("SELECT relname FROM pg_class WHERE relispartition")))
            connection.commit()
            context.configure(
                connection=connection,
                target_metadata=Base.metadata,
                compare_type=True,
                include_name=lambda name, kind, _: kind != "table" or name not in partitions,
            )
            with context.begin_transaction():
                context.run_migrations()
        finally:
            connection.rollback()
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": MIGRATION_LOCK})
            connection.commit()
    engine.dispose()


if context.is_offline_mode():
    raise SystemExit("Migrations need a database; there is no offline mode.")
run()
