"""Remote work by its scope, other work by nearness, less where the person wishes to work otherwise."""

import pytest

from app.matching.loaded import factors
from app.ml.places.reading import Place
from app.ml.terms.remote import Remote
from app.profile.types import RemoteWish
from tests.factories.matching import detail, person, scoring_row
from tests.matching.factors.judged import BERLIN, LEEDS, LONDON, score, verdict, why

IN_LONDON = {"location": "London, United Kingdom"}
ON_SITE = {"places": (LONDON,), "location": "London", "remote": Remote.ONSITE}


@pytest.mark.parametrize(("place", "expected"), [(LONDON, 1.0), (LEEDS, 0.5), (BERLIN, 0.1)])
def test_by_nearness(place: dict[str, str], expected: float) -> None:
    who = person()
    who = type(who)(user_id=who.user_id, version=1, home=Place("London", city="London", country="GB"))
    asked = detail(scoring_row(places=(place,), location=str(place["city"]), remote=Remote.ONSITE))
    found = factors()["place"].judge(who, asked)
    assert found is not None
    assert found.score == pytest.approx(expected)


def test_remote_without_a_scope_is_open_to_all() -> None:
    assert score("place", IN_LONDON, {"remote": Remote.REMOTE}) == pytest.approx(1.0)
    assert score("place", IN_LONDON, {"remote": Remote.REMOTE, "remote_scope": "US"}) == pytest.approx(0.15)


def test_the_wish_for_remote_work_counts() -> None:
    remote = score("place", {**IN_LONDON, "remote": RemoteWish.remote_only}, ON_SITE)
    assert remote < score("place", IN_LONDON, ON_SITE) / 5


def test_where_no_place_is_named_remote_and_other_work_are_alike() -> None:
    assert score("place", {}, ON_SITE) == score("place", {}, {"remote": Remote.REMOTE}) == pytest.approx(0.5)
    wish = {"remote": RemoteWish.remote_only}
    assert score("place", wish, {"remote": Remote.REMOTE}) == 1.0 > score("place", wish, ON_SITE)
    assert why("place", {}, ON_SITE) == "The work is in London; your profile names no place we can compare."


def test_abstains_where_the_posting_names_none() -> None:
    assert verdict("place", {"location": "London"}, {}) is None
