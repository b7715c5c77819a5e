"""What tests of the language model share: prompts of their own, and the calls of the ledger."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from app.core.db import unit_of_work
from app.llm import prompt
from app.llm.models import Call
from tests.factories.auth import make_person

TEXT = """---
size: writing
max_tokens: 400
temperature: 0.4
blanks: {"tone": ["formal", "warm"]}
---
Write a letter from the CV for the posting. Its tone: {tone}.
"""
READ = """---
size: extraction
max_tokens: 300
---
Read the posting.
"""


@pytest.fixture
def prompts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of prompts in place of ours: `letter`, with the blank `tone`, and `reading`."""
    (tmp_path / "letter.v1.md").write_text(TEXT)
    (tmp_path / "reading.v1.md").write_text(READ)
    monkeypatch.setattr(prompt, "FOLDER", tmp_path)
    prompt.prompts.cache_clear()
    yield tmp_path
    prompt.prompts.cache_clear()


@pytest.fixture
def person(database: None) -> uuid.UUID:
    """Somebody who pays."""
    with unit_of_work() as session:
        return make_person(session).id


def calls() -> list[Call]:
    """The calls of the ledger, in order."""
    with unit_of_work() as session:
        return list(session.scalars(select(Call).order_by(Call.created_at, Call.id)))
