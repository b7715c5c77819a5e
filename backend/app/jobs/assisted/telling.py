"""What a posting's page says of its reading by a model."""

from sqlalchemy.orm import Session

from app.jobs.assisted.keeping import ModelReadings
from app.jobs.models import Job
from app.jobs.schemas import JobModelReadingOut


def about_reading(session: Session, job: Job) -> JobModelReadingOut | None:
    """The reading of a posting as it is now, null where there is none."""
    row = ModelReadings(session).current(job)
    if row is None or row.model is None or row.prompt is None or row.read_at is None:
        return None
    return JobModelReadingOut(
        model=row.model, prompt=row.prompt, read_at=row.read_at, proposals=len(row.proposals), orders=row.orders
    )
