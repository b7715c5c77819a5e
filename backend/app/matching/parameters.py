"""The query parameters of `/matches`."""

import uuid
from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Query
from pydantic import StringConstraints

from app.core.errors import Invalid
from app.core.schemas import Text
from app.core.stored_query import StoredQuery
from app.matching.listing import Filters
from app.matching.types import Band, Eligibility, Sort, Status
from app.matching.what_if import Change
from app.ml.terms.seniority import Seniority
from app.profile.types import RemoteWish

MOST_IDS = 100
MOST_CHANGES = 20
LEAST_COMPARED, MOST_COMPARED = 2, 4
Country = Annotated[Text, StringConstraints(pattern=r"^[A-Za-z]{2}$", to_upper=True)]
Name = Annotated[Text, StringConstraints(max_length=200)]


def filters(
    min_score: Annotated[float, Query(ge=0, le=100, description="Only matches of at least this score.")] = 0.0,
    band: Annotated[list[Band] | None, Query()] = None,
    eligibility: Annotated[list[Eligibility] | None, Query()] = None,
    status: Annotated[list[Status] | None, Query(description="Default: all but hidden, open jobs only.")] = None,
    sort: Annotated[Sort, Query(description="Ineligible jobs come last in either order.")] = Sort.score,
) -> Filters:
    """What the list is asked for by a request."""
    return Filters(min_score, band or (), eligibility or (), status or (), sort)


def _change(
    add_skill: Annotated[list[Text] | None, Query(max_length=MOST_CHANGES)] = None,
    remove_skill: Annotated[list[Text] | None, Query(max_length=MOST_CHANGES)] = None,
    add_credential: Annotated[list[Text] | None, Query(max_length=MOST_CHANGES)] = None,
    location: Annotated[Text | None, Query(max_length=200)] = None,
    salary_min: Annotated[int | None, Query(ge=0, le=1_000_000_000, description="A year's pay.")] = None,
    remove_credential: Annotated[list[Text] | None, Query(max_length=MOST_CHANGES)] = None,
    title: Annotated[list[Text] | None, Query(max_length=MOST_CHANGES, description="A title you want too.")] = None,
    remote: Annotated[RemoteWish | None, Query(description="How you want to work.")] = None,
    seniority: Annotated[Seniority | None, Query()] = None,
    work_authorization: Annotated[
        list[Country] | None, Query(max_length=MOST_CHANGES, description="Countries where you may work, as US or GB.")
    ] = None,
    add_language: Annotated[
        list[Name] | None, Query(max_length=MOST_CHANGES, description='With a level if you like: "German C1".')
    ] = None,
    add_location: Annotated[
        list[Name] | None, Query(max_length=MOST_CHANGES, description="A place where you would work too.")
    ] = None,
) -> Change:
    return Change(
        add_skill or (),
        remove_skill or (),
        add_credential or (),
        location,
        salary_min,
        remove_credential or (),
        title or (),
        remote,
        seniority,
        work_authorization or (),
        add_language or (),
        add_location or (),
    )


def _compared(
    ids: Annotated[list[Text], Query(description="Two to four ids of matches, repeated or separated by commas.")],
) -> list[uuid.UUID]:
    found = list(dict.fromkeys(_ids(ids, "ids")))
    if not LEAST_COMPARED <= len(found) <= MOST_COMPARED:
        raise Invalid.field(
            ["query", "ids"], f"Name {LEAST_COMPARED} to {MOST_COMPARED} different matches", "wrong_number"
        )
    return found


def _job_ids(
    job_ids: Annotated[list[Text], Query(description="Up to 100 ids, repeated or separated by commas.")],
) -> list[uuid.UUID]:
    found = list(dict.fromkeys(_ids(job_ids, "job_ids")))
    if len(found) > MOST_IDS:
        raise Invalid.field(["query", "job_ids"], f"Ask for at most {MOST_IDS} jobs", "too_long")
    return found


def _ids(given: list[str], name: str) -> Iterator[uuid.UUID]:
    for text in (part.strip() for piece in given for part in piece.split(",")):
        try:
            if text:
                yield uuid.UUID(text)
        except ValueError:
            raise Invalid.field(["query", name], "This is not an id", "uuid_parsing") from None


# The parameters of the list, kept with a saved search.
KEPT = StoredQuery(filters)
FiltersDep = Annotated[Filters, Depends(filters)]
ChangeDep = Annotated[Change, Depends(_change)]
ComparedDep = Annotated[list[uuid.UUID], Depends(_compared)]
JobIdsDep = Annotated[list[uuid.UUID], Depends(_job_ids)]
