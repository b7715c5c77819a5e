"""`/applications/report`."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.applications.activity import service
from app.applications.activity.schemas import JobSearchReport
from app.applications.activity.types import ReportFormat, ReportLanguage
from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.limits import heavy
from app.core.problems import problems

report_router = APIRouter(prefix="/applications", tags=["applications"])


@report_router.get(
    "/report",
    response_model=JobSearchReport,
    dependencies=[heavy],
    responses={
        **problems(422, 429),
        200: {"model": JobSearchReport, "content": {"application/pdf": {}, "text/csv": {}}},
    },
)
def read_job_search_report(
    session: SessionDep,
    user: CurrentUser,
    first: Annotated[date | None, Query(alias="from", description="The first day; 30 days before the last.")] = None,
    last: Annotated[date | None, Query(alias="to", description="The last day; today.")] = None,
    language: ReportLanguage = ReportLanguage.en,
    kind: Annotated[ReportFormat, Query(alias="format")] = ReportFormat.json,
    contacts: Annotated[bool, Query(description="Name the people you spoke to; else only what they do.")] = False,
) -> Response:
    """Read what you did to find work in a span of days, for an employment office: with stages, dates and evidence."""
    made = service.report(session, user, first, last, language, contacts=contacts)
    return service.as_file(made, kind)
