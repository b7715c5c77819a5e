"""A person with a CV, and a job, for the tests of the coach."""

import uuid

import pytest
from fastapi.testclient import TestClient

from tests.factories.matching import posting, store_postings
from tests.factories.profile import have_cv, text_cv

Headers = dict[str, str]


@pytest.fixture
def headers(client: TestClient, auth_headers: Headers) -> Headers:
    """The headers of a person whose CV has been read: a data engineer who knows Python and PostgreSQL."""
    have_cv(client, auth_headers, text_cv())
    return auth_headers


@pytest.fixture
def job(database: None) -> uuid.UUID:
    """An open posting that asks for Python and PostgreSQL, and for Salesforce, which that person lacks."""
    text = "We build things.\nYou must have Python and PostgreSQL.\nYou must have experience with Salesforce.\n{more}"
    return store_postings(posting(1, text=text))["1"]
