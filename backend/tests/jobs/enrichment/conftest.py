"""A posting whose demands the rules read only in part."""

import uuid

import pytest

from tests.factories.jobs import ids_of, posting, store

TEXT = """We restore church organs in a workshop of nine people.

Your tasks:
- Build services in Rust, with knowledge of 16-foot pipes

What you bring:
- You know Python and enjoy it
- Experience with Kubernetes is a plus

What we offer:
- A budget for courses in Haskell
"""


@pytest.fixture
def job_id(database: None) -> uuid.UUID:
    """A stored posting."""
    store(posting(title="Organ Builder", description_text=TEXT))
    return ids_of()["p1"]
