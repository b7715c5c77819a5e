"""Counts beside a search."""

import uuid

import pytest

from app.core.db import unit_of_work
from app.jobs.ingest import Origin
from app.jobs.schemas import Facets, FacetValue
from app.jobs.search import facets as module
from app.jobs.search.criteria import Criteria
from app.jobs.search.facets import count_facets
from app.ml.terms.remote import Remote
from tests.factories.jobs import posting, store

pytestmark = pytest.mark.usefixtures("database")
NOBODY = uuid.UUID(int=1)


def counted(**criteria: object) -> Facets:
    with unit_of_work() as session:
        return count_facets(session, Criteria(**criteria), NOBODY)  # type: ignore[arg-type]


def as_dict(values: list[FacetValue]) -> dict[str, int]:
    return {value.value: value.count for value in values}


@pytest.fixture
def shelf(database: None) -> None:
    store(
        posting(
            1, title="Senior Python Developer", company="Brightline", work_mode="remote", description_text="Python."
        ),
        posting(
            2, title="Python Developer", company="Brightline", work_mode="hybrid", description_text="Python and SQL."
        ),
        posting(3, title="Nurse", company="Elmstead", work_mode="onsite", employment_type="Part-time"),
    )
    store(posting(4, title="Nurse", company="Corran", work_mode="onsite"), origin=Origin("other"))


@pytest.mark.usefixtures("shelf")
class TestCounts:
    def test_of_everything(self) -> None:
        facets = counted()
        assert as_dict(facets.source) == {"board": 3, "other": 1}
        assert as_dict(facets.remote) == {"onsite": 2, "hybrid": 1, "remote": 1}
        assert as_dict(facets.companies) == {"Brightline": 2, "Corran": 1, "Elmstead": 1}
        assert as_dict(facets.skills)["python"] == 2
        assert as_dict(facets.seniority)["senior"] == 1
        assert as_dict(facets.employment_type) == {"part_time": 1}
        assert facets.exact

    def test_follow_the_search(self) -> None:
        facets = counted(q="nurse")
        assert as_dict(facets.source) == {"board": 1, "other": 1}
        assert "Brightline" not in as_dict(facets.companies)

    def test_ignore_their_own_filter_only(self) -> None:
        facets = counted(remote=[Remote.REMOTE])
        assert as_dict(facets.remote) == {"onsite": 2, "hybrid": 1, "remote": 1}
        assert as_dict(facets.companies) == {"Brightline": 1}

    def test_of_two_filters_each_ignores_its_own(self) -> None:
        facets = counted(remote=[Remote.ONSITE], company=["Corran"])
        assert as_dict(facets.remote) == {"onsite": 1}
        assert as_dict(facets.companies) == {"Corran": 1, "Elmstead": 1}

    def test_read_well(self) -> None:
        facets = counted()
        assert {value.label for value in facets.remote} == {"On site", "Hybrid", "Remote"}
        assert "Python" in {value.label for value in facets.skills}

    def test_of_nothing(self) -> None:
        assert counted(q="!!").source == counted(q="zebra").source == []


@pytest.mark.usefixtures("shelf")
def test_say_when_they_did_not_count_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "COUNTED", 2)
    assert not counted().exact
    assert counted(q="elmstead").exact
