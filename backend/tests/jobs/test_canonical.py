"""Addresses compared: what tells where a reader came from goes, what names a posting stays, everywhere."""

from collections.abc import Callable

import pytest

from app.jobs.links import checked_link
from app.jobs.posting.canonical import canonical, url_key
from app.jobs.posting.cleaning import web_address

NAMING = (
    "jk", "vjk", "gh_jid", "ashby_jid", "lever-origin", "lever-source[]", "currentJobId", "jobId", "id", "job", "ref",
    "source", "from", "pid", "p", "req", "rx_job", "folderid",
)  # fmt: skip
TRACKING = (
    "utm_source",
    "UTM_Campaign",
    "fbclid",
    "gclid",
    "mc_cid",
    "mc_eid",
    "igshid",
    "gh_src",
    "trackingId",
    "_hsenc",
)


@pytest.mark.parametrize("name", NAMING)
@pytest.mark.parametrize("normalise", [canonical, web_address, lambda url: checked_link(url, ["url"])])
def test_what_names_a_posting_survives(normalise: Callable[[str], str], name: str) -> None:
    assert f"{name.replace('[]', '')}" in normalise(f"https://site.example/viewjob?{name}=abc123&utm_source=x")
    assert "abc123" in normalise(f"https://site.example/viewjob?{name}=abc123")


@pytest.mark.parametrize("name", NAMING)
def test_postings_that_differ_in_it_have_two_keys(name: str) -> None:
    one, other = (url_key(f"https://site.example/viewjob?{name}={value}") for value in ("1", "2"))
    assert one != other


@pytest.mark.parametrize("name", TRACKING)
def test_what_only_tracks_is_taken_off(name: str) -> None:
    assert url_key(f"https://www.site.example/1/?{name}=x#top") == url_key("http://site.example/1")


def test_the_order_of_parameters_does_not_matter() -> None:
    assert url_key("https://site.example/?b=2&a=1") == url_key("https://site.example/?a=1&b=2")
