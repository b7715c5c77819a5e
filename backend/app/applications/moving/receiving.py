"""Taking a file of applications from a request. The order of checks: 401, 413, 422, 415."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from app.applications.moving.dropped import Dropped
from app.applications.moving.errors import TableTooLarge
from app.auth.deps import CurrentUser
from app.core.db import SessionDep, commit
from app.profile.errors import UploadTooLarge
from app.profile.upload import multipart_body, one_file, plain_name

BOARD_IMPORT_BODY = multipart_body(
    "CSV or TSV of any tracker, or the ZIP of LinkedIn's data export; 10 MB. A CV as JSON Resume, LinkedIn's export "
    "of a profile and the export of an account are recognised, and said where they go."
)
TOO_LARGE = "A file may have 10 MB here. Of a larger export, take the CSV with your applications out and send that."


async def _receive(request: Request, session: SessionDep, _user: CurrentUser) -> Dropped:
    # The person is known; a slow sender must not hold a database connection meanwhile.
    await run_in_threadpool(commit, session)
    try:
        name, data = await one_file(request)
    except UploadTooLarge:
        raise TableTooLarge(TOO_LARGE) from None
    return Dropped(plain_name(name), data)


DroppedFile = Annotated[Dropped, Depends(_receive)]
