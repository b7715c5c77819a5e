"""Up to where rows with time-ordered ids are all to be seen.

Who walks through such rows once must not go by the greatest id in sight: a transaction that began earlier may still
bring lesser ones. Below the horizon nothing can come any more. What is beyond it may be read too, and is read again.
"""

import uuid
from datetime import timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.core.ids import first_id_at

# By how much the clocks of the machines that write may differ from the database's.
SKEW = timedelta(seconds=30)
_OLDEST = text(
    """
    SELECT least(clock_timestamp(), min(xact_start)) FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend'
    """
)


def horizon(session: Session) -> uuid.UUID:
    """A mark: every row with a lesser id is visible from now on. To be asked for before the rows are."""
    return first_id_at(session.execute(_OLDEST).scalar_one() - SKEW)
